import { formatValue } from '../words/format.js';
import { text } from '../drawing/marks.js';
import { textWidth } from '../drawing/measure.js';
import { spread } from '../drawing/spread.js';
import { hasValue } from '../points/select.js';
import type { Setting } from '../setting/setting.js';
import { element, polyline } from '../drawing/svg.js';
import type { InkedTrack, Scales } from './track.js';

/** Name and last value at the end of a line. */
interface EndLabel {
  track: InkedTrack;
  lines: { words: string; bold: boolean }[];
  at: number;
  y: number;
}

/** A label for the last value of each track; tracks without a value have none. */
function endLabels(
  setting: Setting,
  tracks: readonly InkedTrack[],
  y: (value: number) => number,
): EndLabel[] {
  return tracks.flatMap((track) => {
    const last = track.points.filter(hasValue).at(-1);
    if (!last) return [];
    const value = formatValue(last.value, last.unit, setting.lang);
    const name = { words: track.label, bold: !track.quiet };
    const lines = setting.narrow
      ? [name, { words: value, bold: false }]
      : [{ words: `${track.label} ${value}`, bold: !track.quiet }];
    return [{ track, lines, at: last.at, y: y(last.value) }];
  });
}

const LABEL_SIZE = 13;
const LINE_HEIGHT = 16;
const tallness = ({ lines }: EndLabel) => lines.length * LINE_HEIGHT + 2;

/** How wide the widest end label is, and how tall all are one below another. */
export function labelSpace(
  setting: Setting,
  tracks: readonly InkedTrack[],
): { widest: number; tall: number } {
  const labels = endLabels(setting, tracks, () => 0);
  const widths = labels.flatMap(({ lines }) =>
    lines.map(({ words, bold }) => textWidth(words, LABEL_SIZE, bold ? 'sansBold' : 'sans')),
  );
  return {
    widest: Math.max(0, ...widths),
    tall: labels.reduce((sum, label) => sum + tallness(label), 0),
  };
}

/** The end labels of all tracks beside the right edge, kept apart between two heights. */
export function drawEndLabels(
  setting: Setting,
  tracks: readonly InkedTrack[],
  scales: Scales,
  { low, high, right }: { low: number; high: number; right: number },
): string {
  const labels = endLabels(setting, tracks, scales.y);
  const placed = spread(
    labels.map((label) => ({ at: label.y, size: tallness(label) })),
    low,
    high,
  );
  return labels
    .map((label, index) =>
      drawEndLabel(setting, label, {
        middle: placed[index] ?? label.y,
        end: scales.x(label.at),
        right,
      }),
    )
    .join('');
}

/** A label beside the right edge, with a leader to the end of its line. */
function drawEndLabel(
  setting: Setting,
  label: EndLabel,
  place: { middle: number; end: number; right: number },
): string {
  const { middle, end: endX, right } = place;
  const { ink } = label.track;
  const x = right + 14;
  const top = middle - (label.lines.length * LINE_HEIGHT) / 2;
  const leader =
    Math.abs(middle - label.y) > 3 || right - endX > 2
      ? element('path', {
          d: polyline([
            [endX + 5, label.y],
            [Math.max(endX + 5, right + 5), label.y],
            [right + 11, middle],
          ]),
          fill: 'none',
          stroke: ink.mark,
          'stroke-width': 0.75,
        })
      : '';
  return (
    leader +
    label.lines
      .map(({ words, bold }, index) =>
        text(setting, x, top + index * LINE_HEIGHT + 12.5, words, {
          size: LABEL_SIZE,
          face: bold ? 'sansBold' : 'sans',
          fill: ink.text,
        }),
      )
      .join('')
  );
}
