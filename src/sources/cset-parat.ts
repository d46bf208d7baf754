import { WORLD } from '../records/place.js';
import { named } from './github.js';
import { readCsv, tableNumber } from './read/csv.js';
import { placeOf, refused, Refusal } from './read/table.js';
import { Tally } from './read/tally.js';
import type { ObservationSource } from './source.js';

const ID = 'cset-parat';
const FILE = 'cset_parat_companies_2021_NC.csv';

/** Yearly counts of a company, parted by `|` and aligned with its `years`. */
const SERIES: Record<string, { series: string; unit: string }> = {
  yearly_ai_pubs: { series: 'parat.ai-publications', unit: 'publications' },
  yearly_ai_patents: { series: 'parat.ai-patents', unit: 'patents' },
};

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
      en: "Hong Kong and Taiwan are listed apart from China. The file read is flattened from the tool's data and the command cannot fetch it.",
      zh: '香港、台湾与中国分列。所读文件由该工具的数据展开而成，命令无法直接获取。',
    },
  ],
  resources: [],
  matches: (path) => named(path, [FILE]),
  read,
};

async function* read(
  ...[absolutePath, file]: Parameters<ObservationSource['read']>
): ReturnType<ObservationSource['read']> {
  const tally = new Tally(ID);
  const columns = ['name', 'country', 'years', ...Object.keys(SERIES)];
  for (const item of await readCsv(absolutePath, { columns })) {
    const at = { source: ID, file, row: item.row };
    if ('error' in item) {
      yield refused(at, new Refusal('malformed-row', item.error), item.raw);
      continue;
    }
    const { cells } = item;
    const raw = `${cells['name']} | ${cells['country']} | ${cells['years']}`;
    const place = placeOf(cells['country']);
    if (place instanceof Refusal) {
      yield refused(at, new Refusal(place.reason, place.message, false), raw);
    }
    const years = (cells['years'] ?? '').split('|');
    for (const [column, { series, unit }] of Object.entries(SERIES)) {
      const counts = (cells[column] ?? '').split('|');
      if (counts.length !== years.length) {
        const message = `${counts.length} counts for ${years.length} years in ${column}.`;
        yield refused(at, new Refusal('malformed-row', message, false), raw);
        continue;
      }
      years.forEach((period, i) => {
        const amount = tableNumber(counts[i] ?? '') ?? 0;
        for (const where of place instanceof Refusal ? [WORLD] : [WORLD, place]) {
          tally.add({ series, place: where, period, unit, dimension: '' }, amount);
        }
      });
    }
  }
  for (const record of tally.observations()) yield { record };
}
