import { githubFile } from './github.js';
import type { Observation } from '../records/observation.js';
import { observed, placeOf, readTable, valueOf, type Cells, type Refusal } from './read/table.js';
import type { ObservationSource } from './source.js';

const SOURCE = 'cset-surveillance';
const FILE = /(?:^|\/)cset_International_collaborations_in_surveillance_research\.tsv(?:\.gz)?$/;
const COMMIT = 'f6092f2048801f1bb3ce1e05bbcc2e5532b8ebe2';
/** The table pools the years of the brief and names none. */
const PERIOD = '2015..2019';

function* papers(cells: Cells): Generator<Observation | Refusal> {
  const place = placeOf(cells['country']);
  const columns = { papers: 'all_papers', 'papers-fractional': 'total_fractional_count' };
  for (const [series, column] of Object.entries(columns)) {
    yield observed(
      { place, period: PERIOD, value: valueOf(cells[column]) },
      {
        series: `${SOURCE}.${series}`,
        unit: 'papers',
        source: SOURCE,
        dimension: '',
        note: series === 'papers' ? '' : 'rounded',
      },
    );
  }
}

/** Papers on visual surveillance tasks by country, as CSET counted them for a data brief. */
export const csetSurveillance: ObservationSource = {
  kind: 'observations',
  id: SOURCE,
  title: { en: 'CSET: visual surveillance research', zh: 'CSET 视觉监控研究论文' },
  publisher: 'Georgetown CSET',
  address:
    'https://cset.georgetown.edu/publication/trends-in-ai-research-for-the-visual-surveillance-of-populations/',
  licence: 'none stated',
  licenceAddress: null,
  embedding: 'nothing',
  attribution: 'Georgetown CSET, visual surveillance data brief (not redistributed here).',
  citation:
    'Acharya, A., Langenkamp, M. and Dunham, J. (2022). Trends in AI Research for the Visual Surveillance of Populations. Georgetown CSET.',
  version: COMMIT,
  cadence: 'none (archived)',
  coverage: {
    en: 'Papers of 118 rows of countries, pooled over the years of the brief (2015 to 2019).',
    zh: '118行国家（地区）论文数，为该报告所涉年份（2015年至2019年）合计。',
  },
  limits: [
    {
      en: 'Six research tasks that a classifier found in papers of any purpose: face recognition also unlocks phones. It counts research, not use.',
      zh: '以分类器识别六类研究任务，不论用途（人脸识别也用于解锁手机）；统计的是研究而非应用。',
    },
    {
      en: 'Taiwan, Hong Kong and Kosovo are listed apart; Hong Kong with 2 papers, so most of its papers must be counted elsewhere. Macao does not appear.',
      zh: '台湾、香港和科索沃单独列出；香港仅2篇，可见其论文多计入他处；澳门未列。',
    },
    {
      en: 'The table does not state its years; those of the brief are used. A paper of several countries counts once in each in the full count.',
      zh: '表中未注明年份，此处采用报告所述年份；多国论文在全额计数中各国各计一次。',
    },
  ],
  resources: [
    githubFile(
      'georgetown-cset/visual-surveillance-brief',
      COMMIT,
      'reference tables/cset_International_collaborations_in_surveillance_research.tsv',
      'pillars/6_applications/cset_International_collaborations_in_surveillance_research.tsv',
      {
        sha256: '56d872d8dbbe0c7125d76c10a51d513317e46aac6bcdd5ee555eb0b021d7a94f',
        bytes: 32_948,
      },
    ),
  ],
  matches: (path) => FILE.test(path),
  read: (absolutePath, path) =>
    readTable(
      absolutePath,
      { source: SOURCE, file: path },
      { delimiter: '\t', columns: ['country', 'all_papers', 'total_fractional_count'] },
      papers,
    ),
};
