import { readNumber } from '../quantity/numbers-en.js';
import { readNumberZh } from '../quantity/numbers-zh.js';

/** A time that a sentence names. */
export interface PeriodMention {
  /** `2018` or `2009..2018`. */
  period: string;
  basis: 'stated' | 'relative';
  start: number;
  end: number;
  /** `since`, `from-to`, `at`: how the words bind it. */
  sort: 'at' | 'span' | 'since';
  /** The year that it is counted from ("four years later"). */
  from?: string;
}

/** The day or year a text is of; `month` is null where only the year is known. */
export interface DocumentDate {
  year: number;
  month: number | null;
}

/** A count of years in words or digits. */
export const yearCount = (text: string): number =>
  readNumber(text)?.value ?? readNumberZh(text)?.value ?? 1;
