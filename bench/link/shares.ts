import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { COUNTRY_WORDS } from '../../src/link/place/countries.js';
import { createLinker } from '../../src/link/linker.js';
import type { Linker } from '../../src/link/link.js';
import { nameWords } from '../../src/link/text/tokens.js';
import type { Work } from '../../src/records/work.js';
import { chooseSource, DEFAULT_PRECEDENCE } from '../../src/snapshot/precedence.js';
import { WORK_SOURCES } from '../../src/sources/works.js';
import { createBaseline } from './baseline.js';
import { benchRegistry } from './registry.js';
import { dataFolder } from './sets.js';

const YEARS = Array.from({ length: 14 }, (_, i) => 2009 + i);
const TITLE = '# Countries of NeurIPS author slots under three linkers';
const NOTES = [
  'Written by `npm run bench:link:shares`; only aggregates.',
  '',
  '- Slots: author slots of accepted papers, NeurIPS 2009-2022, from the source that speaks for the year by default. A slot without an affiliation, or whose affiliation cannot be assigned to its author, has no country and is counted apart.',
  '- Country: of the first affiliation, by location. US and CN are shares of the slots that have a country, in percent.',
  '- First linker: the longest exact name (`bench/link/baseline.ts`), on the same registry.',
  '- Papers’ own: `aff_country_unique` of paperlists, made by a machine; read where its index is as long as the list of authors. The other sources have none, so its row “all” is over fewer slots with a country.',
];
const HEADER = [
  '| year | source | slots with an affiliation | slots without | first linker: country | US | CN | papers’ own: country | US | CN | Orrery: country | US | CN |',
  '|---|---|---|---|---|---|---|---|---|---|---|---|---|',
];

type Row = Record<string, string | null | undefined>;

interface Slot {
  affiliation: string;
  /** The country the file's own machine-made normalisation gives the slot's first affiliation. */
  stated: string | null;
}

interface Year {
  year: string;
  source: string;
  slots: Slot[];
  /** Author slots without an affiliation, or whose affiliation cannot be assigned to the author. */
  without: number;
}

/** Every work of the years, by year and source. */
async function readWorks(folder: string): Promise<Map<number, Map<string, Work[]>>> {
  const years = new Map<number, Map<string, Work[]>>();
  const paths = ['paperlists', 'compilations']
    .map((part) => join('papers', part))
    .flatMap((part) => readdirSync(join(folder, part)).map((name) => join(part, name)))
    .sort();
  for (const path of paths) {
    const source = WORK_SOURCES.find((one) => one.matches(path));
    const held = source?.holds(path);
    if (!source || (held && (held.venue !== 'neurips' || !YEARS.includes(held.year)))) continue;
    for await (const item of source.read(join(folder, path), path)) {
      if (!('record' in item)) continue;
      const { venue, year } = item.record;
      if (venue !== 'neurips' || !YEARS.includes(year)) continue;
      const bySource = years.get(year) ?? new Map<string, Work[]>();
      years.set(year, bySource.set(source.id, [...(bySource.get(source.id) ?? []), item.record]));
    }
  }
  return years;
}

function parts(text: string | null | undefined, by: string): string[] {
  return text ? text.split(by).map((part) => part.trim()) : [];
}

/** The country the row's own fields give the author at `at`, its first affiliation's. */
function statedCountry(row: Row | undefined, at: number, authors: number): string | null {
  const indices = parts(row?.['aff_country_unique_index'], ';');
  const index = parts(indices[at], '+')[0];
  if (indices.length !== authors || index === undefined || index === '') return null;
  const name = parts(row?.['aff_country_unique'], ';')[Number(index)];
  return name ? (COUNTRY_WORDS.get(nameWords(name).join(' ')) ?? null) : null;
}

function statedRows(folder: string, works: readonly Work[]): Map<string, Row> {
  const files = new Set(works.filter((w) => w.source === 'paperlists').map((w) => w.file));
  return new Map(
    [...files].flatMap((file) => {
      const text = gunzipSync(readFileSync(join(folder, file))).toString('utf8');
      return (JSON.parse(text) as Row[]).map((row) => [(row['title'] ?? '').trim(), row] as const);
    }),
  );
}

function toYear(folder: string, year: number, bySource: ReadonlyMap<string, Work[]>): Year {
  const source = chooseSource('neurips', year, [...bySource.keys()], DEFAULT_PRECEDENCE);
  const works = bySource.get(source) ?? [];
  const rows = statedRows(folder, works);
  const read: Year = { year: String(year), source, slots: [], without: 0 };
  for (const { title, authorships } of works) {
    for (const { affiliation, position } of authorships) {
      if (affiliation === null) read.without += 1;
      else {
        const stated = statedCountry(rows.get(title.trim()), position, authorships.length);
        read.slots.push({ affiliation, stated });
      }
    }
  }
  return read;
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

/** Share with a country; then US and CN among the slots that have one. */
function cells(countries: readonly (string | null)[]): string[] {
  const known = countries.filter((country) => country !== null);
  const share = (code: string): string =>
    percent(known.filter((country) => country === code).length, known.length);
  return [percent(known.length, countries.length), share('US'), share('CN')];
}

function remembered(linker: Linker): (text: string) => string | null {
  const known = new Map<string, string | null>();
  return (affiliation) => {
    let country = known.get(affiliation);
    if (country === undefined) {
      ({ country } = linker.link({ affiliation }));
      known.set(affiliation, country);
    }
    return country;
  };
}

async function shares(folder: string): Promise<string> {
  const { index } = await benchRegistry(folder);
  const orrery = createLinker(index);
  const linkers = [remembered(createBaseline(index)), remembered(orrery)] as const;
  const works = await readWorks(folder);
  const years = YEARS.flatMap((year) => {
    const bySource = works.get(year);
    return bySource ? [toYear(folder, year, bySource)] : [];
  });
  const slots = years.flatMap((year) => year.slots);
  const without = years.reduce((sum, year) => sum + year.without, 0);
  const lines = [...years, { year: 'all', source: '', slots, without }].map((year) => {
    const by = linkers.map((link) => year.slots.map((slot) => link(slot.affiliation)));
    const stated = year.slots.map((slot) => slot.stated);
    const own = stated.every((country) => country === null) ? ['–', '–', '–'] : cells(stated);
    const columns = [...cells(by[0] ?? []), ...own, ...cells(by[1] ?? [])];
    return `| ${[year.year, year.source, year.slots.length, year.without, ...columns].join(' | ')} |`;
  });
  const both = slots
    .map(({ affiliation, stated }) => ({ stated, own: linkers[1](affiliation) }))
    .filter(({ stated, own }) => stated !== null && own !== null);
  const agreed = both.filter(({ stated, own }) => stated === own).length;
  const china = both.filter(({ stated, own }) => stated === 'CN' && own !== 'CN');
  const apart = china.filter(({ own }) => own === 'HK' || own === 'TW' || own === 'MO').length;
  return [
    TITLE,
    '',
    ...NOTES,
    '',
    ...HEADER,
    ...lines,
    '',
    `Where both the papers’ own and Orrery name a country (${both.length} slots) they agree on ${percent(agreed, both.length)}. Of ${china.length} slots that the papers’ own calls CN and Orrery does not, ${apart} are in HK, MO or TW, which ISO 3166-1 lists under codes of their own. Linker ${orrery.version}.`,
    '',
  ].join('\n');
}

const data = dataFolder();
if (data === null) {
  process.stdout.write('bench:link:shares skipped: no data folder (set ORRERY_DATA).\n');
} else {
  const text = await shares(data);
  process.stdout.write(text);
  writeFileSync('docs/linking-shares.md', text);
}
