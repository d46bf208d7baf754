import { OrreryError } from '../../records/error.js';
import { htmlPieces } from './html.js';
import { markdownPieces } from './markdown.js';
import type { Piece } from './piece.js';
import type { InputFormat } from '../report/report.js';

/** The text of a document with the way back to where each character stood. */
export interface ExtractedText {
  format: InputFormat;
  text: string;
  /** Offset in the source of an offset in `text`. */
  toSource(offset: number): number;
}

function join(format: InputFormat, pieces: Piece[]): ExtractedText {
  const starts: number[] = [];
  let text = '';
  for (const piece of pieces) {
    starts.push(text.length);
    text += piece.text;
  }
  return {
    format,
    text,
    toSource(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      const piece = pieces[low];
      if (!piece) return 0;
      const within = offset - (starts[low] ?? 0);
      return piece.source + (piece.exact ? Math.min(within, piece.text.length) : 0);
    },
  };
}

/** Guesses the format from its marks; plain where nothing speaks for another. */
export function formatOf(text: string): InputFormat {
  const head = text.slice(0, 5000);
  if (
    /<!doctype html|<(?:html|body|head|article|p|div|section|h[1-6]|table|ul|ol|br|span|script|a\s)[\s>/]/i.test(
      head,
    )
  )
    return 'html';
  if (/^#{1,6}\s\S|^\s*[-*]\s\S.*\n\s*[-*]\s|\]\(\S+\)|\*\*\S|^```|^\|.*\|\s*$|^---\n/m.test(head))
    return 'markdown';
  return 'plain';
}

/**
 * The readable text of a document. Throws `input` / `not-text` for bytes that are not text.
 * Time and memory are linear in the length.
 */
export function extract(source: string, format: InputFormat | 'auto'): ExtractedText {
  let controls = 0;
  for (let i = 0; i < Math.min(source.length, 50_000); i++) {
    const code = source.charCodeAt(i);
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12))
      controls++;
  }
  if (source.includes('\u0000') || controls > Math.max(8, Math.min(source.length, 50_000) * 0.01))
    throw new OrreryError(
      'input',
      'not-text',
      'This is not a text: it holds bytes that no text holds. Give plain text, Markdown or HTML in UTF-8.',
    );
  const chosen = format === 'auto' ? formatOf(source) : format;
  if (chosen === 'html') return join('html', htmlPieces(source));
  if (chosen === 'markdown') return join('markdown', markdownPieces(source));
  return join('plain', [{ text: source, source: 0, exact: true }]);
}
