import { expect, it } from 'vitest';
import { buildWorks, withFolder } from '../../../test/support/build.js';
import { writeMadeUpPapers } from '../../../test/support/made-up-papers.js';
import { mentionOf } from '../../link/people/mention.js';
import { disambiguate } from '../../link/people/people.js';
import { resolveAmongRecords } from './among-records.js';

/** Two strangers of one name in two circles; only the records know that the third paper joins the first. */
const PAPERS = {
  icml2018: [
    {
      title: 'Graph kernels for molecules',
      authors: [
        ['Wei Zhang', 'aa.example'],
        ['Quirin Abelmann', null],
        ['Odalys Brzeski', null],
      ] as [string, string | null][],
    },
  ],
  icml2008: [
    {
      title: 'Hardware schedulers and cache coherence',
      authors: [
        ['Wei Zhang', 'bb.example'],
        ['Tancred Vuillemin', null],
        ['Ulla Prag', null],
      ] as [string, string | null][],
    },
  ],
  icml2019: [
    {
      title: 'Bandits under delayed feedback',
      authors: [
        ['Wei Zhang', null],
        ['Odalys Brzeski', null],
        ['Quirin Abelmann', null],
      ] as [string, string | null][],
    },
  ],
};

const STREAM = [
  {
    id: 1,
    name: 'Wei Zhang',
    work: 'x',
    title: 'Graph kernels for molecules',
    venue: 'ICML',
    year: 2018,
  },
  {
    id: 2,
    name: 'Wei Zhang',
    work: 'y',
    title: 'Bandits under delayed feedback',
    venue: 'ICML',
    year: 2019,
  },
  {
    id: 3,
    name: 'Wei Zhang',
    work: 'z',
    title: 'Hardware schedulers and cache coherence',
    venue: 'ICML',
    year: 2008,
  },
  { id: 4, name: 'Orla Brek', work: 'q', title: 'Unheard of', venue: 'ICML', year: 2018 },
].map((row, at) => mentionOf(row, at));

it('resolves a stream by what the records of a snapshot know, and says what it found', () =>
  withFolder(async (folder) => {
    await writeMadeUpPapers(folder, PAPERS);
    const { id } = await buildWorks(folder, `${folder}/out`).then(({ manifest }) => manifest);
    const { assignments, report } = await resolveAmongRecords(STREAM, `${folder}/out`);
    expect(assignments.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    const [first, second, third, fourth] = assignments.map(({ person }) => person);
    expect(second).toBe(first);
    expect(new Set([first, third, fourth]).size).toBe(3);
    expect(report).toMatchObject({ snapshot: id, records: 9, found: 3, mentions: 4, persons: 3 });
    const alone = disambiguate(STREAM).assignments.map(({ person }) => person);
    expect(alone[1]).not.toBe(alone[0]);
  }));

it('refuses a folder without snapshots', () =>
  withFolder(async (folder) => {
    await expect(resolveAmongRecords(STREAM, folder)).rejects.toMatchObject({
      code: 'no-snapshot',
      exitCode: 4,
    });
  }));
