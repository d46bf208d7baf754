import type { Coverage } from '../../../src/figures/places/coverage.js';
import { list } from './api.js';
import { count, period } from './format.js';
import { locale, t } from './locale.svelte.js';

export type { Coverage };

/** What these data hold of every indicator, by its id. */
export async function coverageById(): Promise<Map<string, Coverage>> {
  const all = await list<Coverage>('/api/coverage');
  return new Map(all.map((one) => [one.indicator, one]));
}

/** `212 places, 1960–2024`, or why there is no value. */
export function coverageText({ places, first, last, missing }: Coverage): string {
  if (missing !== null) return locale.lookup(`missing.${missing}`, missing);
  const years = first === null ? '' : spanOf(first, last ?? first);
  const where =
    places === 0
      ? t('indicators.noPlaces')
      : t(places === 1 ? 'indicators.onePlace' : 'indicators.places', { n: count(places) });
  return [where, years].filter(Boolean).join(locale.language === 'zh' ? '，' : ', ');
}

/** Two periods, which may be ranges themselves, as one: first year to last. */
function spanOf(first: string, last: string): string {
  const from = first.split('..')[0] ?? first;
  const to = last.split('..').at(-1) ?? last;
  if (to === '') return period(first);
  if (from === to) return period(from);
  return /^\d{4}$/.test(from) && /^\d{4}$/.test(to)
    ? period(`${from}..${to}`)
    : `${period(from)} – ${period(to)}`;
}
