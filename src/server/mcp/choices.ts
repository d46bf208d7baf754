import type { Indicator } from '../../figures/indicator.js';
import type { KnownPlace, Observatory } from '../../figures/observatory.js';
import { findIndicators } from '../../figures/indicators/search.js';

/** A question back to the assistant: what was ambiguous, and what it may choose from. */
export interface Question {
  question: string;
  about: string;
  choices: { id: string; name: string; note: string }[];
}

type Settled<T> = { settled: T } | { ask: Question };

const MOST_CHOICES = 12;

/** The indicator of an id, or the choices that words may mean. Words are never settled by guessing. */
export function settleIndicator(observatory: Observatory, asked: string): Settled<Indicator> {
  const all = observatory.indicators();
  const exact = all.find(({ id }) => id === asked.trim());
  if (exact !== undefined) return { settled: exact };
  const found = findIndicators(all, asked);
  const offered = found.length > 0 ? found : all;
  return {
    ask: {
      question:
        found.length > 0
          ? `"${asked}" is not an indicator id. Did you mean one of these?`
          : `No indicator matches "${asked}". Search with search_indicators, or choose one of these.`,
      about: 'indicator',
      choices: offered.slice(0, MOST_CHOICES).map(({ id, title, description }) => ({
        id,
        name: `${title.en} / ${title.zh}`,
        note: description.en,
      })),
    },
  };
}

/** Place ids of ids or unambiguous names; a name that a country and a group share gets the choices. */
export function settlePlaces(observatory: Observatory, asked: string): Settled<string> {
  const ids: string[] = [];
  const places = observatory.places();
  for (const part of asked.split(',').map((text) => text.trim())) {
    const exact = places.find(({ id }) => id === part);
    const named = exact === undefined ? candidates(places, part) : [exact];
    if (part.toLowerCase() === 'all') return { settled: 'all' };
    if (named.length !== 1) return { ask: placeQuestion(part, named) };
    ids.push(named[0]!.id);
  }
  return { settled: ids.join(',') };
}

function candidates(places: KnownPlace[], part: string): KnownPlace[] {
  const word = part.toLowerCase();
  const names = ({ name }: KnownPlace) => [name.en.toLowerCase(), name.zh];
  const exact = places.filter(
    (place) => names(place).includes(word) || place.id.toLowerCase() === word,
  );
  const groups = places.filter(
    (place) => place.kind === 'group' && names(place).some((name) => name.includes(word)),
  );
  const both = [...new Set([...exact, ...groups])];
  if (both.length > 0) return both;
  return places.filter((place) => names(place).some((name) => name.includes(word)));
}

function placeQuestion(part: string, found: KnownPlace[]): Question {
  return {
    question:
      found.length > 1
        ? `"${part}" may mean several places. Which one?`
        : `"${part}" is not a known place. Use an ISO 3166-1 alpha-2 code or a group id.`,
    about: 'place',
    choices: found.slice(0, MOST_CHOICES).map(({ id, name, members }) => ({
      id,
      name: `${name.en} / ${name.zh}`,
      note: members.length > 0 ? `group of ${members.join(', ')}` : 'country',
    })),
  };
}
