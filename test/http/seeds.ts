import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { EVENT_SOURCES } from '../../src/sources/events.js';
import { hipo } from '../../src/sources/hipo.js';
import { OBSERVATION_SOURCES } from '../../src/sources/observations.js';
import { orgs } from '../../src/sources/orgs.js';
import { ror } from '../../src/sources/ror.js';
import { WORK_SOURCES } from '../../src/sources/works.js';

/** A file to mutate: its path decides which source reads it. */
export interface Seed {
  path: string;
  bytes: Buffer;
  read(absolutePath: string, path: string): AsyncIterable<unknown>;
}

const SOURCES = [...WORK_SOURCES, ror, orgs, hipo, ...OBSERVATION_SOURCES, ...EVENT_SOURCES];
const MOST = 12_000;

/** Where the raw files lie, or null. */
export const DATA =
  [
    process.env['ORRERY_DATA'] ?? '',
    fileURLToPath(new URL('../../../shared/data', import.meta.url)),
  ].find((folder) => folder !== '' && existsSync(folder)) ?? null;

const paper = (title: string, aff: string) => ({
  title,
  author: 'Ada Example;Bo Example',
  aff,
  aff_domain: 'example.edu;example.org',
  status: 'Poster',
  track: 'main',
  authorids: '~A1;~B1',
});

/** Made-up files of the formats of the sources of works and organisations. */
const MADE_UP: Record<string, string> = {
  'papers/paperlists/neurips2018.json': JSON.stringify([
    paper('One', 'Example University;Example Labs+Other'),
    paper('Two', ';'),
  ]),
  'papers/compilations/martenlienen_papers_20190817.csv':
    'Conference,Year,Title,Author,Affiliation\nNIPS,2018,One,Ada Example,Example University\nICML,2018,"Two, too",Bo Example,\n',
  'papers/compilations/nd7141_neurips_2019_accepted.txt':
    'One\nAda Example (Example University) · Bo Example (Labs)\n\nTwo\nC Example (None)\n',
  'papers/compilations/dongkwan-kim_neurips2021_authors_raw.json': JSON.stringify([
    { title: 'One', authors: ['Ada Example (Example University)', 'Bo (None)'] },
  ]),
  'registry/hipo_world_universities_and_domains.json': JSON.stringify([
    {
      name: 'Example University',
      domains: ['example.edu'],
      web_pages: ['http://example.edu/'],
      country: 'Utopia',
      alpha_two_code: 'US',
      'state-province': null,
    },
  ]),
  'registry/ror_v2_records.json': JSON.stringify([
    {
      id: 'https://ror.org/00aaaaa00',
      status: 'active',
      names: [{ value: 'Example University', types: ['ror_display'], lang: 'en' }],
      locations: [{ geonames_details: { name: 'X', country_code: 'US' } }],
      types: ['education'],
      links: [],
      external_ids: [],
      relationships: [],
      domains: [],
    },
  ]),
};

function reader(path: string): Seed['read'] | null {
  const source = SOURCES.find((candidate) => candidate.matches(path));
  return source === undefined ? null : (absolute, given) => source.read(absolute, given);
}

/** Made-up seeds, and the beginnings of raw files where those are present. */
export function seeds(): Seed[] {
  const made = Object.entries(MADE_UP).flatMap(([path, text]) => {
    const read = reader(path);
    return read === null ? [] : [{ path, bytes: Buffer.from(text), read }];
  });
  if (DATA === null) return made;
  const seen = new Set<unknown>();
  const raw = (readdirSync(DATA, { recursive: true }) as string[]).sort().flatMap((path) => {
    const source = SOURCES.find((candidate) => candidate.matches(path));
    if (source === undefined || seen.has(source)) return [];
    seen.add(source);
    const bytes = readFileSync(join(DATA!, path));
    const zipped = path.endsWith('.gz');
    const text = zipped ? gunzipSync(bytes) : bytes;
    const kept = /\.(xlsx|zip)$/.test(path) ? text : text.subarray(0, MOST);
    return [{ path, bytes: kept, read: (a: string, p: string) => source.read(a, p) }];
  });
  return [...made, ...raw];
}
