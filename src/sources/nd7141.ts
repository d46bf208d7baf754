import { quarantined } from '../records/quarantine.js';
import type { Work } from '../records/work.js';
import { parseAuthor } from './read/byline.js';
import { inputError, textStream } from './read/text-stream.js';
import type { ReadItem, WorkSource } from './source.js';
import { WorkAssembler } from './read/work-assembler.js';

const SOURCE = 'nd7141';
const FILE = /(?:^|\/)nd7141_(neurips|icml)_(\d{4})_(?:accepted|papers)\.txt(?:\.gz)?$/;
const MAX_LINE_CHARS = 1 << 20;

/** Blocks of two lines, title and byline, parted by blank lines. */
async function* read(absolutePath: string, path: string): AsyncGenerator<ReadItem<Work>> {
  const [, venue, year] = FILE.exec(path)!;
  let block: string[] = [];
  let number = 0;
  let first = 0;
  let works = 0;
  for await (const line of lines(absolutePath, path)) {
    number++;
    if (line.trim() !== '') {
      if (block.length === 0) first = number;
      block.push(line.trim());
      continue;
    }
    if (block.length === 0) continue;
    for (const item of readBlock(block, path, venue!, Number(year), first)) {
      if ('record' in item) works++;
      yield item;
    }
    block = [];
  }
  if (block.length > 0) yield* readBlock(block, path, venue!, Number(year), first);
  if (works === 0) {
    throw inputError('not-what-its-name-says', path, 'holds no title followed by a byline');
  }
}

function* readBlock(
  block: string[],
  path: string,
  venue: string,
  year: number,
  row: number,
): Generator<ReadItem<Work>> {
  const at = { source: SOURCE, file: path, row };
  const [title, byline] = block;
  if (block.length !== 2 || !title || !byline) {
    const message = `A block has a title and a byline; this one has ${block.length} line(s).`;
    yield { refused: quarantined(at, 'not-a-paper', message, block.join('\n')) };
    return;
  }
  const works = new WorkAssembler(SOURCE, path);
  for (const author of byline.split('·')) {
    yield* works.add({ venue, year, title, row }, parseAuthor(author));
  }
  yield* works.flush();
}

async function* lines(absolutePath: string, path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of textStream(absolutePath)) {
    const parts = (rest + chunk).split(/\r?\n/);
    rest = parts.pop()!;
    if (rest.length > MAX_LINE_CHARS) {
      throw inputError(
        'record-too-long',
        path,
        `has a line longer than ${MAX_LINE_CHARS} characters`,
      );
    }
    yield* parts;
  }
  yield rest;
  yield '';
}

const COMMIT = '76d35028';
const ADDRESS = 'https://github.com/nd7141/icml2020';
/** Our name of a file and its name at the source. */
const FILES = [
  ['neurips_2019_accepted', 'neurips_2019_accepted'],
  ['neurips_2020_accepted', 'neurips_2020_papers'],
  ['icml_2020_papers', 'icml_2020_papers'],
];

export const nd7141: WorkSource = {
  kind: 'works',
  id: SOURCE,
  title: {
    en: 'Schedules of NeurIPS 2019-2020 and ICML 2020',
    zh: 'NeurIPS 2019–2020 与 ICML 2020 日程',
  },
  publisher: 'Sergei Ivanov',
  address: ADDRESS,
  licence: 'none stated',
  licenceAddress: null,
  embedding: 'aggregates',
  attribution: 'Counts computed from nd7141/icml2020 (GitHub).',
  citation: `S. Ivanov, icml2020, commit ${COMMIT}, ${ADDRESS}.`,
  version: COMMIT,
  cadence: 'none (three conferences)',
  coverage: {
    en: 'Bylines with affiliations from the published schedules of NeurIPS 2019, NeurIPS 2020 and ICML 2020.',
    zh: 'NeurIPS 2019、NeurIPS 2020 与 ICML 2020 公开日程中的署名与单位。',
  },
  limits: [
    {
      en: 'States no tier: every work counts as a poster.',
      zh: '未标明论文级别，一律按海报论文处理。',
    },
    { en: '"()" means that the affiliation is unknown.', zh: '“()”表示单位未知。' },
  ],
  resources: FILES.map(([name, original]) => ({
    path: `papers/compilations/nd7141_${name}.txt`,
    url: `https://raw.githubusercontent.com/nd7141/icml2020/${COMMIT}/${original}.txt`,
    sha256: null,
    bytes: null,
  })),
  matches: (path) => FILE.test(path),
  holds: (path) => {
    const [, venue, year] = FILE.exec(path)!;
    return { venue: venue!, year: Number(year) };
  },
  read,
};
