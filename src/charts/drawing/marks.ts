import { SMALLEST_TEXT, type Face } from './measure.js';
import type { Shape } from '../setting/palette.js';
import type { Setting } from '../setting/setting.js';
import { coordinate, element, escapeText, type Attributes } from './svg.js';
import { SERIF } from '../setting/theme.js';

export interface TextStyle {
  size?: number;
  face?: Face;
  fill?: string;
  anchor?: 'start' | 'middle' | 'end';
  /** A ring of paper around the letters, for text on top of marks. */
  halo?: boolean;
}

/** One line of text; `y` is its baseline. Smaller sizes than 12 px are raised to 12. */
export function text(
  setting: Setting,
  x: number,
  y: number,
  content: string,
  style: TextStyle = {},
): string {
  const { face = 'sans', fill = setting.colours.ink, anchor } = style;
  const attributes: Attributes = {
    x,
    y,
    'font-size': Math.max(SMALLEST_TEXT, style.size ?? 13),
    'font-weight': face === 'sans' ? undefined : 600,
    'font-family': face === 'serifBold' ? SERIF : undefined,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    fill,
  };
  const halo: Attributes = style.halo
    ? {
        stroke: setting.colours.paper,
        'stroke-width': 4,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
      }
    : {};
  return element('text', { ...attributes, ...halo }, escapeText(content));
}

export function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: string,
  attributes: Attributes = {},
): string {
  return element('line', { x1, y1, x2, y2, stroke, ...attributes });
}

export const DASHES = '3 3';

/** Corners of a regular figure of radius `r`, the first one straight up. */
function corners(count: number, x: number, y: number, r: number, turn = 0): string {
  return Array.from({ length: count }, (_, index) => {
    const angle = ((index + turn) / count) * 2 * Math.PI - Math.PI / 2;
    return `${coordinate(x + r * Math.cos(angle))},${coordinate(y + r * Math.sin(angle))}`;
  }).join(' ');
}

/** The mark of a value, centred; all shapes look equally large. */
export function dot(
  shape: Shape,
  x: number,
  y: number,
  radius: number,
  attributes: Attributes,
  ...children: string[]
): string {
  const polygon = (points: string) => element('polygon', { points, ...attributes }, ...children);
  switch (shape) {
    case 'circle':
      return element('circle', { cx: x, cy: y, r: radius, ...attributes }, ...children);
    case 'square':
      return polygon(corners(4, x, y, radius * 1.25, 0.5));
    case 'diamond':
      return polygon(corners(4, x, y, radius * 1.35));
    case 'triangle':
      return polygon(corners(3, x, y + radius * 0.2, radius * 1.4));
    case 'down':
      return polygon(corners(3, x, y - radius * 0.2, radius * 1.4, 1.5));
    case 'pentagon':
      return polygon(corners(5, x, y, radius * 1.15));
    case 'cross': {
      const a = radius * 1.2;
      const b = radius * 0.42;
      const outline = [
        [-b, -a],
        [b, -a],
        [b, -b],
        [a, -b],
        [a, b],
        [b, b],
        [b, a],
        [-b, a],
        [-b, b],
        [-a, b],
        [-a, -b],
        [-b, -b],
      ];
      return polygon(
        outline.map(([dx = 0, dy = 0]) => `${coordinate(x + dx)},${coordinate(y + dy)}`).join(' '),
      );
    }
  }
}

/** An interval as a soft thick stroke, in the hue of its value. */
export function whisker(
  from: { x: number; y: number },
  to: { x: number; y: number },
  hue: string,
  thickness = 8,
): string {
  return line(from.x, from.y, to.x, to.y, hue, {
    'stroke-width': thickness,
    'stroke-opacity': 0.32,
  });
}

/** The dashed outline of missing bounds around a row. */
export function boundsBox(x1: number, x2: number, y: number, half: number, hue: string): string {
  return element('rect', {
    x: Math.min(x1, x2),
    y: y - half,
    width: Math.abs(x2 - x1),
    height: half * 2,
    rx: 2,
    fill: 'none',
    stroke: hue,
    'stroke-width': 1,
    'stroke-dasharray': DASHES,
  });
}

/** Patterns a picture may refer to: hatching that means unknown. */
export function hatching(setting: Setting): string {
  const { colours, id } = setting;
  const stroke = { stroke: colours.hatch, 'stroke-width': 1.4 };
  return element(
    'defs',
    {},
    element(
      'pattern',
      {
        id: `${id}-hatch`,
        width: 6,
        height: 6,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      element('rect', { width: 6, height: 6, fill: colours.hatchGround }),
      element('line', { x1: 0, y1: 0, x2: 0, y2: 6, ...stroke }),
    ),
  );
}

/** The hatching of what is unknown, as a fill; the chart that uses it defines it. */
export function hatchFill(setting: Setting): string {
  return `url(#${setting.id}-hatch)`;
}
