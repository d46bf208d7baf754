import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
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
      ...(people?.errors ?? []).map((one) => one.share),
      ...(claims?.sets ?? []).flatMap(({ measures }) => measures.map((one) => one.share)),
    ];
    expect(link?.sets.length).toBe(3);
    expect(people?.errors.length).toBe(6);
    expect(claims?.sets.map(({ id }) => id)).toEqual([...CLAIM_SETS]);
    expect(link?.readings.map(({ id }) => id)).toEqual([...READINGS]);
    for (const { value, low, high, n } of shares) {
      expect(low).toBeLessThanOrEqual(value + 1e-4);
      expect(high).toBeGreaterThanOrEqual(value - 1e-4);
      expect(n).toBeGreaterThan(0);
    }
  });
});
