/** How prose speaks of what an indicator measures: evidence words with a weight from 0 to 1. */
export interface Topic {
  /** Indicator ids; those an observatory does not hold are passed over. */
  ids: string[];
  en: [RegExp, number][];
  zh: [RegExp, number][];
  /** Words that turn a share into its complement. */
  inverse?: { en: RegExp; zh: RegExp };
  /** Words of the measure itself beside those that turn it. */
  direct?: { en: RegExp; zh: RegExp };
  /** Nouns that a count of it counts: a number of something else is none of it. */
  things?: { en: RegExp; zh: RegExp };
  /** Those it counts as a share of others: a share *of them* is another measure. */
  base?: { en: RegExp; zh: RegExp };
  /** Other published series of the same measure differ by up to this part. See docs/claims.md. */
  differ?: number;
  /** Words without which a figure of it does not contradict: its looser words could mean another. */
  clear?: { en: RegExp; zh: RegExp };
  /** Sibling measures of one loose word: a claim that does not choose depends on which is meant. */
  siblings?: string;
  /** True where the indicators only stand in for what is said: they neither prove nor refute it. */
  proxy?: boolean;
  /** What records would be needed to refute a claim of this kind; such claims are never contradicted. */
  needs?: { en: string; zh: string };
}
