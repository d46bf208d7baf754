import { z } from 'zod';
import type { NameKind, Organisation } from '../records/organisation.js';
import { quarantined } from '../records/quarantine.js';
import { inputError, textStream } from './read/text-stream.js';
import type { OrganisationSource, ReadItem } from './source.js';

const Row = z.object({
  id: z.string().nullable(),
  status: z.enum(['active', 'inactive', 'withdrawn']).nullable(),
  types: z.array(z.string()),
  name: z.string().min(1),
  aliases: z.array(z.string()),
  acronyms: z.array(z.string()),
  labels: z.array(z.object({ l: z.string().nullable(), v: z.string() })),
  country: z.string().length(2).nullable(),
  city: z.string().nullable(),
  region: z.string().nullable(),
  links: z.array(z.string()),
  wikipedia: z.string().nullable(),
  domains: z.array(z.string()),
  ext: z.record(z.string(), z.array(z.string())),
  rel: z.array(z.object({ t: z.string(), id: z.string().nullable(), n: z.string().nullish() })),
});

/** The host of a web address without `www.`, or null where it is not an address. */
export function hostOf(address: string): string | null {
  try {
    return new URL(address).hostname.toLowerCase().replace(/^www\d?\./, '');
  } catch {
    return null;
  }
}

/** Names without doubles, the first kind kept. */
export function distinctNames(
  names: { text: string; kind: NameKind }[],
): { text: string; kind: NameKind }[] {
  const seen = new Set<string>();
  return names.filter(({ text, kind }) => {
    const key = `${kind === 'acronym'}${text}`;
    return text.trim() !== '' && !seen.has(key) && seen.add(key);
  });
}

function organisation(row: z.infer<typeof Row>): Organisation | null {
  const id = row.id ?? (row.ext['grid']?.[0] ? `grid:${row.ext['grid'][0]}` : null);
  if (id === null) return null;
  const named = (kind: NameKind) => (text: string) => ({ text, kind });
  const relations = (type: string): string[] =>
    row.rel.filter((r) => r.t === type && r.id !== null).map((r) => r.id as string);
  const hosts = row.links.map(hostOf).filter((host) => host !== null);
  return {
    id,
    source: orgs.id,
    status: row.status,
    types: row.types,
    names: distinctNames([
      { text: row.name, kind: 'display' },
      ...row.labels.map((label) => label.v).map(named('label')),
      ...row.aliases.map(named('alias')),
      ...row.acronyms.map(named('acronym')),
    ]),
    country: row.country,
    city: row.city,
    region: row.region,
    domains: [...new Set([...row.domains.map((d) => d.toLowerCase()), ...hosts])],
    encyclopedia: row.wikipedia !== null,
    parents: relations('parent'),
    children: relations('child'),
    related: relations('related'),
    successors: relations('successor'),
  };
}

async function* read(absolutePath: string, path: string): AsyncIterable<ReadItem<Organisation>> {
  let row = 0;
  for await (const line of lines(absolutePath)) {
    row += 1;
    if (line.trim() !== '') yield readRow(line, path, row);
  }
}

const MAX_LINE = 1 << 24;

async function* lines(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const text of textStream(path)) {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    if (rest.length > MAX_LINE) throw inputError('line-too-long', path, 'has an endless line');
    yield* parts;
  }
  yield rest;
}

function readRow(line: string, file: string, row: number): ReadItem<Organisation> {
  const at = { source: orgs.id, file, row };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { refused: quarantined(at, 'not-json', String(error), line) };
  }
  const parsed = Row.safeParse(value);
  if (!parsed.success) {
    return { refused: quarantined(at, 'unexpected-shape', z.prettifyError(parsed.error), line) };
  }
  const record = organisation(parsed.data);
  if (record === null) {
    return { refused: quarantined(at, 'missing-id', 'Neither a ROR id nor a GRID id.', line) };
  }
  return { record };
}

/** A registry put together from ROR's release records and the last open GRID release. */
export const orgs: OrganisationSource = {
  kind: 'organisations',
  id: 'orgs',
  title: { en: 'Organisation registry (reconstruction)', zh: '机构登记册（重建版）' },
  publisher: 'Research Organization Registry; Digital Science (GRID)',
  address: 'https://github.com/ror-community/ror-records',
  licence: 'CC0-1.0',
  licenceAddress: 'https://creativecommons.org/publicdomain/zero/1.0/',
  embedding: 'rows',
  attribution: 'Research Organization Registry (ROR) and GRID, CC0.',
  citation: 'Research Organization Registry, release records; GRID release of 2017.',
  version: 'ror-records d93fc667; GRID 2017',
  cadence: 'none (archived)',
  coverage: {
    en: '106,811 organisations of all countries; about half with name, type and country only.',
    zh: '全球 106,811 家机构，其中约一半仅有名称、类型和国家。',
  },
  limits: [
    {
      en: 'A reconstruction: some current ROR records are absent, and 47,000 rows lack city, aliases and domains.',
      zh: '此为重建版：缺少部分现行 ROR 记录，另有约 4.7 万行没有城市、别名和域名。',
    },
  ],
  resources: [],
  matches: (path) => /(^|\/)registry\/orgs\.jsonl(\.gz)?$/.test(path),
  read,
};
