import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PERSON_ERROR } from '../../snapshot/careers/measured.js';
import { loadIndicators } from './load.js';
import { withMeasured } from './measured-words.js';
import { readQuality } from '../quality.js';

const OF = {
  'false-moves': PERSON_ERROR.moves.surplus,
  'missed-moves': PERSON_ERROR.moves.hidden,
  'years-twice': PERSON_ERROR.years.surplus,
  'years-hidden': PERSON_ERROR.years.hidden,
  'entries-false': PERSON_ERROR.entries.surplus,
  'entries-hidden': PERSON_ERROR.entries.hidden,
};

describe('measured counts in texts', () => {
  it('stand for what the intervals draw from', () => {
    expect(withMeasured('{false-moves.count} of {false-moves.of}')).toBe(
      `${PERSON_ERROR.moves.surplus.count} of ${PERSON_ERROR.moves.surplus.of}`,
    );
  });

  it('leave other braces alone and refuse a name nobody measured', () => {
    expect(withMeasured('{ en: "x", zh: "y" } {x}')).toBe('{ en: "x", zh: "y" } {x}');
    expect(() => withMeasured('{false-hopes.count}')).toThrow(
      expect.objectContaining({ code: 'unknown-measure' }),
    );
  });

  it('are those that the bench of persons wrote', async () => {
    const { people } = await readQuality();
    const { errors } = people!.records;
    for (const { id, share } of errors) {
      expect(share.n, id).toBe(OF[id].of);
      expect(share.value, id).toBeCloseTo(OF[id].count / OF[id].of, 4);
    }
    expect(errors).toHaveLength(Object.keys(OF).length);
  });

  it('are named, in both languages, by every figure that rests on moves', async () => {
    const resting = ['flows', 'destinations', 'moves', 'abroad', 'retention', 'returns'].map(
      (id) => `talent.${id}`,
    );
    const { count, of } = PERSON_ERROR.moves.hidden;
    for (const { id, caveats } of (await loadIndicators()).filter((one) =>
      resting.includes(one.id),
    )) {
      for (const language of ['en', 'zh'] as const) {
        const text = caveats.map((caveat) => caveat[language]).join(' ');
        expect(text, `${id} ${language}`).toMatch(new RegExp(`${count}.*${of}|${of}.*${count}`));
        expect(text).not.toMatch(/\{[a-z-]+\.(count|of)\}/);
      }
    }
  });

  it('nearly balance, as those texts say', () => {
    const rate = ({ count, of }: { count: number; of: number }) => count / of;
    const gap = ({ surplus, hidden }: (typeof PERSON_ERROR)['moves']) =>
      Math.abs(rate(surplus) - rate(hidden));
    const { surplus, hidden } = PERSON_ERROR.moves;
    const noise = Math.hypot(...[surplus, hidden].map(({ count, of }) => Math.sqrt(count) / of));
    expect(gap(PERSON_ERROR.moves)).toBeLessThan(2 * noise);
    expect(gap(PERSON_ERROR.years)).toBeLessThan(1 / 200);
    expect(gap(PERSON_ERROR.entries)).toBeLessThan(1 / 200);
  });

  it('are those that docs/people.md states', async () => {
    const page = await readFile(
      fileURLToPath(new URL('../../../docs/people.md', import.meta.url)),
      'utf8',
    );
    for (const [name, { count, of }] of Object.entries(OF)) {
      expect(page, name).toContain(`${count} of ${of.toLocaleString('en')}`);
    }
  });
});
