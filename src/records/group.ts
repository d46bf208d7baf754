import { GROUP_DEFINITIONS, type Group } from './group-members.js';

/** Every named group by id. Ids are safe in a URL. */
export const GROUPS: Record<string, Group> = Object.assign(
  Object.create(null) as Record<string, Group>,
  Object.fromEntries(GROUP_DEFINITIONS.map((group) => [group.id, group])),
);

/**
 * Alpha-2 codes of a group's members, sorted: those that are members on 31 December of `year`,
 * or the latest known membership without a year. Empty for an id that names no group.
 */
export function groupMembers(id: string, year?: number): string[] {
  const group = GROUPS[id];
  if (!group) return [];
  const day = year === undefined || group.composition === 'fixed' ? null : `${year}-12-31`;
  return group.memberships
    .filter(({ from, to }) =>
      day === null ? to === null : from <= day && (to === null || to > day),
    )
    .map(({ place }) => place)
    .sort();
}

/** Ids of the groups that a place belongs to in a year (latest without one). */
export function groupsOf(place: string, year?: number): string[] {
  return Object.keys(GROUPS).filter((id) => groupMembers(id, year).includes(place));
}
