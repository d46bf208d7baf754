import type { DuckDbEngine } from '../engine/duckdb.js';
import { makeCareers, PEOPLE_TABLES, type CareersReport } from './careers/careers.js';
import { optOutReport, type HeadlineValue, type OptOutList, type OptOutReport } from './optout.js';

export { PEOPLE_TABLES };

/** What resolving persons found, and what an opt-out list changed. */
export interface PeopleBuilt {
  careers: CareersReport;
  /** Null where no list was given. */
  optOut: OptOutReport | null;
}

/**
 * Resolves persons and computes careers, leaving out whoever is on the opt-out list. With a list,
 * everything is computed without it first, so that its effect on each headline cell is reported.
 */
export async function makePeople(
  engine: DuckDbEngine,
  list: OptOutList | null,
): Promise<PeopleBuilt> {
  if (!list || list.entries === 0) return { careers: await makeCareers(engine), optOut: null };
  await makeCareers(engine);
  const before = await headlines(engine);
  const careers = await makeCareers(engine, { optOut: list });
  const after = await headlines(engine);
  return { careers, optOut: optOutReport(list, { person: careers.optedOut }, before, after) };
}

/** The cells over all venues and the widest window, by measure and place. */
async function headlines(engine: DuckDbEngine): Promise<HeadlineValue[]> {
  const rows = await engine.all(`
    SELECT measure, place, other, origin, after, period, value FROM career_cell
    WHERE scope = 'all' AND seat = 'location'
    ORDER BY measure, place, other, origin, after, period`);
  return rows.map((row) => ({
    indicator: [row['measure'], row['origin'], row['other'], row['after']]
      .filter(Boolean)
      .join(' '),
    place: String(row['place']),
    period: String(row['period']),
    value: typeof row['value'] === 'number' ? row['value'] : null,
  }));
}
