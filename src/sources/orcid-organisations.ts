import { quarantined } from '../records/quarantine.js';
import type { Organisation } from '../records/organisation.js';
import { parseNumbered } from './read/line-numbers.js';
import { inputError, readText } from './read/text-stream.js';
import type { OrganisationSource, ReadItem } from './source.js';

async function* read(absolutePath: string, path: string): AsyncIterable<ReadItem<Organisation>> {
  const text = await readText(absolutePath);
  let rows: { row: number; cells: string[] }[];
  try {
    rows = parseNumbered(text, { relax_column_count: true, relax_quotes: true, bom: true });
  } catch (cause) {
    throw inputError('not-csv', path, `is not CSV (${(cause as Error).message})`, cause);
  }
  for (const { row, cells } of rows) {
    const [, , name, city, region, country] = cells;
    const named = name?.trim() ?? '';
    if (cells.length !== 6 || named === '' || !/^[A-Z]{2}$/.test(country ?? '')) {
      const at = { source: orcidOrganisations.id, file: path, row };
      const message = 'Six cells were expected: a name third, an ISO 3166-1 code last.';
      yield { refused: quarantined(at, 'unexpected-shape', message, cells.join(',')) };
      continue;
    }
    yield {
      record: {
        id: `orcid:${row}`,
        source: orcidOrganisations.id,
        status: null,
        types: [],
        names: [{ text: named, kind: 'alias' }],
        country: country as string,
        city: city?.trim() || null,
        region: region?.trim() || null,
        domains: [],
        encyclopedia: false,
        parents: [],
        children: [],
        related: [],
        successors: [],
      },
    };
  }
}

/** Organisations as people typed them into ORCID, with city and country: how often each is named. */
export const orcidOrganisations: OrganisationSource = {
  kind: 'organisations',
  id: 'orcid-organisations',
  title: { en: 'Organisations named in ORCID', zh: 'ORCID 中填写的机构' },
  publisher: 'Alf Eaton (hubgit), from ORCID public data',
  address: 'https://github.com/hubgit/orcid-affiliations',
  licence: 'CC0-1.0',
  licenceAddress: 'https://creativecommons.org/publicdomain/zero/1.0/',
  embedding: 'rows',
  attribution: 'ORCID public data, CC0, collected by hubgit/orcid-affiliations.',
  citation: 'hubgit/orcid-affiliations, commit a1130247.',
  version: 'a1130247',
  cadence: 'none (archived)',
  coverage: {
    en: '61,096 distinct organisation strings with city and country.',
    zh: '61,096 条不重复的机构名称，附城市和国家。',
  },
  limits: [
    {
      en: 'Typed by people: one organisation appears in many spellings, some places are wrong.',
      zh: '由用户自行填写：同一机构写法不一，部分地点有误。',
    },
  ],
  resources: [],
  matches: (path) => /(^|\/)registry\/hubgit_orcid_organizations_unique\.csv(\.gz)?$/.test(path),
  read,
};
