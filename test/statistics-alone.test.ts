import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openObservatory } from '../src/figures/open.js';
import { profile } from '../src/figures/places/profile.js';
import { writeRelease } from '../src/snapshot/release.js';
import { buildWorks, withFolder } from './support/build.js';

/** Made-up populations in the format of the World Bank's table. */
const POPULATION = [
  'Country Name,Country Code,Year,Value',
  'France,FRA,2018,100',
  'France,FRA,2019,110',
  'Germany,DEU,2019,90',
  'World,WLD,2019,1000',
  '',
].join('\n');

it('statistics alone make a snapshot and a release with the same figures and no years of papers', () =>
  withFolder(async (folder) => {
    const data = join(folder, 'data');
    await mkdir(join(data, 'pillars/1_data'), { recursive: true });
    await writeFile(join(data, 'pillars/1_data/population_worldbank.csv'), POPULATION);
    const built = await buildWorks(data, join(folder, 'out'), { worksOnly: false });
    const release = join(folder, 'release');
    await writeRelease(built.folder, release);
    const values: unknown[] = [];
    for (const at of [{ snapshot: built.folder }, { release }]) {
      const observatory = await openObservatory(at);
      try {
        expect(observatory.years()).toBeNull();
        expect(observatory.listValues('venues')).toEqual([]);
        const figure = await observatory.figure('data.population', { place: 'FR,DE' });
        values.push(figure.series.map(({ place, period, value }) => [place, period, value]));
        const talent = await observatory.figure('talent.authorships', { place: 'FR' });
        expect(talent.series).toEqual([]);
        const { pillars } = await profile(observatory, 'FR');
        const data = pillars.find(({ id }) => id === 'data')!;
        expect(data.figures.map(({ indicator }) => indicator.id)).toContain('data.population');
        expect(talent.notes.map(({ en }) => en).join()).toContain('These data hold no rows');
      } finally {
        await observatory.close();
      }
    }
    expect(values[0]).toEqual([
      ['FR', '2018', 100],
      ['DE', '2019', 90],
      ['FR', '2019', 110],
    ]);
    expect(values[1]).toEqual(values[0]);
  }));
