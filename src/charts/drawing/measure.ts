import { METRICS } from './metrics.js';

export type Face = keyof typeof METRICS;

/** The smallest text a chart may hold, CSS pixels. */
export const SMALLEST_TEXT = 12;

const TABLES = Object.fromEntries(
  Object.entries(METRICS).map(([face, { ascii, extra }]) => [
    face,
    new Map<string, number>([
      ...ascii.map((width, index): [string, number] => [String.fromCharCode(0x20 + index), width]),
      ...Object.entries(extra),
    ]),
  ]),
) as Record<Face, Map<string, number>>;

const LETTER_WITH_MARK = /[\u00c0-\u024f\u1e00-\u1eff]/;
const FULL_WIDTH =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

function advance(character: string, face: Face): number {
  const table = TABLES[face];
  const known = table.get(character);
  if (known !== undefined) return known;
  if (FULL_WIDTH.test(character) || character.length > 1) return 1000;
  if (LETTER_WITH_MARK.test(character)) {
    const letter = character.normalize('NFD')[0] ?? character;
    return table.get(letter) ?? 700;
  }
  return 700;
}

/** Width of a line of text in CSS pixels, by the fonts' own advance widths (kerning left out). */
export function textWidth(text: string, size: number, face: Face = 'sans'): number {
  let thousandths = 0;
  for (const character of text) thousandths += advance(character, face);
  return (thousandths * size) / 1000;
}

const NOT_AT_START = /^[，。、；：？！）》」』”’…·%,.;:?!)\]}]/;
const NOT_AT_END = /[（《「『“‘([{]$/;

/** Pieces a line may break between: after spaces, and between full-width characters. */
function pieces(text: string): string[] {
  const found =
    text.match(
      /[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|\s+|[^\s\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]+/g,
    ) ?? [];
  const joined: string[] = [];
  for (const piece of found) {
    const last = joined.at(-1);
    if (last !== undefined && (NOT_AT_START.test(piece) || NOT_AT_END.test(last))) {
      joined[joined.length - 1] = last + piece;
    } else joined.push(piece);
  }
  return joined;
}

/** A word wider than the line, cut where it must be. */
function cut(word: string, width: number, size: number, face: Face): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of word) {
    if (line !== '' && textWidth(line + character, size, face) > width) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return line === '' ? lines : [...lines, line];
}

/** Text broken into lines no wider than `width`. Nothing is left out. */
export function wrapText(text: string, width: number, size: number, face: Face = 'sans'): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text.trim())) {
    if (textWidth((line + piece).trimEnd(), size, face) <= width) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trim());
    const parts = cut(piece.trimStart(), width, size, face);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}

/** As `wrapText`, with lines of like length: for titles, so that no word is left alone. */
export function balanceText(text: string, width: number, size: number, face: Face): string[] {
  let lines = wrapText(text, width, size, face);
  for (let narrower = width - 4; narrower > width / 2; narrower -= 4) {
    const next = wrapText(text, narrower, size, face);
    if (next.length > lines.length) break;
    lines = next;
  }
  return lines;
}
