import { z } from 'zod';
import { quarantined } from '../records/quarantine.js';
import type { Work } from '../records/work.js';
import { parseAuthor } from './read/byline.js';
import { jsonRows } from './read/json-rows.js';
import { inputError } from './read/text-stream.js';
import type { ReadItem, WorkSource } from './source.js';
import { WorkAssembler } from './read/work-assembler.js';

const SOURCE = 'dongkwan-kim';
const FILE = /(?:^|\/)dongkwan-kim_neurips(\d{4})_authors_raw\.json(?:\.gz)?$/;

const PaperSchema = z.object({ title: z.string().trim().min(1), authors: z.array(z.string()) });

async function* read(absolutePath: string, path: string): AsyncGenerator<ReadItem<Work>> {
  const year = Number(FILE.exec(path)?.[1]);
  let seen = 0;
  let understood = 0;
  const of = { source: SOURCE, file: path };
  for await (const item of jsonRows(absolutePath, of, PaperSchema, 'not-a-paper')) {
    seen++;
    if ('refused' in item) {
      yield item;
      continue;
    }
    understood++;
    const { at, value: paper } = item;
    const works = new WorkAssembler(SOURCE, path);
    const heading = { venue: 'neurips', year, title: paper.title, row: at.row };
    if (paper.authors.length === 0) {
      yield { refused: quarantined(at, 'no-authors', 'No author is named.', paper.title) };
    }
    for (const author of paper.authors) yield* works.add(heading, parseAuthor(author));
    yield* works.flush();
  }
  if (seen > 0 && understood === 0) {
    throw inputError('not-what-its-name-says', path, 'holds no object with a title and authors');
  }
}

const COMMIT = '5609c12e';
const ADDRESS = 'https://github.com/dongkwan-kim/neurips2022_analysis';

export const dongkwanKim: WorkSource = {
  kind: 'works',
  id: SOURCE,
  title: { en: 'NeurIPS 2021-2022 authors', zh: 'NeurIPS 2021–2022 作者数据' },
  publisher: 'Dongkwan Kim',
  address: ADDRESS,
  licence: 'Apache-2.0',
  licenceAddress: `${ADDRESS}/blob/main/LICENSE`,
  embedding: 'aggregates',
  attribution: 'Counts computed from dongkwan-kim/neurips2022_analysis (GitHub, Apache-2.0).',
  citation: `D. Kim, NeurIPS 2022 analysis, commit ${COMMIT}, ${ADDRESS}.`,
  version: COMMIT,
  cadence: 'none (two conferences)',
  coverage: {
    en: 'Author slots with self-stated affiliations of the works accepted to NeurIPS 2021 and 2022.',
    zh: 'NeurIPS 2021 与 2022 录用论文的作者席位及其自填单位。',
  },
  limits: [
    {
      en: 'States no tier: every work counts as a poster.',
      zh: '未标明论文级别，一律按海报论文处理。',
    },
    { en: '"(None)" means that the affiliation is unknown.', zh: '“(None)”表示单位未知。' },
  ],
  resources: [2021, 2022].map((year) => ({
    path: `papers/compilations/dongkwan-kim_neurips${year}_authors_raw.json`,
    url: `https://raw.githubusercontent.com/dongkwan-kim/neurips2022_analysis/${COMMIT}/authors_raw_${year}.json`,
    sha256: null,
    bytes: null,
  })),
  matches: (path) => FILE.test(path),
  holds: (path) => ({ venue: 'neurips', year: Number(FILE.exec(path)?.[1]) }),
  read,
};
