import { escapeMarkup } from '../../records/markup.js';

/** A value of an SVG attribute; `undefined` leaves the attribute out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Whether XML 1.0 allows a code point in a document. */
function allowed(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** Text made safe for XML content and attributes; characters XML forbids become U+FFFD. */
export function escapeText(text: string): string {
  let out = '';
  for (const character of text) {
    out += allowed(character.codePointAt(0) ?? 0) ? character : '\ufffd';
  }
  return escapeMarkup(out);
}

/** A coordinate with at most two decimals. */
export function coordinate(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

/** One element; attributes are escaped, children are markup already. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    open += ` ${key}="${typeof value === 'number' ? coordinate(value) : escapeText(value)}"`;
  }
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`;
}

/** A tooltip for the element it is put into. */
export function tip(text: string): string {
  return `<title>${escapeText(text)}</title>`;
}

export type Place2D = readonly [x: number, y: number];

/** Path data of a polyline. */
export function polyline(points: readonly Place2D[]): string {
  return points
    .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${coordinate(x)},${coordinate(y)}`)
    .join('');
}

/** Path data of the area between two lines that share their x values. */
export function band(points: readonly { x: number; low: number; high: number }[]): string {
  if (points.length === 0) return '';
  const upper = points.map(({ x, high }): Place2D => [x, high]);
  const lower = points.map(({ x, low }): Place2D => [x, low]).reverse();
  return `${polyline([...upper, ...lower])}Z`;
}
