import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

/** A labelled string: the organisations it is said to name, none where the set is empty. */
export interface Item {
  set: SetName;
  /** First 12 hex digits of the SHA-256 of the string: how `errata.json` points at a row. */
  hash: string;
  text: string;
  truth: string[];
  /** Held out of every fit and choice: one string in five, by hash. */
  heldOut: boolean;
}

export const SETS = ['crossref', 'ror-api', 's2aff'] as const;
export type SetName = (typeof SETS)[number];

export const SET_TITLES: Record<SetName, string> = {
  crossref: 'Crossref assertions',
  'ror-api': 'ROR API set',
  s2aff: 'S2AFF train+val',
};

/** The data folder: ORRERY_DATA, else `shared/data` beside the project. Null where there is none. */
export function dataFolder(): string | null {
  const dir = process.env['ORRERY_DATA'] ?? resolve('..', 'shared', 'data');
  return existsSync(dir) ? dir : null;
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** The folds that are fitted and tuned on; fold 0 is held out. */
export const FOLDS = [1, 2, 3, 4] as const;

/** The fold of a string, 0 to 4, by its letters and digits only, so that near-copies stay together. */
export function foldOf(text: string): number {
  return parseInt(hashOf(text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')).slice(0, 6), 16) % 5;
}

function item(set: SetName, text: string, truth: string[]): Item {
  return { set, hash: hashOf(text), text, truth: [...new Set(truth)], heldOut: foldOf(text) === 0 };
}

function gunzipped(dir: string, name: string): string {
  return gunzipSync(readFileSync(resolve(dir, 'benchmarks', 'affiliation', name))).toString('utf8');
}

/** Every labelled string of the three sets, repeated strings kept as the sets have them. */
export function readSets(dir: string): Item[] {
  const crossref = JSON.parse(gunzipped(dir, 'crossref_assertions.json.gz')) as {
    items: { input: string; output: string[] }[];
  };
  const api = JSON.parse(gunzipped(dir, 'ror_api_crossref_2024.json.gz')) as {
    affiliation: string;
    ror_ids: string[];
  }[];
  const s2aff = parse(gunzipped(dir, 's2aff_train_val.csv.gz'), { columns: true }) as {
    original_affiliation: string;
    labels: string;
  }[];
  return [
    ...crossref.items.map((row) => item('crossref', row.input, row.output)),
    ...api.map((row) => item('ror-api', row.affiliation, row.ror_ids)),
    ...s2aff.map((row) =>
      item('s2aff', row.original_affiliation, row.labels.match(/https:\/\/ror\.org\/\w+/g) ?? []),
    ),
  ];
}
