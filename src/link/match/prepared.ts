import { knownAffiliation } from '../../sources/read/byline.js';
import type { RegistryIndex } from '../registry/index.js';
import { canonical, formOf } from '../text/vocabulary.js';
import { GAP, tokenize, type Token } from '../text/tokens.js';
import type { Reading, Readings } from './lookup.js';

/** A token that counts, with what it may stand for in the registry. */
export interface PreparedToken extends Token {
  readings: Reading[];
  /** Surface form's number in the registry, or -1. */
  surface: number;
  /** The most words that the name of a place has which begins here; 0 where none does. */
  place: number;
  /** What stop word leads up to it: none, one of belonging (`of`, `de`), another (`and`, `at`). */
  joint: 0 | 1 | 2;
  /** Which part between commas, and which between strong separators, it lies in. */
  segment: number;
  group: number;
}

/** An affiliation cut into tokens, segments (commas) and groups (semicolons, plus signs, slashes). */
export interface Prepared {
  raw: string;
  tokens: PreparedToken[];
  segments: number;
  groups: number;
}

/** What any noise holds. */
const NOISY = /[#@:]/;
const NOISE = /#(?:TAB|N|R)#|\b(?:e-?mail|electronic address)s?\s*:|\S+@\S+|https?:\/\/\S+/gi;
const BELONGING = new Set(
  'of de la du des d di del della dei degli delle dell da do dos das der van von vom fur for'.split(
    ' ',
  ),
);
/** A firm's legal form belongs to its name, comma or not: `Gilead Sciences, Inc.`. */
export const LEGAL: ReadonlySet<string> = new Set(
  'incorporated limited llc corporation plc gmbh'.split(' '),
);
const NUMBERED = /^\d{1,2}[a-z]{3}/;
const GLUE = /(of|and|for|de|the|in)$/;
const LONE_GLUE = /.{6}(of|and|for)$/;

/** Blanks out what is no part of a name, length kept so that offsets stay. */
function withoutNoise(raw: string): string {
  if (raw.length < 8 && knownAffiliation(raw) === null) return ' '.repeat(raw.length);
  const spaced = raw.includes('+') && !/\s/.test(raw) ? raw.replaceAll('+', ' ') : raw;
  if (!NOISY.test(spaced)) return spaced;
  return spaced.replace(NOISE, (noise) => (/^#/.test(noise) ? ' ' : ',').padEnd(noise.length, ' '));
}

/** `UniversityofOttawa`, `HospitalMelbourne`, `2Department`: cut where the parts are words of the registry. */
function unglue(token: Token, raw: string, index: RegistryIndex): Token[] {
  const whole = raw.slice(token.start, token.end);
  const piece = whole.replace(/['’]s$/, '');
  const known = (text: string): boolean => index.wordNumber.has(canonical(text));
  if (piece.length !== token.text.length - (whole === piece ? 0 : 1)) return [token];
  const parts = piece.match(/^\d{1,2}(?=\p{Lu})|\p{Lu}?[\p{Ll}]+|\p{Lu}+(?!\p{Ll})|\d+/gu) ?? [];
  if (parts.join('') !== piece) return [token];
  if (parts.length < 2 && !LONE_GLUE.test(token.text)) return [token];
  const cut: Token[] = [];
  let at = token.start;
  for (const part of parts) {
    const text = token.text.slice(at - token.start, at - token.start + part.length);
    const glue = !known(text) && text.length > 5 ? GLUE.exec(text)?.[0] : undefined;
    const bare = glue === undefined ? text : text.slice(0, -glue.length);
    const end = at + part.length;
    const form = formOf(bare);
    cut.push({
      ...token,
      text: bare,
      word: form.word,
      form,
      start: at,
      end: end - (glue?.length ?? 0),
      gap: cut.length === 0 ? token.gap : GAP.space,
      upper: part.length > 1 && part === part.toUpperCase(),
      stop: form.stop,
    });
    at = end;
  }
  const sure = cut.filter((part) => part.stop || known(part.text) || /^\d+$/.test(part.text));
  return sure.length * 3 >= cut.length * 2 ? cut : [token];
}

export function prepare(raw: string, index: RegistryIndex, readings: Readings): Prepared {
  const clean = withoutNoise(raw);
  const tokens: Token[] = [];
  for (const token of tokenize(clean)) {
    const short = token.text.length < 6 && !NUMBERED.test(token.text);
    if (short || readings.known(token.form).word >= 0) tokens.push(token);
    else tokens.push(...unglue(token, clean, index));
  }
  const prepared: PreparedToken[] = [];
  let segment = -1;
  let group = -1;
  let gap: number = GAP.strong;
  let joint: PreparedToken['joint'] = 0;
  for (const token of tokens) {
    gap = Math.max(gap, token.gap);
    if (token.stop) {
      joint = joint !== 1 && BELONGING.has(token.text) ? 1 : joint || 2;
      continue;
    }
    if (gap === GAP.comma && LEGAL.has(token.word)) gap = GAP.space;
    if (gap >= GAP.comma) segment += 1;
    if (gap >= GAP.strong) group += 1;
    const known = readings.known(token.form);
    prepared.push({
      text: token.text,
      word: token.word,
      form: token.form,
      start: token.start,
      end: token.end,
      gap,
      upper: token.upper,
      dotted: token.dotted,
      stop: false,
      readings: readings.ofToken(known, token.text, token.word, token.dotted),
      surface: known.surface,
      place: known.place,
      joint,
      segment,
      group,
    });
    gap = GAP.space;
    joint = 0;
  }
  return {
    raw,
    tokens: prepared,
    segments: segment + 1,
    groups: group + 1,
  };
}
