import type { Language } from '../../records/text.js';
import { clauseAt } from './clauses.js';
import type { FoundClaim } from './found-claim.js';
import type { PeriodMention } from './period-mention.js';
import type { PlaceMention } from './places.js';
import type { RawQuantity } from '../quantity/raw-quantity.js';
import type { TextSpan } from '../text/sentences.js';
import { COUNTRY, type Subject } from './subject.js';

/** "…共有三部，2017年时还只有一部": a time that leads the number of a later clause is that one's alone. */
export function isOfNext(
  p: PeriodMention,
  q: RawQuantity,
  quantities: RawQuantity[],
  parts: TextSpan[],
): boolean {
  const at = clauseAt(parts, p.start);
  return (
    q.kind !== 'multiple' &&
    q.kind !== 'change' &&
    p.start >= q.end &&
    at !== clauseAt(parts, q.start) &&
    quantities.some((one) => one !== q && one.start >= p.end && clauseAt(parts, one.start) === at)
  );
}

/** What stands around a number in its own clause. */
export function around(
  text: string,
  clause: TextSpan,
  q: RawQuantity,
  mentions: PlaceMention[],
  periods: PeriodMention[],
  subject: Subject,
  language: Language,
): FoundClaim['own'] {
  const within = (s: TextSpan): boolean => s.start >= clause.start && s.end <= clause.end;
  const cut = (from: number, to: number): string => {
    let left = text.slice(from, to);
    for (const { start, end } of [...mentions, ...periods])
      if (start >= from && end <= to)
        left = left.slice(0, start - from) + ' '.repeat(end - start) + left.slice(end - from);
    return left;
  };
  // "Hardly anyone (4 percent) was not": what is said goes on past the bracket.
  const closed = /^\s*[)）][^,;.，。；)）]*/u.exec(text.slice(clause.end))?.[0].length ?? 0;
  const own = text.slice(clause.start, clause.end);
  const place = mentions.find((m) => within(m) && m.place !== null && m.place === subject.place);
  return {
    before: cut(clause.start, Math.max(clause.start, q.start)),
    after: cut(q.end, Math.max(clause.end + closed, q.end)),
    opens: clause.start === 0,
    placed: place !== undefined || (subject.carried && COUNTRY[language].test(own)),
    beside: place && place.end <= q.start ? cut(place.end, q.start) : '',
  };
}

/** What "six times as many as their American peers" compares. */
export function countedBefore(
  q: RawQuantity,
  quantities: RawQuantity[],
  text: string,
  clause: TextSpan,
): RawQuantity | null {
  if (q.kind !== 'ratio') return null;
  const after = text.slice(q.end, clause.end);
  const own = `${text.slice(clause.start, q.start)}${after}`;
  if (
    /\p{Script=Han}/u.test(text)
      ? own.length > 10
      : !/^\s*(?:(?:as|than|that|those|of)\b|[,.;]|$)/u.test(after)
  )
    return null;
  return quantities.findLast((one) => one.kind === 'count' && one.end <= q.start) ?? null;
}
