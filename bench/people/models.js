/** Models of persons as they are stored: fitted on labelled groups, and written to models/people. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calibrate, weightsFor } from './fit.js';
import { trainMerges } from './merges.js';

const dist = process.env.ORRERY_DIST ?? new URL('../../dist/', import.meta.url).pathname;
const load = (file) => import(join(dist, 'link/people', file));
const { EVIDENCE, STREAM_EVIDENCE } = await load('clusters/evidence.js');
const { FEATURES } = await load('pairs/features.js');
const { modelOf } = await load('model.js');

const COLUMNS = { stream: STREAM_EVIDENCE.length, records: EVIDENCE.length };

function stored(home, groups, scaling) {
  const weights = weightsFor(home, groups);
  const columns = COLUMNS[home];
  return {
    weights: Object.fromEntries(FEATURES.map((name, k) => [name, weights[k]])),
    ...(scaling ? calibrate(groups, weights) : { slope: 1, offset: 0 }),
    evidence: EVIDENCE.slice(0, columns),
    forest: trainMerges(groups, weights, columns),
  };
}

/** A model for a home, fitted on these groups; its confidence is not calibrated. */
export const fitted = (home, groups) => modelOf(home, stored(home, groups, false));

/** Fits a model for a home on these groups and writes it to models/people. */
export function writeModel(home, groups) {
  const model = stored(home, groups, true);
  const short = (list, digits) => list.map((value) => Number(value.toPrecision(digits)));
  const { forest, weights } = model;
  const rounded = {
    ...model,
    weights: Object.fromEntries(
      Object.entries(weights).map(([name, weight]) => [name, Number(weight.toFixed(3))]),
    ),
    slope: Number(model.slope.toFixed(3)),
    offset: Number(model.offset.toFixed(3)),
    forest: { ...forest, threshold: short(forest.threshold, 4), value: short(forest.value, 4) },
  };
  const file = new URL(`../../models/people/${home}.json`, import.meta.url);
  writeFileSync(file, `${JSON.stringify(rounded)}\n`);
}
