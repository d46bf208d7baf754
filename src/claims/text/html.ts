import { Parser } from 'htmlparser2';
import type { Piece } from './piece.js';

const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'nav',
  'iframe',
  'object',
  'select',
  'textarea',
  'button',
  'head',
  'form',
  'footer',
]);
const BLOCKS = new Set(
  'address article aside blockquote br center dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul body html title'.split(
    ' ',
  ),
);

/** Readable text of HTML. Scripts, styles, forms and navigation are left out; nothing is run. */
export function htmlPieces(source: string): Piece[] {
  const pieces: Piece[] = [];
  let skipped = 0;
  let fresh = true;
  const breakAt = (offset: number): void => {
    if (fresh) return;
    pieces.push({ text: '\n\n', source: offset, exact: false });
    fresh = true;
  };
  const parser = new Parser(
    {
      onopentagname(name) {
        if (SKIPPED.has(name)) skipped++;
        if (BLOCKS.has(name)) breakAt(parser.startIndex);
      },
      onclosetag(name) {
        if (SKIPPED.has(name)) skipped = Math.max(0, skipped - 1);
        if (BLOCKS.has(name)) breakAt(parser.startIndex);
      },
      ontext(text) {
        if (skipped > 0) return;
        const flat = text.replace(/[\r\n\t\f ]+/g, (space) => ' '.padEnd(space.length));
        if (fresh && flat.trim() === '') return;
        const exact = parser.endIndex - parser.startIndex + 1 === text.length;
        pieces.push({ text: flat, source: parser.startIndex, exact });
        fresh = false;
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(source);
  parser.end();
  return pieces;
}
