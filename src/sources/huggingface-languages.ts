import { WORLD } from '../records/place.js';
import type { Observation } from '../records/observation.js';
import { githubFile } from './github.js';
import { named } from './read/file-name.js';
import { readTable, Refusal, valueOf } from './read/table.js';
import type { ObservationSource } from './source.js';

const ID = 'huggingface-languages';
const COMMIT = '0e5cf4328dca7fd33db0ec07d7639bd9cc97303e';
/** The file as published, and a retyped extract of its first rows under other column names. */
const PUBLISHED = 'huggingface_datasets_by_language_2022.tsv';
const EXTRACT = 'huggingface_datasets_by_language_2022_EXTRACT.tsv';

/** The largest languages: both files hold them, and below them counts are a handful. */
const LANGUAGES = 21;

export const huggingfaceLanguages: ObservationSource = {
  kind: 'observations',
  id: ID,
  title: {
    en: 'Datasets on the Hugging Face Hub by language',
    zh: 'Hugging Face 数据集（按语言）',
  },
  publisher: 'Hugging Face (copied in thesofakillers/CLAfICLe)',
  address: 'https://huggingface.co/languages',
  licence: 'none stated',
  licenceAddress: null,
  embedding: 'nothing',
  attribution: 'Hugging Face, languages page, as copied in thesofakillers/CLAfICLe.',
  citation:
    'Hugging Face. Datasets and models by language, 2022, as copied in thesofakillers/CLAfICLe at commit 0e5cf432.',
  version: '2022',
  cadence: 'none (archived)',
  coverage: {
    en: 'The 21 languages with the most monolingual datasets on the Hub in 2022.',
    zh: '2022年 Hub 上单语数据集最多的21种语言。',
  },
  limits: [
    {
      en: 'Counts public uploads labelled with one language, whatever their size; says nothing about data held by firms or governments, nor about places.',
      zh: '只计公开上传、标注单一语言的数据集，不论大小；不反映企业或政府持有的数据，也不对应任何地方。',
    },
  ],
  resources: [
    githubFile(
      'thesofakillers/CLAfICLe',
      COMMIT,
      'data/raw/monolingual_datasets.csv',
      `pillars/1_data/${PUBLISHED}`,
    ),
  ],
  matches: (path) => named(path, [PUBLISHED, EXTRACT]),
  standIns: { [EXTRACT]: [PUBLISHED] },
  read: (absolutePath, file) => {
    const [code, count] = named(file, [PUBLISHED]) ? ['ISO code', 'Datasets'] : ['iso', 'datasets'];
    let read = 0;
    return readTable(
      absolutePath,
      { source: ID, file },
      { columns: [code, count], delimiter: '\t' },
      (cells): (Observation | Refusal)[] => {
        if (++read > LANGUAGES) return [new Refusal('out-of-scope', 'Not among the largest.')];
        const value = valueOf(cells[count]);
        if (value instanceof Refusal) return [value];
        const dimension = `language=${cells[code]}`;
        const rest = { unit: 'datasets', source: ID, dimension, note: '' };
        return [{ series: 'huggingface.datasets', place: WORLD, period: '2022', value, ...rest }];
      },
    );
  },
};
