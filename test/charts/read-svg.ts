import { SaxesParser } from 'saxes';
import { textWidth, type Face } from '../../src/charts/drawing/measure.js';

export interface DrawnText {
  content: string;
  size: number;
  box: { x0: number; y0: number; x1: number; y1: number };
}

export interface ReadSvg {
  width: number;
  height: number;
  role: string | undefined;
  title: string;
  description: string;
  texts: DrawnText[];
  elements: string[];
  ids: string[];
}

function faceOf(attributes: Record<string, string>): Face {
  if (attributes['font-family']?.includes('Serif')) return 'serifBold';
  return attributes['font-weight'] === '600' ? 'sansBold' : 'sans';
}

/** Reads a chart with a strict XML parser and computes the box of every drawn text. */
export function readSvg(svg: string): ReadSvg {
  const read: ReadSvg = {
    width: 0,
    height: 0,
    role: undefined,
    title: '',
    description: '',
    texts: [],
    elements: [],
    ids: [],
  };
  const path: { name: string; attributes: Record<string, string>; content: string }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = tag.attributes as Record<string, string>;
    read.elements.push(tag.name);
    if (attributes['id']) read.ids.push(attributes['id']);
    if (path.length === 0) {
      read.width = Number(attributes['width']);
      read.height = Number(attributes['height']);
      read.role = attributes['role'];
    }
    path.push({ name: tag.name, attributes, content: '' });
  });
  parser.on('text', (content) => {
    const last = path.at(-1);
    if (last) last.content += content;
  });
  parser.on('closetag', () => {
    const closed = path.pop();
    if (!closed) return;
    if (path.length === 1 && closed.name === 'title') read.title = closed.content;
    if (path.length === 1 && closed.name === 'desc') read.description = closed.content;
    if (closed.name !== 'text' || closed.content === '') return;
    const { attributes, content } = closed;
    const size = Number(attributes['font-size']);
    const wide = textWidth(content, size, faceOf(attributes));
    const anchor = attributes['text-anchor'] ?? 'start';
    const x = Number(attributes['x']);
    const x0 = anchor === 'end' ? x - wide : anchor === 'middle' ? x - wide / 2 : x;
    const y = Number(attributes['y']);
    const box = { x0, x1: x0 + wide, y0: y - size * 0.74, y1: y + size * 0.08 };
    read.texts.push({ content, size, box });
  });
  parser.write(svg).close();
  return read;
}

/** Pairs of texts whose boxes cover each other. */
export function overlaps(texts: readonly DrawnText[]): string[] {
  return texts.flatMap((a, index) =>
    texts.slice(index + 1).flatMap((b) => {
      const across = Math.min(a.box.x1, b.box.x1) - Math.max(a.box.x0, b.box.x0);
      const down = Math.min(a.box.y1, b.box.y1) - Math.max(a.box.y0, b.box.y0);
      return across > 0.5 && down > 0.5 ? [`${a.content} | ${b.content}`] : [];
    }),
  );
}
