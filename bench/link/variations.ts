import { seeded } from '../../src/records/random.js';

/** A longer word with one letter left out, doubled or swapped with the next. */
function slip(text: string, next: () => number): string {
  const words = text.split(' ');
  const at = next() % words.length;
  const word = words[at] as string;
  if (word.length < 6) return text;
  const cut = 1 + (next() % (word.length - 2));
  const [left, one, two, right] = [
    word.slice(0, cut),
    word.charAt(cut),
    word.charAt(cut + 1),
    word.slice(cut + 2),
  ];
  const kinds = [`${left}${two}${right}`, `${left}${one}${one}${two}${right}`];
  words[at] = [...kinds, `${left}${two}${one}${right}`][next() % 3] as string;
  return words.join(' ');
}

/**
 * The `n`th of endless affiliations made of `texts`: with a slip, a department of words of another, a
 * room and a postcode, or a second affiliation, so that no two lines and few words repeat.
 */
export function variation(n: number, texts: readonly string[]): string {
  const random = seeded(n);
  const next = (): number => random() * 2 ** 32;
  const pick = (): string => texts[next() % texts.length] as string;
  const word = (): string => {
    const words = pick().split(' ');
    return words[next() % words.length] as string;
  };
  let text = pick();
  const kind = next();
  if (kind & 1) text = slip(text, next);
  if ((kind & 6) === 2) text = `Department of ${word()} ${word()}, ${text}`;
  if ((kind & 24) === 8) text = `${text}; ${pick()}`;
  return `${text}, Room ${next() % 1000}, ${String(next() % 100_000).padStart(5, '0')}`.trim();
}
