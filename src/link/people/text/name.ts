/** A name taken apart for comparison. Nothing about a person is inferred from it. */
export interface PersonName {
  /** Family name tokens, lower case, without diacritics; `van der berg` keeps its particles. */
  family: string[];
  /** Given names and initials, in order. */
  given: string[];
  /** `jr`, `sr`, `ii`, … where stated. */
  suffix: string | null;
  /** A homonym number that a source wrote into the name (`0002`), which is an identifier. */
  homonym: string | null;
  /** Where letters have two usual foldings (`ü` as `u` or `ue`), the other spelling of the family. */
  alternateFamily: string | null;
  /** The same of the given names. */
  alternateGiven: string[] | null;
  /** False for organisations and for strings that cannot name one person. */
  kind: 'person' | 'organisation' | 'unusable';
  /** `given family`, folded: equal for equal spellings. */
  full: string;
}

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'phd', 'md']);
const PARTICLES = new Set(
  'van von der den de del della di da dos das do la le el al bin ibn ben ter ten zu af av st'.split(
    ' ',
  ),
);
const ORGANISATION =
  /\b(collaboration|consortium|university|institute|laborator(y|ies)|committee|working group|research group|task force|foundation|association|corporation|inc|ltd|llc|gmbh|team|department|agency|cent(er|re)|workshop|society|initiative|contributors)\b|\bschool (of|for)\b/i;
const COMPOUND_HAN = new Set(
  '欧阳 司马 诸葛 上官 东方 夏侯 尉迟 公孙 令狐 慕容 皇甫 司徒 端木 歐陽 司馬 諸葛 東方 尉遲 公孫'.split(
    ' ',
  ),
);
/** Family name first whether or not a space or comma parts it. */
const COMPACT = /^(\p{Script=Han}[ ,·]{0,2}){2,4}$|^(\p{Script=Hangul}[ ,]{0,2}){2,4}$/u;
const TITLES = new Set(['dr', 'prof', 'professor', 'mr', 'mrs', 'ms']);

const LETTERS: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
};
const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

const ASCII = /^[\0-\x7f]*$/;

/** Lower case, without diacritics, special letters written out. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(/['`]/g, '');
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłßæœđðþıħŋ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[’'`´ʹʻ]/g, '');
}

function umlautFold(text: string): string | null {
  const lower = text.normalize('NFC').toLowerCase();
  if (!/[äöüøå]/.test(lower)) return null;
  return fold(lower.replace(/[äöüøå]/g, (letter) => UMLAUTS[letter] ?? letter));
}

const words = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Marks of footnotes, which are no homonym numbers. */
const FOOTNOTE = /[⁰¹²³⁴-⁹*†‡§¶]+/g;

/**
 * Takes a name apart: order (`Zhang, Wei` is family first), initials, hyphens, diacritics,
 * particles, compound Han surnames, `Jr.`, homonym numbers. Never throws; what cannot name
 * one person says so in `kind`.
 */
export function parseName(raw: string): PersonName {
  const text = raw
    .replace(FOOTNOTE, ' ')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(\S) ?\(.*\)$/, '$1');
  const homonym = /\s(\d{1,5})$/.exec(text)?.[1] ?? null;
  const bare = homonym === null ? text : text.slice(0, -homonym.length).trim();
  if (ORGANISATION.test(bare) || words(bare).length > 9)
    return other(bare, 'organisation', homonym);
  if (COMPACT.test(bare)) return compactName(familyLed(bare), homonym);

  const commas = commaParts(bare);
  const { parts } = commas;
  let { suffix } = commas;
  const familyFirst = parts.length >= 2;
  const tokens = familyFirst ? [] : tokensOf(parts[0] ?? '');
  while (!familyFirst && tokens.length > 2 && SUFFIXES.has(fold(tokens.at(-1) ?? ''))) {
    suffix = fold(tokens.pop() ?? '');
  }
  if (tokens.length > 2 && TITLES.has(fold(tokens[0] ?? ''))) tokens.shift();
  const trailing = trailingInitials(tokens);
  const end = tokens.length - trailing;
  const familyStart = trailing > 0 ? 0 : familyIndex(tokens);
  const familyText = familyFirst ? tokensOf(parts[0] ?? '') : tokens.slice(familyStart, end);
  const givenText = familyFirst
    ? tokensOf(parts.slice(1).join(' '))
    : [...tokens.slice(0, familyStart), ...tokens.slice(end)];
  if (familyFirst && familyText.length > 1 && SUFFIXES.has(fold(familyText.at(-1) ?? ''))) {
    suffix = fold(familyText.pop() ?? '');
  }
  const family = familyText.flatMap((token) => words(fold(token)));
  const given = givenText.map((token) => words(fold(token)).join('')).filter(Boolean);
  if (family.join('').length < 2 || (given.length === 0 && family.length === 0)) {
    return other(bare, 'unusable', homonym);
  }
  const alternate = umlautFold(familyText.join(' '));
  const others = givenText.map((token) => umlautFold(token));
  return {
    family,
    given,
    suffix: suffix === 'phd' || suffix === 'md' ? null : suffix,
    homonym,
    alternateFamily: alternate === null ? null : words(alternate).join(' '),
    alternateGiven: others.every((other) => other === null)
      ? null
      : others.map((other, at) => words(other ?? fold(givenText[at] ?? '')).join('')),
    kind: 'person',
    full: [...given, ...family].join(' '),
  };
}

/** What commas part, and the suffix among it. */
function commaParts(bare: string): { parts: string[]; suffix: string | null } {
  let suffix: string | null = null;
  if (!bare.includes(',')) return { parts: [bare], suffix };
  const parts = bare.split(',').filter((part, index) => {
    const word = fold(part.trim()).replace(/\./g, '');
    if (index === 0 || !SUFFIXES.has(word)) return part.trim() !== '';
    suffix = word;
    return false;
  });
  return { parts: parts.map((part) => part.trim()), suffix };
}

const NOTHING_MORE = { suffix: null, alternateFamily: null, alternateGiven: null };

function other(
  bare: string,
  kind: 'organisation' | 'unusable',
  homonym: string | null,
): PersonName {
  const family = words(fold(bare));
  const full = family.join(' ');
  return { ...NOTHING_MORE, family, given: [], homonym, kind, full };
}

/** `明 欧阳` and `明华 张` are given first: where a space parts a name, the surname is the shorter or a known one. */
function familyLed(bare: string): string {
  const [first = '', ...rest] = bare.split(/[ ,·]+/);
  const last = rest.join('');
  const turned =
    !bare.includes(',') && (COMPOUND_HAN.has(last) || (first.length > 1 && last.length === 1));
  return turned && !COMPOUND_HAN.has(first) ? last + first : first + last;
}

function compactName(bare: string, homonym: string | null): PersonName {
  const letters = Array.from(bare);
  const surname = letters.length > 2 && COMPOUND_HAN.has(letters.slice(0, 2).join('')) ? 2 : 1;
  const family = [letters.slice(0, surname).join('')];
  const given = [letters.slice(surname).join('')];
  const full = `${given.join('')} ${family.join('')}`;
  return { ...NOTHING_MORE, family, given, homonym, kind: 'person', full };
}

/** Splits at spaces and after the point of an initial, so that `J.-P.` and `J.P.` are two initials. */
const tokensOf = (text: string) =>
  text
    .replace(/\./g, '. ')
    .split(/[\s_]+/)
    .map((token) => token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter(Boolean);

/** How many initials follow a longer name: `Smith J A` is family first, and a name whose family name is one letter compares no worse so. */
function trailingInitials(tokens: string[]): number {
  const from = tokens.findLastIndex((token) => token.length > 1) + 1;
  const whole = tokens.slice(0, from).every((token) => token.length > 1);
  return from > 0 && whole ? tokens.length - from : 0;
}

/** Where the family name starts: the last token, led by its particles. */
function familyIndex(tokens: string[]): number {
  let start = Math.max(0, tokens.length - 1);
  while (start > 1 && PARTICLES.has(fold(tokens[start - 1] ?? ''))) start--;
  return start;
}

export type NameMatch = 'same' | 'compatible' | 'different';

/**
 * Whether two names may be one person's: `same` where the given names agree in full,
 * `compatible` where one abbreviates or omits what the other spells, else `different`.
 */
export function compareNames(a: PersonName, b: PersonName): NameMatch {
  if (a.kind !== b.kind || a.kind === 'unusable') return 'different';
  if (a.homonym !== null && b.homonym !== null && a.homonym !== b.homonym) return 'different';
  if (a.suffix !== null && b.suffix !== null && a.suffix !== b.suffix) return 'different';
  if (a.kind === 'organisation') return a.full === b.full ? 'same' : 'different';
  if (!sameFamily(a, b)) return 'different';
  if (a.full === b.full) return 'same';
  const match = compareGiven(a.given, b.given);
  if (match !== 'different' || (a.alternateGiven === null && b.alternateGiven === null))
    return match;
  return compareGiven(a.alternateGiven ?? a.given, b.alternateGiven ?? b.given);
}

function sameFamily(a: PersonName, b: PersonName): boolean {
  const plain = (name: PersonName) => name.family.length === 1 && name.alternateFamily === null;
  if (plain(a) && plain(b)) return a.family[0] === b.family[0];
  const x = a.family.join('');
  const y = b.family.join('');
  if (x === y) return true;
  const other = (name: PersonName) => name.alternateFamily?.replaceAll(' ', '') ?? '';
  if (x === other(b) || y === other(a)) return true;
  const short = a.family.length < b.family.length ? a.family : b.family;
  const long = a.family.length < b.family.length ? b.family : a.family;
  return long.length > short.length && short.every((token) => long.includes(token));
}

/** Compares given names word by word; joined and hyphenated syllables (`xiaoming`, `xiao ming`) agree. */
function compareGiven(a: string[], b: string[]): NameMatch {
  const x = a.join('');
  const y = b.join('');
  if (x === y) return 'same';
  if (x === '' || y === '') return 'compatible';
  const initialsOnly = (given: string[]) => given.every((token) => token.length === 1);
  if (initialsOnly(a)) return abbreviates(a, b) ? 'compatible' : 'different';
  if (initialsOnly(b)) return abbreviates(b, a) ? 'compatible' : 'different';
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const left = a[at] ?? '';
    const right = b[at] ?? '';
    if (left === right) continue;
    if (left.length === 1 ? right.startsWith(left) : right.length === 1 && left.startsWith(right)) {
      continue;
    }
    return 'different';
  }
  return 'compatible';
}

/** Whether initials could stand for given names, also when these are joined (`x m` for `xiaoming`). */
function abbreviates(initials: string[], given: string[]): boolean {
  const joined = given.join('');
  if (!joined.startsWith(initials[0] ?? '')) return false;
  if (initials.length === 1) return true;
  if (given.length > 1) {
    const heads = given.map((token) => token[0]);
    return initials.every((initial, at) => at >= heads.length || heads[at] === initial);
  }
  let from = 1;
  return initials.slice(1).every((initial) => {
    const at = joined.indexOf(initial, from);
    from = at + 1;
    return at > 0;
  });
}

/** The same person written family name first without a comma: the name the other way round. */
export function swapped(name: PersonName): PersonName | null {
  if (name.kind !== 'person' || name.family.length !== 1 || name.given.length === 0) return null;
  const [first, ...rest] = [...name.given, ...name.family];
  if (first === undefined || first.length === 1) return null;
  const full = [...rest, first].join(' ');
  return {
    ...name,
    family: [first],
    given: rest,
    alternateFamily: null,
    alternateGiven: null,
    full,
  };
}
