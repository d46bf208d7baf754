/**
 * The pair model, fitted on labelled groups of mentions: Newton's method on a ridge logistic loss in
 * which each ambiguous name counts the same.
 */
import { join } from 'node:path';
import { aminer, openreview } from './sets.js';

const dist = process.env.ORRERY_DIST ?? new URL('../../dist/', import.meta.url).pathname;
const load = (file) => import(join(dist, 'link/people', file));
const { prepare } = await load('corpus/corpus.js');
const { settleOrder } = await load('blocks.js');
const { eachPair, FEATURES } = await load('pairs/features.js');
const { BY_HAND } = await load('model.js');

const RIDGE = 1e-4;
const ROUNDS = 9;
/** Weight of one mention of an OpenReview name beside 1 for a whole AMiner name. */
const MENTION_WEIGHT = 0.002;
/** And how much more one of a name that several persons bear weighs: only there a matcher can err both ways. */
const AMBIGUOUS = 1.5;
const K = FEATURES.length;

export function groupsOf(rows, oneStream) {
  const byName = new Map();
  rows.forEach((row, at) => byName.set(row.group, [...(byName.get(row.group) ?? []), at]));
  const whole = oneStream ? prepared(rows) : null;
  const groups = [];
  for (const [name, at] of byName) {
    if (at.length < 2) continue;
    const corpus = whole ?? prepared(at.map((index) => rows[index]));
    const mentions = at.map((index, i) => corpus.mentions[whole ? index : i]);
    groups.push({
      at,
      ...pairs(
        name,
        mentions,
        at.map((index) => rows[index].label),
        corpus,
      ),
    });
  }
  return groups;
}

function prepared(rows) {
  const corpus = prepare(rows.map((row) => row.mention));
  settleOrder(corpus.mentions);
  return corpus;
}

/** Pairs of the labelled mentions of a group; a label may be null, which is unknown. */
export function pairs(name, mentions, labels, corpus) {
  const X = [];
  const y = [];
  eachPair(mentions, corpus, (i, j, features) => {
    if (labels[i] === null || labels[j] === null) return;
    X.push(Float64Array.from(features));
    y.push(labels[i] === labels[j] ? 1 : 0);
  });
  return { name, size: mentions.length, mentions, labels, corpus, X, y };
}

export function fit(groups) {
  const w = new Float64Array(K);
  const total = groups.reduce((sum, group) => sum + group.weight, 0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Float64Array(K);
    const hessian = Array.from({ length: K }, () => new Float64Array(K));
    for (const { X, y, weight } of groups) {
      for (let p = 0; p < y.length; p++) {
        const x = X[p];
        let z = 0;
        for (let k = 0; k < K; k++) z += w[k] * x[k];
        const chance = 1 / (1 + Math.exp(-z));
        const error = ((y[p] - chance) * weight) / y.length;
        const curve = (Math.max(1e-6, chance * (1 - chance)) * weight) / y.length;
        for (let k = 0; k < K; k++) {
          if (x[k] === 0) continue;
          gradient[k] += error * x[k];
          for (let l = 0; l <= k; l++) hessian[k][l] += curve * x[k] * x[l];
        }
      }
    }
    for (let k = 0; k < K; k++) {
      gradient[k] -= RIDGE * total * w[k];
      hessian[k][k] += RIDGE * total;
      for (let l = 0; l < k; l++) hessian[l][k] = hessian[k][l];
    }
    solve(hessian, gradient).forEach((step, k) => (w[k] += step));
  }
  return w;
}

/** The sets of streams state no organisations, so that the weight of a shared one is set by hand there. */
const UNSTATED = { stream: { organisations: 1 }, records: {} };

/** The weights of pairs fitted for a home, with those set by hand in their places. */
export function weightsFor(home, some) {
  const fitted = fit(some);
  for (const [name, weight] of Object.entries({ ...BY_HAND, ...UNSTATED[home] }))
    fitted[FEATURES.indexOf(name)] = weight;
  return fitted;
}

function solve(matrix, right) {
  const rows = matrix.map((row, i) => [...row, right[i]]);
  for (let i = 0; i < K; i++) {
    let pivot = i;
    for (let r = i; r < K; r++) if (Math.abs(rows[r][i]) > Math.abs(rows[pivot][i])) pivot = r;
    [rows[i], rows[pivot]] = [rows[pivot], rows[i]];
    for (let r = 0; r < K; r++) {
      if (r === i) continue;
      const factor = rows[r][i] / rows[i][i];
      for (let c = i; c <= K; c++) rows[r][c] -= factor * rows[i][c];
    }
  }
  return rows.map((row, i) => row[K] / row[i]);
}

/** Platt's scaling of the log-odds on pairs, by mention. */
export function calibrate(groups, w) {
  let a = 1;
  let b = 0;
  for (let round = 0; round < 30; round++) {
    let ga = 0,
      gb = 0,
      haa = 1e-9,
      hab = 0,
      hbb = 1e-9;
    for (const { X, y, size } of groups) {
      const weight = size / y.length;
      X.forEach((x, p) => {
        const z = Math.max(
          -3,
          Math.min(
            6,
            x.reduce((sum, value, k) => sum + value * w[k], 0),
          ),
        );
        const chance = 1 / (1 + Math.exp(-(a * z + b)));
        const curve = chance * (1 - chance) * weight;
        ga += (y[p] - chance) * weight * z;
        gb += (y[p] - chance) * weight;
        haa += curve * z * z;
        hab += curve * z;
        hbb += curve;
      });
    }
    const det = haa * hbb - hab * hab;
    a += (hbb * ga - hab * gb) / det;
    b += (haa * gb - hab * ga) / det;
  }
  return { slope: a, offset: b };
}

/** What mentions labelled by profile weigh; those without a label nothing. */
export function profilesWeight(labels) {
  const known = labels.filter((label) => label !== null);
  return MENTION_WEIGHT * known.length * (new Set(known).size > 1 ? AMBIGUOUS : 1);
}

/** Both sets, AMiner twice: all names in one stream and each name alone. */
export function developmentGroups() {
  const [ambiguous, profiles] = [aminer(), openreview()];
  if (ambiguous === null || profiles === null)
    throw new Error('no benchmarks/people under ORRERY_DATA');
  const weigh = (groups, set, weight) =>
    groups.map((group) => ({ ...group, set, weight: weight(group) }));
  return [
    ...weigh(groupsOf(ambiguous, true), 'one stream', () => 0.5),
    ...weigh(groupsOf(ambiguous, false), 'each alone', () => 0.5),
    ...weigh(groupsOf(profiles, true), 'OpenReview', (group) => profilesWeight(group.labels)),
  ];
}
