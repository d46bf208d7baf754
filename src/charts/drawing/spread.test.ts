import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from './spread.js';

const labels = fc.array(
  fc.record({
    at: fc.double({ min: -50, max: 450, noNaN: true }),
    size: fc.double({ min: 4, max: 40, noNaN: true }),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('spread', () => {
  it('keeps labels apart, in order, and inside where there is room', () => {
    fc.assert(
      fc.property(labels, (wanted) => {
        const total = wanted.reduce((sum, { size }) => sum + size, 0);
        const placed = spread(wanted, 0, 400);
        const boxes = wanted
          .map(({ size }, index) => ({ size, middle: placed[index] ?? NaN }))
          .sort((a, b) => a.middle - b.middle);
        for (let i = 1; i < boxes.length; i++) {
          const [a, b] = [boxes[i - 1], boxes[i]];
          if (a && b)
            expect(b.middle - a.middle).toBeGreaterThanOrEqual((a.size + b.size) / 2 - 1e-6);
        }
        if (total <= 400) {
          for (const { size, middle } of boxes) {
            expect(middle - size / 2).toBeGreaterThanOrEqual(-1e-6);
            expect(middle + size / 2).toBeLessThanOrEqual(400 + 1e-6);
          }
        }
      }),
    );
  });

  it('leaves labels that do not meet where they want to be', () => {
    const placed = spread(
      [
        { at: 100, size: 16 },
        { at: 20, size: 16 },
      ],
      0,
      200,
    );
    expect(placed[0]).toBeCloseTo(100);
    expect(placed[1]).toBeCloseTo(20);
  });

  it('moves two that meet by the same amount', () => {
    const placed = spread(
      [
        { at: 50, size: 20 },
        { at: 50, size: 20 },
      ],
      0,
      200,
    );
    expect(placed).toEqual([40, 60]);
  });
});
