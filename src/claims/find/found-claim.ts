import type { Language } from '../../records/text.js';
import type { RawQuantity } from '../quantity/raw-quantity.js';
import type { TextSpan } from '../text/sentences.js';
import type { Subject } from './subject.js';

/** A claim as the text makes it, before any figure is looked at. Spans are in the extracted text. */
export interface FoundClaim {
  quantity: RawQuantity;
  quantitySpan: TextSpan;
  quote: TextSpan;
  sentence: TextSpan;
  language: Language;
  subject: Subject;
  period: string | null;
  periodText: string;
  periodBasis: 'stated' | 'relative' | 'carried' | 'none';
  attribution: string | null;
  quoted: boolean;
  negated: boolean;
  /**
   * The number's own clause around it, without places and times; whether it names the place; and
   * what stands between that place and the number.
   */
  own: { before: string; after: string; opens: boolean; placed: boolean; beside: string };
  /** For a ratio without a noun of its own ("six times as many as"): the count before it. */
  counted: RawQuantity | null;
  /** Places and periods that the sentence names and gives no other number of this kind; a ratio may be of any. */
  named: { places: string[]; periods: string[]; years: string[] };
  /**
   * Words to map by: the claim's own clause, its sentence, the one before, its paragraph so far, and
   * the clauses of the sentence's other numbers, nearest first.
   */
  words: { near: string; sentence: string; before: string; paragraph: string; others: string[] };
}
