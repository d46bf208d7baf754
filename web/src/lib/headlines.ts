import type { Pillar } from '../../../src/records/pillar.js';
import type { IndicatorSummary } from './api.js';

/** How many indicators of a pillar a comparison shows before the reader asks for more. */
const SHOWN = 2;

/** Indicators that speak for their pillar, where the data hold them: shares and rates compare. */
const FIRST: Record<Pillar, readonly string[]> = {
  talent: ['talent.authorship-share', 'talent.growth'],
  data: ['data.internet-users-share', 'data.broadband-per-100'],
  'start-ups': [
    'start-ups.newly-funded-share',
    'start-ups.private-investment-share',
    'start-ups.unicorns-listed-share',
  ],
  chips: [
    'chips.self-sufficiency',
    'chips.ic-exports-share',
    'chips.ic-balance',
    'chips.provision-share',
  ],
  compute: ['compute.notable-models-share', 'compute.top500-performance-share'],
  policy: ['policy.instruments', 'policy.data-laws'],
  applications: ['applications.ai-use', 'applications.incidents'],
  principles: ['principles.emphasis'],
};

/** A pillar's indicators that compare places: the chosen ones first, then any other. */
export function headline(
  pillar: Pillar,
  indicators: readonly IndicatorSummary[],
  limit = SHOWN,
): string[] {
  const place = (one: IndicatorSummary) => {
    const at = FIRST[pillar].indexOf(one.id);
    return at < 0 ? FIRST[pillar].length : at;
  };
  return indicators
    .filter((one) => one.pillar === pillar && 'place' in one.options)
    .sort((a, b) => place(a) - place(b))
    .slice(0, limit)
    .map((one) => one.id);
}
