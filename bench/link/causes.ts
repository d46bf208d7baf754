import { readFileSync } from 'node:fs';
import type { Run } from './results.js';
import { SETS, SET_TITLES, type SetName } from './sets.js';

/** What reading a string showed whose answered set differs from its label. */
export const CAUSES = {
  'label-wrong': 'the label is wrong about the string (listed in errata.json)',
  'not-in-registry': 'the registry lacks what the label or the string names',
  kin: 'both readings hold: an institute, hospital or laboratory and its university, owner or system, of which the label names one or both',
  undecidable:
    'the string does not settle it: a name or acronym that several share, a part of a firm, a body since renamed',
  outside: 'the label rests on knowledge that neither the string nor the registry holds',
  namesake: 'answer wrong: another organisation of the same or a like name',
  form: 'answer wrong: a form of the name that was not recognised (misspelt, abbreviated, translated, former)',
  further: 'answer wrong: one of several organisations named is missed',
  added: 'answer wrong: an organisation is added that the string does not name',
  abstained: 'answer wrong: a name the registry has, not answered',
} as const;
export type Cause = keyof typeof CAUSES;

export interface Judgement {
  set: SetName;
  hash: string;
  cause: Cause;
}

export function readJudgements(): Judgement[] {
  return JSON.parse(readFileSync('bench/link/judgements.json', 'utf8')) as Judgement[];
}

/** Whether the answered set is not the labelled one. */
export function differs({ item, link }: Run): boolean {
  const said = new Set(link.organisations.map(({ id }) => id));
  return said.size !== item.truth.length || item.truth.some((id) => !said.has(id));
}

/** Strings of the set-labelled sets whose answer differs from the label, by what reading them showed. */
export function causesTable(
  runs: readonly Run[],
  errata: ReadonlySet<string>,
  judgements: readonly Judgement[],
): string[] {
  const known = new Map(judgements.map(({ set, hash, cause }) => [`${set} ${hash}`, cause]));
  const parts = SETS.filter((set) => set !== 'crossref').flatMap((set) =>
    [false, true].map((heldOut) => ({
      title: `${SET_TITLES[set]}, ${heldOut ? 'held out' : 'tuned on'}`,
      all: runs.filter(({ item }) => item.set === set && item.heldOut === heldOut),
    })),
  );
  const causeOf = ({ item }: Run): Cause | null =>
    errata.has(item.hash) ? 'label-wrong' : (known.get(`${item.set} ${item.hash}`) ?? null);
  const counts = (cause: Cause | null): number[] =>
    parts.map(({ all }) => all.filter((run) => differs(run) && causeOf(run) === cause).length);
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const rows = Object.entries(CAUSES).map(([cause, title]) =>
    line([title, ...counts(cause as Cause)]),
  );
  return [
    line(['strings', ...parts.map(({ title }) => title)]),
    line(parts.map(() => '---').concat('---')),
    line(['all', ...parts.map(({ all }) => all.length)]),
    line(['answer differs from the label', ...parts.map(({ all }) => all.filter(differs).length)]),
    ...rows,
    line(['not read', ...counts(null)]),
  ];
}
