import { z } from 'zod';
import type { Organisation } from '../records/organisation.js';
import { hostOf } from './orgs.js';
import { jsonRows } from './read/json-rows.js';
import type { OrganisationSource, ReadItem } from './source.js';

const Row = z.object({
  name: z.string().min(1),
  domains: z.array(z.string()),
  web_pages: z.array(z.string()),
  alpha_two_code: z.string().length(2),
  'state-province': z.string().nullish(),
});

async function* read(absolutePath: string, path: string): AsyncIterable<ReadItem<Organisation>> {
  const of = { source: hipo.id, file: path };
  for await (const item of jsonRows(absolutePath, of, Row, 'unexpected-shape')) {
    if ('refused' in item) {
      yield item;
      continue;
    }
    const { name, domains, web_pages: pages, alpha_two_code: country } = item.value;
    const hosts = pages.map(hostOf).filter((host) => host !== null);
    const all = [...new Set([...domains.map((d) => d.toLowerCase()), ...hosts])];
    yield {
      record: {
        id: `hipo:${country}:${name}`,
        source: hipo.id,
        status: 'active',
        types: ['education'],
        names: [{ text: name, kind: 'display' }],
        country,
        city: null,
        region: item.value['state-province'] ?? null,
        domains: all,
        encyclopedia: false,
        parents: [],
        children: [],
        related: [],
        successors: [],
      },
    };
  }
}

/** Universities of the world with their web domains. */
export const hipo: OrganisationSource = {
  kind: 'organisations',
  id: 'hipo',
  title: { en: 'University domains', zh: '高校域名表' },
  publisher: 'Hipo (university-domains-list)',
  address: 'https://github.com/Hipo/university-domains-list',
  licence: 'MIT',
  licenceAddress: 'https://github.com/Hipo/university-domains-list/blob/master/LICENSE',
  embedding: 'rows',
  attribution: 'Hipo university-domains-list, MIT.',
  citation: 'Hipo: university-domains-list, commit bb07faf0.',
  version: 'bb07faf0',
  cadence: 'continuous',
  coverage: {
    en: '10,251 universities with domains and country.',
    zh: '10,251 所高校的域名和所属国家。',
  },
  limits: [
    {
      en: 'Kept by volunteers; names follow each university’s own page, old domains may be missing.',
      zh: '由志愿者维护；名称取自各校网页，旧域名可能缺失。',
    },
  ],
  resources: [],
  matches: (path) => /(^|\/)registry\/hipo_world_universities_and_domains\.json(\.gz)?$/.test(path),
  read,
};
