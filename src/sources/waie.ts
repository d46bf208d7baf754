import { z } from 'zod';
import { githubFile } from './github.js';
import type { DatedEvent } from '../records/event.js';
import { placesOf, wholeYear, yieldResults, type EventResult } from './read/event-table.js';
import { jsonRows } from './read/json-rows.js';
import { Refusal } from './read/table.js';
import type { EventSource, ReadItem } from './source.js';

const SOURCE = 'waie';
const FILE = /(?:^|\/)waie_200_guidelines[^/]*\.json(?:\.gz)?$/;
const COMMIT = 'a86657da07eae6f2785efc72c467ca2d93f7b421';

const oneOrMore = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

const GuidelineSchema = z.looseObject({
  document_name: z.string().trim().min(1),
  country: oneOrMore,
  institution: z.union([z.string(), z.array(z.string())]),
  institution_type: oneOrMore,
  year_of_publication: z.string(),
  abstract: z.string().nullish(),
  principles: z.record(z.string(), z.boolean()),
  principles_definition: z.record(z.string(), z.string().nullable()),
});
type Guideline = z.infer<typeof GuidelineSchema>;

/** Issuers that are not countries, and the table's word for none given. */
const OWN: Record<string, string | null> = {
  Unspecified: null,
  'European Union': 'EU',
  'United Nations': 'area:United Nations',
  G7: 'area:G7',
  G20: 'area:G20',
};

/** "Harmony", "harmonious"; not "harmonise", which is what standards and laws do. */
const HARMONY = /\bharmon(?:y|ious(?:ly|ness)?)\b|和谐|調和/i;

/** True where the recorded name, issuer, abstract or principle texts of a guideline speak of harmony. */
export function mentionsHarmony(texts: (string | null | undefined)[]): boolean {
  return texts.some((text) => HARMONY.test(text ?? ''));
}

function* guideline(value: Guideline, row: number, file: string): Generator<EventResult> {
  const stated = [...new Set(value.country)];
  const read = stated.map((country) => placesOf(country, OWN));
  yield* read.flatMap(({ refusals }) => refusals);
  const yearText = value.year_of_publication;
  const year = wholeYear(yearText === 'Unspecified' ? '' : yearText);
  if (year instanceof Refusal) yield year;
  const emphasised = Object.entries(value.principles).filter(([, present]) => present);
  const institution = [value.institution].flat();
  const texts = [
    value.document_name,
    ...institution,
    value.abstract,
    ...Object.values(value.principles_definition),
  ];
  yield {
    id: String(row),
    source: SOURCE,
    kind: 'guideline',
    title: value.document_name,
    places: read.flatMap(({ places }) => places),
    placeStated: stated.join('; '),
    date: year instanceof Refusal ? null : year,
    actors: institution,
    tags: {
      principle: emphasised.map(([name]) => name),
      institution: [...new Set(value.institution_type)],
      mentions: mentionsHarmony(texts) ? ['harmony'] : [],
    },
    file,
    row,
  };
}

async function* read(absolutePath: string, path: string): AsyncGenerator<ReadItem<DatedEvent>> {
  const of = { source: SOURCE, file: path };
  for await (const item of jsonRows(absolutePath, of, GuidelineSchema, 'not-a-guideline')) {
    if ('refused' in item) yield item;
    else yield* yieldResults(guideline(item.value, item.at.row, path), item.at, item.raw);
  }
}

/** Two hundred guidelines on the ethics of AI, read and coded by a research group. */
export const waie: EventSource = {
  kind: 'events',
  id: SOURCE,
  title: { en: 'Worldwide AI Ethics: 200 guidelines', zh: '全球人工智能伦理准则200份（WAIE）' },
  publisher: 'AI Robotics Ethics Society at PUCRS',
  address: 'https://nkluge-correa.github.io/worldwide_AI-ethics/',
  licence: 'CC-BY-NC-4.0',
  licenceAddress: 'https://creativecommons.org/licenses/by-nc/4.0/',
  embedding: 'nothing',
  attribution: 'Worldwide AI Ethics, CC BY-NC 4.0 (not redistributed here).',
  citation:
    'Corrêa, N. K. et al. (2023). Worldwide AI ethics: a review of 200 guidelines and recommendations for AI governance. Patterns 4(10).',
  version: COMMIT,
  cadence: 'none (archived)',
  coverage: {
    en: '200 documents of 2014 to 2022: 11 from China, 59 from the United States, at most a few from most countries.',
    zh: '2014年至2022年的200份文件：中国11份，美国59份，多数国家仅数份。',
  },
  limits: [
    {
      en: 'Seventeen principles, coded by the authors of the study. Harmony is not one of them: it is looked for as a word in the recorded names, abstracts and definitions, not in the full documents.',
      zh: '由研究者编码的17项原则，其中没有“和谐”；此词仅在所录名称、摘要和定义中检索，未检索文件全文。',
    },
    {
      en: 'Found by search in five languages and translated: documents that are not on the web or not in those languages are missing.',
      zh: '通过五种语言检索并翻译收集，不在网上或非这些语言的文件未收录。',
    },
  ],
  resources: [
    githubFile(
      'Nkluge-correa/worldwide_AI-ethics',
      COMMIT,
      'data/data_processed.json',
      'pillars/7_principles/waie_200_guidelines_NC.json',
      {
        sha256: 'cbc21fc9b1c7eadd7ea7aedcc68537890887a1a52188126b74788ce6ea11e732',
        bytes: 1_016_103,
      },
    ),
  ],
  matches: (path) => FILE.test(path),
  read,
};
