import type { AffiliationLink } from '../../src/link/link.js';
import type { RegistryIndex } from '../../src/link/registry/index.js';
import { measured, READINGS, type LinkingScores } from '../../src/figures/quality.js';
import { reliability, type Outcome } from './calibration.js';
import { score, type Answer, type Score } from './metrics.js';
import { SETS, SET_TITLES, type Item } from './sets.js';
import { strataOf } from './strata.js';
import { trueCountries } from './truth.js';

/** A labelled string with what the linker answered. */
export interface Run {
  item: Item;
  link: AffiliationLink;
}

/** One answer that differs from its label, read by a person; the string is named by its hash. */
export interface Reading {
  hash: string;
  judgement: (typeof READINGS)[number];
}

/** Strata of fewer strings than these are not told. */
export const LEAST = 20;

export function answers(runs: readonly Run[]): Answer[] {
  return runs.map(({ item, link }) => ({
    truth: item.truth,
    predicted: link.organisations.map((o) => o.id),
  }));
}

/** Strings whose label has a country; of these, those answered, and those answered rightly. */
export function countries(runs: readonly Run[], index: RegistryIndex) {
  const counted = { known: 0, answered: 0, right: 0 };
  for (const { item, link } of runs) {
    const truth = trueCountries(item.truth, index);
    if (truth.size === 0) continue;
    counted.known += 1;
    if (link.country === null) continue;
    counted.answered += 1;
    if (truth.has(link.country)) counted.right += 1;
  }
  return counted;
}

/** Strata of the held-out part with at least `LEAST` strings, by name. */
export function strataWith(runs: readonly Run[]): [string, Run[]][] {
  const strata = new Map<string, Run[]>();
  for (const run of runs) {
    if (!run.item.heldOut) continue;
    for (const name of strataOf(run.item, run.link)) {
      strata.set(name, [...(strata.get(name) ?? []), run]);
    }
  }
  return [...strata].filter(([, own]) => own.length >= LEAST).sort(([a], [b]) => (a < b ? -1 : 1));
}

export const outcomesOf = (runs: readonly Run[]): Outcome[] =>
  runs
    .filter((run) => run.item.heldOut && run.item.set !== 'crossref')
    .flatMap(({ item, link }) =>
      link.organisations.map((o) => ({
        score: o.score,
        right: item.truth.includes(o.id),
        weight: 1,
      })),
    );

function scores(id: string, runs: readonly Run[], index: RegistryIndex): LinkingScores {
  const { n, set } = score(answers(runs));
  const { known, answered, right } = countries(runs, index);
  const told = (one: Score) => ({ ...one, n });
  return {
    id,
    n,
    precision: told(set.precision),
    recall: told(set.recall),
    f1: told(set.f1),
    country:
      answered === 0
        ? null
        : { accuracy: measured(right, answered), coverage: measured(answered, known) },
  };
}

/** Shares of the judgements, in the order they are told. */
export const judged = (readings: readonly Reading[]) =>
  READINGS.map((id) => ({
    id,
    share: measured(readings.filter(({ judgement }) => judgement === id).length, readings.length),
  }));

/** What the bench hands on to the explorer: aggregates of the held-out strings only. */
export function linkingResults(
  runs: readonly Run[],
  index: RegistryIndex,
  readings: readonly Reading[],
) {
  const { ece, bins } = reliability(outcomesOf(runs));
  return {
    registry: index.version,
    strings: new Set(runs.map(({ item }) => item.text)).size,
    sets: SETS.map((set) => ({
      title: SET_TITLES[set],
      ...scores(
        set,
        runs.filter(({ item }) => item.set === set && item.heldOut),
        index,
      ),
    })),
    strata: strataWith(runs).map(([id, own]) => scores(id, own, index)),
    calibration: {
      error: ece,
      bins: bins
        .filter(({ n }) => n > 0)
        .map(({ n, said, held }) => ({ ...measured(Math.round(held * n), n), said })),
    },
    readings: judged(readings),
  };
}
