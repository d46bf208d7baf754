import MiniSearch from 'minisearch';
import type { Indicator } from '../indicator.js';
import type { KnownPlace } from '../observatory.js';

type Named = Pick<Indicator, 'id' | 'title' | 'description' | 'synonyms' | 'unit'>;

export interface Found {
  kind: 'indicator' | 'place';
  id: string;
}

interface Entry {
  key: string;
  names: string;
  synonyms: string;
  text: string;
}

/** Latin words as they are, Chinese as pairs of characters: found by any part of a word. */
export function tokens(text: string): string[] {
  const found: string[] = [];
  for (const word of text.toLowerCase().split(/[^\p{L}\p{N}]+/u)) {
    const parts = word.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [];
    for (const part of parts) {
      if (!/\p{Script=Han}/u.test(part)) found.push(part);
      else if (part.length === 1) found.push(part);
      else for (let i = 0; i + 1 < part.length; i++) found.push(part.slice(i, i + 2));
    }
  }
  return found;
}

/** An index over indicators and places, in both languages at once. */
export function searchIndex(
  indicators: readonly Named[],
  places: readonly Pick<KnownPlace, 'id' | 'name'>[],
) {
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['names', 'synonyms', 'text'],
    tokenize: tokens,
    searchOptions: {
      boost: { names: 4, synonyms: 2 },
      prefix: true,
      fuzzy: (term) => (term.length > 4 && !/\p{Script=Han}/u.test(term) ? 0.2 : false),
      combineWith: 'AND',
    },
  });
  index.addAll(
    indicators.map((one) => ({
      key: `indicator ${one.id}`,
      names: `${one.title.en} ${one.title.zh} ${one.id}`,
      synonyms: [...one.synonyms.en, ...one.synonyms.zh].join(' '),
      text: `${one.description.en} ${one.description.zh} ${one.unit}`,
    })),
  );
  index.addAll(
    places.map((one) => ({
      key: `place ${one.id}`,
      names: `${one.name.en} ${one.name.zh} ${one.id}`,
      synonyms: '',
      text: '',
    })),
  );
  return (query: string): Found[] => {
    let hits = index.search(query);
    if (hits.length === 0) hits = index.search(query, { combineWith: 'OR' });
    return hits.map((hit) => {
      const [kind = '', id = ''] = String(hit.id).split(' ');
      return { kind: kind as Found['kind'], id };
    });
  };
}

/** The indicators that words speak of, best first: those that hold every word, else those that hold any. */
export function findIndicators<T extends Named>(indicators: readonly T[], query: string): T[] {
  const ids = searchIndex(indicators, [])(query).map(({ id }) => id);
  return ids.flatMap((id) => indicators.filter((indicator) => indicator.id === id));
}
