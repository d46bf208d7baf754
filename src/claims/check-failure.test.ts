import { describe, expect, it } from 'vitest';
import { MadeUpObservatory } from '../../bench/claims/world.js';
import type { Figure } from '../figures/figure.js';
import { OrreryError } from '../records/error.js';
import { checkText } from './check.js';
import { claimReviews } from './report/claim-review.js';
import { htmlReport } from './report/html-report.js';
import { CheckReportSchema } from './report/report.js';
import { textReport } from './report/text-report.js';

/** A made-up observatory whose figures of one indicator fail as `fail` says. */
class FailingObservatory extends MadeUpObservatory {
  calls = 0;

  constructor(private readonly fail: (call: number) => Error | null) {
    super();
  }

  override figure(id: string, given: Record<string, string> = {}): Promise<Figure> {
    const error = id === 'data.population' ? this.fail(++this.calls) : null;
    return error === null ? super.figure(id, given) : Promise.reject(error);
  }
}

const TEXT =
  'In 2019 China had 1.4 billion people. China has 45.6 percent of the TOP500 systems in 2019.';
const OPTIONS = { date: '2019-12' };
const verdicts = (claims: readonly { verdict: string; failure: string | null }[]) =>
  claims.map(({ verdict, failure }) => [verdict, failure]);

describe('an error inside one claim', () => {
  const broken = new FailingObservatory(() => new TypeError('points is not iterable'));

  it('leaves that claim without a verdict, says so with the code, and judges the others', async () => {
    const failed: [string, unknown, number][] = [];
    const report = CheckReportSchema.parse(
      await checkText(TEXT, OPTIONS, broken, {
        failed: (error, claim) => failed.push([error.code, error.cause, claim]),
      }),
    );
    expect(verdicts(report.claims)).toEqual([
      ['not-measurable', 'internal'],
      ['supported', null],
    ]);
    const [claim] = report.claims;
    expect(claim?.explanations.en).toContain(
      'could not be judged: the program failed on it (internal)',
    );
    expect(claim?.explanations.zh).toContain('internal');
    expect(report.notes[0]?.en).toContain('failed on 1 of 2 claims');
    expect(failed).toEqual([
      ['internal', expect.objectContaining({ message: 'points is not iterable' }), 0],
    ]);
  });

  it('is not called a verdict in any form of the report', async () => {
    const report = await checkText(TEXT, OPTIONS, broken);
    expect(textReport(report)).toContain('not judged\n');
    expect(textReport(report, 'zh')).toContain('未能判断\n');
    expect(htmlReport(report)).toContain('not judged');
    expect(JSON.stringify(claimReviews(report))).toContain('"alternateName":"not judged"');
  });

  it('keeps the code of the error', async () => {
    const damaged = new OrreryError('damaged', 'damaged-snapshot', 'A table is damaged.');
    const { claims } = await checkText(TEXT, OPTIONS, new FailingObservatory(() => damaged));
    expect(claims[0]?.failure).toBe('damaged-snapshot');
  });

  it('ends the check where the one who asked for it wants so', async () => {
    const rethrow = (error: Error) => {
      throw error;
    };
    await expect(checkText(TEXT, OPTIONS, broken, { failed: rethrow })).rejects.toMatchObject({
      code: 'internal',
    });
  });
});

describe('a figure that the records do not hold', () => {
  it('leaves its claim not measurable, with the reason in the notes', async () => {
    const refused = new OrreryError('input', 'no-such-rows', 'No rows.');
    const report = await checkText(TEXT, OPTIONS, new FailingObservatory(() => refused));
    expect(verdicts(report.claims)).toEqual([
      ['not-measurable', null],
      ['supported', null],
    ]);
    expect(report.notes[0]?.en).toContain('data.population could not be computed');
  });
});

describe('a figure shared with a request that was called off', () => {
  it('is asked for again', async () => {
    const cancelled = new OrreryError('busy', 'cancelled', 'The query was cancelled.');
    const once = new FailingObservatory((call) => (call === 1 ? cancelled : null));
    const { claims } = await checkText(TEXT, OPTIONS, once);
    expect(verdicts(claims)).toEqual([
      ['supported', null],
      ['supported', null],
    ]);
  });
});
