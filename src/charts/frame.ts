import type { Figure } from '../figures/figure.js';
import { sourceWords } from './describe.js';
import { keyRow, paragraph, type Block, type KeyItem } from './key.js';
import { hatching } from './marks.js';
import type { Setting } from './setting.js';
import { element, escapeText } from './svg.js';
import { SANS } from './theme.js';

/** Everything around the marks. */
export interface Picture {
  title: string;
  /** Population and unit, above the axis. */
  axisTitle: string | null;
  key: readonly KeyItem[];
  /** Lines under the key: what the values rest on, gaps, borders. */
  notes: readonly string[];
  source: string | null;
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
      gap(4),
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
  const notes = setting.framed ? [...picture.notes, picture.source] : picture.notes;
  const lines = notes.filter((note) => note !== null && note !== '');
  if (lines.length > 0) blocks.push(gap(8));
  for (const note of lines) blocks.push(paragraph(setting, note ?? '', width, fine));
  return blocks;
}

const total = (blocks: readonly Block[]) => blocks.reduce((sum, { height }) => sum + height, 0);

function stack(blocks: readonly Block[], x: number, y: number): string {
  let at = y;
  let out = '';
  for (const block of blocks) {
    out += block.draw(x, at);
    at += block.height;
  }
  return out;
}

/** A whole SVG document: frame, marks and text alternative. */
export function compose(
  setting: Setting,
  picture: Picture,
  layout: (sheet: Sheet) => Body,
): string {
  const { margin, colours, id } = setting;
  const width = setting.width - 2 * margin;
  const head = header(setting, picture, width);
  const foot = footer(setting, picture, width);
  const around = total(head) + total(foot) + 2 * margin;
  const room = setting.height === null ? null : Math.max(60, setting.height - around);
  const body = layout({ width, height: room });
  const height = Math.ceil(around + body.height);
  const ground = setting.background
    ? element('rect', { width: setting.width, height, fill: colours.paper })
    : '';
  const top = margin + total(head);
  return document(setting, { width: setting.width, height }, picture, [
    hatching(setting),
    ground,
    stack(head, margin, margin),
    element('g', { id: `${id}-body` }, body.draw(margin, top)),
    stack(foot, margin, top + body.height),
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
      style: 'font-variant-numeric:tabular-nums',
    },
    `<title id="${id}-title">${escapeText(words.title)}</title>`,
    `<desc id="${id}-desc">${escapeText(words.description)}</desc>`,
    ...children,
  );
}

/** Title and source of a figure, as every chart of one shows them. */
export function figureTitle(figure: Figure, setting: Setting): string {
  return setting.title ?? figure.indicator.title[setting.lang];
}

export function figureSource(figure: Figure, setting: Setting): string {
  return sourceWords(figure, setting.lang);
}
