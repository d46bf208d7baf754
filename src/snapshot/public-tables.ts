/**
 * Tables that figures are computed from and that may leave the building: aggregates and published
 * observations, no row about a person or a single work.
 */
export const PUBLIC_TABLES: readonly string[] = [
  'stratum',
  'cell',
  'role_cell',
  'pair_cell',
  'shared_doubt',
  'organisation_cell',
  'sector_cell',
  'gini_cell',
  'crosscheck',
  'place_member',
  'career_cell',
  'observation',
  'source_lint',
];
