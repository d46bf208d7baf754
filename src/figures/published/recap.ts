import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { BilingualSchema } from '../../records/text.js';
import { registerSchema } from '../../records/register.js';
import { inputError, readText } from '../../sources/read/text-stream.js';
import { REGISTERS_FOLDER } from '../../sources/registers.js';
import type { Figure, MissingReason, Point } from '../figure.js';
import type { Observatory } from '../observatory.js';
import { rankOf, type Rank } from '../places/rank.js';

const TextSchema = z.strictObject(BilingualSchema.shape);
const YEAR_OR_SPAN = /^\d{4}(\.\.\d{4})?$/;

const RecapFigureSchema = z.strictObject({
  indicator: z.string(),
  /** What follows the number in a sentence: "of newly funded AI companies". */
  measure: TextSchema,
  options: z.record(z.string(), z.string()).default({}),
  place: z.string(),
  /** The year the statement speaks of, or `FIRST..LAST` for the whole of a period. */
  around: z.string().regex(YEAR_OR_SPAN).optional(),
  /** `FIRST..LAST` where the latest figure is one of a whole period; else the last year there is. */
  latest: z.string().regex(YEAR_OR_SPAN).optional(),
  /** Options that differ for the latest figure, where the indicator has no years of its own. */
  later: z.record(z.string(), z.string()).optional(),
  /** Whether the place's rank among countries is shown. */
  rank: z.boolean().default(false),
  /** Values of a source that may not be embedded, computed from a fetched copy. */
  recorded: z
    .strictObject({
      around: z.strictObject({ period: z.string(), value: z.number(), n: z.number().optional() }),
      latest: z.strictObject({ period: z.string(), value: z.number(), n: z.number().optional() }),
    })
    .partial()
    .optional(),
});
export type RecapFigure = z.infer<typeof RecapFigureSchema>;

const StatementSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  says: TextSchema,
  /** The numbers of the statement, where it has any. */
  claimed: z.array(
    z.union([
      z.strictObject({ value: z.number(), unit: z.string(), place: z.string() }),
      z.strictObject({ rank: z.number().int().positive(), place: z.string() }),
    ]),
  ),
  figures: z.array(RecapFigureSchema),
  can: TextSchema,
  cannot: TextSchema,
});
export type Statement = z.infer<typeof StatementSchema>;

const RecapSchema = registerSchema(StatementSchema).extend({
  /** The day on which it was all said: claims without a date are of that time. */
  spoken: z.iso.date(),
});
export type Recap = z.infer<typeof RecapSchema>;

/** One cell of the table: a value with its period, or why there is none. */
export interface RecapValue {
  period: string;
  value: number | null;
  unit: string;
  n: number | null;
  interval: { low: number; high: number } | null;
  rank: Rank | null;
  missing: MissingReason | null;
  /** True for a value of `recorded`: computed from a source that the data at hand do not hold. */
  recorded: boolean;
}

export interface EvaluatedRecapFigure {
  asked: RecapFigure;
  indicator: Figure['indicator'];
  sources: Figure['sources'];
  around: RecapValue | null;
  latest: RecapValue;
  /** The first period in which the place has more than nothing; null where it never does. */
  since: string | null;
}

export interface EvaluatedStatement {
  statement: Statement;
  figures: EvaluatedRecapFigure[];
}

/** Reads the statements. Throws `input` errors: those of `readText`, `not-yaml`, `not-a-register`. */
export async function readRecap(folder: string = REGISTERS_FOLDER): Promise<Recap> {
  const path = join(folder, 'recap.yaml');
  const text = await readText(path);
  let yaml: unknown;
  try {
    yaml = parse(text);
  } catch (cause) {
    throw inputError('not-yaml', path, `is not YAML (${(cause as Error).message})`, cause);
  }
  const recap = RecapSchema.safeParse(yaml);
  if (recap.success) return recap.data;
  throw inputError('not-a-register', path, `does not hold: ${z.prettifyError(recap.error)}`);
}

/** Every statement with its figures around the year meant and at the latest. */
export async function evaluateRecap(
  observatory: Observatory,
  recap: Recap,
): Promise<EvaluatedStatement[]> {
  const evaluated: EvaluatedStatement[] = [];
  for (const statement of recap.rows) {
    const figures = [];
    for (const asked of statement.figures) figures.push(await evaluate(observatory, asked));
    evaluated.push({ statement, figures });
  }
  return evaluated;
}

async function evaluate(
  observatory: Observatory,
  asked: RecapFigure,
): Promise<EvaluatedRecapFigure> {
  const whole = await ask(observatory, asked, asked.latest);
  const later = asked.later
    ? await ask(observatory, { ...asked, options: { ...asked.options, ...asked.later } }, undefined)
    : whole;
  const latest = asked.latest ? pooled(whole, asked) : last(later, asked, '9999');
  let around: RecapValue | null = null;
  if (asked.around?.includes('..')) {
    around = pooled(await ask(observatory, asked, asked.around), asked);
  } else if (asked.around) {
    around = last(whole, asked, asked.around);
  }
  const { indicator, sources } = whole;
  return {
    asked,
    indicator,
    sources,
    around: around && fallback(around, asked.recorded?.around),
    latest: fallback(latest, asked.recorded?.latest),
    since: firstPeriod(whole, asked),
  };
}

/** The figure for every place where ranks are wanted, else for the one place. */
async function ask(
  observatory: Observatory,
  asked: RecapFigure,
  period: string | undefined,
): Promise<Figure> {
  const options: Record<string, string> = { ...asked.options };
  if (period !== undefined) options['period'] = period;
  if (!asked.rank) options['place'] = asked.place;
  return observatory.figure(asked.indicator, options, { range: false });
}

/** True for a point of the place that is not one part of a breakdown. */
function isWhole(point: Point, asked: RecapFigure): boolean {
  return point.place === asked.place && (point.dimension ?? '') === '';
}

function firstPeriod(figure: Figure, asked: RecapFigure): string | null {
  const periods = figure.series
    .filter((point) => isWhole(point, asked) && (point.value ?? 0) > 0)
    .map(({ period }) => period);
  return periods.sort()[0] ?? null;
}

/** The last point of the place that has a value, up to a year. */
function last(figure: Figure, asked: RecapFigure, until: string): RecapValue {
  const points = figure.series.filter(
    (point) => isWhole(point, asked) && point.period.slice(0, 4) <= until,
  );
  const found = points
    .filter((point) => point.value !== null)
    .reduce<Point | null>(
      (held, point) => (held && held.period > point.period ? held : point),
      null,
    );
  return valueOf(found ?? points.at(-1) ?? null, figure, figure.series, asked, until);
}

function pooled(figure: Figure, asked: RecapFigure): RecapValue {
  const point = figure.pooled.find((candidate) => isWhole(candidate, asked)) ?? null;
  return valueOf(point, figure, figure.pooled, asked, '');
}

function valueOf(
  point: Point | null,
  figure: Figure,
  among: Point[],
  asked: RecapFigure,
  until: string,
): RecapValue {
  const interval = point?.interval ?? null;
  return {
    period: point?.period ?? (until === '9999' ? '' : until),
    value: point?.value ?? null,
    unit: figure.unit,
    n: point?.n ?? null,
    interval: interval && { low: interval.low, high: interval.high },
    rank: point && asked.rank ? rankOf(point, among) : null,
    missing: point ? point.missing : 'no-rows',
    recorded: false,
  };
}

function fallback(
  value: RecapValue,
  recorded: { period: string; value: number; n?: number | undefined } | undefined,
): RecapValue {
  if (value.value !== null || recorded === undefined) return value;
  return { ...value, ...recorded, n: recorded.n ?? null, missing: null, recorded: true };
}
