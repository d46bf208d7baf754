import { z } from 'zod';
import type { NameKind, Organisation } from '../records/organisation.js';
import { distinctNames, hostOf } from './orgs.js';
import { jsonRows } from './read/json-rows.js';
import type { OrganisationSource, ReadItem } from './source.js';

const Row = z.object({
  id: z.string().min(1),
  status: z.enum(['active', 'inactive', 'withdrawn']),
  types: z.array(z.string()),
  names: z.array(z.object({ value: z.string().min(1), types: z.array(z.string()) })).min(1),
  locations: z.array(
    z.object({
      geonames_details: z.object({
        country_code: z.string().length(2).nullish(),
        country_subdivision_name: z.string().nullish(),
        name: z.string().nullish(),
      }),
    }),
  ),
  links: z.array(z.object({ type: z.string(), value: z.string() })),
  domains: z.array(z.string()),
  relationships: z.array(z.object({ type: z.string(), id: z.string() })),
});

function kindOf(types: string[]): NameKind {
  if (types.includes('ror_display')) return 'display';
  if (types.includes('label')) return 'label';
  return types.includes('acronym') ? 'acronym' : 'alias';
}

const ORDER: NameKind[] = ['display', 'label', 'alias', 'acronym'];

function organisation(row: z.infer<typeof Row>): Organisation {
  const names = row.names.map((name) => ({ text: name.value, kind: kindOf(name.types) }));
  const place = row.locations[0]?.geonames_details;
  const relations = (type: string): string[] =>
    row.relationships.filter((r) => r.type === type).map((r) => r.id);
  const hosts = row.links
    .filter((link) => link.type === 'website')
    .map((link) => hostOf(link.value))
    .filter((host) => host !== null);
  return {
    id: row.id,
    source: ror.id,
    status: row.status,
    types: row.types,
    names: distinctNames(names.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))),
    country: place?.country_code ?? null,
    city: place?.name ?? null,
    region: place?.country_subdivision_name ?? null,
    domains: [...new Set([...row.domains.map((d) => d.toLowerCase()), ...hosts])],
    encyclopedia: row.links.some((link) => link.type === 'wikipedia'),
    parents: relations('parent'),
    children: relations('child'),
    related: relations('related'),
    successors: relations('successor'),
  };
}

async function* read(absolutePath: string, path: string): AsyncIterable<ReadItem<Organisation>> {
  const of = { source: ror.id, file: path };
  for await (const item of jsonRows(absolutePath, of, Row, 'unexpected-shape')) {
    yield 'refused' in item ? item : { record: organisation(item.value) };
  }
}

/** The official ROR data dump, schema 2: a JSON array, plain or gzipped. */
export const ror: OrganisationSource = {
  kind: 'organisations',
  id: 'ror',
  title: { en: 'Research Organization Registry', zh: '研究机构登记库（ROR）' },
  publisher: 'Research Organization Registry',
  address: 'https://ror.org/',
  licence: 'CC0-1.0',
  licenceAddress: 'https://creativecommons.org/publicdomain/zero/1.0/',
  embedding: 'rows',
  attribution: 'Research Organization Registry (ROR), CC0.',
  citation: 'Research Organization Registry: ROR data dump, schema 2. https://ror.org/',
  version: 'as fetched',
  cadence: 'monthly',
  coverage: {
    en: 'Research organisations of all countries with names, places, domains and relations.',
    zh: '全球研究机构的名称、地点、域名及相互关系。',
  },
  limits: [
    {
      en: 'Companies and their laboratories are covered thinly; a record states one seat, not every site.',
      zh: '企业及其实验室收录较少；每条记录只载明一处所在地，而非全部驻地。',
    },
  ],
  resources: [],
  matches: (path) =>
    /(^|\/)registry\/(ror_v2_records|v[\d.]+-.*ror-data.*)\.json(\.gz)?$/.test(path),
  read,
};
