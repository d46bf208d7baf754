import { githubFile } from './github.js';
import type { Observation } from '../records/observation.js';
import { observed, placeOf, readTable, Refusal, valueOf, type Cells } from './read/table.js';
import type { ObservationSource } from './source.js';

const SOURCE = 'microsoft-ai-diffusion';
const FILE = /(?:^|\/)(?:microsoft_ai_diffusion_2026Q1|AI_Diffusion_Q12026_Update)\.csv(?:\.gz)?$/;
const COMMIT = '6952352787ff37dea114734ec45b5cf5c8103b60';

/** The published columns, and the period each stands for. */
const PERIODS: Record<string, string> = {
  'H1 2025 AI Diffusion': '2025-H1',
  'H2 2025 AI Diffusion': '2025-H2',
  'Q1 2026 AI Diffusion': '2026-Q1',
};

/** The table writes the Democratic Republic in full, so its plain Congo is the other one. */
const OWN: Record<string, string> = { Congo: 'CG', 'Congo (DRC)': 'CD' };

function* shares(cells: Cells): Generator<Observation | Refusal> {
  const place = placeOf(cells['Economy'], OWN);
  if (place instanceof Refusal) {
    yield place;
    return;
  }
  for (const [column, period] of Object.entries(PERIODS)) {
    const percent = valueOf(cells[column]);
    const value = percent instanceof Refusal ? percent : Number((percent / 100).toFixed(6));
    yield observed(
      { place, period, value },
      { series: `${SOURCE}.users`, unit: 'share', source: SOURCE, dimension: '', note: 'estimate' },
    );
  }
}

/** Microsoft's estimates of the share of working-age people who use generative AI. */
export const microsoftDiffusion: ObservationSource = {
  kind: 'observations',
  id: SOURCE,
  title: { en: 'Microsoft AI Diffusion Report', zh: '微软人工智能普及报告' },
  publisher: 'Microsoft AI Economy Institute',
  address: 'https://github.com/microsoft/ai-diffusion-report',
  licence: 'MIT',
  licenceAddress: 'https://github.com/microsoft/ai-diffusion-report/blob/main/LICENSE.md',
  embedding: 'rows',
  attribution: 'Microsoft AI Economy Institute, AI Diffusion Report data, MIT licence.',
  citation:
    'Microsoft AI Economy Institute. AI Diffusion Report, update of the first quarter of 2026.',
  version: `2026-Q1 (${COMMIT.slice(0, 8)})`,
  cadence: 'about twice a year',
  coverage: {
    en: '147 economies in three periods: the halves of 2025 and the first quarter of 2026.',
    zh: '147个经济体，三个时期：2025年上、下半年和2026年第一季度。',
  },
  limits: [
    {
      en: "Modelled from one firm's telemetry, adjusted for its market share and for internet access: weakest where its products are little used, China among them.",
      zh: '基于一家企业的遥测数据建模，并按其市场份额和上网率调整；在其产品使用较少之处（包括中国）最不可靠。',
    },
    {
      en: 'Several groups of economies share one value, which is that of a region, not of each.',
      zh: '若干经济体数值相同，实为所在区域的估计值，而非各自数值。',
    },
    {
      en: 'Taiwan is listed as an economy of its own; Hong Kong, Macao and Kosovo do not appear, and whether they are counted elsewhere is not stated.',
      zh: '台湾单独列为经济体；香港、澳门和科索沃未列，是否计入他处未说明。',
    },
    {
      en: 'Nothing before 2025: it cannot speak of the time around 2019.',
      zh: '2025年以前无数据，无法反映2019年前后的情况。',
    },
  ],
  resources: [
    githubFile(
      'microsoft/ai-diffusion-report',
      COMMIT,
      'data/AI_Diffusion_Q12026_Update.csv',
      'pillars/6_applications/microsoft_ai_diffusion_2026Q1.csv',
      {
        sha256: 'd4419caf07a49483123a0283856cb1993408e95af71b6b7e95e10bf3d84a8dc6',
        bytes: 4_468,
      },
    ),
  ],
  matches: (path) => FILE.test(path),
  read: (absolutePath, path) =>
    readTable(
      absolutePath,
      { source: SOURCE, file: path },
      { encoding: 'macintosh', columns: ['Economy', ...Object.keys(PERIODS)] },
      shares,
    ),
};
