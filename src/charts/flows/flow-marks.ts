import type { SankeyLink, SankeyNode } from 'd3-sankey';
import { isCountry, placeShortName } from '../../records/place.js';
import { formatRange, formatShare, formatValue } from '../words/format.js';
import { hatchFill, text } from '../drawing/marks.js';
import { wrapText } from '../drawing/measure.js';
import { labelOf, OTHER, UNKNOWN } from '../words/names.js';
import type { Flow } from '../setting/options.js';
import type { Ink } from '../setting/palette.js';
import type { Setting } from '../setting/setting.js';
import { spread } from '../drawing/spread.js';
import { coordinate, element, tip } from '../drawing/svg.js';
import { WORDS } from '../words/words.js';

/** A place at one side of the picture. */
export interface End {
  id: string;
  place: string;
  side: 'from' | 'to';
}
export interface Stream {
  flow: Flow & { value: number };
}
export type Node = SankeyNode<End, Stream>;
export type Link = SankeyLink<End, Stream>;

export const LINE_HEIGHT = 15;

/** Unknown last, other places before it, the rest by size. */
export function order(a: Node, b: Node): number {
  const late = (node: Node) => (node.place === UNKNOWN ? 2 : node.place === OTHER ? 1 : 0);
  return late(a) - late(b) || (b.value ?? 0) - (a.value ?? 0) || (a.place < b.place ? -1 : 1);
}

/** The end of a laid-out link; d3-sankey types it as an index or a node. */
export function nodeOf(end: Link['source']): Node {
  return end as Node;
}

/** What every mark of a picture shares. */
export interface Look {
  setting: Setting;
  unit: string;
  inks: Map<string, Ink>;
  total: number;
  width: number;
  reserved: number;
}

/** A place as a picture names it: short on a narrow one. */
export function nameOf(look: Look, place: string): string {
  const { lang, names, narrow } = look.setting;
  return narrow && isCountry(place) && !Object.hasOwn(names, place)
    ? placeShortName(place, lang)
    : labelOf(place, lang, names);
}

/** One stream in a sentence: `China → United States: 120 (104–138)`. */
export function streamWords(flow: Flow, unit: string, setting: Setting): string {
  const { lang, names } = setting;
  const ends = `${labelOf(flow.from, lang, names)} → ${labelOf(flow.to, lang, names)}`;
  const colon = lang === 'zh' ? '：' : ': ';
  if (flow.value === null) return `${ends}${colon}${WORDS.suppressed[lang]}`;
  const value = formatValue(flow.value, unit, lang);
  if (!flow.interval) return `${ends}${colon}${value}`;
  const range = formatRange(flow.interval.low, flow.interval.high, unit, lang);
  return lang === 'zh'
    ? `${ends}${colon}${value}（${range}）`
    : `${ends}${colon}${value} (${range})`;
}

/** The outline of a stream, so that hatching can fill it. */
function ribbon(link: Link): string {
  const [source, target] = [nodeOf(link.source), nodeOf(link.target)];
  const half = Math.max(0.5, (link.width ?? 0) / 2);
  const [x0, x1] = [source.x1 ?? 0, target.x0 ?? 0];
  const [y0, y1] = [link.y0 ?? 0, link.y1 ?? 0];
  const middle = coordinate((x0 + x1) / 2);
  const c = coordinate;
  return (
    `M${c(x0)},${c(y0 - half)}C${middle},${c(y0 - half)} ${middle},${c(y1 - half)} ${c(x1)},${c(y1 - half)}` +
    `L${c(x1)},${c(y1 + half)}C${middle},${c(y1 + half)} ${middle},${c(y0 + half)} ${c(x0)},${c(y0 + half)}Z`
  );
}

/** One stream, hatched where an end of it is unknown. */
export function drawLink(look: Look, link: Link): string {
  const { setting, inks } = look;
  const { flow } = link;
  const unknown = flow.from === UNKNOWN || flow.to === UNKNOWN;
  const ink = inks.get(flow.from);
  const front = [flow.from, flow.to].includes(setting.highlight ?? '');
  const dim = setting.highlight !== null && !front;
  return element(
    'g',
    {
      class: 'stream',
      'data-from': flow.from,
      'data-to': flow.to,
      opacity: dim ? 0.25 : undefined,
    },
    element(
      'path',
      {
        d: ribbon(link),
        fill: unknown ? hatchFill(setting) : (ink?.mark ?? setting.colours.quiet),
        'fill-opacity': unknown
          ? 0.9
          : (front ? 0.62 : 0.38) + (setting.theme === 'dark' ? 0.12 : 0),
        stroke: setting.colours.paper,
        'stroke-width': 0.5,
      },
      tip(streamWords(flow, look.unit, setting)),
    ),
  );
}

interface NodeLabel {
  node: Node;
  lines: { words: string; bold: boolean }[];
}

function nodeLabel(look: Look, node: Node): NodeLabel {
  const { setting, unit, total } = look;
  const value = node.value ?? 0;
  const name = wrapText(nameOf(look, node.place), look.reserved, 13, 'sansBold');
  const amount = formatValue(value, unit, setting.lang);
  const share = formatShare(value / total, setting.lang, 0);
  const count = unit === 'count' && !setting.narrow ? `${amount} · ${share}` : amount;
  return {
    node,
    lines: [...name.map((words) => ({ words, bold: true })), { words: count, bold: false }],
  };
}

/** The nodes of one side with their names, kept apart. */
export function drawNodes(
  look: Look,
  nodes: readonly Node[],
  ox: number,
  oy: number,
  bottom: number,
): string {
  const { setting, inks } = look;
  const { colours } = setting;
  const side = nodes[0]?.side ?? 'from';
  const labels = nodes.map((node) => nodeLabel(look, node));
  const placed = spread(
    labels.map(({ node, lines }) => ({
      at: oy + ((node.y0 ?? 0) + (node.y1 ?? 0)) / 2,
      size: lines.length * LINE_HEIGHT + 3,
    })),
    oy + 18,
    oy + bottom,
  );
  return labels
    .map(({ node, lines }, index) => {
      const [x0, x1] = [ox + (node.x0 ?? 0), ox + (node.x1 ?? 0)];
      const [y0, y1] = [oy + (node.y0 ?? 0), oy + (node.y1 ?? 0)];
      const unknown = node.place === UNKNOWN;
      const ink = inks.get(node.place);
      const top = (placed[index] ?? (y0 + y1) / 2) - (lines.length * LINE_HEIGHT) / 2;
      return element(
        'g',
        { class: 'node', 'data-place': node.place, 'data-side': side },
        element('rect', {
          x: x0,
          y: y0,
          width: x1 - x0,
          height: Math.max(1, y1 - y0),
          fill: unknown ? hatchFill(setting) : (ink?.mark ?? colours.quiet),
          stroke: unknown ? colours.hatch : undefined,
          'stroke-width': unknown ? 0.75 : undefined,
        }),
        ...lines.map(({ words, bold }, row) =>
          text(setting, side === 'from' ? x0 - 8 : x1 + 8, top + row * LINE_HEIGHT + 12, words, {
            size: bold ? 13 : 12,
            face: bold ? 'sansBold' : 'sans',
            fill: bold && ink ? ink.text : colours.muted,
            anchor: side === 'from' ? 'end' : 'start',
          }),
        ),
      );
    })
    .join('');
}

/** A link moved to where the body stands; d3-sankey's own objects stay as they are. */
export function shift(link: Link, ox: number, oy: number): Link {
  const [source, target] = [nodeOf(link.source), nodeOf(link.target)];
  return {
    ...link,
    source: { ...source, x1: (source.x1 ?? 0) + ox },
    target: { ...target, x0: (target.x0 ?? 0) + ox },
    y0: (link.y0 ?? 0) + oy,
    y1: (link.y1 ?? 0) + oy,
  };
}
