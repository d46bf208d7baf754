import { WORLD } from '../records/place.js';
import { githubFile } from './github.js';
import { named } from './read/file-name.js';
import { readCsv } from './read/csv.js';
import { placeOf, refused, Refusal } from './read/table.js';
import { credits, Tally } from './read/tally.js';
import type { ObservationSource } from './source.js';

const ID = 'epoch-models';
const REPOSITORY = 'agiallombardo/epoch-ai-dataset';
const COMMIT = '6eefbceacc45bb35bbb64a0785b433cd3f7da499';

const FILES = [
  {
    series: 'epoch.notable-models',
    file: 'epoch_notable_ai_models_2025-12-02.csv',
    upstream: 'data/raw/notable_ai_models.csv',
    sha256: 'ac6299b99fd8565fd17e49c1a21a06890a824728a611ffe1245006960267a274',
    bytes: 2055171,
  },
  {
    series: 'epoch.large-scale-models',
    file: 'epoch_large_scale_ai_models_2025-12.csv',
    upstream: 'data/raw/large_scale_ai_models.csv',
    sha256: 'e25a79f000a76d1c3ffc7c25cd8ddeb5c9a27a5d5a249c20cdc51e3aeb38637c',
    bytes: 1002101,
  },
];
const COUNTRY = 'Country (of organization)';

export const epochModels: ObservationSource = {
  kind: 'observations',
  id: ID,
  title: {
    en: 'Notable and large-scale AI models (Epoch AI)',
    zh: '重要模型与大规模模型（Epoch AI）',
  },
  publisher: 'Epoch AI (copy in agiallombardo/epoch-ai-dataset)',
  address: 'https://epoch.ai/data/ai-models',
  licence: 'CC-BY-4.0',
  licenceAddress: 'https://creativecommons.org/licenses/by/4.0/',
  embedding: 'rows',
  attribution: 'Epoch AI, Data on AI Models, CC BY 4.0; counted by Orrery.',
  citation:
    'Epoch AI. Data on AI Models, edition of December 2025. https://epoch.ai/data/ai-models',
  version: '2025-12-02',
  cadence: 'continuous (one edition read)',
  coverage: {
    en: '952 notable models since 1950 and 473 large-scale ones (training compute above 10^23 FLOP) since 2019, by the country of each organisation behind them.',
    zh: '1950年以来的952个重要模型，以及2019年以来的473个大规模模型（训练算力超过10²³ FLOP），按参与机构所在国家或地区统计。',
  },
  limits: [
    {
      en: 'Notable is a judgement: state of the art, citations, historical weight or use. English-language work is easier to notice.',
      zh: '“重要”出于评判：达到当时最优、引用量、历史意义或使用规模。英文成果更易被收录。',
    },
    {
      en: 'The country is of the organisation, and repeats within a cell once for each organisation. A model of several countries counts once, in equal parts, each country once.',
      zh: '所记为机构所在国家或地区，同一单元格内按机构重复。涉及多国的模型只计一次，各国等分。',
    },
    {
      en: 'Hong Kong and Taiwan are listed apart from China; Macao and Kosovo do not appear. "Multinational" counts as unknown.',
      zh: '香港、台湾与中国分列；澳门、科索沃未出现。“多国”按未知处理。',
    },
    {
      en: 'The latest year is incomplete: models are added for months after their release.',
      zh: '最近一年不完整：模型在发布后数月仍会补录。',
    },
  ],
  resources: FILES.map(({ file, upstream, sha256, bytes }) =>
    githubFile(REPOSITORY, COMMIT, upstream, `pillars/4_compute/${file}`, { sha256, bytes }),
  ),
  matches: (path) => FILES.some(({ file }) => named(path, [file])),
  read,
};

async function* read(
  ...[absolutePath, file]: Parameters<ObservationSource['read']>
): ReturnType<ObservationSource['read']> {
  const { series } = FILES.find((one) => named(file, [one.file]))!;
  const tally = new Tally(ID);
  const rows = await readCsv(absolutePath, { columns: ['Model', 'Publication date', COUNTRY] });
  for (const item of rows) {
    const at = { source: ID, file, row: item.row };
    if ('error' in item) {
      yield refused(at, new Refusal('malformed-row', item.error), item.raw);
      continue;
    }
    const raw = `${item.cells['Model']} | ${item.cells['Publication date']} | ${item.cells[COUNTRY]}`;
    const period = /^(?:19|20)\d\d(?=-|$)/.exec(item.cells['Publication date'] ?? '')?.[0];
    if (period === undefined) {
      yield refused(at, new Refusal('not-a-date', 'No date of publication.'), raw);
      continue;
    }
    const count = (place: string, counting: string, amount: number) =>
      tally.add(
        { series, place, period, unit: 'models', dimension: `counting=${counting}` },
        amount,
      );
    for (const counting of ['fractional', 'full']) count(WORLD, counting, 1);
    const stated = (item.cells[COUNTRY] ?? '').split(',').map((text) => text.trim());
    const places = [...new Set(stated)].map((text) => placeOf(text));
    const unknown = places.find((place) => place instanceof Refusal);
    if (unknown instanceof Refusal) {
      yield refused(at, new Refusal(unknown.reason, unknown.message, false), raw);
      continue;
    }
    for (const { place, fractional } of credits(places as string[])) {
      count(place, 'fractional', fractional);
      count(place, 'full', 1);
    }
  }
  for (const record of tally.observations()) yield { record };
}
