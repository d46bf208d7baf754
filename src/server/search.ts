import type { Indicator } from '../figures/indicator.js';

/** True where every word of the query occurs in the indicator's texts, in either language. */
export function mentions(indicator: Indicator, query: string): boolean {
  const { id, title, description, synonyms } = indicator;
  const words = [id, title.en, title.zh, description.en, description.zh];
  const text = [...words, ...synonyms.en, ...synonyms.zh].join(' ').toLowerCase();
  const asked = query.toLowerCase().split(/\s+/).filter(Boolean);
  return asked.every((word) => text.includes(word));
}
