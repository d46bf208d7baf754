/** The questions of the talent page, each answered by the first of its indicators that these data hold. */
export const TALENT = [
  {
    name: 'share',
    ids: ['talent.authorship-share'],
    presets: { venue: 'neurips', period: '2009..2022', place: 'CN,US' },
  },
  { name: 'stock', ids: ['talent.persons', 'talent.authorships'], presets: {} },
  { name: 'flows', ids: ['talent.flows'], presets: { place: 'all' } },
  { name: 'retention', ids: ['talent.retention'], presets: { place: 'CN,US,GB,CA' } },
  { name: 'returns', ids: ['talent.returns'], presets: { place: 'CN,US,GB,CA' } },
  { name: 'moves', ids: ['talent.moves'], presets: {} },
  { name: 'destinations', ids: ['talent.abroad'], presets: {} },
  { name: 'organisations', ids: ['talent.organisations'], presets: {} },
] as const satisfies readonly {
  name: string;
  ids: readonly string[];
  presets: Record<string, string>;
}[];

export type TalentView = (typeof TALENT)[number];

export const viewOf = (name: string): TalentView =>
  TALENT.find((one) => one.name === name) ?? TALENT[0];
