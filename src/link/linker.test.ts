import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLinker, type ReasoningLinker } from './linker.js';
import { explain } from './explain.js';
import { linkAll } from './pool/pool.js';
import { buildRegistry } from './registry/build.js';
import { openRegistry } from './registry/open.js';

const data = process.env['ORRERY_DATA'] ?? resolve('..', 'shared', 'data');
const absent = !existsSync(join(data, 'registry', 'orgs.jsonl.gz'));

describe.skipIf(absent)('linker (skipped where ORRERY_DATA has no registry)', () => {
  let dir = '';
  let linker: ReasoningLinker;
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'orrery-link-'));
    await buildRegistry(data, join(dir, 'index'));
    linker = createLinker(openRegistry(join(dir, 'index')));
  }, 300_000);
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  const named = (affiliation: string): string[] =>
    linker.link({ affiliation }).organisations.map((o) => o.name);

  it.each([
    ['IIIS, Tsinghua University+MIT CSAIL', 'Tsinghua University', 'CN'],
    ['Universit´e de Montr´eal, Canada', 'Université de Montréal', 'CA'],
    ['Department of Statistics, Columbia University', 'Columbia University', 'US'],
    [
      'Inst. of Comput. Technol., Chinese Acad. of Sci., Beijing, China',
      'Chinese Academy of Sciences',
      'CN',
    ],
    ['University of British Columbia', 'University of British Columbia', 'CA'],
    ['ETH Zürich', 'ETH Zurich', 'CH'],
    ['UniversityofOttawa', 'University of Ottawa', 'CA'],
    [
      'College of Medicine, China Medical University, Taichung, Taiwan',
      'China Medical University',
      'TW',
    ],
    [
      'Dipartimento di Informatica dell’Università di Bari, Italy',
      'University of Bari Aldo Moro',
      'IT',
    ],
    ['School of Nursing, Hokkaido University, Sapporo, Japan', 'Hokkaido University', 'JP'],
    ['MIT Lincoln Laboratory', 'MIT Lincoln Laboratory', 'US'],
    [
      'Faculty of Law, University of Victoria, Victoria, British Columbia',
      'University of Victoria',
      'CA',
    ],
    [
      'Geometry Seminar, Courant Institute, New York',
      'Courant Institute of Mathematical Sciences',
      'US',
    ],
    [
      'Czech University of Life Sciences, Faculty of Forestry',
      'Czech University of Life Sciences Prague',
      'CZ',
    ],
    ['A*STAR', 'Agency for Science, Technology and Research', 'SG'],
    ['AI Institute, Shanghai Jiao Tong University', 'Shanghai Jiao Tong University', 'CN'],
    ['IIT Roorkee', 'Indian Institute of Technology Roorkee', 'IN'],
    ['TU Eindhoven', 'Eindhoven University of Technology', 'NL'],
    [
      'Max-Planck-Institut für Gravitationsphysik',
      'Max Planck Institute for Gravitational Physics',
      'DE',
    ],
    ['Mila / U. Montreal', 'Mila - Quebec Artificial Intelligence Institute', 'CA'],
  ])('%s', (affiliation, organisation, country) => {
    expect(named(affiliation)).toContain(organisation);
    expect(linker.link({ affiliation }).country).toBe(country);
  });

  it('names one of several namesakes, that of the place', () => {
    const linked = linker.link({ affiliation: 'Ministry of Health, Singapore' });
    expect(linked.organisations.map((o) => o.country)).toEqual(['SG']);
  });

  it('does not turn a name round into that of another', () => {
    expect(linker.link({ affiliation: 'York University' }).country).toBe('CA');
    expect(linker.link({ affiliation: 'University of York' }).country).toBe('GB');
    expect(linker.link({ affiliation: 'Ecole Normale Supérieure' }).country).not.toBe('IT');
  });

  it('hears a little-known place only where places stand', () => {
    const countries = ['Babylon', 'Meta Facebook', 'Department of Physics, Bosch, Netherlands'].map(
      (affiliation) => linker.link({ affiliation }).country,
    );
    expect(countries).toEqual([null, 'US', 'NL']);
    expect(linker.link({ affiliation: 'School of Letters, Mila, Algeria' }).country).toBe('DZ');
  });

  it('reads no place into half of a name written in one word', () => {
    const of = (affiliation: string) => linker.link({ affiliation }).country;
    expect(['PhoGhent Robotics', 'PhoGhent'].map(of)).toEqual([null, null]);
    expect(of('PhoGhent Robotics, Beijing')).toBe('CN');
    expect(['UniversityofGhent', 'HospitalGhent', '1Ghent'].map(of)).toEqual(['BE', 'BE', 'BE']);
  });

  it('tells where a laboratory is from where its owner sits', () => {
    const place = linker.link({ affiliation: 'DeepMind' }).places[0];
    expect(place).toMatchObject({ location: 'GB', headquarters: 'US' });
    const zurich = linker.link({ affiliation: 'Google Brain, Zürich, Switzerland' }).places[0];
    expect(zurich).toMatchObject({ location: 'CH', headquarters: 'US' });
  });

  it('keeps the order of affiliations where the first is at no known organisation', () => {
    const placed = 'Quillhaven Laboratory, Ireland + ETH Zürich, Switzerland';
    expect(linker.link({ affiliation: placed }).places).toMatchObject([
      { ordinal: 0, organisation: null, location: 'IE' },
      { ordinal: 1, location: 'CH' },
    ]);
    const first = (affiliation: string) => {
      const { places, organisations } = linker.link({ affiliation });
      return [organisations.length, places.map(({ ordinal }) => ordinal)];
    };
    expect(first('Brackwaterly Inc. + Stanford University')).toEqual([1, [1]]);
    expect(first('Brackwaterly Inc. + MIT; EPFL')).toEqual([2, [1, 2]]);
    expect(first('Department of Reckoning + Stanford University')).toEqual([1, [0]]);
    expect(first('Stanford University + Brackwaterly Inc.')).toEqual([1, [0]]);
  });

  it('reads a place within a name, and a legal form after a comma, as part of it', () => {
    const lab = linker.link({ affiliation: 'Algorithms Group, Microsoft Research New England' });
    expect(lab.country).toBe('US');
    const firm = linker.link({ affiliation: 'Meta Platforms, Inc.' });
    expect(firm.organisations.map((o) => o.name)).toEqual(['Meta']);
  });

  it('gives no country where nothing makes one likely', () => {
    expect(linker.link({ affiliation: 'School of Rare Computers' }).country).toBeNull();
  });

  it('abstains where nothing is named', () => {
    const link = linker.link({ affiliation: 'Department of Computer Science' });
    expect(link.organisations).toEqual([]);
    expect(link.country).toBeNull();
  });

  it.each(['None', 'N/A', 'null', '(unknown)'])('takes %s for nothing', (affiliation) => {
    expect(linker.link({ affiliation })).toMatchObject({ organisations: [], country: null });
  });

  it('tells a campus in another city from its university', () => {
    const campus = 'Hong Kong University of Science and Technology (Guangzhou)';
    const linked = linker.link({ affiliation: campus });
    expect(linked.organisations.map((o) => o.name)).toEqual([`The ${campus}`]);
    expect(linked.country).toBe('CN');
    expect(linked.places).toMatchObject([{ location: 'CN', headquarters: 'CN' }]);
  });

  it('reads no country into an acronym, and no place into a name said twice', () => {
    const lab = 'State Key Lab of CAD&CG, Zhejiang University';
    expect(linker.link({ affiliation: lab }).country).toBe('CN');
    const firm = linker.link({ affiliation: 'Robert Bosch GmbH, Bosch' });
    expect(firm.places[0]).toMatchObject({ location: 'DE' });
  });

  it('takes a domain that branches share for no country', () => {
    const of = (domain: string): string | null =>
      linker.link({ affiliation: 'Department of Computing', domain }).country;
    expect([of('cs.ucl.ac.uk'), of('monash.edu'), of('ibm.com')]).toEqual(['GB', 'AU', null]);
    expect([of('cs.neu.edu'), of('cs.neu.edu.cn')]).toEqual(['US', 'CN']);
  });

  it('asks the owner of a host before its ending', () => {
    const department = 'Department of Computer Science';
    expect(linker.link({ affiliation: department, domain: 'cs.toronto.edu' }).country).toBe('CA');
    expect(linker.link({ affiliation: `${department}, a.b@cs.toronto.edu` }).country).toBe('CA');
    expect(linker.link({ affiliation: department, domain: 'nowhere-known.edu' }).country).toBe(
      'US',
    );
  });

  it('never throws, keeps spans inside the string and scores in range', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (affiliation) => {
        const link = linker.link({ affiliation });
        for (const { span, score } of link.organisations) {
          expect(span[0]).toBeGreaterThanOrEqual(0);
          expect(span[1]).toBeLessThanOrEqual(affiliation.length);
          expect(span[0]).toBeLessThan(span[1]);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('answers a list in its order', async () => {
    const inputs = ['Stanford University', 'nothing at all', 'EPFL'].map((affiliation) => ({
      affiliation,
    }));
    const links = await linkAll(join(dir, 'index'), inputs, { workers: 0 });
    expect(links.map((link) => link.country)).toEqual(['US', null, 'CH']);
  });

  it('explains itself', () => {
    const text = explain({ affiliation: 'MIT CSAIL' }, linker);
    expect(text).toContain('candidates');
    expect(text).toContain('country: US');
  });
});
