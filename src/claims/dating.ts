import type { Language } from '../records/text.js';
import { clauseAt } from './clauses.js';
import type { Context } from './context.js';
import type { FoundClaim } from './find.js';
import type { PeriodMention } from './periods.js';
import type { RawQuantity } from './raw-quantity.js';
import type { TextSpan } from './sentences.js';

export type Dated = Pick<FoundClaim, 'period' | 'periodText' | 'periodBasis'>;

/** The period that a quantity of a sentence is said to be of. */
export function periodOf(
  q: RawQuantity,
  text: string,
  parts: TextSpan[],
  periods: PeriodMention[],
  context: Context,
  language: Language,
): Dated {
  const clause = clauseAt(parts, q.start);
  const later =
    language === 'zh'
      ? /十年(?:后|之后)/u.exec(text)
      : /\b(?:a|one)\s+decade\s+later\b/iu.exec(text);
  if (later && periods.length === 0 && context.period?.includes('..'))
    return {
      period: context.period.split('..')[1] ?? null,
      periodText: later[0],
      periodBasis: 'carried',
    };
  const same =
    language === 'zh'
      ? /当年|同年|同期/u.exec(text)
      : /\b(?:that|the\s+same)\s+year\b/iu.exec(text);
  if (same && periods.length === 0 && context.period)
    return { period: context.period, periodText: same[0], periodBasis: 'carried' };
  if (periods.length === 0) return { period: null, periodText: '', periodBasis: 'none' };
  const dated = (p: PeriodMention): Dated => ({
    period: p.period,
    periodText: text.slice(p.start, p.end),
    periodBasis: p.basis,
  });
  const moves = q.kind === 'multiple' || q.kind === 'change';
  const distance = (p: PeriodMention): number => {
    const away = Math.abs(clauseAt(parts, p.start) - clause);
    const gap = p.start >= q.end ? p.start - q.end : Math.max(0, q.start - p.end);
    const right = p.start >= q.end && away > 0 ? 50 : 0;
    return (
      away * 1000 +
      gap +
      right +
      (moves && p.sort === 'at' ? 5000 : 0) +
      (!moves && p.sort === 'since' ? 500 : 0)
    );
  };
  const ordered = [...periods].sort((a, b) => distance(a) - distance(b));
  const first = ordered[0] as PeriodMention;
  if (moves && first.sort === 'at') {
    const single = periods
      .filter((p) => p.sort === 'at' && Math.abs(clauseAt(parts, p.start) - clause) <= 2)
      .map((p) => Number(p.period));
    const [low, high] = [Math.min(...single), Math.max(...single)];
    if (single.length >= 2 && low < high)
      return {
        period: `${low}..${high}`,
        periodText: text.slice(first.start, first.end),
        periodBasis: first.basis,
      };
  }
  return dated(first);
}

const AT_PRESENT = {
  en: /\b(?:is|are|has|have|now|currently|today|still|remains?|accounts?|stands?|holds?|makes?)\b/iu,
  zh: /目前|如今|现在|当前|现有|至今|仍/u,
};
const IN_THE_PAST =
  /(?:was|were|had|did|made|stood|rose|fell|grew|came|took|held|drew|got|won|led|saw|spent|built|(?:attract|rais|account|reach|total|trail|receiv|secur|record|publish|export|import|produc|count|contribut|suppli|represent|follow|climb|dropp|jump|increas|declin|manag|invest|add|rank|host|launch|releas|fil|grant|adopt|issu|clear|authori[sz]|report|collect|operat|list)ed)/iu;

/** "Britain drew $4.4 billion." after a dated number of the same kind: still of that year. */
export function goesOn(
  q: RawQuantity,
  sentence: string,
  span: { paragraph: TextSpan },
  context: Context,
  language: Language,
): boolean {
  if (context.period === null || context.period.includes('..')) return false;
  if (span.paragraph.start !== context.paragraph || !context.kinds.has(q.kind)) return false;
  if (q.kind !== 'share' && q.kind !== 'amount' && q.kind !== 'count') return false;
  if (AT_PRESENT[language].test(sentence)) return false;
  return language === 'zh' || IN_THE_PAST.test(sentence);
}
