import { describe, expect, it } from 'vitest';
import { paletteFor, SHAPES, SLOT_OWNERS } from './palette.js';
import type { Theme } from './options.js';
import { THEMES } from './theme.js';

type Triple = [number, number, number];

function linear(hex: string): Triple {
  return [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as Triple;
}

function contrast(a: string, b: string): number {
  const light = (hex: string) => {
    const [red, green, blue] = linear(hex);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  const [x, y] = [light(a), light(b)];
  return Math.max(x, y) / Math.min(x, y);
}

function oklab([red, green, blue]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** Machado, Oliveira and Fernandes 2009, severity 1.0. */
const SIGHT: Record<string, Triple[]> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(hex: string, matrix: Triple[]): Triple {
  const colour = linear(hex);
  const mixed = matrix.map((row) =>
    Math.min(1, Math.max(0, row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2])),
  );
  return oklab(mixed as Triple);
}

describe.each(['light', 'dark'] as Theme[])('the %s palette', (theme) => {
  const inks = SLOT_OWNERS.map((place) => {
    const ink = paletteFor([place], theme).get(place);
    if (!ink) throw new Error(`${place} has no ink`);
    return ink;
  });
  const { paper, muted, ink, steps, hatch } = THEMES[theme];

  it.each(Object.keys(SIGHT))('keeps seven hues apart with %s sight', (sight) => {
    const matrix = SIGHT[sight] ?? [];
    const labs = inks.map(({ mark }) => seen(mark, matrix));
    const distances = labs.flatMap((a, index) =>
      labs.slice(index + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])),
    );
    expect(Math.min(...distances)).toBeGreaterThan(0.09);
  });

  it('gives marks 3 : 1 and text 4.5 : 1 against the paper', () => {
    for (const { mark, text } of inks) {
      expect(contrast(mark, paper)).toBeGreaterThanOrEqual(3);
      expect(contrast(text, paper)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(12);
    expect(contrast(muted, paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(hatch, paper)).toBeGreaterThanOrEqual(2.5);
  });

  it('steps the map evenly in lightness, so that it survives grey', () => {
    const lightness = steps.map((step) => oklab(linear(step))[0]);
    const differences = lightness.slice(1).map((value, index) => value - (lightness[index] ?? 0));
    const way = theme === 'light' ? -1 : 1;
    for (const difference of differences) expect(difference * way).toBeGreaterThan(0.06);
  });
});

describe('paletteFor', () => {
  it('keeps the hue of a place whatever stands beside it', () => {
    const alone = paletteFor(['IN'], 'light').get('IN');
    const among = paletteFor(['KR', 'DE', 'IN', 'US', 'CN'], 'light').get('IN');
    expect(among).toEqual(alone);
  });

  it('never gives one hue or shape twice in a picture, and none beyond seven', () => {
    const places = ['KR', 'DE', 'IN', 'US', 'CN', 'BR', 'SG', 'FR', 'CN-HK-MO'];
    const inks = [...paletteFor(places, 'dark').values()];
    expect(inks).toHaveLength(7);
    expect(new Set(inks.map(({ mark }) => mark)).size).toBe(7);
    expect(new Set(inks.map(({ shape }) => shape)).size).toBe(SHAPES.length);
  });

  it('lends the hue of an owner to its group where the owner is not drawn', () => {
    expect(paletteFor(['CN-HK-MO'], 'light').get('CN-HK-MO')).toEqual(
      paletteFor(['CN'], 'light').get('CN'),
    );
    const both = paletteFor(['CN-HK-MO', 'CN'], 'light');
    expect(both.get('CN-HK-MO')).not.toEqual(both.get('CN'));
  });
});
