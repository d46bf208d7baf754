import { describe, expect, it } from 'vitest';
import { loadReproductions, publishedRange, reproduce, type Study } from './reproduction.js';
import type { Figure, Point } from '../figure.js';
import type { Observatory } from '../observatory.js';

/** A made-up observatory that answers every question with one point. */
function answering(point: Partial<Point>): Observatory {
  const figure = {
    options: {},
    snapshot: 'made-up',
    series: [],
    pooled: [
      {
        place: 'CN',
        period: '2018',
        value: 0.5,
        unit: 'share',
        n: 100,
        numerator: 50,
        denominator: 100,
        coverage: 0.9,
        interval: null,
        bounds: null,
        missing: null,
        ...point,
      },
    ],
  } as unknown as Figure;
  return { figure: () => Promise.resolve(figure) } as unknown as Observatory;
}

const text = { en: 'made up', zh: '虚构' };
const study = (over: object): Study => ({
  file: 'made-up.yaml',
  study: text,
  population: text,
  figures: [
    {
      id: 'made-up',
      says: text,
      address: null,
      read: 'primary',
      unit: 'share',
      value: 0.5,
      rounding: 0.01,
      tolerance: 0,
      mapping: {
        indicator: 'talent.work-share',
        options: {},
        place: 'CN',
        period: '2018',
        of: 'value',
      },
      why: text,
      ...over,
    },
  ],
});
const outcomeOf = async (point: Partial<Point>, over: object = {}) =>
  (await reproduce([study(over)], answering(point)))[0]?.outcome;

describe('reproduce', () => {
  it('agrees inside what the published figure leaves open, differs outside', async () => {
    expect(await outcomeOf({ value: 0.505 })).toBe('agrees');
    expect(await outcomeOf({ value: 0.55 })).toBe('differs');
    expect(await outcomeOf({ value: 0.55 }, { sample: 200 })).toBe('agrees');
  });

  it('differs where theirs lies outside our interval, unless rounding reaches it', async () => {
    const interval = (low: number, high: number) => ({
      interval: { low, high, level: 0.95, method: 'made-up', covers: 'made-up' },
    });
    const sampled = { sample: 200 };
    expect(await outcomeOf({ value: 0.55, ...interval(0.49, 0.6) }, sampled)).toBe('agrees');
    expect(await outcomeOf({ value: 0.55, ...interval(0.505, 0.6) }, sampled)).toBe('agrees');
    expect(await outcomeOf({ value: 0.55, ...interval(0.52, 0.6) }, sampled)).toBe('differs');
  });

  it('holds positions against positions', async () => {
    const mapping = {
      indicator: 'talent.organisations',
      options: {},
      place: 'CN',
      period: '2018',
      of: 'rank' as const,
    };
    const over = { value: 9, rounding: 0, mapping };
    const at = (rank: number) => ({ value: 50, rank: { rank, low: 5, high: 12, of: 100 } });
    expect(await outcomeOf(at(9), over)).toBe('agrees');
    expect(await outcomeOf(at(8), over)).toBe('differs');
    expect(await outcomeOf({ value: 50 }, over)).toBe('not-reproducible');
  });

  it('says what is missing, and keeps the nearest figure', async () => {
    const [one] = await reproduce([study({ missing: text })], answering({ value: 0.2 }));
    expect(one).toMatchObject({
      outcome: 'not-reproducible',
      needs: text,
      ours: { nearest: true },
    });
    expect(one?.difference).toBeCloseTo(-0.3);
    expect(await outcomeOf({ value: null, missing: 'no-rows' })).toBe('not-reproducible');
  });

  it('gives a share the sampling interval of its sample', () => {
    const [figure] = study({ value: 0.59, sample: 675, rounding: 0 }).figures;
    const { low, high } = publishedRange(figure!);
    expect(low).toBeCloseTo(0.5525, 3);
    expect(high).toBeCloseTo(0.6265, 3);
  });
});

describe('the reproductions', () => {
  it('are at least 25, in both languages, each with a reason', async () => {
    const studies = await loadReproductions();
    const figures = studies.flatMap((one) => one.figures);
    expect(figures.length).toBeGreaterThanOrEqual(25);
    for (const { says, why, mapping, missing } of figures) {
      expect(says.zh).toMatch(/\p{Script=Han}/u);
      expect(why.zh).toMatch(/\p{Script=Han}/u);
      expect(mapping !== undefined || missing !== undefined).toBe(true);
    }
  });
});
