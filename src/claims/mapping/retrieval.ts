import MiniSearch from 'minisearch';
import type { Indicator } from '../../figures/indicator.js';
import type { Language } from '../../records/text.js';
import { TOPICS, type Topic } from './topics.js';

const STOP = new Set(
  'the a an of in on at to for by with and or as is are was were be been has have had its their it that this from per than share number percent many much more most place places year years'.split(
    ' ',
  ),
);

/** Words in English, pairs of characters in Chinese. */
export function terms(text: string): string[] {
  const latin = (text.toLowerCase().match(/[a-z][a-z0-9-]+/g) ?? [])
    .filter((word) => !STOP.has(word))
    .map(stem);
  const han = (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    run.length === 1
      ? [run]
      : Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
  );
  return [...latin, ...han];
}

function stem(word: string): string {
  return word
    .replace(/-/g, '')
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '')
    .replace(/(?<=\w{4})(?:ing|ed)$/, '');
}

/** Words to look for, nearest to the number first. */
export interface ClaimWords {
  near: string;
  sentence: string;
  before: string;
  /** How much the words before count, 0 to 1. */
  lean: number;
}

export interface Hit {
  indicator: Indicator;
  /** 0 to 1: how much the words speak for this indicator. */
  score: number;
  topics: Topic[];
  /** Those of its topics that the words touch. */
  matched: Topic[];
}

interface Entry {
  indicator: Indicator;
  topics: Topic[];
  phrases: Record<Language, Set<string>[]>;
}

/** Retrieval over titles, descriptions and synonyms in both languages, and over how prose puts it. */
export class IndicatorIndex {
  private readonly search: MiniSearch;
  private readonly entries: Entry[];

  constructor(indicators: readonly Indicator[]) {
    this.entries = indicators.map((indicator) => ({
      indicator,
      topics: TOPICS.filter(({ ids }) => ids.includes(indicator.id)),
      phrases: {
        en: [indicator.title.en, ...indicator.synonyms.en].map((phrase) => new Set(terms(phrase))),
        zh: [indicator.title.zh, ...indicator.synonyms.zh].map(
          (phrase) => new Set(terms(phrase.replace(/(?:占比|份额|占[^，]*比例|数)$/u, ''))),
        ),
      },
    }));
    this.search = new MiniSearch({
      fields: ['title', 'synonyms', 'description'],
      tokenize: terms,
      processTerm: (term) => term,
    });
    this.search.addAll(
      indicators.map((indicator) => ({
        id: indicator.id,
        title: `${indicator.title.en} ${indicator.title.zh}`,
        synonyms: [...indicator.synonyms.en, ...indicator.synonyms.zh].join('. '),
        description: `${indicator.description.en} ${indicator.description.zh} ${indicator.numerator.en} ${indicator.numerator.zh}`,
      })),
    );
  }

  /** Every indicator that the words speak for, best first. */
  hits(given: ClaimWords, language: Language): Hit[] {
    const words = {
      ...given,
      near: withoutPoints(given.near),
      sentence: withoutPoints(given.sentence),
      before: withoutPoints(given.before),
    };
    const found = this.search.search(`${words.near} ${words.sentence}`, {
      boost: { title: 2, synonyms: 2 },
    });
    const best = Math.max(8, found[0]?.score ?? 0);
    const lexical = new Map(found.map(({ id, score }) => [String(id), score / best]));
    const near = new Set(terms(words.near));
    const sentence = new Set(terms(words.sentence));
    // Indicators share topics: each pattern is tried once.
    const tried = new Map<RegExp, number>();
    const reached = (pattern: RegExp): number => {
      let far = tried.get(pattern);
      if (far === undefined) tried.set(pattern, (far = reach(pattern, words)));
      return far;
    };
    return this.entries
      .map(({ indicator, topics, phrases }) => {
        let doubt = 1;
        for (const topic of topics)
          for (const [pattern, weight] of topic[language]) doubt *= 1 - weight * reached(pattern);
        doubt *=
          1 - phraseScore(phrases[language], near, sentence) * (topics.length > 0 ? 0.35 : 0.8);
        doubt *= 1 - 0.12 * (lexical.get(indicator.id) ?? 0);
        const matched = topics.filter((topic) =>
          topic[language].some(([pattern]) => reached(pattern) > 0),
        );
        return { indicator, score: 1 - doubt, topics, matched };
      })
      .filter(({ score }) => score > 0.05)
      .sort((a, b) => b.score - a.score || byTopic(a.indicator.id, b.indicator.id));
  }
}

const ORDER = new Map<string, number>();
for (const id of TOPICS.flatMap(({ ids }) => ids)) if (!ORDER.has(id)) ORDER.set(id, ORDER.size);

/** Order of indicators that fit equally well: as the topics list them. */
export function byTopic(a: string, b: string): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (ORDER.get(a) ?? last) - (ORDER.get(b) ?? last) || a.localeCompare(b);
}

/** A share of the population says nothing of how many there are. */
const BASE =
  /占(?:全国|全部|其|该国)?总?人口的?|\bof\s+(?:the|its|their)\s+(?:total\s+)?population\b/giu;

/** The point of "1.4" ends no phrase. */
function withoutPoints(text: string): string {
  return text.replace(/(?<=\d)\.(?=\d)/g, ',').replace(BASE, ' ');
}

function reach(pattern: RegExp, words: ClaimWords): number {
  if (pattern.test(words.near)) return 1;
  if (pattern.test(words.sentence)) return 0.75;
  return words.before !== '' && pattern.test(words.before) ? words.lean : 0;
}

/** The best share of a phrase's words that the claim holds; a phrase of one word says less. */
function phraseScore(phrases: Set<string>[], near: Set<string>, sentence: Set<string>): number {
  let best = 0;
  for (const phrase of phrases) {
    if (phrase.size === 0) continue;
    let sum = 0;
    for (const term of phrase) sum += near.has(term) ? 1 : sentence.has(term) ? 0.7 : 0;
    const part = sum / phrase.size;
    const score = part < 0.99 ? part ** 2 * 0.5 : part * (phrase.size > 1 ? 1 : 0.6);
    best = Math.max(best, score);
  }
  return best;
}
