import { describe, expect, it } from 'vitest';
import { classLimits, classOf } from './steps.js';

describe('classes of a map', () => {
  it('are even where values are, and 1-2-5 where few tower over many', () => {
    expect(classLimits([0.1, 0.2, 0.3, 0.35, 0.4])).toEqual([0.1, 0.2, 0.3]);
    expect(classLimits([0.43, 0.21, 0.02, 0.01, 0.004, 0.001])).toEqual([
      0.01, 0.02, 0.05, 0.1, 0.2,
    ]);
    expect(classLimits([])).toEqual([]);
  });

  it('put a value on the limit into the upper class', () => {
    expect(classOf(0.1, [0.1, 0.2])).toBe(1);
    expect(classOf(0.0999, [0.1, 0.2])).toBe(0);
  });
});
