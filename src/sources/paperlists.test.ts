import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withFolder } from '../../test/support/build.js';
import type { QuarantinedRow } from '../records/quarantine.js';
import type { Work } from '../records/work.js';
import { paperlists, tierOf } from './paperlists.js';

interface Read {
  works: Work[];
  refused: QuarantinedRow[];
}

async function read(rows: unknown[], name = 'nips2018.json'): Promise<Read> {
  return withFolder(async (folder) => {
    const path = join(folder, name);
    await writeFile(path, JSON.stringify(rows));
    const result: Read = { works: [], refused: [] };
    for await (const item of paperlists.read(path, `papers/paperlists/${name}`)) {
      if ('record' in item) result.works.push(item.record);
      else result.refused.push(item.refused);
    }
    return result;
  });
}

const paper = (fields: Record<string, unknown>) => ({
  title: 'A title',
  status: 'Poster',
  author: 'Ann A; Bo B; Cy C',
  aff: 'X;Y;Z',
  ...fields,
});
const affiliations = ({ works }: Read) => works[0]!.authorships.map((slot) => slot.affiliation);

describe('paperlists', () => {
  it('assigns affiliations, domains and profile ids to authors', async () => {
    const { works, refused } = await read([
      paper({ aff_domain: 'x.edu; ;z.com', authorids: '~Ann_A1;email-redacted;~Cy_C2' }),
    ]);
    expect(refused).toEqual([]);
    expect(works[0]).toMatchObject({ venue: 'neurips', year: 2018, tier: 'poster', row: 1 });
    expect(works[0]!.authorships).toEqual([
      { position: 0, name: 'Ann A', affiliation: 'X', domain: 'x.edu', personId: '~Ann_A1' },
      { position: 1, name: 'Bo B', affiliation: 'Y', domain: null, personId: null },
      { position: 2, name: 'Cy C', affiliation: 'Z', domain: 'z.com', personId: '~Cy_C2' },
    ]);
  });

  it.each([
    ['fewer affiliations than authors', 'X;Y', 'misaligned-affiliations'],
    ['more affiliations than authors', 'X;Y;Z;W', 'misaligned-affiliations'],
    ['gaps only at the end', 'X;Y;', 'maybe-shifted-affiliations'],
  ])('never guesses with %s', async (_, aff, reason) => {
    const result = await read([paper({ aff })]);
    expect(affiliations(result)).toEqual([null, null, null]);
    expect(result.refused).toEqual([
      expect.objectContaining({
        reason,
        dropped: false,
        row: 1,
        raw: expect.stringContaining(aff),
      }),
    ]);
  });

  it('decodes entities before it parts a byline', async () => {
    const { works, refused } = await read([
      paper({ author: 'Ann O&#x27;A; Bo &quot;B&quot; B; Cy C', aff: 'X &amp; Co;R&D;AT&T' }),
    ]);
    expect(refused).toEqual([]);
    expect(works[0]!.authorships.map(({ name, affiliation }) => [name, affiliation])).toEqual([
      ["Ann O'A", 'X & Co'],
      ['Bo "B" B', 'R&D'],
      ['Cy C', 'AT&T'],
    ]);
  });

  it('keeps a gap in the middle as unknown', async () => {
    const result = await read([paper({ aff: 'X;;Z' })]);
    expect(affiliations(result)).toEqual(['X', null, 'Z']);
    expect(result.refused).toEqual([]);
  });

  it('splits a schedule file at commas and leaves its affiliations unassigned', async () => {
    const schedule = paper({ author: 'Ann A, Bo B, Cy C', aff: 'X;Y;Z' });
    const result = await read([schedule, schedule], 'cvpr2023.json');
    expect(affiliations(result)).toEqual([null, null, null]);
    expect(result.refused[0]).toMatchObject({ reason: 'affiliations-not-per-author' });
  });

  it('counts a byline of another form than its file as one slot, and says so', async () => {
    const result = await read([
      paper({}),
      paper({ title: 'B' }),
      paper({ title: 'C', author: 'Ann A, Bo B', aff: '' }),
    ]);
    expect(result.works[2]!.authorships).toHaveLength(1);
    expect(result.refused).toEqual([
      expect.objectContaining({ reason: 'byline-not-split', row: 3 }),
    ]);
  });

  it('refuses works that were not accepted, have no authors, or belong to another year', async () => {
    const result = await read([
      paper({ status: 'Reject' }),
      paper({ author: '', aff: '' }),
      paper({ bibtex: '@x{ year = {2009} }' }),
      { titel: 'typo' },
    ]);
    expect(result.works).toEqual([]);
    expect(result.refused.map((row) => [row.reason, row.row])).toEqual([
      ['not-accepted', 1],
      ['no-authors', 2],
      ['year-disagrees', 3],
      ['not-a-paper', 4],
    ]);
  });

  it('refuses a file that is not what its name says', async () => {
    await expect(read([{ a: 1 }])).rejects.toMatchObject({ code: 'not-what-its-name-says' });
    await expect(read([], 'nips1812.json')).rejects.toMatchObject({ code: 'impossible-year' });
  });

  it.each([
    ['Oral', 'oral'],
    ['Talk', 'oral'],
    ['Spotlight', 'spotlight'],
    ['Highlight', 'spotlight'],
    ['Poster', 'poster'],
    ['Findings', 'poster'],
    [null, 'poster'],
    ['Desk Reject', null],
    ['Withdraw', null],
    ['Oral Workshop', null],
  ])('reads the status %s as %s', (status, tier) => {
    expect(tierOf(status)).toBe(tier);
  });
});
