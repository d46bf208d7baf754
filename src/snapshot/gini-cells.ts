import type { DuckDbEngine } from '../engine/duckdb.js';
import type { Row, Value } from '../engine/engine.js';
import { giniBounds, type Sizes } from './gini.js';

/** Places that name fewer organisations in a year have no coefficient. */
const LEAST_ORGANISATIONS = 10;

/**
 * Gini coefficients of the author slots of organisations in a place and year. `scope` is the set of
 * records (`all`, or one venue); `among` the organisations compared (`named`: every matched one named
 * there in the year; `frequent`: of these, those of ten slots or more in the scope over all years);
 * `multi` as in `sector_cell`. `slots` are theirs; `coverage` is the part of the slots known to be in
 * the place (for `WORLD`, of all) that name a matched organisation. The interval covers papers and
 * linkage; the bounds what slots without one could do, be they in the place or of unknown place.
 */
export const GINI_CELL_COLUMNS = `
  scope VARCHAR NOT NULL, among VARCHAR NOT NULL, multi VARCHAR NOT NULL, place VARCHAR NOT NULL,
  year INTEGER NOT NULL, organisations INTEGER NOT NULL, slots DOUBLE NOT NULL, value DOUBLE NOT NULL,
  low DOUBLE NOT NULL, high DOUBLE NOT NULL, coverage DOUBLE, bound_low DOUBLE NOT NULL,
  bound_high DOUBLE NOT NULL, linked BOOLEAN NOT NULL`;

const SCOPES = `(SELECT 'all' AS scope UNION ALL SELECT 'neurips')`;
const IN_SCOPE = `s.scope = 'all' OR s.scope = w.venue`;
const KEY = 'scope, among, multi, place, year';

/**
 * Papers are the clusters. With ranks held, the derivative of the coefficient by the slots of an
 * organisation is d = ((2r-n-1)/n - G) / Σy, ties at their mean rank; its variance is that of the sum
 * over papers of d times their slots (linearised: Langel and Tillé 2013, JRSS A 176(2), on what to
 * hold; the sampled units here are papers). A wrong link takes a string's slots from its
 * organisation: p(1-p) times the squared d-weighted slots, over strings and organisations.
 */
const steps = (frequent: number, least: number): readonly [table: string, sql: string][] => [
  [
    'scope_slot',
    `SELECT s.scope, w.year, w.work_id, w.position, w.organisation, w.country, w.affiliation_id,
            w.confidence * (1 - w.confidence) AS doubt, CAST(1 AS DOUBLE) / n.organisations AS shared,
            COUNT(*) OVER (PARTITION BY s.scope, w.organisation) AS ever
     FROM slot_organisation w
     JOIN slot_named n ON n.work_id = w.work_id AND n.position = w.position
     JOIN ${SCOPES} s ON ${IN_SCOPE}`,
  ],
  [
    'string_slot',
    `SELECT scope, year, place, organisation, work_id, affiliation_id, MAX(doubt) AS doubt,
            MAX(ever) AS ever, CAST(COUNT(*) AS DOUBLE) AS any_slots, SUM(shared) AS shared_slots
     FROM (SELECT 'WORLD' AS place, scope_slot.* FROM scope_slot
           UNION ALL
           SELECT m.place, s.* FROM scope_slot s
           JOIN place_member m ON m.country = s.country AND s.year BETWEEN m.year_from AND m.year_to) placed
     GROUP BY scope, year, place, organisation, work_id, affiliation_id`,
  ],
  [
    'organisation_size',
    `SELECT s.scope, a.among, u.multi, s.place, s.year, s.organisation,
            ROUND(CASE WHEN u.multi = 'any' THEN s.any_slots ELSE s.shared_slots END, 9) AS size
     FROM (SELECT scope, year, place, organisation, MAX(ever) AS ever,
                  SUM(any_slots) AS any_slots, SUM(shared_slots) AS shared_slots
           FROM string_slot GROUP BY scope, year, place, organisation) s
     JOIN (SELECT 'named' AS among, 1 AS least UNION ALL SELECT 'frequent', ${frequent}) a
       ON s.ever >= a.least
     CROSS JOIN (SELECT 'any' AS multi UNION ALL SELECT 'fractional') u`,
  ],
  [
    'ranked_size',
    `SELECT ${KEY}, organisation, size,
            RANK() OVER (PARTITION BY ${KEY} ORDER BY size)
              + (COUNT(*) OVER (PARTITION BY ${KEY}, size) - 1) / CAST(2 AS DOUBLE) AS rank,
            COUNT(*) OVER (PARTITION BY ${KEY}) AS n,
            SUM(size) OVER (PARTITION BY ${KEY}) AS total
     FROM organisation_size`,
  ],
  [
    'gini_value',
    `SELECT ${KEY}, MAX(n) AS n, MAX(total) AS total,
            SUM((2 * rank - n - 1) * size) / (MAX(n) * MAX(total)) AS value
     FROM ranked_size WHERE n >= ${least} GROUP BY ${KEY}`,
  ],
  [
    'organisation_slope',
    `SELECT r.scope, r.among, r.multi, r.place, r.year, r.organisation,
            ((2 * r.rank - r.n - 1) / r.n - g.value) / r.total AS slope
     FROM ranked_size r
     JOIN gini_value g ON g.scope = r.scope AND g.among = r.among AND g.multi = r.multi
      AND g.place = r.place AND g.year = r.year`,
  ],
  [
    'weighed_string',
    `SELECT o.scope, o.among, o.multi, o.place, o.year, o.organisation, s.work_id, s.affiliation_id, s.doubt,
            o.slope * CASE WHEN o.multi = 'any' THEN s.any_slots ELSE s.shared_slots END AS weight
     FROM string_slot s
     JOIN organisation_slope o ON o.scope = s.scope AND o.year = s.year AND o.place = s.place
      AND o.organisation = s.organisation`,
  ],
  [
    'gini_paper',
    `SELECT ${KEY}, SUM(weight * weight) AS spread, COUNT(*) AS papers
     FROM (SELECT ${KEY}, work_id, SUM(weight) AS weight FROM weighed_string
           GROUP BY ${KEY}, work_id) papers
     GROUP BY ${KEY}`,
  ],
  [
    'gini_doubt',
    `SELECT ${KEY}, SUM(doubt * weight * weight) AS doubt
     FROM (SELECT ${KEY}, organisation, affiliation_id, MAX(doubt) AS doubt, SUM(weight) AS weight
           FROM weighed_string GROUP BY ${KEY}, organisation, affiliation_id) strings
     GROUP BY ${KEY}`,
  ],
  [
    'bare_slot',
    `SELECT s.scope, w.year, a.work_id, a.position, a.country
     FROM (SELECT DISTINCT p.work_id, p.position, p.country
           FROM authorship_place p
           LEFT JOIN slot_named n ON n.work_id = p.work_id AND n.position = p.position
           WHERE p.country IS NOT NULL AND n.work_id IS NULL) a
     JOIN work w ON w.work_id = a.work_id
     JOIN ${SCOPES} s ON ${IN_SCOPE}`,
  ],
  [
    'bare_place',
    `SELECT scope, year, place, COUNT(*) AS slots
     FROM (SELECT DISTINCT b.scope, b.year, m.place, b.work_id, b.position
           FROM bare_slot b
           JOIN place_member m ON m.country = b.country AND b.year BETWEEN m.year_from AND m.year_to) bare
     GROUP BY scope, year, place`,
  ],
  [
    'linked_place',
    `SELECT scope, year, place, COUNT(*) AS slots
     FROM (SELECT DISTINCT scope, year, 'WORLD' AS place, work_id, position FROM scope_slot
           UNION ALL
           SELECT DISTINCT s.scope, s.year, m.place, s.work_id, s.position FROM scope_slot s
           JOIN place_member m ON m.country = s.country AND s.year BETWEEN m.year_from AND m.year_to) linked
     GROUP BY scope, year, place`,
  ],
  [
    'scope_year',
    `SELECT t.scope, t.year, t.slots, t.slots - l.slots - COALESCE(b.slots, 0) AS nowhere
     FROM (SELECT s.scope, w.year, SUM(w.n_authors) AS slots
           FROM work w JOIN ${SCOPES} s ON ${IN_SCOPE}
           GROUP BY s.scope, w.year) t
     JOIN linked_place l ON l.scope = t.scope AND l.year = t.year AND l.place = 'WORLD'
     LEFT JOIN (SELECT scope, year, COUNT(*) AS slots
                FROM (SELECT DISTINCT scope, year, work_id, position FROM bare_slot) one
                GROUP BY scope, year) b ON b.scope = t.scope AND b.year = t.year`,
  ],
];

const CELLS = `
  SELECT g.*, p.spread, p.papers, d.doubt, l.slots AS linked,
         CASE WHEN g.place = 'WORLD' THEN t.slots - l.slots ELSE COALESCE(b.slots, 0) END AS bare,
         CASE WHEN g.place = 'WORLD' THEN 0 ELSE t.nowhere END AS nowhere
  FROM gini_value g
  JOIN gini_paper p ON p.scope = g.scope AND p.among = g.among AND p.multi = g.multi
                   AND p.place = g.place AND p.year = g.year
  JOIN gini_doubt d ON d.scope = g.scope AND d.among = g.among AND d.multi = g.multi
                   AND d.place = g.place AND d.year = g.year
  JOIN linked_place l ON l.scope = g.scope AND l.year = g.year AND l.place = g.place
  JOIN scope_year t ON t.scope = g.scope AND t.year = g.year
  LEFT JOIN bare_place b ON b.scope = g.scope AND b.year = g.year AND b.place = g.place
  ORDER BY g.scope, g.among, g.multi, g.place, g.year`;

const SIZES = `
  SELECT ${KEY}, size, COUNT(*) AS organisations
  FROM ranked_size WHERE n >= ? GROUP BY ${KEY}, size ORDER BY ${KEY}, size`;

/**
 * Makes `gini_cell` from `work`, `authorship_place`, `place_member`, and the `slot_organisation` and
 * `slot_named` of `organisation-cells.ts`. Organisations of `frequent` slots are frequent; places of
 * fewer than `least` organisations are left out.
 */
export async function makeGiniCells(
  engine: DuckDbEngine,
  frequent: number,
  least: number = LEAST_ORGANISATIONS,
): Promise<void> {
  const made = steps(frequent, least);
  for (const [table, sql] of made) await engine.run(`CREATE OR REPLACE TABLE ${table} AS ${sql}`);
  const sizes = new Map<string, [number, number][]>();
  for (const row of await engine.all(SIZES, [least])) {
    const key = keyOf(row);
    const held = sizes.get(key) ?? [];
    held.push([Number(row['size']), Number(row['organisations'])]);
    sizes.set(key, held);
  }
  const cells = (await engine.all(CELLS)).map((row) => cellOf(row, sizes.get(keyOf(row)) ?? []));
  await engine.run(`CREATE OR REPLACE TABLE gini_cell (${GINI_CELL_COLUMNS})`);
  await engine.append('gini_cell', cells);
  for (const [table] of [...made].reverse()) await engine.run(`DROP TABLE ${table}`);
}

const keyOf = (row: Row) =>
  ['scope', 'among', 'multi', 'place', 'year'].map((name) => String(row[name])).join(' ');

const Z = 1.959963984540054;
const round = (value: number) => Math.round(value * 1e6) / 1e6;

function cellOf(row: Row, sizes: Sizes): Value[] {
  const number = (name: string) => Number(row[name] ?? 0);
  const [value, papers, linked, bare] = ['value', 'papers', 'linked', 'bare'].map(number) as [
    number,
    number,
    number,
    number,
  ];
  const variance = papers > 1 ? (number('spread') * papers) / (papers - 1) : number('spread');
  const { low, high } = ends(value, Math.sqrt(variance + number('doubt')));
  const bounds = giniBounds(sizes, bare + number('nowhere')) ?? { low: value, high: value };
  const key = [row['scope'], row['among'], row['multi'], row['place'], row['year']] as Value[];
  const counts = [number('n'), round(number('total')), round(value), round(low), round(high)];
  const coverage = linked + bare > 0 ? round(linked / (linked + bare)) : null;
  const told = [coverage, round(bounds.low), round(bounds.high), number('doubt') > 0];
  return [...key, ...counts, ...told];
}

/** 95 % ends on the logit scale, so that they stay within 0 and 1. */
function ends(value: number, deviation: number): { low: number; high: number } {
  if (value <= 0 || value >= 1) return { low: value, high: value };
  const logit = Math.log(value / (1 - value));
  const reach = (Z * deviation) / (value * (1 - value));
  const expit = (x: number) => 1 / (1 + Math.exp(-x));
  return { low: expit(logit - reach), high: expit(logit + reach) };
}
