import { formOf, seamOf, type WordForm } from './vocabulary.js';
import { foldCharacters } from './characters.js';

/** How strongly what precedes a token parts it from the one before. */
export const GAP = { space: 0, hyphen: 1, comma: 2, strong: 3 } as const;

export interface Token {
  /** Folded, without apostrophes and inner dots. */
  text: string;
  /** Folded and brought to one form for words that languages and abbreviations share. */
  word: string;
  form: WordForm;
  start: number;
  end: number;
  gap: number;
  /** Written in capitals only, two letters or more. */
  upper: boolean;
  /** Followed by a full stop. */
  dotted: boolean;
  stop: boolean;
}

/** A starred name (`A*STAR`); initials, also spaced (`M. D.`); an elided article (`dell'`); one East Asian character; a word. */
const TOKEN =
  /(?<![\p{L}\p{N}])[a-z]\*[a-z]{3,}|(?:[a-z]\. ?){1,}[a-z]\.(?![a-z])|(?:[a-z]\.){2,}[a-z]?(?![a-z])|(?:d|l|dell|dall|nell|sull|all)'(?=[aeiouyh])|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{N}\p{M}])+(?:'(?:(?![\p{sc=Han}])[\p{L}\p{N}])+)*/gu;
const STRONG = /[;|+\n\r\t•·¶]|\s\/|\/\s/;
const INNER = /['. *]/;
const INNERS = /['. *]/g;
const CAPITALS = /\p{Lu}.*\p{Lu}/u;
const COMMA = /[,:()[\]{}、，。"“”«»_*†‡§#]|\s-|-\s|\.\s/;

function gapOf(between: string, before: Token | undefined): number {
  if (before === undefined) return GAP.strong;
  if (between === '' || between === ' ') return GAP.space;
  if (STRONG.test(between)) return GAP.strong;
  if (/^\.\s*$/.test(between) && before.text.length <= 7) return GAP.space;
  if (COMMA.test(between)) return GAP.comma;
  return /[-/&.]/.test(between) ? GAP.hyphen : GAP.space;
}

function small(code: number): boolean {
  return code >= 97 && code <= 122;
}

function inCapitals(text: string): boolean {
  if (text.length < 2 || small(text.charCodeAt(0)) || small(text.charCodeAt(1))) return false;
  return text === text.toUpperCase() && CAPITALS.test(text);
}

/** Cuts a raw affiliation into folded tokens with raw offsets. */
export function tokenize(raw: string): Token[] {
  const { text, starts, ends } = foldCharacters(raw);
  const tokens: Token[] = [];
  let last = 0;
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found !== null; found = TOKEN.exec(text)) {
    const at = found.index;
    const piece = found[0];
    const form = formOf(INNER.test(piece) ? piece.replace(INNERS, '') : piece);
    const { text: plain, word, stop } = form;
    const start = starts[at] as number;
    const end = ends[at + piece.length - 1] as number;
    const rawPiece = raw.slice(start, end);
    const gap = gapOf(text.slice(last, at), tokens.at(-1));
    last = at + piece.length;
    const token: Token = {
      text: plain,
      word,
      form,
      start,
      end,
      gap,
      upper: plain.length >= 2 && inCapitals(rawPiece),
      dotted: text[last] === '.',
      stop: stop || piece.endsWith("'"),
    };
    const seam = piece === plain ? seamOf(plain) : 0;
    if (seam === 0) tokens.push(token);
    else {
      const head = formOf(plain.slice(0, seam));
      const tail = formOf(plain.slice(seam));
      const cut = starts[at + seam] as number;
      tokens.push({ ...token, text: head.text, word: head.word, form: head, end: cut });
      const next = { form: tail, start: cut, gap: GAP.space };
      tokens.push({ ...token, text: tail.text, word: tail.word, ...next });
    }
  }
  return tokens;
}

/** The words a name is indexed and looked up by: canonical, stop words left out. */
export function nameWords(name: string): string[] {
  const tokens = tokenize(name);
  const kept = tokens.filter((token) => !token.stop);
  return (kept.length === 0 ? tokens : kept).map((token) => token.word);
}
