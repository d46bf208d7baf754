import type { Piece } from './piece.js';

/** What a Markdown line opens with that is no text: quotes, headings. List marks stay. */
const OPENING = /^(?:\s{0,3}>\s?)*(?:\s{0,3}#{1,6}\s+)?/;

/** Marks inside a line, each with the group that is text (none: all of it goes). */
const INLINE =
  /!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)|\[(?<link>[^\]\n]{0,500})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])|\[\^[^\]\n]{1,50}\]|<(?<auto>https?:[^>\s]{0,2000})>|<\/?[a-zA-Z][^>\n]{0,1000}>|`{1,3}|\*{1,3}|(?<=^|[\s("“])_{1,2}(?=\S)|(?<=\S)_{1,2}(?=[\s.,;:)”"]|$)|~~|\\(?=[\\`*_{}[\]()#+.!~|>-])/g;

/** Readable text of Markdown: code blocks, tables, images, front matter and marks left out. */
export function markdownPieces(source: string): Piece[] {
  const pieces: Piece[] = [];
  let offset = 0;
  let fence: string | null = null;
  let front = /^---\s*\n/.test(source);
  source.split('\n').forEach((line, index) => {
    const at = offset;
    offset += line.length + 1;
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (front) {
      if (index > 0 && /^(?:---|\.\.\.)\s*$/.test(line)) front = false;
      return;
    }
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null;
      return;
    }
    if (mark) {
      fence = mark.slice(0, 3);
      return;
    }
    const isTable =
      /^\s*\|.*\|\s*$/.test(line) || /^\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)+$/.test(line);
    const isRule = /^\s{0,3}(?:[-*_=]\s*){3,}$/.test(line) || /^\s*\[[^\]]{1,100}\]:\s/.test(line);
    if (isTable || isRule) {
      pieces.push({ text: '\n\n', source: at, exact: false });
      return;
    }
    const opening = OPENING.exec(line)?.[0].length ?? 0;
    const heading = line.slice(0, opening).includes('#');
    inline(line, opening, at, pieces);
    pieces.push({ text: heading ? '\n\n' : '\n', source: at + line.length, exact: false });
  });
  return pieces;
}

function inline(line: string, from: number, at: number, pieces: Piece[]): void {
  let here = from;
  const push = (start: number, end: number): void => {
    if (end > start) pieces.push({ text: line.slice(start, end), source: at + start, exact: true });
  };
  for (const match of line.matchAll(INLINE)) {
    if (match.index < here) continue;
    // A lone asterisk between spaces is a list mark or a product, not emphasis.
    if (
      /^\*$/.test(match[0]) &&
      /^\s*$/.test(line.slice(from, match.index)) &&
      /^\s/.test(line.slice(match.index + 1))
    )
      continue;
    push(here, match.index);
    const text = match.groups?.['link'];
    if (text !== undefined) inline(text, 0, at + match.index + 1, pieces);
    here = match.index + match[0].length;
  }
  push(here, line.length);
}
