import { OrreryError } from '../records/error.js';
import { WORK_SOURCES } from '../sources/works.js';

/**
 * Which source speaks for a venue-year. `order` is tried first to last; an entry of `overrides`
 * (`neurips 2021` → source id) comes before it. The other sources of the same venue-year become
 * cross-checks, never additions.
 */
export interface Precedence {
  order: string[];
  overrides: Record<string, string>;
}

/**
 * Paperlists first: it covers most venues and states tiers. The overrides are the venue-years
 * where its affiliations are absent (ICLR 2018) or do not align (NeurIPS 2021: a third of the
 * works), and another source has them.
 */
export const DEFAULT_PRECEDENCE: Precedence = {
  order: ['paperlists', 'dongkwan-kim', 'nd7141', 'martenlienen'],
  overrides: { 'neurips 2021': 'dongkwan-kim', 'iclr 2018': 'martenlienen' },
};

/** Reads `venue year=source` and `order=a,b,c` settings. Throws `usage` / `bad-precedence`. */
export function parsePrecedence(settings: string[], base = DEFAULT_PRECEDENCE): Precedence {
  const known = new Set(WORK_SOURCES.map((source) => source.id));
  const precedence = { order: [...base.order], overrides: { ...base.overrides } };
  for (const setting of settings) {
    const [key = '', value = ''] = setting.split('=').map((part) => part.trim());
    const sources = value.split(',').map((part) => part.trim());
    const isOrder = key === 'order';
    if ((!isOrder && !/^[a-z]+ \d{4}$/.test(key)) || !sources.every((id) => known.has(id))) {
      const message = `"${setting}" is neither "order=SOURCE,…" nor "VENUE YEAR=SOURCE"; sources: ${[...known].join(', ')}`;
      throw new OrreryError('usage', 'bad-precedence', message);
    }
    if (isOrder) precedence.order = [...new Set([...sources, ...precedence.order])];
    else precedence.overrides[key] = sources[0]!;
  }
  return precedence;
}

/** The source that speaks for a venue-year, among those that have it. */
export function chooseSource(
  venue: string,
  year: number,
  available: string[],
  { order, overrides }: Precedence,
): string {
  const preferred = [overrides[`${venue} ${year}`], ...order];
  const chosen = preferred.find((id) => id !== undefined && available.includes(id));
  return chosen ?? [...available].sort()[0]!;
}
