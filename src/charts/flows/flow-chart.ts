import { sankey } from 'd3-sankey';
import type { Figure } from '../../figures/figure.js';
import { axisTitle, intervalWords, snapshotWords, sourceWords } from '../words/describe.js';
import { emptyBody } from '../drawing/empty.js';
import {
  drawLink,
  drawNodes,
  LINE_HEIGHT,
  nameOf,
  nodeOf,
  order,
  shift,
  streamWords,
  type End,
  type Look,
  type Stream,
} from './flow-marks.js';
import { addable, apart, flowsOf, gathered } from '../points/flows.js';
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
import { text } from '../drawing/marks.js';
import { textWidth, wrapText } from '../drawing/measure.js';
import { OTHER, UNKNOWN } from '../words/names.js';
import type { Flow, FlowOptions } from '../setting/options.js';
import { paletteFor } from '../setting/palette.js';
import { settingOf, type Setting } from '../setting/setting.js';
import { WORDS } from '../words/words.js';

const NODE_WIDTH = 12;

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
    if (setting.narrow) look.reserved = Math.min(width * 0.29, longestWord(look, places));
    const ends = (side: 'from' | 'to'): End[] =>
      [...new Set(drawn.map((flow) => flow[side]))].map((place) => ({
        id: `${side} ${place}`,
        place,
        side,
      }));
    const nodes = [...ends('from'), ...ends('to')];
    const labelled =
      Math.max(ends('from').length, ends('to').length) *
      (LINE_HEIGHT * 2 + (setting.narrow ? 14 : 8));
    const tall = Math.max(height ?? (setting.narrow ? 480 : 500), labelled + 24);
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
      .nodePadding(setting.narrow ? 32 : 22)
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

/** Room for the longest word of any name, so that none is broken on a phone. */
function longestWord(look: Look, places: readonly string[]): number {
  const words = places.flatMap((place) => nameOf(look, place).split(/[\s-]+/));
  return Math.max(72, ...words.map((word) => textWidth(word, 13, 'sansBold') + 2));
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
  const unit = figure.unit;
  const asked = options.origin === undefined ? (options.places ?? []) : [options.origin];
  const all = addable(options.flows ?? apart(flowsOf(figure)), unit, asked);
  const kept = unit === 'share' ? [] : (options.places ?? []);
  const flows = gathered(all, options.limit ?? 7, kept);
  const suppressed = all.filter(({ missing }) => missing === 'suppressed').length;
  const points = figure.pooled.length > 0 ? figure.pooled : figure.series;
  const key: KeyItem[] = [];
  if (flows.some(({ from, to }) => from === UNKNOWN || to === UNKNOWN)) {
    key.push({ glyph: 'unknown', words: say(WORDS.unknown) });
  }
  if (suppressed > 0) {
    const words = {
      en: `${suppressed} ${suppressed === 1 ? 'stream of fewer than 5 is' : 'streams of fewer than 5 are'} suppressed and not drawn`,
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
      notes: figureNotes(figure, setting, note),
      source: figureSource(figure, setting),
      description: [
        figure.definition[lang],
        axisTitle(figure, lang),
        interval ?? '',
        flows.map((flow) => streamWords(flow, unit, setting)).join(stop),
        sourceWords(figure, lang),
        snapshotWords(figure, lang),
      ]
        .filter((part) => part !== '')
        .join('\n'),
    },
    body(setting, flows, unit, options.columns ?? HEADS[lang]),
  );
}
