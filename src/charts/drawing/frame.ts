import type { Figure } from '../../figures/figure.js';
import { hasValue } from '../points/select.js';
import { WORDS } from '../words/words.js';
import { snapshotWords, sourceWords } from '../words/describe.js';
import { keyRow, paragraph, stacked, type Block, type KeyItem } from './key.js';
import { hatching } from './marks.js';
import { textWidth } from './measure.js';
import type { Setting } from '../setting/setting.js';
import { element, escapeText } from './svg.js';
import { SANS } from '../setting/theme.js';

/** Everything around the marks. */
export interface Picture {
  title: string;
  /** Population and unit, above the axis. */
  axisTitle: string | null;
  key: readonly KeyItem[];
  /** Lines under the key: what the values rest on, gaps, borders. */
  notes: readonly string[];
  /** Where the values come from and of which snapshot; drawn in the full frame. */
  source: readonly string[];
  description: string;
}

/** The middle of a picture, laid out for a width and, where one was asked for, a height. */
export interface Body {
  height: number;
  draw(x: number, y: number): string;
}

export interface Sheet {
  width: number;
  /** Height to fill, or null for what the contents need. */
  height: number | null;
}

function gap(height: number): Block {
  return { height, draw: () => '' };
}

function header(setting: Setting, picture: Picture, width: number): Block[] {
  const { colours, narrow } = setting;
  const blocks: Block[] = [];
  if (setting.framed) {
    blocks.push(
      paragraph(setting, picture.title, width, {
        size: narrow ? 18 : 22,
        lineHeight: narrow ? 23 : 28,
        fill: colours.ink,
        face: 'serifBold',
      }),
      gap(picture.axisTitle === null ? 12 : 4),
    );
  }
  if (picture.axisTitle !== null) {
    blocks.push(
      paragraph(setting, picture.axisTitle, width, {
        size: 13,
        lineHeight: 18,
        fill: colours.muted,
      }),
      gap(narrow ? 8 : 10),
    );
  }
  return blocks;
}

function footer(setting: Setting, picture: Picture, width: number): Block[] {
  const fine = { size: 12, lineHeight: 17, fill: setting.colours.muted };
  const blocks: Block[] = [];
  if (picture.key.length > 0) blocks.push(gap(10), keyRow(setting, picture.key, width));
  const joined = picture.source.join(' · ');
  const source = textWidth(joined, fine.size) <= width ? [joined] : picture.source;
  const lines = [...picture.notes, ...(setting.framed ? source : [])].filter((note) => note !== '');
  if (lines.length > 0) blocks.push(gap(8));
  for (const note of lines) blocks.push(paragraph(setting, note, width, fine));
  return blocks;
}

/** A whole SVG document: frame, marks and text alternative. */
export function compose(
  setting: Setting,
  picture: Picture,
  layout: (sheet: Sheet) => Body,
): string {
  const { margin, colours, id } = setting;
  const width = setting.width - 2 * margin;
  const head = stacked(header(setting, picture, width));
  const foot = stacked(footer(setting, picture, width));
  const around = head.height + foot.height + 2 * margin;
  const room = setting.height === null ? null : Math.max(60, setting.height - around);
  const body = layout({ width, height: room });
  const height = Math.ceil(around + body.height);
  const ground = setting.background
    ? element('rect', { width: setting.width, height, fill: colours.paper })
    : '';
  const top = margin + head.height;
  return document(setting, { width: setting.width, height }, picture, [
    hatching(setting),
    ground,
    head.draw(margin, margin),
    element('g', { id: `${id}-body` }, body.draw(margin, top)),
    foot.draw(margin, top + body.height),
  ]);
}

/** The `<svg>` element with its role, title and description. */
export function document(
  setting: Setting,
  size: { width: number; height: number },
  words: { title: string; description: string },
  children: readonly string[],
): string {
  const { id, lang } = setting;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: size.width,
      height: size.height,
      viewBox: `0 0 ${size.width} ${size.height}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      'xml:lang': lang === 'zh' ? 'zh-CN' : 'en',
      lang: lang === 'zh' ? 'zh-CN' : 'en',
      'font-family': SANS,
    },
    `<title id="${id}-title">${escapeText(words.title)}</title>`,
    `<desc id="${id}-desc">${escapeText(words.description)}</desc>`,
    ...children,
  );
}

/** What the values rest on; in the full frame also the definition and the figure's own notes. */
export function figureNotes(
  figure: Figure,
  setting: Setting,
  basis: string | null,
  absent: string | null = null,
): string[] {
  const notes = [figure.definition, ...figure.notes].map((note) => setting.say(note));
  const points = [...figure.pooled, ...figure.series];
  const sure = points.some(hasValue) && points.every(({ interval }) => interval === null);
  const lines = [basis ?? '', sure ? setting.say(WORDS.noInterval) : ''].filter(
    (words) => words !== '',
  );
  return [
    ...(lines.length > 0 ? [lines.join(' · ')] : []),
    ...(absent === null ? [] : [absent]),
    ...(setting.framed ? notes : []),
  ];
}

/** Title and source of a figure, as every chart of one shows them. */
export function figureTitle(figure: Figure, setting: Setting): string {
  return setting.title ?? figure.indicator.title[setting.lang];
}

/** The lines under a chart: its sources, then the build of the records. */
export function figureSource(figure: Figure, setting: Setting): string[] {
  return [sourceWords(figure, setting.lang), snapshotWords(figure, setting.lang)];
}
