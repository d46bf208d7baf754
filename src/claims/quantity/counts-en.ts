import { NUMBER, readNumber } from './numbers-en.js';
import { ratesEn } from './frames-en.js';
import { MONEY_RANGE } from './ranges.js';
import { amount, raw, type RawQuantity } from './raw-quantity.js';

const CURRENCY: Record<string, string> = {
  us$: 'USD',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'CNY',
  rmb: 'CNY',
  usd: 'USD',
  eur: 'EUR',
  gbp: 'GBP',
  dollars: 'USD',
  dollar: 'USD',
  euros: 'EUR',
  euro: 'EUR',
  pounds: 'GBP',
  yuan: 'CNY',
  renminbi: 'CNY',
  yen: 'JPY',
  rupees: 'INR',
  won: 'KRW',
};
const MONEY_BEFORE = new RegExp(
  String.raw`(?<c>US\$|\$|€|£|¥|\b(?:RMB|USD|EUR|GBP)\s?)\s?(?<n>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:\s?(?:thousand|million|billion|trillion|mln|mn|bn|tn|[mMkKbB])\b)?)`,
  'gu',
);
const MONEY_AFTER = new RegExp(
  String.raw`(?<n>${NUMBER})\s+(?:(?:U\.?S\.?|American)\s+)?(?<c>dollars?|euros?|pounds|yuan|renminbi|yen|rupees|won|USD|EUR)\b`,
  'giu',
);
const MEASURE = new RegExp(
  String.raw`(?<n>${NUMBER})\s?(?<u>(?:[peta]{4}|exa|giga|tera)flop(?:s|/s)?|[PETG]Flop/s|[PETG]FLOPS|(?:mega|giga|tera|kilo)watts?(?:[- ]hours?)?|[MGT]W|(?:giga|tera|peta|exa|zetta)bytes?|[GTPEZ]B)\b`,
  'gu',
);
const PER_HUNDRED = new RegExp(
  String.raw`(?<n>${NUMBER})(?=\s+(?:[\p{L}-]+\s+){0,5}(?:per|for every)\s+(?<m>100|hundred|1,000|thousand|million|100,000)\s+(?:people|inhabitants|persons|residents|citizens|population|of\s+(?:them|its|their|whom)))`,
  'giu',
);
/** "Per 100 people": what a rate is of, and no count. */
const BASE =
  /\b(?:per|every|each)\s+(100|hundred|1,000|thousand|million|100,000)(?=\s+(?:people|inhabitants|persons|residents|citizens|population|of\s+(?:them|its|their|whom))\b)/giu;
const COUNT = new RegExp(
  String.raw`(?<n>${NUMBER})(?:\s+(?:different|distinct|new|more|other|additional|separate))?\s+(?<noun>(?:(?:of\s+(?:the\s+)?)?\p{L}[\p{L}\p{N}'’-]*\s+){0,4}?(?<head>\p{L}{2,}(?:s|people|men|women|staff|personnel)|people|staff|data))\b`,
  'giu',
);
const BARE_COUNT = new RegExp(
  String.raw`(?<n>${NUMBER})(?=\s*(?:[.,;:)]|$|\s(?:in|of|by|from|at|is|was|are|were|has|have|had|and|to|against|makes?|made|makes|on|over|between|during|within|through|until|than|because|which|that|or|as|for|since|before|below|above|more|fewer|less|ago|respectively|all\s+told|altogether|each|last|when|while|but|after|this|(?:one|two|three|four|five|six|seven|eight|nine|ten|a)\s+(?:years?|decades?))\b))`,
  'giu',
);

/** "The contingent numbered 330": no noun follows, for the subject is what is counted. */
const NUMBERED = new RegExp(
  String.raw`\b(?:number(?:s|ed)?|total(?:s|led|ed)?|count(?:s|ed)?|stood\s+at|reached|came\s+to|amounted\s+to|(?:rose|risen|rising|climb(?:ed|ing)|grew|grown|swell(?:ed|ing)|swollen|jumped|fell|fallen|dropped|shrunk|shrank|edged\s+up|crept\s+up)\s+to)\s+(?:(?:just|only|about|some|around|nearly|almost|roughly)\s+)?(?<n>${NUMBER})(?=\s*[.,;)]|\s+(?:in|by|at|last|and|against|worldwide)\b)`,
  'giu',
);

/** Measures of everyday things: a sentence with one of these makes no claim about an ecosystem. */
const NOT_COUNTED =
  /^(?:per|frames?|hertz|bits|volts?|watts?|times|years?|months?|weeks?|weekdays?|weekends|days?|hours?|minutes?|seconds?|decades?|centur(?:y|ies)|kilomet(?:re|er)s?|met(?:re|er)s?|miles?|feet|foot|inch(?:es)?|cm|km|kg|kilograms?|grams?|pounds|tonnes?|tons?|degrees?|pages?|store?ys?|floors?|stor(?:y|ies)|percent|percentage|points?|times|parts?|ways?|steps?|sides?|sections?|chapters?|questions?|rounds?|cents?|others?|is|was|has|does|this|as|its|his|hers|ours|theirs|us|yes|goals?|fronts?|reasons?|obstacles?|worries|thirds|quarters|halves|fifths|letters|lines|words|characters|votes?|seats|kinds|types|sorts|forms|phases|stages|things|towards|perhaps|always|sometimes|remains|follows|ships|appears|shows|says|needs|makes|takes|gives|uses|draws)$/i;
const STOP =
  /^(?:in|of|the|a|an|at|on|by|from|to|for|with|and|or|but|is|are|was|were|be|been|has|have|had|that|which|who|than|as|it|he|she|they|we|will|would|can|could|so|if|when|while|because|since|per|into|about|over|under|after|before|between|still|also|then|now|not|made|visited|opened)$/i;
/** Words before a number that only names a thing. */
export const LABELS =
  /(?:\b(?:chapter|section|table|figure|fig|article|page|pages|version|no|nos|number|room|suite|floor|building|iso|hs|windows|route|highway|gate|line|level|grade|class|phase|stage|round|day|week|volume|vol|issue|act|bill|paragraph|clause|item|appendix|step|part|aged?|bus|flight|unit|article|code|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)s?\.?\s+(?:\d+(?:,\s+\d+)*,?\s+(?:and|or|to)\s+)?)$/i;

const PER_HEAD =
  /^\s+(?:(?:a|per|for\s+each|for\s+every)\s+(?:head|person|capita|resident|inhabitant|citizen))\b/iu;

function money(
  g: Record<string, string | undefined>,
  start: number,
  end: number,
  after: string,
): RawQuantity | null {
  const glued = (g['n'] ?? '').replace(/([mMkKbB])$/, (scale) => scale.toLowerCase());
  const number = readNumber(glued);
  const unit = CURRENCY[(g['c'] ?? '').trim().toLowerCase()];
  if (!number || !unit) return null;
  return raw({
    start,
    end,
    kind: 'amount',
    value: number.value,
    halfStep: number.halfStep,
    worded: number.worded,
    unit: PER_HEAD.test(after) ? `${unit}-per-person` : unit,
    // The price of a ticket says nothing of an ecosystem.
    tentative: number.value < 1e5 && !PER_HEAD.test(after),
  });
}

function reader(text: string) {
  return (g: Record<string, string | undefined>, start: number): RawQuantity | null => {
    const written = g['n'] ?? '';
    const end = start + written.length;
    const number = readNumber(written);
    if (!number) return null;
    const before = text.slice(Math.max(0, start - 24), start);
    const noun = (g['noun'] ?? '').trim();
    const words = noun.split(/\s+/);
    const stop = words.findIndex((word) => STOP.test(word));
    const ofThem = /^of\s+(?:the\s+|its\s+|their\s+|these\s+|those\s+)?/i.test(noun);
    if (stop >= 0 && !(ofThem && stop === 0)) return null;
    // "Eight French ones": what is counted was said before.
    if (/^of\s+(?:them|these|those|which|whom)\b|(?:^|\s)ones$/i.test(noun)) return null;
    const head = g['head'] ?? '';
    if (
      words.some((word) => NOT_COUNTED.test(word)) &&
      !(number.value >= 1000 && /(?:times|lines)$/i.test(noun))
    )
      return null;
    if (NOT_COUNTED.test(head) && !(number.value >= 1000 && /^(?:times|lines)$/i.test(head)))
      return null;
    if (LABELS.test(before)) return null;
    // The size of a model and the toll of an accident say nothing of an ecosystem.
    if (/\b(?:parameters?|tokens?)\b/iu.test(noun)) return null;
    if (
      /^\s*\p{L}*\s*(?:(?:was|were)\s+)?(?:killed|injured|wounded|dead|died|hurt)\b/iu.test(
        text.slice(end),
      )
    )
      return null;
    if (/^(?:19|20)\d\d$/.test(written)) return null;
    if (
      /^\d+$/.test(written) &&
      /^\p{Lu}\p{Ll}+$/u.test(words[0] ?? '') &&
      !/^(?:AI|GPUs?|Chinese|American|Indian|European)/.test(words[0] ?? '')
    )
      return null;
    if (
      /(?:^|\s)\p{Lu}[\p{L}.]*\s$/u.test(before) &&
      !/^(?:some|about|around|roughly|nearly|almost|only|just|over|more|than|in|the|with|at)$/i.test(
        before.trim().split(/\s/).at(-1) ?? '',
      )
    ) {
      if (!number.worded) return null;
    }
    if (
      number.worded &&
      /^\p{Lu}/u.test(words[0] ?? '') &&
      /^(?:a )?\p{Lu}/u.test(written) &&
      start > 0
    )
      return null;
    if (/^a million$/i.test(written) && /one in $/i.test(before)) return null;
    // "A million monkeys" counts nothing.
    const small = number.value < 13 || /^an? \p{L}+$/iu.test(written);
    return raw({
      start,
      end,
      kind: 'count',
      value: number.value,
      halfStep: number.halfStep,
      worded: number.worded && !Number.isInteger(number.value),
      noun,
      unit: noun === '' ? 'count' : noun,
      tentative: small,
    });
  };
}

/** Amounts and counts of an English sentence; dates, ages, labels and everyday measures left out. */
export function countsEn(text: string): RawQuantity[] {
  const found: (RawQuantity | null)[] = [];
  const taken: [number, number][] = [];
  const keep = (one: RawQuantity | null): void => {
    if (one && !taken.some(([a, b]) => one.start < b && a < one.end)) {
      found.push(one);
      taken.push([one.start, one.end]);
    }
  };
  for (const match of text.matchAll(MONEY_RANGE)) {
    const { c = '', a = '', b = '' } = match.groups ?? {};
    const low = readNumber(a.replace(/[.,]$/, ''));
    const top = money({ c, n: b }, match.index, match.index + match[0].length, '');
    if (!low || !top) continue;
    const scale = low.value < 1000 ? 10 ** (3 * Math.floor(Math.log10(top.value) / 3)) : 1;
    if (low.value * scale < top.value)
      keep({
        ...top,
        value: (low.value * scale + top.value) / 2,
        range: [low.value * scale, top.value],
      });
  }
  for (const pattern of [MONEY_BEFORE, MONEY_AFTER])
    for (const match of text.matchAll(pattern))
      keep(
        money(
          match.groups ?? {},
          match.index,
          match.index + match[0].length,
          text.slice(match.index + match[0].length),
        ),
      );
  const { rates, bases } = ratesEn(text);
  rates.forEach(keep);
  taken.push(...bases);
  for (const match of text.matchAll(BASE)) {
    const end = match.index + match[0].length;
    taken.push([end - (match[1] ?? '').length, end]);
  }
  for (const match of text.matchAll(PER_HUNDRED)) {
    const hundred = match.index + match[0].length;
    const to = text.indexOf(match.groups?.['m'] ?? '', hundred);
    taken.push([to, to + (match.groups?.['m'] ?? '').length]);
    const number = readNumber(match.groups?.['n'] ?? '');
    const per = (match.groups?.['m'] ?? '100').toLowerCase();
    const unit = per === '100' || per === 'hundred' ? 'per-100' : `per-${per.replace(',', '')}`;
    if (number) keep(amount(match.index, hundred, number, unit));
  }
  for (const match of text.matchAll(MEASURE)) {
    const number = readNumber(match.groups?.['n'] ?? '');
    if (number)
      keep(amount(match.index, match.index + match[0].length, number, match.groups?.['u'] ?? ''));
  }
  const read = reader(text);
  // What counts nothing ("2023 France's eight models") gives up only its number.
  const counts = new RegExp(COUNT);
  for (let match = counts.exec(text); match; match = counts.exec(text)) {
    const one = read(match.groups ?? {}, match.index);
    if (one) keep(one);
    else counts.lastIndex = match.index + (match.groups?.['n'] ?? match[0]).length;
  }
  for (const match of text.matchAll(BARE_COUNT)) {
    const number = readNumber(match.groups?.['n'] ?? '');
    if (number && number.value >= 1e4 && !/^\d+$/.test(match.groups?.['n'] ?? ''))
      keep(read({ n: match.groups?.['n'] }, match.index));
  }
  for (const match of text.matchAll(NUMBERED)) {
    const written = match.groups?.['n'] ?? '';
    keep(read({ n: written }, match.index + match[0].length - written.length));
  }
  return found.filter((one) => one !== null);
}
