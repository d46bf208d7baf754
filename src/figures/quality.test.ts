import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLAIM_SETS, measured, qualityText, READINGS, readQuality } from './quality.js';

const share = measured(25, 200);
const results = { sets: [{ id: 'late' as const, texts: 3, claims: 2, measures: [] }] };

describe('quality', () => {
  it('gives a proportion with its Wilson interval, and refuses a share of nothing', () => {
    expect(share.value).toBe(0.125);
    expect(share.low).toBeCloseTo(0.0861, 4);
    expect(share.high).toBeCloseTo(0.178, 4);
    expect(() => measured(0, 0)).toThrow(/share of nothing/);
  });

  it('reads back what a bench wrote, null for a bench that did not run', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'orrery-quality-'));
    await mkdir(join(folder, 'claims'));
    await writeFile(join(folder, 'claims', 'results.json'), qualityText('claims', results));
    expect(await readQuality(folder)).toEqual({ link: null, people: null, claims: results });
    await writeFile(join(folder, 'claims', 'results.json'), '{"sets": 3}');
    await expect(readQuality(folder)).rejects.toMatchObject({ code: 'bad-bench-results' });
  });

  it('finds the results that ship, each share inside its interval', async () => {
    const { link, people, claims } = await readQuality();
    const shares = [
      ...(link?.sets ?? []).flatMap(({ precision, recall, f1, country }) => [
        precision,
        recall,
        f1,
        ...(country ? [country.accuracy, country.coverage] : []),
      ]),
      ...(people?.records.errors ?? []).map((one) => one.share),
      ...(people?.records.agreement ?? []).map((one) => one.f1),
      ...(people?.records.among ?? []).map((one) => one.f1),
      ...(claims?.sets ?? []).flatMap(({ measures }) => measures.map((one) => one.share)),
    ];
    expect(link?.sets.length).toBe(3);
    expect(people?.records.errors.length).toBe(6);
    expect(people?.records.among.map(({ id }) => id)).toEqual(['all', 'ambiguous']);
    expect(claims?.sets.map(({ id }) => id)).toEqual([...CLAIM_SETS]);
    expect(link?.readings.map(({ id }) => id)).toEqual([...READINGS]);
    for (const { value, low, high, n } of shares) {
      expect(low).toBeLessThanOrEqual(value + 1e-4);
      expect(high).toBeGreaterThanOrEqual(value - 1e-4);
      expect(n).toBeGreaterThan(0);
    }
  });
});

describe('docs/claims.md', () => {
  it.each([
    ['seventh, unread', ['seventh']],
    ['all read sets, now', CLAIM_SETS.filter((id) => id !== 'seventh')],
  ])('states of "%s" what the bench wrote', async (row, ids) => {
    const page = await readFile(new URL('../../docs/claims.md', import.meta.url), 'utf8');
    const line = page.split('\n').find((text) => text.replaceAll('*', '').startsWith(`| ${row} |`));
    const [, counts, f1, quantity, place, period, mapping, , verdict, contradicted] =
      line
        ?.split('|')
        .slice(1)
        .map((cell) => cell.trim()) ?? [];
    const sets = (await readQuality()).claims!.sets.filter(({ id }) => ids.includes(id));
    const whole = (key: 'texts' | 'claims') =>
      sets.reduce((sum, set) => sum + set[key], 0).toLocaleString('en');
    expect(counts).toBe(`${whole('texts')} / ${whole('claims')}`);
    const hits = (measure: string): [of: number, n: number] => {
      const shares = sets.flatMap(({ measures }) => measures.filter(({ id }) => id === measure));
      return [
        shares.reduce((sum, { share: { value, n } }) => sum + Math.round(value * n), 0),
        shares.reduce((sum, { share: { n } }) => sum + n, 0),
      ];
    };
    const [right, found] = hits('detection-precision');
    expect(f1).toBe(((2 * right) / (found + hits('detection-recall')[1])).toFixed(3).slice(1));
    for (const [measure, cell] of [
      ['quantity', quantity],
      ['place', place],
      ['period', period],
      ['mapping', mapping],
      ['verdict-with-evidence', verdict],
      ['false-contradicted', contradicted],
    ] as const) {
      const [of, n] = hits(measure);
      const share = of === n ? '100 %' : of === 0 ? '0 %' : `${((100 * of) / n).toFixed(1)} %`;
      expect([measure, cell]).toEqual([
        measure,
        expect.stringMatching(`^${share}( \\(${of}/${n}\\))?$`),
      ]);
    }
  });
});
