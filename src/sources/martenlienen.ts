import { CsvError, parse } from 'csv-parse';
import { pipeline, Readable } from 'node:stream';
import { z } from 'zod';
import { quarantined } from '../records/quarantine.js';
import { knownAffiliation } from './read/byline.js';
import { LineNumbers, type RawRecord } from './read/line-numbers.js';
import { inputError, textStream } from './read/text-stream.js';
import type { ReadItem, WorkSource } from './source.js';
import type { Work } from '../records/work.js';
import { WorkAssembler, type Slot } from './read/work-assembler.js';

const SOURCE = 'martenlienen';
const FILE = /(?:^|\/)martenlienen_papers_\d{8}\.csv(?:\.gz)?$/;
const COLUMNS = ['Conference', 'Year', 'Title', 'Author', 'Affiliation'];
const VENUES: Record<string, string> = { NIPS: 'neurips', ICML: 'icml', ICLR: 'iclr' };

const RowSchema = z.object({
  Conference: z.enum(['NIPS', 'ICML', 'ICLR']),
  Year: z.coerce.number().int().min(1950).max(2100),
  Title: z.string().trim().min(1),
  Author: z.string().trim(),
  Affiliation: z.string(),
});

/** One row an author slot; consecutive rows with the same title are one work. */
async function* read(absolutePath: string, path: string): AsyncGenerator<ReadItem<Work>> {
  const records = pipeline(
    Readable.from(textStream(absolutePath)),
    parse({
      bom: true,
      raw: true,
      relax_column_count: true,
      max_record_size: 1 << 20,
    }),
    () => undefined, // an error of the text reaches the loop below through the parser
  );
  const works = new WorkAssembler(SOURCE, path);
  const lines = new LineNumbers();
  let header: string[] | null = null;
  let read = 0;
  try {
    for await (const item of records as AsyncIterable<RawRecord>) {
      const { row, cells } = lines.next(item);
      if (header === null) {
        assertColumns(cells, path);
        header = cells;
        continue;
      }
      read++;
      const record = Object.fromEntries(cells.map((cell, i) => [header![i] ?? `+${i}`, cell]));
      const parsed = RowSchema.safeParse(record);
      if (!parsed.success) {
        const at = { source: SOURCE, file: path, row };
        const message = z.prettifyError(parsed.error);
        const raw = JSON.stringify(record);
        yield { refused: quarantined(at, 'not-an-author-slot', message, raw) };
        continue;
      }
      const { Conference, Year, Title, Author, Affiliation } = parsed.data;
      const slot: Slot = { name: Author, affiliation: knownAffiliation(Affiliation) };
      yield* works.add({ venue: VENUES[Conference]!, year: Year, title: Title, row }, slot);
    }
  } catch (cause) {
    throw csvError(path, cause);
  }
  if (read === 0) throw inputError('empty-file', path, 'holds no rows');
  yield* works.flush();
}

function assertColumns(found: string[], path: string): void {
  const absent = COLUMNS.filter((name) => !found.includes(name));
  if (absent.length > 0) {
    throw inputError('wrong-columns', path, `lacks the columns ${absent.join(', ')}`);
  }
}

function csvError(path: string, cause: unknown): unknown {
  if (!(cause instanceof CsvError)) return cause;
  const long = cause.code === 'CSV_MAX_RECORD_SIZE';
  return inputError(
    long ? 'record-too-long' : 'not-csv',
    path,
    `is not a sound CSV file (${cause.message})`,
    cause,
  );
}

const COMMIT = '9752e177';
const ADDRESS = 'https://github.com/martenlienen/icml-nips-iclr-dataset';

export const martenlienen: WorkSource = {
  kind: 'works',
  id: SOURCE,
  title: { en: 'ICML, NIPS and ICLR dataset', zh: 'ICML、NIPS 与 ICLR 数据集' },
  publisher: 'Marten Lienen',
  address: ADDRESS,
  licence: 'none stated',
  licenceAddress: null,
  embedding: 'aggregates',
  attribution: 'Counts computed from martenlienen/icml-nips-iclr-dataset (GitHub).',
  citation: `M. Lienen, ICML, NIPS and ICLR dataset, commit ${COMMIT}, ${ADDRESS}.`,
  version: COMMIT,
  cadence: 'none (last update 2019-08-17)',
  coverage: {
    en: 'Author slots of NeurIPS 2006-2018, ICML 2017-2019 and ICLR 2018-2019, 97 % with an affiliation from 2010.',
    zh: 'NeurIPS 2006–2018、ICML 2017–2019 与 ICLR 2018–2019 的作者席位；2010 年起 97 % 带有单位。',
  },
  limits: [
    {
      en: 'States no tier: every work counts as a poster.',
      zh: '未标明论文级别，一律按海报论文处理。',
    },
    {
      en: 'Affiliations are those of the conference site, not of the paper.',
      zh: '单位取自会议网站，而非论文本身。',
    },
  ],
  resources: [
    {
      path: 'papers/compilations/martenlienen_papers_20190817.csv',
      url: `https://raw.githubusercontent.com/martenlienen/icml-nips-iclr-dataset/${COMMIT}/papers.csv`,
      sha256: null,
      bytes: null,
    },
  ],
  matches: (path) => FILE.test(path),
  holds: () => null,
  read,
};
