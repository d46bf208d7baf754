import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphs } from './claims.js';

const text = 'One in five.\n\nTwo of three, and half of those.';

describe('paragraphs', () => {
  it('marks each claim where it stands', () => {
    const found = paragraphs({ text, marks: [{ start: 0, end: 11 }] });
    expect(found[0]?.stretches).toEqual([
      { text: 'One in five', claim: 0 },
      { text: '.', claim: null },
    ]);
    expect(found[1]?.stretches).toEqual([
      { text: 'Two of three, and half of those.', claim: null },
    ]);
  });

  it('shows the shorter of two claims that overlap and lists both', () => {
    const marks = [
      { start: 14, end: 45 },
      { start: 31, end: 44 },
    ];
    const second = paragraphs({ text, marks })[1];
    expect(second?.claims).toEqual([0, 1]);
    expect(second?.stretches.map((one) => one.claim)).toEqual([0, 1, 0, null]);
  });

  it('loses no character and no claim, whatever the marks', () => {
    const cases = fc.tuple(
      fc.stringMatching(/^[ab\n ]{1,60}$/),
      fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 6 }),
    );
    fc.assert(
      fc.property(cases, ([body, ends]) => {
        const marks = ends.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
        const found = paragraphs({ text: body, marks });
        const kept = found.map((one) => one.stretches.map((part) => part.text).join(''));
        expect(kept).toEqual(body.split(/\n+/).filter((line) => line.trim() !== ''));
      }),
    );
  });
});
