import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gini, giniBounds, type Sizes } from './gini.js';

const sizesOf = (slots: number[]): Sizes =>
  [...slots].sort((a, b) => a - b).map((size) => [size, 1] as const);

/** Half the mean absolute difference over the mean, pair by pair. */
function byPairs(slots: number[]): number {
  let sum = 0;
  for (const one of slots) for (const other of slots) sum += Math.abs(one - other);
  const total = slots.reduce((a, b) => a + b, 0);
  return sum / (2 * slots.length * total);
}

const slots = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 });

describe('gini', () => {
  it('is that of every pair', () => {
    fc.assert(
      fc.property(slots, (held) => {
        expect(gini(sizesOf(held))).toBeCloseTo(byPairs(held), 10);
      }),
    );
  });

  it('is 0 where all have as many, and 1-1/n where one has all', () => {
    expect(gini([[3, 7]])).toBeCloseTo(0, 12);
    expect(
      gini([
        [0, 9],
        [5, 1],
      ]),
    ).toBeCloseTo(0.9, 12);
    expect(gini([])).toBeNull();
  });
});

/** Every way to give further slots to these organisations or to new ones. */
function everyWay(held: number[], unknown: number): number[] {
  if (unknown === 0) return [byPairs(held)];
  return [...held, 0].flatMap((_, at) =>
    everyWay(
      [...held, 0].map((size, i) => size + (i === at ? 1 : 0)).filter((size) => size > 0),
      unknown - 1,
    ),
  );
}

describe('bounds of gini', () => {
  it('hold whatever further slots do, and the upper one is reached', () => {
    const few = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(few, fc.integer({ min: 0, max: 4 }), (held, unknown) => {
        const { low, high } = giniBounds(sizesOf(held), unknown)!;
        const all = everyWay(held, unknown);
        expect(low).toBeLessThanOrEqual(Math.min(...all) + 1e-9);
        expect(high).toBeCloseTo(Math.max(...all), 9);
      }),
      { numRuns: 60 },
    );
  });

  it('miss no turning point, as trying every number of founded organisations shows', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.integer({ min: 1, max: 400 }).map((n) => n / 2),
          { minLength: 1, maxLength: 30 },
        ),
        fc.integer({ min: 0, max: 150 }),
        (held, unknown) => {
          const { low, high } = giniBounds(sizesOf(held), unknown)!;
          for (let founded = 0; founded <= unknown; founded++) {
            const now = [...held, ...Array<number>(founded).fill(1)].sort((a, b) => a - b);
            const most = [...now];
            most[most.length - 1] = most.at(-1)! + unknown - founded;
            expect(high).toBeGreaterThanOrEqual(gini(sizesOf(most))! - 1e-9);
            let left = unknown - founded;
            let level = now[0]!;
            let count = 0;
            while (count < now.length && (now[count]! - level) * count <= left) {
              left -= (now[count]! - level) * count;
              level = now[count]!;
              count++;
            }
            const raised = now.map((size, at) => (at < count ? level + left / count : size));
            expect(low).toBeLessThanOrEqual(gini(sizesOf(raised))! + 1e-9);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
