import { sankey, type SankeyLink, type SankeyNode } from 'd3-sankey';
import type { Figure } from '../figures/figure.js';
import { axisTitle, intervalWords, sourceWords } from './describe.js';
import { emptyBody } from './empty.js';
import { flowsOf, gathered } from './flows.js';
import { formatPeriod, formatRange, formatShare, formatValue } from './format.js';
import { compose, figureSource, figureTitle, type Body, type Sheet } from './frame.js';
import type { KeyItem } from './key.js';
import { hatchFill, text } from './marks.js';
import { textWidth, wrapText } from './measure.js';
import { labelOf, OTHER, UNKNOWN } from './names.js';
import type { Flow, FlowOptions } from './options.js';
import { paletteFor, type Ink } from './palette.js';
import { settingOf, type Setting } from './setting.js';
import { spread } from './spread.js';
import { coordinate, element, tip } from './svg.js';
import { WORDS } from './words.js';

interface End {
  id: string;
  place: string;
  side: 'from' | 'to';
}
interface Stream {
  flow: Flow & { value: number };
}
type Node = SankeyNode<End, Stream>;
type Link = SankeyLink<End, Stream>;

const NODE_WIDTH = 12;
const LINE_HEIGHT = 15;

/** Unknown last, other places before it, the rest by size. */
function order(a: Node, b: Node): number {
  const late = (node: Node) => (node.place === UNKNOWN ? 2 : node.place === OTHER ? 1 : 0);
  return late(a) - late(b) || (b.value ?? 0) - (a.value ?? 0) || (a.place < b.place ? -1 : 1);
}

function nodeOf(end: Link['source']): Node {
  return end as Node;
}

interface Look {
  setting: Setting;
  unit: string;
  inks: Map<string, Ink>;
  total: number;
  width: number;
  reserved: number;
}

function nameOf(look: Look, place: string): string {
  return labelOf(place, look.setting.lang, look.setting.names);
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

function drawLink(look: Look, link: Link): string {
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
        'fill-opacity': unknown ? 0.9 : front ? 0.62 : 0.38,
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
  const share = formatShare(value / total, setting.lang);
  const count = unit === 'count' && !setting.narrow ? `${amount} · ${share}` : amount;
  return {
    node,
    lines: [...name.map((words) => ({ words, bold: true })), { words: count, bold: false }],
  };
}

function drawNodes(
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
            fill: bold ? (ink?.text ?? colours.ink) : colours.muted,
            anchor: side === 'from' ? 'end' : 'start',
          }),
        ),
      );
    })
    .join('');
}

function body(
  setting: Setting,
  flows: readonly Flow[],
  unit: string,
  heads: readonly [string, string],
) {
  return ({ width, height }: Sheet): Body => {
    const drawn = flows.flatMap((flow) =>
      flow.value === null || flow.value <= 0 ? [] : [{ ...flow, value: flow.value }],
    );
    if (drawn.length === 0) return emptyBody(setting, width);
    const places = [...new Set(drawn.flatMap(({ from, to }) => [from, to]))].filter(
      (id) => id !== UNKNOWN && id !== OTHER,
    );
    const look: Look = {
      setting,
      unit,
      inks: paletteFor(places, setting.theme),
      total: drawn.reduce((sum, { value }) => sum + value, 0),
      width,
      reserved: setting.narrow ? 72 : Math.min(180, width * 0.2),
    };
    const ends = (side: 'from' | 'to'): End[] =>
      [...new Set(drawn.map((flow) => flow[side]))].map((place) => ({
        id: `${side} ${place}`,
        place,
        side,
      }));
    const nodes = [...ends('from'), ...ends('to')];
    const labelled = Math.max(ends('from').length, ends('to').length) * (LINE_HEIGHT * 2 + 3);
    const tall = Math.max(height ?? (setting.narrow ? 420 : 480), labelled + 24);
    const label = Math.min(
      look.reserved,
      Math.max(
        ...nodes.flatMap(({ place }) =>
          wrapText(nameOf(look, place), look.reserved, 13, 'sansBold').map((words) =>
            textWidth(words, 13, 'sansBold'),
          ),
        ),
        ...(setting.narrow ? [64] : [96]),
      ),
    );
    const graph = sankey<End, Stream>()
      .nodeId(({ id }) => id)
      .nodeWidth(NODE_WIDTH)
      .nodePadding(setting.narrow ? 14 : 18)
      .nodeSort(order)
      .linkSort(
        (a, b) =>
          order(nodeOf(a.target), nodeOf(b.target)) || order(nodeOf(a.source), nodeOf(b.source)),
      )
      .extent([
        [label + 10, 26],
        [width - label - 10, tall - 6],
      ])
      .iterations(12)({
      nodes,
      links: drawn.map((flow) => ({
        source: `from ${flow.from}`,
        target: `to ${flow.to}`,
        value: flow.value,
        flow,
      })),
    });
    return {
      height: tall,
      draw: (ox, oy) => {
        const side = (which: 'from' | 'to') => graph.nodes.filter((node) => node.side === which);
        const shifted = graph.links.map((link) => shift(link, ox, oy));
        const head = { size: 12, fill: setting.colours.muted } as const;
        return [
          text(setting, ox, oy + 12, heads[0], head),
          text(setting, ox + width, oy + 12, heads[1], { ...head, anchor: 'end' }),
          ...[...shifted]
            .sort((a, b) => (b.width ?? 0) - (a.width ?? 0))
            .map((link) => drawLink(look, link)),
          drawNodes(look, side('from'), ox, oy, tall),
          drawNodes(look, side('to'), ox, oy, tall),
        ].join('');
      },
    };
  };
}

/** A link moved to where the body stands; d3-sankey's own objects stay as they are. */
function shift(link: Link, ox: number, oy: number): Link {
  const [source, target] = [nodeOf(link.source), nodeOf(link.target)];
  return {
    ...link,
    source: { ...source, x1: (source.x1 ?? 0) + ox },
    target: { ...target, x0: (target.x0 ?? 0) + ox },
    y0: (link.y0 ?? 0) + oy,
    y1: (link.y1 ?? 0) + oy,
  };
}

const HEADS = {
  en: ['Origin', 'Destination'],
  zh: ['来源地', '去向'],
} as const;

/**
 * Origin to destination: streams in the hue of their origin, the unknown as a hatched stream of
 * the width it really has, suppressed cells counted under the picture and never drawn as zero.
 */
export function flowChart(figure: Figure, options: FlowOptions = {}): string {
  const setting = settingOf(options, figure);
  const { lang, say } = setting;
  const all = options.flows ?? flowsOf(figure);
  const flows = gathered(all, options.limit ?? 7, options.places ?? []);
  const unit = figure.unit;
  const suppressed = all.filter(({ missing }) => missing === 'suppressed').length;
  const points = figure.pooled.length > 0 ? figure.pooled : figure.series;
  const key: KeyItem[] = [];
  if (flows.some(({ from, to }) => from === UNKNOWN || to === UNKNOWN)) {
    key.push({ glyph: 'unknown', words: say(WORDS.unknown) });
  }
  if (suppressed > 0) {
    const words = {
      en: `${suppressed} streams of fewer than 5 are suppressed and not drawn`,
      zh: `${suppressed} 股少于5的流动不予公布，未画出`,
    };
    key.push({ glyph: 'suppressed', words: say(words) });
  }
  const interval = intervalWords(points, lang);
  const note = interval
    ? lang === 'zh'
      ? `各股流动的 ${interval}见提示与数据表`
      : `The ${interval} of each stream is in its tooltip and the table`
    : null;
  const period = points[0] ? formatPeriod(points[0].period, lang) : '';
  const stop = lang === 'zh' ? '；' : '; ';
  return compose(
    setting,
    {
      title: figureTitle(figure, setting),
      axisTitle: [axisTitle(figure, lang), period].filter((part) => part !== '').join(' · '),
      key,
      notes: note ? [note] : [],
      source: figureSource(figure, setting),
      description: [
        figure.definition[lang],
        axisTitle(figure, lang),
        interval ?? '',
        flows.map((flow) => streamWords(flow, unit, setting)).join(stop),
        sourceWords(figure, lang),
      ]
        .filter((part) => part !== '')
        .join('\n'),
    },
    body(setting, flows, unit, options.columns ?? HEADS[lang]),
  );
}
