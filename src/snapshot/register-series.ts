import type { Observation } from '../records/observation.js';
import { readRegister, registers, REGISTERS_FOLDER } from '../sources/registers.js';

/** A row of a register counts one, on its day, told apart by what follows `=` in its dimension. */
function one(
  series: string,
  place: string,
  period: string,
  unit: string,
  dimension: string,
): Observation {
  return { series, place, period, value: 1, unit, source: registers.id, dimension, note: '' };
}

/**
 * The curated registers as observations: one a row and breakdown, dated as exactly as the row is.
 * `registers.laws` by law and by what it restricts, `registers.national-team` by member,
 * `registers.goals` with the year aimed at as its value, `registers.deployments` by row with its
 * basis and the kinds of its actors, `registers.offices` by row with the place it stands in.
 * Throws the errors of `readRegister`.
 */
export async function registerObservations(
  folder: string = REGISTERS_FOLDER,
): Promise<Observation[]> {
  const [laws, team, goals, deployments, offices] = await Promise.all([
    readRegister('laws', folder),
    readRegister('national-team', folder),
    readRegister('goals', folder),
    readRegister('deployments', folder),
    readRegister('offices', folder),
  ]);
  return [
    ...laws.rows.flatMap(({ id, place, in_force: day, restricts }) => [
      one('registers.laws', place, day, 'laws', `law=${id}`),
      ...restricts.map((what) =>
        one('registers.laws', place, day, 'laws', `restricts=${what};law=${id}`),
      ),
    ]),
    ...team.rows.map(({ id, place, designated }) =>
      one('registers.national-team', place, designated, 'firms', `member=${id}`),
    ),
    ...goals.rows.map(({ id, place, stated, year }) => ({
      ...one('registers.goals', place, stated, 'year', `goal=${id}`),
      value: year,
    })),
    ...deployments.rows.map(({ id, place, started, basis, field, actors }) => {
      const kinds = [...new Set(actors.map(({ kind }) => kind))].sort().join('+');
      const dimension = `field=${field};basis=${basis};actors=${kinds};deployment=${id}`;
      return one('registers.deployments', place, started, 'deployments', dimension);
    }),
    ...offices.rows.map(({ id, from, place, region, opened }) => {
      const where = region ? `in=${place};region=${region}` : `in=${place}`;
      return one('registers.offices', from, opened, 'offices', `${where};office=${id}`);
    }),
  ];
}
