import { readFileSync } from 'node:fs';
import { score, type Answer } from './metrics.js';
import { answers, type Run } from './results.js';
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

/** What is the linker's to mend: the string and the registry say enough, and the label is right. */
const OURS: readonly (Cause | null)[] = ['namesake', 'form', 'further', 'added', 'abstained'];

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

type CauseOf = (run: Run) => Cause | null;

function causesBy(errata: ReadonlySet<string>, judgements: readonly Judgement[]): CauseOf {
  const known = new Map(judgements.map(({ set, hash, cause }) => [`${set} ${hash}`, cause]));
  return ({ item }) =>
    errata.has(item.hash) ? 'label-wrong' : (known.get(`${item.set} ${item.hash}`) ?? null);
}

function partsOf(runs: readonly Run[]): { title: string; all: Run[] }[] {
  return SETS.filter((set) => set !== 'crossref').flatMap((set) =>
    [false, true].map((heldOut) => ({
      title: `${SET_TITLES[set]}, ${heldOut ? 'held out' : 'tuned on'}`,
      all: runs.filter(({ item }) => item.set === set && item.heldOut === heldOut),
    })),
  );
}

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/**
 * How far mending could lead: scores as they are, and those of a linker that answers as labelled every
 * string whose error was judged its own, all else unchanged; with all labels, and without those surely wrong.
 */
export function ceilingTable(
  runs: readonly Run[],
  errata: ReadonlySet<string>,
  judgements: readonly Judgement[],
): string[] {
  const causeOf = causesBy(errata, judgements);
  const rows = partsOf(runs).flatMap(({ title, all }) =>
    [all, all.filter(({ item }) => !errata.has(item.hash))].map((some, clean) => {
      const now = answers(some);
      const mended = some.map((run, at): Answer => {
        const ours = differs(run) && OURS.includes(causeOf(run));
        return ours ? { truth: run.item.truth, predicted: run.item.truth } : (now[at] as Answer);
      });
      const cells = [now, mended].flatMap((list) => {
        const { set, precisionAt1 } = score(list, 1);
        return [set.f1, precisionAt1].map(({ value }) => value.toFixed(3));
      });
      const part = clean === 1 ? `${title}, without known label errors` : title;
      return line([part, some.length, ...cells]);
    }),
  );
  const head = ['strings', 'n', 'set F1', 'precision@1', 'set F1, mended', 'precision@1, mended'];
  return [line(head), line(head.map(() => '---')), ...rows];
}

/** Strings of the set-labelled sets whose answer differs from the label, by what reading them showed. */
export function causesTable(
  runs: readonly Run[],
  errata: ReadonlySet<string>,
  judgements: readonly Judgement[],
): string[] {
  const parts = partsOf(runs);
  const causeOf = causesBy(errata, judgements);
  const counts = (cause: Cause | null): number[] =>
    parts.map(({ all }) => all.filter((run) => differs(run) && causeOf(run) === cause).length);
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
