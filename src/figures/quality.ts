import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { OrreryError } from '../records/error.js';
import { wilson } from './values/interval.js';

/** A measured share with its 95 % interval, and how many it is of. */
const MeasuredSchema = z.object({
  value: z.number(),
  low: z.number(),
  high: z.number(),
  n: z.number().int().nonnegative(),
});
export type Measured = z.infer<typeof MeasuredSchema>;

const ReliabilitySchema = z.array(
  MeasuredSchema.extend({
    /** Mean score that was stated of the answers in the bin; `value` is the share that held. */
    said: z.number(),
  }),
);

const LinkingScoresSchema = z.object({
  id: z.string(),
  n: z.number().int(),
  precision: MeasuredSchema,
  recall: MeasuredSchema,
  f1: MeasuredSchema,
  /** Of the strings with a known country: answered rightly among those answered, and answered. */
  country: z.object({ accuracy: MeasuredSchema, coverage: MeasuredSchema }).nullable(),
});
export type LinkingScores = z.infer<typeof LinkingScoresSchema>;

/** What reading a sample of the answers that differ from their label showed. */
export const READINGS = [
  'both-named',
  'label-wrong',
  'answer-wrong',
  'not-in-registry',
  'undecidable',
  'neither',
] as const;

const LinkingSchema = z.object({
  registry: z.string(),
  strings: z.number().int(),
  sets: z.array(LinkingScoresSchema.extend({ title: z.string() })),
  strata: z.array(LinkingScoresSchema),
  calibration: z.object({ error: z.number(), bins: ReliabilitySchema }),
  readings: z.array(z.object({ id: z.enum(READINGS), share: MeasuredSchema })),
});

const AgreementSchema = z.object({
  n: z.number().int(),
  precision: z.number(),
  recall: z.number(),
  f1: MeasuredSchema,
});

const PersonErrorsSchema = z.array(
  z.object({
    id: z.enum([
      'false-moves',
      'missed-moves',
      'years-twice',
      'years-hidden',
      'entries-false',
      'entries-hidden',
    ]),
    share: MeasuredSchema,
  }),
);

const RecordsAgreementSchema = z.array(
  z.object({ id: z.enum(['all', 'ambiguous']), ...AgreementSchema.shape }),
);

const PeopleSchema = z.object({
  agreement: z.array(
    z.object({
      set: z.enum(['aminer', 'openreview']),
      id: z.enum(['all', 'ambiguous', 'common', 'middling', 'rare']),
      ...AgreementSchema.shape,
    }),
  ),
  calibration: z.object({ bins: ReliabilitySchema }),
  /** Persons as a build makes them from all records, on the labelled slots found in these, names held out. */
  records: z.object({
    slots: z.number().int(),
    found: MeasuredSchema,
    agreement: RecordsAgreementSchema,
    /** All labelled slots as a stream laid into the records, names held out. */
    among: RecordsAgreementSchema,
    errors: PersonErrorsSchema,
  }),
});

/** The labelled sets of claims, oldest first; the last has been scored once and its errors not read. */
export const CLAIM_SETS = [
  'rules',
  'held-out',
  'late',
  'fresh',
  'editor',
  'blind',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
] as const;
export type ClaimSet = (typeof CLAIM_SETS)[number];

const ClaimsSchema = z.object({
  sets: z.array(
    z.object({
      id: z.enum(CLAIM_SETS),
      texts: z.number().int(),
      claims: z.number().int(),
      measures: z.array(
        z.object({
          id: z.enum([
            'detection-precision',
            'detection-recall',
            'quantity',
            'place',
            'period',
            'mapping',
            'verdict-with-evidence',
            'verdict',
            'false-contradicted',
          ]),
          share: MeasuredSchema,
        }),
      ),
    }),
  ),
});

const SCHEMAS = { link: LinkingSchema, people: PeopleSchema, claims: ClaimsSchema } as const;
export type Bench = keyof typeof SCHEMAS;
type Results<B extends Bench> = z.infer<(typeof SCHEMAS)[B]>;

/** What the benches measured of linking, of persons and of checking claims; null where one did not run. */
export const QualitySchema = z.object({
  link: LinkingSchema.nullable(),
  people: PeopleSchema.nullable(),
  claims: ClaimsSchema.nullable(),
});
export type Quality = z.infer<typeof QualitySchema>;

/** A proportion with its Wilson interval; an empty whole has none and throws `internal`. */
export function measured(part: number, whole: number): Measured {
  if (whole <= 0) throw new OrreryError('internal', 'empty-measure', 'A share of nothing.');
  const { low, high } = wilson(part / whole, whole);
  return { value: part / whole, low, high, n: whole };
}

/** `bench/<name>/results.json` as a bench writes it: checked, and rounded to four decimals. */
export function qualityText<B extends Bench>(bench: B, results: Results<B>): string {
  const round = (_: string, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value;
  return `${JSON.stringify(SCHEMAS[bench].parse(results), round, 2)}\n`;
}

export const BENCHES = fileURLToPath(new URL('../../bench/', import.meta.url));

/** Reads what the benches wrote. Throws `damaged` / `bad-bench-results` with the file and the reason. */
export async function readQuality(folder: string = BENCHES): Promise<Quality> {
  const [link, people, claims] = await Promise.all([
    read(folder, 'link'),
    read(folder, 'people'),
    read(folder, 'claims'),
  ]);
  return { link, people, claims };
}

async function read<B extends Bench>(folder: string, bench: B): Promise<Results<B> | null> {
  const file = join(folder, bench, 'results.json');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw cause;
  }
  try {
    return SCHEMAS[bench].parse(JSON.parse(text)) as Results<B>;
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    const message = `bench/${bench}/results.json cannot be read: ${why}`;
    throw new OrreryError('damaged', 'bad-bench-results', message, { cause });
  }
}
