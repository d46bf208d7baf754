import { readEventTable, placesOf, wholeYear, type EventResult } from './read/event-table.js';
import { Refusal, type Cells } from './read/table.js';
import { githubFile } from './github.js';
import type { EventSource } from './source.js';

const SOURCE = 'oecd-ai-policies';
const FILE = /(?:^|\/)oecd_ai_policies[^/]*\.csv(?:\.gz)?$/;
const COMMIT = '528f8c88725f2c762d73699efc51bb81007bf985';

/** Bodies that are not places. The Union's instruments are its own, not its members'. */
const OWN: Record<string, string | null> = {
  'European Union': 'EU',
  'OECD/GPAI': 'area:OECD',
  'African Union': 'area:African Union',
  G7: 'area:G7',
  'United Nations': 'area:United Nations',
  'The United Nations Educational, Scientific and Cultural Organization': 'area:UNESCO',
  'Association of Southeast Asian Nations': 'area:ASEAN',
  'Inter-American Development Bank': 'area:Inter-American Development Bank',
};

function* instrument(cells: Cells, row: number, file: string): Generator<EventResult> {
  const id = cells['entry_id'] ?? '';
  const title = cells['title'] ?? '';
  if (id === '' || title === '') {
    yield new Refusal('missing-name', 'The row has no id or no title.');
    return;
  }
  const placeStated = cells['jurisdiction'] ?? '';
  const { places, refusals } = placesOf(placeStated, OWN);
  yield* refusals;
  const year = wholeYear(cells['year'] ?? '');
  if (year instanceof Refusal) yield year;
  yield {
    id,
    source: SOURCE,
    kind: 'instrument',
    title,
    places,
    placeStated,
    date: year instanceof Refusal ? null : year,
    actors: [],
    tags: {},
    file,
    row,
  };
}

/** The OECD.AI catalogue of national AI policies, as a research project published it. */
export const oecdPolicies: EventSource = {
  kind: 'events',
  id: SOURCE,
  title: { en: 'OECD.AI catalogue of AI policies', zh: 'OECD.AI 人工智能政策目录' },
  publisher: 'OECD.AI Policy Observatory; table by the ai-governance-capacity project',
  address: 'https://oecd.ai/en/dashboards/overview',
  licence: 'none stated',
  licenceAddress: null,
  embedding: 'aggregates',
  attribution: 'Counts computed from the OECD.AI catalogue of AI policies.',
  citation:
    'OECD.AI Policy Observatory. Database of national AI policies, as compiled in lsempe77/ai-governance-capacity.',
  version: COMMIT,
  cadence: 'none (archived copy); the catalogue itself is updated continually',
  coverage: {
    en: '2,216 instruments of 72 countries and nine international bodies, 1956 to 2026, mostly since 2016.',
    zh: '72个国家及九个国际机构的2216项政策工具，1956年至2026年，多数始于2016年。',
  },
  limits: [
    {
      en: 'Contact points in member countries report what they choose: a count measures reporting as much as policy. China has 22 rows, Belgium 94.',
      zh: '由各国联络点自行申报，计数既反映政策，也反映申报积极性。例如中国22条，比利时94条。',
    },
    {
      en: 'Taiwan, Hong Kong, Macao and Kosovo have no entries; the European Union and other bodies are jurisdictions of their own.',
      zh: '台湾、香港、澳门和科索沃无条目；欧盟及其他国际机构单独作为辖区列出。',
    },
    {
      en: "Type, binding nature and scores in the published table appear machine-made and are not read; only id, title, jurisdiction and year are. The year is that of the start, not of a document's adoption.",
      zh: '表中类型、约束力和评分疑为机器生成，未予采用，仅读取编号、标题、辖区和年份；年份为开始年份，未必是通过年份。',
    },
  ],
  resources: [
    githubFile(
      'lsempe77/ai-governance-capacity',
      COMMIT,
      'data/analysis/shared/master_dataset.csv',
      'pillars/5_policy/oecd_ai_policies_2216_master.csv',
      {
        sha256: '059017d9e5e063c9bbecdc8d04a41341d39ee0133783ae43fa600e58d29f4ab5',
        bytes: 484_154,
      },
    ),
  ],
  matches: (path) => FILE.test(path),
  read: (absolutePath, path) =>
    readEventTable(
      absolutePath,
      { source: SOURCE, file: path },
      { columns: ['entry_id', 'title', 'jurisdiction', 'year'] },
      (cells, row) => instrument(cells, row, path),
    ),
};
