import { DASHES, dot, hatchFill, line, text, whisker } from './marks.js';
import { balanceText, textWidth, wrapText } from './measure.js';
import type { Setting } from '../setting/setting.js';
import { element } from './svg.js';

/** The words of doubt, the same in every picture. */
export type Glyph =
  | 'value'
  | 'band'
  | 'bounds'
  | 'definitions'
  | 'chosen'
  | 'unknown'
  | 'unsure'
  | 'suppressed'
  | 'gap'
  | 'claimed'
  | 'published'
  | { swatch: string };

export interface KeyItem {
  glyph: Glyph;
  words: string;
}

const GLYPH_WIDTH = 26;
const SIZE = 12;

/** The picture of a key item in a 26 × 14 box whose middle is at `y`. */
export function drawGlyph(setting: Setting, glyph: Glyph, x: number, y: number): string {
  const { colours } = setting;
  const hue = colours.ink;
  const middle = x + GLYPH_WIDTH / 2 - 2;
  const right = x + GLYPH_WIDTH - 4;
  if (typeof glyph === 'object') {
    return element('rect', { x, y: y - 6, width: 22, height: 12, fill: glyph.swatch });
  }
  switch (glyph) {
    case 'value':
      return (
        line(x, y, right, y, hue, { 'stroke-width': 2 }) +
        dot('circle', middle, y, 4, { fill: hue })
      );
    case 'band':
      return (
        whisker({ x, y }, { x: right, y }, hue, 10) +
        line(x, y, right, y, hue, { 'stroke-width': 1.5 })
      );
    case 'bounds':
      return element('rect', {
        x: x + 0.5,
        y: y - 6,
        width: 21,
        height: 12,
        rx: 2,
        fill: 'none',
        stroke: hue,
        'stroke-dasharray': DASHES,
      });
    case 'definitions':
      return [2, 7, 15, 19]
        .map((dx) => line(x + dx, y - 5, x + dx, y + 5, colours.muted, { 'stroke-width': 1.5 }))
        .join('');
    case 'chosen':
      return dot('circle', middle, y, 4.5, { fill: hue });
    case 'unknown':
      return element('rect', {
        x,
        y: y - 6,
        width: 22,
        height: 12,
        fill: hatchFill(setting),
        stroke: colours.hatch,
        'stroke-width': 0.75,
      });
    case 'unsure':
      return (
        element('rect', { x, y: y - 6, width: 22, height: 12, fill: colours.steps[2] }) +
        element('rect', { x, y: y - 6, width: 22, height: 12, fill: `url(#${setting.id}-dots)` })
      );
    case 'suppressed':
      return text(setting, middle, y + 4, '<5', { size: SIZE, anchor: 'middle', face: 'sansBold' });
    case 'gap':
      return dot('circle', middle, y, 3.5, { fill: 'none', stroke: hue, 'stroke-width': 1.25 });
    case 'claimed':
      return (
        line(middle, y - 7, middle, y + 7, colours.claim, { 'stroke-width': 2 }) +
        dot('down', middle, y - 5, 4, { fill: colours.claim })
      );
    case 'published':
      return dot('diamond', middle, y, 4.5, {
        fill: colours.paper,
        stroke: hue,
        'stroke-width': 1.75,
      });
  }
}

export interface Block {
  height: number;
  draw(x: number, y: number): string;
}

/** Blocks set one below another. */
export function stacked(blocks: readonly Block[]): Block {
  return {
    height: blocks.reduce((sum, { height }) => sum + height, 0),
    draw(x, y) {
      let at = y;
      let out = '';
      for (const block of blocks) {
        out += block.draw(x, at);
        at += block.height;
      }
      return out;
    },
  };
}

/** Key items set one after another, wrapping like words. */
export function keyRow(setting: Setting, items: readonly KeyItem[], width: number): Block {
  const lineHeight = 18;
  const placed: { item: KeyItem; dx: number; row: number; lines: string[] }[] = [];
  let dx = 0;
  let row = 0;
  for (const item of items) {
    const wide = GLYPH_WIDTH + textWidth(item.words, SIZE);
    if (dx > 0 && dx + wide > width) {
      dx = 0;
      row += 1;
    }
    const lines = wrapText(item.words, width - GLYPH_WIDTH - dx, SIZE);
    placed.push({ item, dx, row, lines });
    if (lines.length > 1) {
      row += lines.length;
      dx = 0;
    } else dx += wide + 18;
  }
  const last = placed.at(-1);
  const rows = last ? last.row + last.lines.length : 0;
  return {
    height: rows * lineHeight,
    draw: (x, y) =>
      placed
        .map(({ item, dx: shift, row: at, lines }) => {
          const middle = y + at * lineHeight + 8;
          return (
            drawGlyph(setting, item.glyph, x + shift, middle) +
            lines
              .map((words, index) =>
                text(setting, x + shift + GLYPH_WIDTH, middle + 4 + index * lineHeight, words, {
                  size: SIZE,
                  fill: setting.colours.muted,
                }),
              )
              .join('')
          );
        })
        .join(''),
  };
}

/** Wrapped lines of plain text. */
export function paragraph(
  setting: Setting,
  words: string,
  width: number,
  style: { size: number; lineHeight: number; fill: string; face?: 'sans' | 'serifBold' },
): Block {
  const { size, lineHeight, fill, face = 'sans' } = style;
  const lines = (face === 'serifBold' ? balanceText : wrapText)(words, width, size, face);
  return {
    height: lines.length * lineHeight,
    draw: (x, y) =>
      lines
        .map((content, index) =>
          text(setting, x, y + index * lineHeight + size, content, { size, fill, face }),
        )
        .join(''),
  };
}
