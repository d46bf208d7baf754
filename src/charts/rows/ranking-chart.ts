import type { Figure, Point } from '../../figures/figure.js';
import type { Bilingual } from '../../records/text.js';
import { drawTopAxis, valueAxis } from '../drawing/axis.js';
import { absentWords, axisTitle, basisWords, describe, intervalWords } from '../words/describe.js';
import { emptyBody } from '../drawing/empty.js';
import { formatPeriod } from '../words/format.js';
import {
  compose,
  figureNotes,
  figureSource,
  figureTitle,
  type Body,
  type Sheet,
} from '../drawing/frame.js';
import type { KeyItem } from '../drawing/key.js';
import type { RankingOptions } from '../setting/options.js';
import { SLOT_OWNERS, type Ink } from '../setting/palette.js';
import { rankRanges, rankWords } from '../points/rank.js';
import { columnsFor, drawRow, rowHeightOf, type Row } from './ranking-row.js';
import { askedPlaces, pickTracks, tracksOf, wantedPlaces, type Track } from '../points/select.js';
import { settingOf, type Setting } from '../setting/setting.js';
import { inked } from '../lines/track.js';
import { WORDS } from '../words/words.js';

const LIMIT = 16;

function pointOf(track: Track, period: string | undefined): Point | null {
  if (period === undefined) return track.pooled ?? track.points.at(-1) ?? null;
  if (track.pooled?.period === period) return track.pooled;
  return track.points.find((point) => point.period === period) ?? null;
}

function rowsOf(figure: Figure, setting: Setting, options: RankingOptions): Row[] {
  const picked = askedPlaces(figure, options).length > 0;
  const tracks = pickTracks(figure, setting, options, Infinity);
  const owners: readonly string[] = SLOT_OWNERS;
  const looks = new Map(
    inked(setting, picked ? tracks : tracks.filter(({ key }) => owners.includes(key))).map(
      (track) => [track.key, track.ink],
    ),
  );
  const plain: Ink = {
    mark: setting.colours.quiet,
    text: setting.colours.ink,
    shape: 'circle',
  };
  const all = tracksOf(figure, setting).flatMap((track) => pointOf(track, options.period) ?? []);
  const named = namesParts(figure);
  const ranks = named
    ? rankRanges(all, ({ dimension }) => dimension ?? null)
    : rankRanges(all.filter(({ dimension }) => dimension === undefined));
  const rows = tracks.flatMap((track): Row[] => {
    const point = pointOf(track, options.period);
    if (!point) return [];
    const stated = point.rank && { best: point.rank.low, worst: point.rank.high };
    const drawn = named === (track.dimension !== null);
    const rank = stated ?? (drawn ? ranks.get(track.dimension ?? track.place) : undefined);
    const range = figure.range.find(
      ({ place, dimension }) => place === track.place && dimension === point.dimension,
    );
    return [
      {
        key: track.key,
        place: track.place,
        label: track.label,
        point,
        rank: rank ? rankWords(rank) : '',
        ink: looks.get(track.key) ?? plain,
        ticks: options.definitions
          ? (range?.definitions ?? []).flatMap(({ value, chosen }) =>
              value === null || chosen ? [] : [value],
            )
          : [],
      },
    ];
  });
  return rows.sort((a, b) => (b.point.value ?? -Infinity) - (a.point.value ?? -Infinity));
}

/** True where each part of a figure has a name of its own and may be ranked: organisations. */
function namesParts({ indicator }: Figure): boolean {
  return indicator.id === 'talent.organisations';
}

/** What the rows of a ranking are. */
function rowNoun(figure: Figure, rows: readonly Row[]): Bilingual {
  if (namesParts(figure)) return WORDS.organisations;
  return rows.some(({ point }) => point.dimension !== undefined) ? WORDS.parts : WORDS.places;
}

function body(setting: Setting, rows: readonly Row[]) {
  return ({ width }: Sheet): Body => {
    if (rows.length === 0) return emptyBody(setting, width);
    const columns = columnsFor(setting, rows, width);
    const values = rows.flatMap(({ point, ticks }) => [
      ...(point.value === null ? [] : [point.value]),
      ...(point.interval ? [point.interval.low, point.interval.high] : []),
      ...(point.bounds ? [point.bounds.low, point.bounds.high] : []),
      ...ticks,
    ]);
    const span = columns.right - columns.left;
    const unit = rows[0]?.point.unit ?? '';
    const wanted = Math.max(2, Math.floor(span / 90));
    const axis = valueAxis(setting, values, unit, [columns.left, columns.right], wanted);
    const top = 20;
    const heights = rows.map((row) => rowHeightOf(setting, row, columns));
    const starts = heights.map((_, index) => heights.slice(0, index).reduce((a, b) => a + b, 0));
    const height = top + heights.reduce((a, b) => a + b, 0) + 4;
    // On a phone the words stand above the marks, and the grid stays out of them.
    const bands = (from: number): [number, number][] =>
      setting.narrow
        ? heights.map((tall, index) => {
            const end = from + (starts[index] ?? 0) + tall;
            return [end - (columns.rowHeight - columns.middle) - 9, end - 4];
          })
        : [[from, from + height - top]];
    return {
      height,
      draw: (ox, oy) => {
        const range = [ox + columns.left, ox + columns.right];
        const shifted = { ...axis, scale: axis.scale.copy().range(range) };
        return (
          drawTopAxis(setting, shifted, oy + top, bands(oy + top), [ox, ox + width]) +
          rows
            .map((row, index) =>
              drawRow(setting, row, columns, axis, ox, oy + top + (starts[index] ?? 0)),
            )
            .join('')
        );
      },
    };
  };
}

/**
 * A row a place: dot, interval and bounds on one axis, with the ranks the intervals allow. Places
 * without a value stay, hatched, with the reason.
 */
export function rankingChart(figure: Figure, options: RankingOptions = {}): string {
  const setting = settingOf(options, figure);
  const { lang, say } = setting;
  const all = rowsOf(figure, setting, options);
  const rows = all.slice(0, options.limit ?? LIMIT);
  const points = rows.map(({ point }) => point);
  const interval = intervalWords(points, lang);
  const key: KeyItem[] = [];
  if (interval) key.push({ glyph: 'band', words: interval });
  if (points.some(({ bounds }) => bounds)) key.push({ glyph: 'bounds', words: say(WORDS.bounds) });
  if (rows.some(({ ticks }) => ticks.length > 0)) {
    key.push({ glyph: 'definitions', words: say(WORDS.definitions) });
  }
  const absent = absentWords(
    figure,
    wantedPlaces(figure, options),
    all,
    setting,
    WORDS.groupInRanking,
  );
  const left = all.length - rows.length;
  const things = rowNoun(figure, rows);
  const more =
    lang === 'zh' ? `另有 ${left} ${things.zh}未画出` : `${left} more ${things.en} not drawn`;
  const ranked = rows.some(({ rank }) => rank.includes('–'));
  const rankNote = say(namesParts(figure) ? WORDS.ranksListed : WORDS.ranksOfCountries);
  const notes = [
    ...figureNotes(
      figure,
      setting,
      basisWords(points, lang, figure.indicator.population[lang]),
      absent,
    ),
    ranked ? rankNote : '',
    left > 0 ? more : '',
  ];
  const [first] = points;
  return compose(
    setting,
    {
      title: figureTitle(figure, setting),
      axisTitle: [axisTitle(figure, lang), first ? formatPeriod(first.period, lang) : '']
        .filter((part) => part !== '')
        .join(' · '),
      key,
      notes,
      source: figureSource(figure, setting),
      description: describe(
        figure,
        setting,
        rows.map(({ label, point }) => ({ label, points: [point] })),
      ),
    },
    body(setting, rows),
  );
}
