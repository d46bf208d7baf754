import type { Indicator } from '../../figures/indicator.js';
import type { Observatory } from '../../figures/observatory.js';
import type { FoundClaim } from '../find/found-claim.js';

/** Words that settle an option whose labels alone would not be found in prose. */
const HINTS: { option: string; value: string; words: RegExp }[] = [
  {
    option: 'by',
    value: 'home-firms',
    words:
      /\b(?:chinese|domestically|locally|home)[- ]?(?:owned|headquartered)\b|\b(?:Chinese|domestic|local|indigenous|its own)\s+(?:firms|companies|chipmakers|makers)\b|本土企业|国内企业|本国企业|中资/i,
  },
  {
    option: 'by',
    value: 'made-at-home',
    words: /\b(?:made|produced|manufactured)\s+(?:in|at home|domestically)\b|国内生产|本土制造/i,
  },
  { option: 'tier', value: 'oral', words: /\borals?\b|口头报告/i },
  {
    option: 'counting',
    value: 'to-date',
    words:
      /\b(?:by (?:19|20)\d\d|to date|so far|in total|altogether|has (?:launched|adopted|issued|approved)|have been|had (?:adopted|launched|issued|approved))\b|截至|累计|迄今/i,
  },
  {
    option: 'counting',
    value: 'year',
    words: /\bin (?:19|20)\d\d\b|\b(?:that|last|this) year\b|^\D{0,4}(?:19|20)\d\d年/i,
  },
  { option: 'list', value: '06', words: /\bJune\b|6月/i },
  { option: 'list', value: '11', words: /\bNovember\b|11月/i },
  {
    option: 'background',
    value: 'big-us-tech',
    words: /\b(?:worked|employed|experience)\b|工作经历|任职/i,
  },
  {
    option: 'background',
    value: 'us-school',
    words: /\b(?:studied|educated|universit\w+|degrees?)\b|留学|毕业|就读/i,
  },
];

const VENUE_NAMES: Record<string, RegExp> = {
  neurips: /\bneurips\b|\bnips\b/i,
};

/** The options that a claim's words settle; the rest stay at the indicator's defaults. */
export function settledOptions(
  claim: FoundClaim,
  indicator: Indicator,
  observatory: Observatory,
): Record<string, string> {
  const text = `${claim.words.sentence} ${claim.subject.carried ? claim.words.before : ''}`;
  const settled: Record<string, string> = {};
  for (const [name, option] of Object.entries(indicator.options)) {
    if (option.kind === 'list') {
      const named = observatory
        .listValues(option.from)
        .filter((value) =>
          (
            VENUE_NAMES[value] ?? new RegExp(`\\b${value.replace(/[^a-z0-9]/gi, '.')}\\b`, 'i')
          ).test(text),
        );
      if (named.length > 0) settled[name] = named.join(',');
    }
    if (option.kind !== 'choice') continue;
    const hint = HINTS.find(
      (one) =>
        one.option === name &&
        one.value in option.values &&
        one.words.test(name === 'tier' ? claim.words.near : text),
    );
    const spoken = Object.entries(option.values).find(([value, label]) => {
      if (value === option.default || value.length < 4) return false;
      const words = value.replace(/-/g, ' ');
      return (
        new RegExp(`\\b${words}`, 'i').test(claim.words.near) || claim.words.near.includes(label.zh)
      );
    });
    const value = hint?.value ?? spoken?.[0];
    if (value !== undefined && value !== option.default) settled[name] = value;
  }
  return settled;
}
