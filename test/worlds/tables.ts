import type { DuckDbEngine } from '../../src/engine/duckdb.js';
import { withLinkedSlots } from '../support/tables.js';
import type { World } from './careers.js';

/** The record tables of a made-up world, in memory, as a build has them when careers are computed. */
export async function worldEngine(world: World): Promise<DuckDbEngine> {
  const engine = await withLinkedSlots(['work', 'authorship', 'place_member', 'education']);
  const works = new Map(world.slots.map((slot) => [slot.work, slot]));
  await engine.append(
    'work',
    [...works.values()].map(({ work, year, title }) => [
      work,
      'made-up',
      'neurips',
      year,
      'poster',
      null,
      null,
      title,
      'made-up',
      0,
      4,
    ]),
  );
  await engine.append(
    'authorship',
    world.slots.map(({ work, position, name, person }) => [
      work,
      position,
      name,
      null,
      null,
      world.identified ? person : null,
    ]),
  );
  await engine.append(
    'authorship_place',
    world.slots.flatMap(({ work, position, country, link = 1, sure = 1 }) =>
      country === null ? [] : [[work, position, link, 0, 1, null, country, country, sure, null]],
    ),
  );
  await engine.append(
    'place_member',
    ['CN', 'US', 'GB', 'IN'].map((place) => [place, place, 1950, 2100]),
  );
  await engine.append(
    'education',
    (world.degrees ?? []).map(({ person, country }) => [
      'made-up',
      person,
      'bachelor',
      country,
      null,
      null,
    ]),
  );
  return engine;
}
