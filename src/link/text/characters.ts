/** Folded characters of a raw string; `starts` and `ends` give each one's raw half-open range. */
export interface Characters {
  text: string;
  starts: number[];
  ends: number[];
}

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  szlig: 'ß',
  aelig: 'æ',
  oslash: 'ø',
  Oslash: 'Ø',
  aring: 'å',
  Aring: 'Å',
  ccedil: 'ç',
  Ccedil: 'Ç',
  ntilde: 'ñ',
  Ntilde: 'Ñ',
};
const ENTITY = /&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/iy;
const ACCENTED = /^([A-Za-z])(acute|grave|circ|tilde|uml|cedil|caron|ring)$/;

/** cp1252 characters at 0x80-0x9f, as they appear when UTF-8 was read as Windows-1252. */
const CP1252 = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((c, i) => [c, 0x80 + i]),
);

const SPECIAL: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŀ: 'l',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  Þ: 'fi',
};
/** Accents that a PDF left standing beside their letter, as in `Universit´e` or `Pozna ´n`. */
const LOOSE_ACCENT = /[´`¨˜ˆˇ¸˝˘˙]/;

function entityAt(raw: string, at: number): { text: string; length: number } | null {
  ENTITY.lastIndex = at;
  const found = ENTITY.exec(raw);
  if (!found) return null;
  const body = found[1] as string;
  const length = found[0].length;
  if (body.startsWith('#')) {
    const hex = /^#x/i.test(body);
    const code = parseInt(body.slice(hex ? 2 : 1), hex ? 16 : 10);
    return code > 31 && code <= 0x10ffff ? { text: String.fromCodePoint(code), length } : null;
  }
  const named = NAMED[body] ?? NAMED[body.toLowerCase()] ?? ACCENTED.exec(body)?.[1];
  return named === undefined ? null : { text: named, length };
}

function byteOf(character: string | undefined): number | null {
  if (character === undefined) return null;
  const code = character.charCodeAt(0);
  return code >= 0x80 && code <= 0xff ? code : (CP1252.get(character) ?? null);
}

/** UTF-8 read as Latin-1 or Windows-1252: `Ã©` is `é`. Two- and three-byte sequences. */
function mojibakeAt(raw: string, at: number): { text: string; length: number } | null {
  const lead = raw.charCodeAt(at);
  const size = lead >= 0xc3 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : 0;
  if (size === 0) return null;
  let code = size === 2 ? lead & 0x1f : lead & 0x0f;
  for (let i = 1; i < size; i += 1) {
    const byte = byteOf(raw[at + i]);
    if (byte === null || byte > 0xbf) return null;
    code = (code << 6) | (byte & 0x3f);
  }
  return code >= 0x80 ? { text: String.fromCharCode(code), length: size } : null;
}

const foldCache = new Map<string, string>();

/** One character without case and diacritics, compatibility forms resolved. May yield several. */
export function foldCharacter(character: string): string {
  const known = foldCache.get(character);
  if (known !== undefined) return known;
  const lower = SPECIAL[character] ?? character.toLowerCase();
  const folded = (SPECIAL[lower] ?? lower)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC');
  const text = SPECIAL[folded] ?? folded;
  if (foldCache.size < 50_000) foldCache.set(character, text);
  return text;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character);
}

/** Decodes entities, repairs broken encodings and loose accents, folds case and diacritics. */
export function foldCharacters(raw: string): Characters {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (folded: string, start: number, end: number): void => {
    text += folded;
    for (let i = 0; i < folded.length; i += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (let at = 0; at < raw.length;) {
    const code = raw.charCodeAt(at);
    if (code < 0x80 && code !== 0x26 && code !== 0x60) {
      push(
        code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : (raw[at] as string),
        at,
        at + 1,
      );
      at += 1;
      continue;
    }
    const special = code === 0x26 ? entityAt(raw, at) : mojibakeAt(raw, at);
    if (special) {
      for (const c of special.text) push(foldCharacter(c), at, at + special.length);
      at += special.length;
      continue;
    }
    const character = String.fromCodePoint(raw.codePointAt(at) as number);
    const end = at + character.length;
    if (LOOSE_ACCENT.test(character) && isLetter(raw[end])) {
      if (/[^ ] $/.test(text) && isLetter(raw[at - 2]) && raw[end] !== raw[end]?.toUpperCase()) {
        text = text.slice(0, -1);
        starts.pop();
        ends.pop();
      }
    } else push(foldCharacter(character), at, end);
    at = end;
  }
  return { text, starts, ends };
}
