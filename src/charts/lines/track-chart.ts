import type { Figure, Point } from '../../figures/figure.js';
import {
  absentWords,
  axisTitle,
  basisWords,
  describe,
  gapWords,
  intervalWords,
} from '../words/describe.js';
import {
  compose,
  figureNotes,
  figureSource,
  figureTitle,
  type Body,
  type Sheet,
} from '../drawing/frame.js';
import type { KeyItem } from '../drawing/key.js';
import type { ChartOptions } from '../setting/options.js';
import { wantedPlaces } from '../points/select.js';
import type { Setting } from '../setting/setting.js';
import type { InkedTrack } from './track.js';
import { WORDS } from '../words/words.js';

/** The latest value of each track and, where there is one, that of the whole period. */
export function latestOf(tracks: readonly InkedTrack[]): { label: string; points: Point[] }[] {
  return tracks.map(({ label, points, pooled }) => ({
    label,
    points: [...points.slice(-1), ...(pooled ? [pooled] : [])],
  }));
}

/**
 * A chart whose marks are tracks: frame, key of what is drawn, notes and text alternative around
 * `body`. `bounds` adds the bounds to the key; `told` are the values that the text alternative says.
 */
export function trackChart(
  { figure, setting, options }: { figure: Figure; setting: Setting; options: ChartOptions },
  { tracks, bounds = false }: { tracks: readonly InkedTrack[]; bounds?: boolean },
  told: Parameters<typeof describe>[2],
  body: (sheet: Sheet) => Body,
): string {
  const { lang, say } = setting;
  const points = tracks.flatMap((track) => track.points);
  const interval = intervalWords(points, lang);
  const gaps = gapWords(tracks, lang);
  const key: KeyItem[] = [];
  if (interval) key.push({ glyph: 'band', words: interval });
  if (bounds) key.push({ glyph: 'bounds', words: say(WORDS.bounds) });
  if (gaps) key.push({ glyph: 'gap', words: gaps });
  const basis = basisWords(points, lang, figure.indicator.population[lang]);
  const absent = absentWords(figure, wantedPlaces(figure, options), tracks, setting);
  return compose(
    setting,
    {
      title: figureTitle(figure, setting),
      axisTitle: axisTitle(figure, lang),
      key,
      notes: figureNotes(figure, setting, basis, absent),
      source: figureSource(figure, setting),
      description: describe(figure, setting, told),
    },
    body,
  );
}
