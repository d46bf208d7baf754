import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openObservatory } from '../figures/open.js';
import type { Observatory } from '../figures/observatory.js';
import { readRecap, type Recap } from '../figures/published/recap.js';
import { checkText } from './check.js';
import { judgeRecap, type JudgedStatement } from './recap.js';

describe('the statements of the recap, judged on the embedded release', () => {
  let observatory: Observatory;
  let recap: Recap;
  let judged: JudgedStatement[];
  const of = (id: string) => judged.find(({ statement }) => statement.id === id);
  beforeAll(async () => {
    observatory = await openObservatory();
    recap = await readRecap();
    judged = await judgeRecap(observatory, recap);
  }, 120_000);
  afterAll(() => observatory.close());

  it('call only those without a number context, and explain every other verdict', () => {
    expect(judged).toHaveLength(recap.rows.length);
    for (const { statement, verdict, explanation } of judged) {
      expect(verdict === 'context', statement.id).toBe(statement.claimed.length === 0);
      if (verdict === 'context') expect(explanation).toBeNull();
      else {
        expect(explanation?.zh, statement.id).toMatch(/^按“[\u4e00-\u9fff]/);
        expect(explanation?.en, statement.id).toMatch(/^[A-Z][^.]*: the records/);
      }
    }
  });

  it('get what the check gives the same words', async () => {
    const { claims } = await checkText(
      of('population')!.statement.says.en,
      { date: recap.spoken },
      observatory,
    );
    expect(claims.map(({ verdict }) => verdict)).toEqual([of('population')?.verdict]);
    expect(of('population')?.verdict).toBe('supported');
    expect(of('one-in-five')).toMatchObject({
      verdict: 'depends-on-definition',
      trueThenNotNow: true,
    });
  });

  it('hold a year against the year a register states, or in which it begins', async () => {
    expect(of('aim-2030')?.verdict).toBe('supported');
    expect(of('national-team')?.explanation?.en).toContain('begin in 2017');
    const moved = {
      ...recap,
      rows: recap.rows
        .filter(({ id }) => id === 'aim-2030')
        .map((row) => ({ ...row, claimed: [{ value: 2035, unit: 'year', place: 'CN' }] })),
    };
    expect((await judgeRecap(observatory, moved))[0]?.verdict).toBe('contradicted');
  });
});
