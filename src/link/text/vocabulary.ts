import { CITIES, FORMS } from './word-forms.js';

/** Words that never tell one organisation from another. */
export const STOP_WORDS = new Set(
  (
    'of the for and de la le les l du des d di del della dei degli delle dell da do dos das e y et und ' +
    'fur der die das den dem in at an a to el los las on van het och og von vom zu zum zur im am ' +
    'na w i y en au aux'
  ).split(' '),
);

const CANONICAL = new Map<string, string>();
for (const [word, forms] of [...Object.entries(FORMS), ...Object.entries(CITIES)]) {
  for (const form of forms.normalize('NFKD').replace(/\p{M}/gu, '').split(' ')) {
    if (form !== '') CANONICAL.set(form, word);
  }
}

/** The form by which a folded word is compared: languages, plurals and abbreviations brought together. */
export function canonical(word: string): string {
  return CANONICAL.get(word) ?? word;
}

/** True of a word to which other forms of a common word are brought: it names no place. */
export function isForm(word: string): boolean {
  return word in FORMS;
}

/** A folded word with its canonical form, and whether it is a stop word. */
export interface WordForm {
  text: string;
  word: string;
  stop: boolean;
  /** What one reader of words has noted of it, so that it need not look the word up again. */
  note: { reader: object } | null;
}

const MOST_FORMS = 20_000;
const forms = new Map<string, WordForm>();

/** The forms of a folded word. Equal words yield the same strings while kept, so that tables find them sooner. */
export function formOf(text: string): WordForm {
  const kept = forms.get(text);
  if (kept !== undefined) return kept;
  const form: WordForm = { text, word: canonical(text), stop: STOP_WORDS.has(text), note: null };
  if (forms.size >= MOST_FORMS) forms.clear();
  forms.set(text, form);
  return form;
}

const COMPOUND =
  /^(universit(?:ats|aets|ets|eits))(klinikum|kliniken|klinik|spital|krankenhaus|medizin|hospital|hospitalet|sykehus|sykehuset|sjukhus|sjukhuset|bibliothek)$/;

/** Where a compound such as `universitatsklinikum` is cut in two, or 0. */
export function seamOf(word: string): number {
  return word.startsWith('universit') ? (COMPOUND.exec(word)?.[1]?.length ?? 0) : 0;
}
