import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { OrreryError } from '../../records/error.js';
import { BilingualSchema } from '../../records/text.js';
import type { Point } from '../figure.js';
import type { Observatory } from '../observatory.js';

const MappingSchema = z.object({
  indicator: z.string(),
  options: z.record(z.string(), z.string()).default({}),
  place: z.string(),
  period: z.string().optional(),
  dimension: z.string().optional(),
  /** What of the point is meant: its value, or its position among the dimensions of the place. */
  of: z.enum(['value', 'rank']).default('value'),
});

/** One published figure and how we would measure it. */
export const ReproductionSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** What the study says, in our words; its numbers exact. */
  says: BilingualSchema,
  address: z.string().nullable(),
  /** `primary` where the publisher's own page was read, `secondary` where another's, `unseen` where nobody's. */
  read: z.enum(['primary', 'secondary', 'unseen']),
  unit: z.string(),
  value: z.number(),
  /** Size of the sample it rests on, for a share: its sampling interval is Wilson's. */
  sample: z.number().int().positive().optional(),
  /** Half the last digit that is stated, or how far "about" reaches. */
  rounding: z.number().nonnegative().default(0),
  /** Relative difference within which two editions of the same records are the same; 0 where unset. */
  tolerance: z.number().nonnegative().default(0),
  /** Ours, or, with `missing`, the nearest thing we can measure. */
  mapping: MappingSchema.optional(),
  /** What these records lack to measure it. Present exactly where it cannot be reproduced. */
  missing: BilingualSchema.optional(),
  /** Why the two agree or differ, from reading the rows. */
  why: BilingualSchema,
});
export type Reproduction = z.infer<typeof ReproductionSchema>;

const FileSchema = z.object({
  study: BilingualSchema,
  population: BilingualSchema,
  figures: z.array(ReproductionSchema).min(1),
});

export interface Study extends z.infer<typeof FileSchema> {
  file: string;
}

export const OUTCOMES = ['agrees', 'differs', 'not-reproducible'] as const;
export type Outcome = (typeof OUTCOMES)[number];

interface Range {
  low: number;
  high: number;
}

/** A published figure held against ours. */
export interface Reproduced {
  id: string;
  study: z.infer<typeof BilingualSchema>;
  published: Range & {
    value: number;
    unit: string;
    says: z.infer<typeof BilingualSchema>;
    address: string | null;
    read: Reproduction['read'];
  };
  /** Null where there is no mapping, or where these data hold no value for it. */
  ours:
    | (Partial<Range> & {
        value: number;
        indicator: string;
        options: Record<string, string>;
        place: string;
        period: string;
        dimension: string | null;
        n: number | null;
        coverage: number | null;
        covers: string | null;
        snapshot: string;
        /** True where it is the nearest thing, not the same thing. */
        nearest: boolean;
      })
    | null;
  outcome: Outcome;
  /** Ours less theirs, in their unit; null without ours. */
  difference: number | null;
  why: z.infer<typeof BilingualSchema>;
  /** What the records lack, where the figure cannot be reproduced. */
  needs: z.infer<typeof BilingualSchema> | null;
}

const REPRODUCTIONS = fileURLToPath(new URL('../../../reproductions/', import.meta.url));

/** Reads every `*.yaml` of a folder. Throws `damaged` / `bad-reproduction` with the file and the reason. */
export async function loadReproductions(folder: string = REPRODUCTIONS): Promise<Study[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const studies = await Promise.all(
    files.map(async (file) => {
      const parsed = FileSchema.safeParse(parse(await readFile(join(folder, file), 'utf8')));
      if (parsed.success) return { file, ...parsed.data };
      const message = `${file}: ${z.prettifyError(parsed.error)}`;
      throw new OrreryError('damaged', 'bad-reproduction', message);
    }),
  );
  const ids = studies.flatMap(({ figures }) => figures.map(({ id }) => id));
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) {
    throw new OrreryError('damaged', 'bad-reproduction', `Two reproductions are called ${twice}.`);
  }
  return studies;
}

const Z = 1.959963984540054;

const slackOf = ({ value, rounding, tolerance }: Reproduction) =>
  Math.max(rounding, value * tolerance);

/** What a stated value leaves open: its rounding, and the sampling of a share from so many. */
export function publishedRange(figure: Reproduction): Range {
  const { value, sample } = figure;
  const slack = slackOf(figure);
  if (sample === undefined) return { low: value - slack, high: value + slack };
  const below = 1 + (Z * Z) / sample;
  const centre = (value + (Z * Z) / (2 * sample)) / below;
  const reach =
    (Z / below) * Math.sqrt((value * (1 - value)) / sample + (Z * Z) / (4 * sample * sample));
  return { low: centre - reach - slack, high: centre + reach + slack };
}

/**
 * Holds published figures against ours. Two figures agree where each lies inside the other's
 * interval: ours inside what theirs leaves open (rounding, and the sampling of so many), theirs, as
 * far as its rounding reaches, inside ours. Ours may have none (a count of everything there is).
 */
export async function reproduce(
  studies: readonly Study[],
  observatory: Observatory,
  control: { signal?: AbortSignal } = {},
): Promise<Reproduced[]> {
  const done: Reproduced[] = [];
  for (const study of studies) {
    for (const figure of study.figures) {
      done.push(await reproduceOne(study, figure, observatory, control));
    }
  }
  return done;
}

async function reproduceOne(
  { study }: Study,
  figure: Reproduction,
  observatory: Observatory,
  control: { signal?: AbortSignal },
): Promise<Reproduced> {
  const { id, says, address, read, unit, value, why } = figure;
  const range = publishedRange(figure);
  const published = { value, unit, says, address, read, ...range };
  const { ours, absent } = await oursOf(figure, observatory, control);
  const needs = figure.missing ?? (ours === null ? absent : null);
  const outcome: Outcome =
    needs !== null ? 'not-reproducible' : agrees(figure, ours) ? 'agrees' : 'differs';
  const difference = ours === null ? null : ours.value - value;
  return { id, study, published, ours, outcome, difference, why, needs };
}

function agrees(figure: Reproduction, ours: Reproduced['ours']): boolean {
  if (ours === null) return false;
  const theirs = publishedRange(figure);
  const slack = slackOf(figure);
  const { low = -Infinity, high = Infinity } = ours;
  const oursInTheirs = ours.value >= theirs.low && ours.value <= theirs.high;
  return oursInTheirs && figure.value + slack >= low && figure.value - slack <= high;
}

async function oursOf(
  { mapping, missing }: Reproduction,
  observatory: Observatory,
  control: { signal?: AbortSignal },
): Promise<{ ours: Reproduced['ours']; absent: z.infer<typeof BilingualSchema> | null }> {
  if (mapping === undefined) return { ours: null, absent: null };
  const figure = await observatory.figure(mapping.indicator, mapping.options, {
    ...control,
    range: false,
  });
  const fits = (point: Point) =>
    point.place === mapping.place &&
    (mapping.period === undefined || point.period === mapping.period) &&
    (point.dimension ?? '') === (mapping.dimension ?? '');
  const point = figure.pooled.find(fits) ?? figure.series.find(fits);
  if (point === undefined || point.value === null) {
    const reason = point?.missing ?? 'no-rows';
    return { ours: null, absent: absentText(reason) };
  }
  const { period, n, coverage } = point;
  const { rank } = point;
  if (mapping.of === 'rank' && rank === undefined)
    return { ours: null, absent: absentText('no-rows') };
  const isRank = mapping.of === 'rank' && rank !== undefined;
  const value = isRank ? rank.rank : point.value;
  const interval = isRank
    ? { low: rank.low, high: rank.high, covers: RANK_COVERS }
    : point.interval;
  const ours = {
    value,
    ...(interval === null ? {} : { low: interval.low, high: interval.high }),
    indicator: mapping.indicator,
    options: figure.options,
    place: mapping.place,
    period,
    dimension: mapping.dimension ?? null,
    n,
    coverage,
    covers: interval?.covers ?? null,
    snapshot: figure.snapshot,
    nearest: missing !== undefined,
  };
  return { ours, absent: null };
}

const RANK_COVERS = 'positions that the intervals of all allow';

const absentText = (reason: string) => ({
  en: `These data hold no value for it (${reason}).`,
  zh: `现有数据中没有对应的数值（${reason}）。`,
});
