import { z } from 'zod';
import { latestYear } from '../records/clock.js';
import { quarantined } from '../records/quarantine.js';
import type { Tier, Work } from '../records/work.js';
import { delimiterOf, readAuthors, type Delimiter } from './paperlists-authors.js';
import { jsonArray, type JsonItem } from './read/json-array.js';
import { inputError } from './read/text-stream.js';
import type { ReadItem, Resource, WorkSource } from './source.js';
import { workId } from './read/work-id.js';

const FILE = /(?:^|\/)paperlists\/([a-z]+)(\d{4})\.json(?:\.gz)?$/;
const SOURCE = 'paperlists';
const HEAD_ROWS = 64;

const PaperSchema = z.looseObject({
  title: z.string().trim().min(1),
  author: z.string().nullish(),
  aff: z.string().nullish(),
  affs: z.string().nullish(),
  aff_domain: z.string().nullish(),
  authorids: z.string().nullish(),
  status: z.string().nullish(),
  track: z.string().nullish(),
  bibtex: z.string().nullish(),
});

const NOT_ACCEPTED = /reject|withdr|workshop|^active$/i;
const ORAL = /\boral\b|\btalk\b/i;
const SPOTLIGHT = /spotlight|highlight/i;

/** The tier a status stands for, or null where the work was not accepted to the proceedings. */
export function tierOf(status: string | null | undefined): Tier | null {
  const text = status ?? '';
  if (NOT_ACCEPTED.test(text)) return null;
  if (ORAL.test(text)) return 'oral';
  return SPOTLIGHT.test(text) ? 'spotlight' : 'poster';
}

/** The venue and year a file name states, or null where it states none. */
function venueYear(path: string): { venue: string; year: number } | null {
  const match = FILE.exec(path);
  if (!match) return null;
  const venue = match[1] === 'nips' ? 'neurips' : match[1]!;
  return { venue, year: Number(match[2]) };
}

async function* read(absolutePath: string, path: string): AsyncGenerator<ReadItem<Work>> {
  const at = venueYear(path);
  if (!at) throw inputError('unknown-file-name', path, 'is not named <venue><year>.json');
  if (at.year < 1950 || at.year > latestYear()) {
    throw inputError('impossible-year', path, `states the year ${at.year}`);
  }
  let seen = 0;
  let understood = 0;
  const items = jsonArray(absolutePath);
  const head: JsonItem[] = [];
  while (head.length < HEAD_ROWS) {
    const next = await items.next();
    if (next.done) break;
    head.push(next.value);
  }
  const place = { path, ...at, delimiter: delimiterOf(head) };
  for await (const item of chain(head, items)) {
    seen++;
    for (const result of readPaper(item, place)) {
      if ('record' in result || !['not-json', 'not-a-paper'].includes(result.refused.reason)) {
        understood++;
      }
      yield result;
    }
  }
  if (seen > 0 && understood === 0) {
    throw inputError('not-what-its-name-says', path, 'holds no object with a title and authors');
  }
}

async function* chain<T>(head: T[], tail: AsyncIterable<T>): AsyncGenerator<T> {
  yield* head;
  yield* tail;
}

function* readPaper(
  item: JsonItem,
  {
    path,
    venue,
    year,
    delimiter,
  }: { path: string; venue: string; year: number; delimiter: Delimiter },
): Generator<ReadItem<Work>> {
  const at = { source: SOURCE, file: path, row: item.row };
  if ('error' in item) {
    yield {
      refused: { ...quarantined(at, 'not-json', item.error, item.raw), rawLength: item.rawLength },
    };
    return;
  }
  const parsed = PaperSchema.safeParse(item.value);
  if (!parsed.success) {
    const message = z.prettifyError(parsed.error);
    yield { refused: quarantined(at, 'not-a-paper', message, JSON.stringify(item.value)) };
    return;
  }
  const paper = parsed.data;
  const tier = tierOf(paper.status);
  if (!tier) {
    yield { refused: quarantined(at, 'not-accepted', `Status: ${paper.status}.`, paper.title) };
    return;
  }
  const stated = /\byear\s*=\s*\{(\d{4})\}/.exec(paper.bibtex ?? '')?.[1];
  if (stated && Math.abs(Number(stated) - year) > 1) {
    const message = `The file is for ${year}, the row says ${stated}.`;
    yield { refused: quarantined(at, 'year-disagrees', message, paper.title) };
    return;
  }
  const { authorships, refusals } = readAuthors(paper, at, delimiter);
  for (const refused of refusals) yield { refused };
  if (authorships.length === 0) {
    yield { refused: quarantined(at, 'no-authors', 'No author is named.', paper.title) };
    return;
  }
  const names = authorships.map((slot) => slot.name);
  yield {
    record: {
      id: workId(SOURCE, venue, year, paper.title, names),
      source: SOURCE,
      venue,
      year,
      title: paper.title,
      tier,
      status: paper.status ?? null,
      track: paper.track ?? null,
      file: path,
      row: item.row,
      authorships,
    },
  };
}

const COMMIT = '33f9884e';
const BASE = 'https://github.com/Papercopilot/paperlists';
const RAW = `https://raw.githubusercontent.com/Papercopilot/paperlists/${COMMIT}`;

/** File stems and the spans of years that the pinned commit holds with authors. */
const YEARS: Record<string, [first: number, last: number][]> = {
  aaai: [[2022, 2022]],
  acl: [[2021, 2022]],
  acml: [[2010, 2024]],
  aistats: [1995, 1997, 1999, 2001, 2003, 2005, 2007]
    .map((year): [number, number] => [year, year])
    .concat([[2009, 2025]]),
  coling: [2020, 2022, 2025].map((year) => [year, year]),
  colt: [[2011, 2024]],
  corl: [[2021, 2025]],
  cvpr: [
    [2013, 2019],
    [2023, 2023],
  ],
  eccv: [2018, 2020, 2022].map((year) => [year, year]),
  iccv: [2013, 2015, 2017, 2019].map((year) => [year, year]),
  iclr: [
    [2013, 2014],
    [2017, 2018],
    [2020, 2021],
  ],
  icml: [
    [2013, 2019],
    [2023, 2024],
  ],
  ijcai: [[2020, 2024]],
  kdd: [[2023, 2024]],
  naacl: [
    [2021, 2022],
    [2024, 2024],
  ],
  neurips: [2021, 2024].map((year) => [year, year]),
  nips: [[1987, 2018]],
  rss: [[2005, 2025]],
  uai: [[2019, 2024]],
  wacv: [[2020, 2025]],
  www: [[2024, 2025]],
};

const resources: Resource[] = Object.entries(YEARS).flatMap(([stem, spans]) =>
  spans.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, offset) => ({
      path: `papers/paperlists/${stem}${first + offset}.json`,
      url: `${RAW}/${stem}/${stem}${first + offset}.json`,
      sha256: null,
      bytes: null,
    })),
  ),
);

export const paperlists: WorkSource = {
  kind: 'works',
  id: SOURCE,
  title: {
    en: 'Paperlists: conference papers by venue and year',
    zh: 'Paperlists：按会议与年份整理的论文列表',
  },
  publisher: 'Paper Copilot',
  address: BASE,
  licence: 'none stated',
  licenceAddress: null,
  embedding: 'aggregates',
  attribution: 'Counts computed from Papercopilot/paperlists (GitHub).',
  citation: `Paper Copilot, paperlists, commit ${COMMIT}, ${BASE}.`,
  version: COMMIT,
  cadence: 'after each conference',
  coverage: {
    en: 'Papers of some twenty conferences on machine learning, vision, language and robotics, NeurIPS from 1987; author slots with raw affiliations where the source has them.',
    zh: '约二十个机器学习、视觉、语言与机器人会议的论文（NeurIPS 始于 1987 年）；在来源提供的范围内含作者席位及原始单位文本。',
  },
  limits: [
    {
      en: 'Affiliations are missing for 9 % (2018) to 43 % (1987) of NeurIPS author slots.',
      zh: 'NeurIPS 作者席位中，单位缺失的比例从 9 %（2018 年）到 43 %（1987 年）不等。',
    },
    {
      en: 'Some files drop authors without an affiliation, so that lists no longer align; such papers count as unknown here.',
      zh: '部分文件省略了没有单位的作者，导致列表错位；此类论文在此按未知处理。',
    },
    {
      en: 'Tiers (oral, spotlight) are not stated for every year, and ICML 2018-2019 calls every paper an oral.',
      zh: '并非每年都标明口头报告、亮点报告等级别；ICML 2018–2019 年将所有论文都标为口头报告。',
    },
  ],
  resources,
  matches: (path) => FILE.test(path),
  holds: venueYear,
  read,
};
