import { z } from 'zod';
import { WORLD } from '../records/place.js';
import { githubFile } from './github.js';
import { named } from './read/file-name.js';
import { readCsv, tableNumber } from './read/csv.js';
import { placeOf, refused, Refusal } from './read/table.js';
import { Tally } from './read/tally.js';
import { inputError, readText } from './read/text-stream.js';
import type { ObservationSource } from './source.js';

const ID = 'cset-parat';
const COMMIT = 'a7728af016f803f3351adb79ddaf511bdc193aea';

/** The script that the tool's page loads, and a table flattened from it. */
const PUBLISHED = 'cset_parat_data_2021.js';
const FLATTENED = 'cset_parat_companies_2021_NC.csv';

const SERIES = {
  publications: { series: 'parat.ai-publications', unit: 'publications' },
  patents: { series: 'parat.ai-patents', unit: 'patents' },
};

/** A company and its yearly counts, aligned with `years`. */
interface Company {
  name: string;
  country: string;
  years: string[];
  publications: (number | null)[];
  patents: (number | null)[];
}

const CountsSchema = z.array(z.number().nullable());
const PublishedSchema = z.looseObject({
  name: z.string(),
  country: z.string().nullable(),
  years: z.array(z.number().int()),
  yearly_ai_publications: CountsSchema,
  yearly_ai_patents: CountsSchema,
});

export const csetParat: ObservationSource = {
  kind: 'observations',
  id: ID,
  title: {
    en: 'AI publications and patents of companies (CSET PARAT)',
    zh: '企业人工智能论文与专利（CSET PARAT）',
  },
  publisher:
    'Center for Security and Emerging Technology, Private-sector AI-Related Activity Tracker',
  address: 'https://parat.eto.tech/',
  licence: 'CC-BY-NC-4.0',
  licenceAddress: 'https://github.com/georgetown-cset/parat/blob/main/LICENSE.md',
  embedding: 'nothing',
  attribution: 'CSET, PARAT, CC BY-NC 4.0; counted by place by Orrery.',
  citation:
    'Center for Security and Emerging Technology. PARAT, edition of 2021, georgetown-cset/parat at commit a7728af0.',
  version: '2021',
  cadence: 'irregular',
  coverage: {
    en: 'About 1,300 companies active in AI, 2010 to 2021: publications and patents a year, by the country of the company.',
    zh: '约1300家从事人工智能的企业，2010—2021年：按企业所属国家或地区统计的年度论文与专利数。',
  },
  limits: [
    {
      en: 'A chosen set of companies, not a census; the latest years of patents are incomplete because applications stay secret for 18 months.',
      zh: '为选定的企业，并非普查；专利申请有18个月保密期，最近几年不完整。',
    },
    {
      en: 'Hong Kong and Taiwan are listed apart from China; some companies have no country and count in the world only.',
      zh: '香港、台湾与中国分列；部分企业未注明所属地，仅计入全球合计。',
    },
  ],
  resources: [
    githubFile(
      'georgetown-cset/parat',
      COMMIT,
      'web/parat/src/static_data/data.js',
      `pillars/2_startups/${PUBLISHED}`,
    ),
  ],
  matches: (path) => named(path, [PUBLISHED, FLATTENED]),
  standIns: { [FLATTENED]: [PUBLISHED] },
  read,
};

type Row = { row: number; raw: string } & ({ company: Company } | { error: string });

async function* read(
  ...[absolutePath, file]: Parameters<ObservationSource['read']>
): ReturnType<ObservationSource['read']> {
  const tally = new Tally(ID);
  const rows = await (named(file, [PUBLISHED]) ? published : flattened)(absolutePath);
  for (const item of rows) {
    const { row, raw } = item;
    const at = { source: ID, file, row };
    if ('error' in item) {
      yield refused(at, new Refusal('malformed-row', item.error), raw);
      continue;
    }
    const { company } = item;
    const place = placeOf(company.country);
    if (place instanceof Refusal) {
      yield refused(at, new Refusal(place.reason, place.message, false), raw);
    }
    for (const what of ['publications', 'patents'] as const) {
      const counts = company[what];
      if (counts.length !== company.years.length) {
        const message = `${counts.length} counts for ${company.years.length} years of ${what}.`;
        yield refused(at, new Refusal('malformed-row', message, false), raw);
        continue;
      }
      company.years.forEach((period, i) => {
        for (const where of place instanceof Refusal ? [WORLD] : [WORLD, place]) {
          tally.add({ ...SERIES[what], place: where, period, dimension: '' }, counts[i] ?? 0);
        }
      });
    }
  }
  for (const record of tally.observations()) yield { record };
}

/** `const company_data = [...]; export { company_data };`: one array of JSON in a script. */
async function published(path: string): Promise<Row[]> {
  const text = await readText(path, 64 * 1024 ** 2);
  const array = /^\s*const \w+ = (\[.*\]);\s*export \{ \w+ \};\s*$/s.exec(text)?.[1];
  let companies: unknown;
  try {
    companies = JSON.parse(array ?? '');
  } catch (cause) {
    throw inputError('not-json-array', path, 'is not a script that holds one JSON array', cause);
  }
  return (companies as unknown[]).map((value, at): Row => {
    const row = at + 1;
    const parsed = PublishedSchema.safeParse(value);
    if (!parsed.success) {
      return { row, raw: JSON.stringify(value), error: z.prettifyError(parsed.error) };
    }
    const { name, country, years, ...counts } = parsed.data;
    const company: Company = {
      name,
      country: country ?? '',
      years: years.map(String),
      publications: counts.yearly_ai_publications,
      patents: counts.yearly_ai_patents,
    };
    return { row, raw: rawOf(company), company };
  });
}

/** The flattened table: years and counts parted by `|`. */
async function flattened(path: string): Promise<Row[]> {
  const columns = ['name', 'country', 'years', 'yearly_ai_pubs', 'yearly_ai_patents'];
  return (await readCsv(path, { columns })).map((item): Row => {
    if ('error' in item) return item;
    const list = (column: string) => (item.cells[column] ?? '').split('|');
    const company: Company = {
      name: item.cells['name'] ?? '',
      country: item.cells['country'] ?? '',
      years: list('years'),
      publications: list('yearly_ai_pubs').map(tableNumber),
      patents: list('yearly_ai_patents').map(tableNumber),
    };
    return { row: item.row, raw: rawOf(company), company };
  });
}

const rawOf = ({ name, country, years }: Company) => `${name} | ${country} | ${years.join('|')}`;
