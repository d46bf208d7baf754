import { FEATURE_COUNT } from '../../src/link/match/features.js';
import type { Examiner, Examination } from '../../src/link/match/examine.js';
import { Phrases, type StoredPhrases } from '../../src/link/model/learned.js';
import type { Table } from './boosting.js';
import { learnPhrases } from './phrases.js';
import { FOLDS, foldOf, type Item } from './sets.js';

/** A labelled string with everything seen in it. */
export interface Example {
  item: Item;
  examination: Examination;
  ids: string[];
}

export function learnFrom(items: readonly Item[], examiner: Examiner): StoredPhrases {
  return learnPhrases(
    items.map((item) => ({ prepared: examiner.prepare(item.text), truth: item.truth })),
    examiner.index,
  );
}

/** Examines each string with phrases learned from the other folds only. */
export function crossExamine(items: readonly Item[], examiner: Examiner): Example[] {
  const learned = FOLDS.map((fold) => {
    const others = items.filter((item) => foldOf(item.text) !== fold);
    return new Phrases(learnFrom(others, examiner), examiner.index);
  });
  return items.map((item) => {
    const phrases = learned[foldOf(item.text) - 1] ?? { of: () => [], begins: () => false };
    return toExample(item, examiner.examine({ affiliation: item.text }, phrases), examiner);
  });
}

export function toExample(item: Item, examination: Examination, examiner: Examiner): Example {
  const ids = examination.candidates.map(
    (c) => examiner.index.organisations[c.organisation]?.id ?? '',
  );
  return { item, examination, ids };
}

/** The two sets with whole sets as labels are small, and what is asked for. */
const SET_LABELLED = 4;

/** How much a candidate counts: the Crossref set labels one organisation a string and stays silent on others. */
export function memberWeight(example: Example, at: number): number {
  const { item, examination, ids } = example;
  if (item.set !== 'crossref') return SET_LABELLED;
  if (item.truth.includes(ids[at] ?? '')) return 1;
  const match = examination.candidates[at]?.match;
  const labelled = examination.candidates.filter((_, i) => item.truth.includes(ids[i] ?? ''));
  if (labelled.length === 0 || !match) return 0.3;
  const rival = labelled.some((c) => c.match.from < match.to && match.from < c.match.to);
  return rival ? 1 : 0.12;
}

export function toTable(
  examples: readonly Example[],
  weight: (example: Example, at: number) => number,
  columns = FEATURE_COUNT,
  rowsOf: (example: Example) => Float32Array = (e) => e.examination.rows,
): Table {
  const count = examples.reduce((sum, e) => sum + e.ids.length, 0);
  const table: Table = {
    rows: new Float32Array(count * columns),
    columns,
    target: new Uint8Array(count),
    weight: new Float32Array(count),
  };
  let row = 0;
  for (const example of examples) {
    table.rows.set(rowsOf(example), row * columns);
    for (const [i, id] of example.ids.entries()) {
      table.target[row] = example.item.truth.includes(id) ? 1 : 0;
      table.weight[row] = weight(example, i);
      row += 1;
    }
  }
  return table;
}
