import { groupMembers } from '../../records/group.js';
import { isCountry, placeNames } from '../../records/place.js';
import { seeded } from '../../records/random.js';
import type { Bilingual } from '../../records/text.js';
import type { Figure } from '../figure.js';
import { usage } from '../indicator.js';
import type { Observatory } from '../observatory.js';
import { figureFor, requirePlace } from './profile.js';

/** Ways to put different units on one scale. */
export const NORMALISATIONS = ['min-max', 'z-score', 'rank', 'ratio-to-largest'] as const;
export type Normalisation = (typeof NORMALISATIONS)[number];

export interface CompositeRow {
  place: string;
  name: Bilingual;
  /** With the user's weights and min-max scaling, 0 to 1. */
  score: number;
  /** Best and worst rank over weights and normalisations, and the middle one. */
  ranks: { low: number; middle: number; high: number };
  values: Record<string, number>;
}

/** A weighted sum of indicators. It has no bare rank: only how far the rank moves. */
export interface Composite {
  weights: Record<string, number>;
  parts: { indicator: string; title: Bilingual; unit: string; period: string }[];
  normalisations: readonly Normalisation[];
  /** Sets of weights tried: the user's, each indicator left out, and draws around the user's. */
  weightings: number;
  rows: CompositeRow[];
  /** Places that lack a part, and which. They are left out, not filled in. */
  incomplete: { place: string; lacks: string[] }[];
  notes: Bilingual[];
}

const DRAWS = 200;
/** Each drawn weight lies between the user's over and times this. */
const SPREAD = 2;

interface Part {
  indicator: string;
  figure: Figure;
  period: string;
  values: Map<string, number>;
}

/**
 * A composite with the user's own weights (indicator id → weight above 0, two or more).
 * The rank range runs over four normalisations and over weights: the user's, each indicator left
 * out in turn, and seeded draws in which each weight lies between half and twice the user's.
 * Throws `usage` / `bad-weights`, `no-values`; `missing` / `unknown-indicator`, `unknown-place`.
 */
export async function composite(
  observatory: Observatory,
  weights: Record<string, number>,
  places: string[],
  control: { signal?: AbortSignal } = {},
): Promise<Composite> {
  places.forEach(requirePlace);
  const entries = Object.entries(weights);
  if (
    entries.length < 2 ||
    entries.some(([, weight]) => !(weight > 0 && Number.isFinite(weight)))
  ) {
    throw usage(
      'bad-weights',
      'A composite takes two indicators or more, each with a weight above 0.',
    );
  }
  const parts = await Promise.all(entries.map(([id]) => partOf(observatory, id, control.signal)));
  const complete = completePlaces(parts, places);
  if (complete.length < 2) {
    throw usage('no-values', 'Fewer than two places have a value for every indicator chosen.');
  }
  const matrix = complete.map((place) => parts.map((part) => part.values.get(place)!));
  const chosen = entries.map(([, weight]) => weight);
  const weightings = weightSets(chosen);
  const ranks = complete.map((): number[] => []);
  for (const normalisation of NORMALISATIONS) {
    const scaled = normalise(matrix, normalisation);
    for (const weighting of weightings) {
      rankScores(complete, score(scaled, weighting)).forEach((rank, i) => ranks[i]!.push(rank));
    }
  }
  const scores = score(normalise(matrix, 'min-max'), chosen);
  const rows = complete.map((place, i) => row(place, scores[i]!, ranks[i]!, parts, matrix[i]!));
  const wanted = new Set(places);
  return {
    weights,
    parts: parts.map(({ indicator, figure, period }) => ({
      indicator,
      title: figure.indicator.title,
      unit: figure.unit,
      period,
    })),
    normalisations: NORMALISATIONS,
    weightings: weightings.length,
    rows: rows.filter(({ place }) => wanted.has(place)).sort((a, b) => b.score - a.score),
    incomplete: places
      .filter((place) => !complete.includes(place))
      .map((place) => ({
        place,
        lacks: parts.filter(({ values }) => !values.has(place)).map(({ indicator }) => indicator),
      })),
    notes: NOTES(complete.filter(isCountry).length),
  };
}

const NOTES = (countries: number): Bilingual[] => [
  {
    en: `A composite is a choice of weights, not a measurement. Ranks are among the ${countries} countries with every value.`,
    zh: `合成指数取决于所选权重，并非测量结果。排名范围以${countries}个数据齐全的国家或地区为限。`,
  },
];

async function partOf(
  observatory: Observatory,
  id: string,
  signal: AbortSignal | undefined,
): Promise<Part> {
  const figure = await figureFor(observatory, observatory.indicator(id), signal);
  const points = figure?.series.filter((p) => p.value !== null && p.dimension === undefined) ?? [];
  const period = fullestRecent(points);
  if (!figure || period === null) {
    throw usage(
      'no-values',
      `${id} has no values in these data; leave it out or fetch its source.`,
    );
  }
  const at = points.filter((point) => point.period === period);
  const values = new Map(at.map((point) => [point.place, point.value!]));
  return { indicator: id, figure, period, values };
}

/** The latest period in which at least four fifths of the usual number of places have a value. */
function fullestRecent(points: { place: string; period: string }[]): string | null {
  const counts = new Map<string, number>();
  for (const { place, period } of points) {
    if (isCountry(place)) counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const full = [...counts].filter(([, count]) => count >= 0.8 * most).map(([period]) => period);
  return full.sort().at(-1) ?? null;
}

function completePlaces(parts: Part[], asked: string[]): string[] {
  const all = [...new Set([...parts[0]!.values.keys()].filter(isCountry).concat(asked))];
  return all.filter((place) => parts.every(({ values }) => values.has(place))).sort();
}

/** The user's weights, each indicator left out, and draws around the user's. */
function weightSets(chosen: number[]): number[][] {
  const leftOut = chosen.map((_, out) => chosen.map((weight, i) => (i === out ? 0 : weight)));
  const random = seeded(1);
  const draws = Array.from({ length: DRAWS }, () =>
    chosen.map((weight) => weight * SPREAD ** (2 * random() - 1)),
  );
  return [chosen, ...leftOut, ...draws];
}

/** Columns of places × indicators on one scale; a column without spread becomes zero. */
export function normalise(matrix: number[][], normalisation: Normalisation): number[][] {
  const columns = matrix[0]!.map((_, column) =>
    normaliseColumn(
      matrix.map((values) => values[column]!),
      normalisation,
    ),
  );
  return matrix.map((_, i) => columns.map((column) => column[i]!));
}

function normaliseColumn(values: number[], normalisation: Normalisation): number[] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (low === high) return values.map(() => 0);
  switch (normalisation) {
    case 'min-max':
      return values.map((value) => (value - low) / (high - low));
    case 'ratio-to-largest':
      return values.map((value) => value / Math.max(Math.abs(high), Math.abs(low)));
    case 'rank':
      return values.map((value) => values.filter((other) => other < value).length / values.length);
    case 'z-score': {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length;
      return values.map((value) => (value - mean) / Math.sqrt(variance));
    }
  }
}

function score(scaled: number[][], weights: number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return scaled.map(
    (values) => values.reduce((sum, value, i) => sum + value * weights[i]!, 0) / total,
  );
}

/** Ranks among countries; a group is ranked among those that are not its members. */
function rankScores(places: string[], scores: number[]): number[] {
  return places.map((place, i) => {
    const members = isCountry(place) ? [] : groupMembers(place);
    const above = places.filter(
      (other, j) => scores[j]! > scores[i]! && isCountry(other) && !members.includes(other),
    );
    return above.length + 1;
  });
}

function row(
  place: string,
  score: number,
  ranks: number[],
  parts: Part[],
  values: number[],
): CompositeRow {
  const sorted = [...ranks].sort((a, b) => a - b);
  return {
    place,
    name: placeNames(place),
    score,
    ranks: {
      low: sorted[0]!,
      middle: sorted[Math.floor(sorted.length / 2)]!,
      high: sorted.at(-1)!,
    },
    values: Object.fromEntries(parts.map(({ indicator }, i) => [indicator, values[i]!])),
  };
}
