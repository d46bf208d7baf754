import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { martenlienen } from './martenlienen.js';
import { nd7141 } from './nd7141.js';
import { orcidOrganisations } from './orcid-organisations.js';
import { orgs } from './orgs.js';
import type { ReadItem } from './source.js';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'rows-'))));
afterAll(() => rm(folder, { recursive: true }));

interface Reader {
  read(absolutePath: string, path: string): AsyncIterable<ReadItem<unknown>>;
}

/** Made-up files of lines; the text "BROKEN" begins what must be refused. */
const FILES: [string, Reader, string][] = [
  [
    'martenlienen_papers_20190817.csv',
    martenlienen,
    'Conference,Year,Title,Author,Affiliation\nNIPS,2018,"A title\nof two lines",Ann A,X\n' +
      'BROKEN,2018,B,Bo B,Y\nNIPS,2018,C,Cy C,Z\n',
  ],
  [
    'nd7141_neurips_2019_accepted.txt',
    nd7141,
    'A title\nAnn A (X)\n\n\nBROKEN title\n\nC title\nCy C (Z)\n',
  ],
  ['registry/orgs.jsonl', orgs, '\n{}\n\nBROKEN\n'],
  [
    'hubgit_orcid_organizations_unique.csv',
    orcidOrganisations,
    '1,,Made-up University,"A\ncity",,FR\nBROKEN,,No Country,,,\n',
  ],
];

describe('the row of a refusal', () => {
  it.each(FILES)('in %s is the line that a person finds it on', async (name, source, text) => {
    const path = join(folder, name.split('/').at(-1)!);
    await writeFile(path, text);
    const broken = [];
    for await (const item of source.read(path, name)) {
      if ('refused' in item && item.refused.raw.includes('BROKEN')) broken.push(item.refused);
    }
    expect(broken).toHaveLength(1);
    expect(text.split('\n')[broken[0]!.row! - 1]).toMatch(/^BROKEN/);
  });

  it('in a table that begins each paper anew is the first line of the paper', async () => {
    const [name, , text] = FILES[0]!;
    const rows = [];
    for await (const item of martenlienen.read(join(folder, name), name)) {
      if ('record' in item) rows.push([item.record.title.slice(0, 1), item.record.row]);
    }
    expect(rows).toEqual([
      ['A', text.split('\n').findIndex((line) => line.includes('A title')) + 1],
      ['C', 5],
    ]);
  });
});
