import { describe, expect, it } from 'vitest';
import type { Comparison } from '../src/figures/places/compare.js';
import type { Composite } from '../src/figures/places/composite.js';
import { FigureSchema } from '../src/figures/figure.js';
import type { Profile } from '../src/figures/places/profile.js';
import { PILLARS } from '../src/records/pillar.js';
import { orrery } from './support/cli.js';

const run = (...argv: string[]) => orrery(argv);

describe('orrery profile', () => {
  it('prints every pillar as JSON: figures, and what is missing with its reason', async () => {
    const { code, out } = await run('profile', 'CN', '--release', '--format', 'json');
    expect(code).toBe(0);
    const made = JSON.parse(out) as Profile;
    expect(made.place).toBe('CN');
    expect(made.pillars.map(({ id }) => id)).toEqual([...PILLARS]);
    for (const { figures, missing } of made.pillars) {
      expect(figures.length + missing.length).toBeGreaterThan(0);
      for (const figure of figures) {
        expect(FigureSchema.safeParse(figure).success).toBe(true);
        expect(figure.latest !== null || figure.parts.length > 0).toBe(true);
        if (figure.rank) expect(figure.rank.low).toBeLessThanOrEqual(figure.rank.high);
      }
      for (const { text } of missing) expect(text.zh).toMatch(/\p{Script=Han}/u);
    }
  });

  it('takes names in both languages, and prints in Chinese', async () => {
    const { code, out } = await run('profile', '美国', '--release', '--lang', 'zh');
    expect(code).toBe(0);
    expect(out).toContain('美国 (US)');
    expect(out).toContain('世界排名');
  });

  it('ends with 4 for no place', async () => {
    const { code, err } = await run('profile', 'Atlantis', '--release');
    expect(code).toBe(4);
    expect(err).toContain('unknown-place');
  });
});

describe('orrery compare', () => {
  it('holds places side by side and adds a composite only with weights', async () => {
    const places = ['CN', 'US', 'IN', 'EU27'];
    const plain = await run('compare', ...places, '--release', '--format', 'json');
    expect(plain.code).toBe(0);
    const made = JSON.parse(plain.out) as Comparison;
    expect(made.places.map(({ id }) => id)).toEqual(places);
    expect(plain.out).not.toContain('"composite"');
    const weights = 'data.population-share=1,compute.notable-models-share=2';
    const weighed = await run(
      'compare',
      ...places,
      '--release',
      '--weights',
      weights,
      '--format',
      'json',
    );
    const { composite } = JSON.parse(weighed.out) as { composite: Composite };
    expect(composite.rows).toHaveLength(4);
    for (const { ranks } of composite.rows) expect(ranks.low).toBeLessThanOrEqual(ranks.high);
  });

  it('ends with 2 for one place, and for weights that are none', async () => {
    expect((await run('compare', 'CN', '--release')).code).toBe(2);
    const { code } = await run(
      'compare',
      'CN',
      'US',
      '--release',
      '--weights',
      'data.population=x',
    );
    expect(code).toBe(2);
  });
});
