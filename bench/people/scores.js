/** Scores of a clustering by name, with intervals over resampled names. */
import { join } from 'node:path';
import { draws } from './draws.js';

const dist = process.env.ORRERY_DIST ?? new URL('../../dist/', import.meta.url).pathname;
const { bCubed } = await import(join(dist, 'link/people/score.js'));

const random = draws(11);

/** 95 % interval of a statistic over resampled groups. */
export function ends(groups, statistic) {
  const draws = Array.from({ length: 300 }, () =>
    statistic(groups.map(() => groups[Math.floor(random() * groups.length)])),
  ).sort((a, b) => a - b);
  return { low: draws[7], high: draws[292] };
}

/** True and found persons of the rows of each name. */
export function byName(rows, persons) {
  const groups = new Map();
  rows.forEach((row, at) => {
    const group = groups.get(row.group) ?? { name: row.group, truth: [], ours: [] };
    groups.set(row.group, group);
    group.truth.push(row.label);
    group.ours.push(persons[at]);
  });
  return [...groups.values()];
}

/** Names that several persons bear. */
export const several = (groups) => groups.filter((group) => new Set(group.truth).size > 1);

/** B³ over the slots of all groups. */
export const bCubedOf = (groups) =>
  bCubed(
    groups.flatMap((group) => group.truth),
    groups.flatMap((group) => group.ours),
  );

/** B³ with the interval of its F1. */
export function agreementOf(groups) {
  const { precision, recall, f1 } = bCubedOf(groups);
  const n = groups.reduce((sum, group) => sum + group.truth.length, 0);
  return {
    n,
    precision,
    recall,
    f1: { value: f1, ...ends(groups, (list) => bCubedOf(list).f1), n },
  };
}
