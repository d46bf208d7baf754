/**
 * The merge model: boosted trees on the evidence between two clusters of one block, as clusters stand
 * after merging to several depths. Each name counts by its weight, each pair of clusters by the root of
 * the pairs of mentions between them; the target is the share of those that are one person.
 */
import { join } from 'node:path';
import { boost } from '../../dist-bench/bench/link/boosting.js';

const dist = process.env.ORRERY_DIST ?? new URL('../../dist/', import.meta.url).pathname;
const load = (file) => import(join(dist, 'link', file));
const { agglomerate } = await load('people/clusters/cluster.js');
const { EVIDENCE, weigh } = await load('people/clusters/evidence.js');
const { growClusters } = await load('people/merge.js');
const { CERTAIN } = await load('people/model.js');
const { comparePairs } = await load('people/people.js');
const { profilesOf } = await load('people/clusters/profile.js');

const DEPTHS = [3, 2, 1, 0];
const SETTINGS = { trees: 80, leaves: 6, rate: 0.09, leastWeight: 60, ridge: 60, columns: 0.3 };
/** One forest a seed; their mean judges. */
const SEEDS = [1, 78, 155, 232];

function examplesOf({ mentions, labels, corpus, weight }, weights) {
  const pairs = comparePairs(mentions, corpus, weights);
  const profiles = profilesOf(corpus);
  const known = (members) => members.filter((member) => labels[member] !== null);
  const found = [];
  const evidence = new Float32Array(EVIDENCE.length);
  for (const threshold of DEPTHS) {
    const clusters = agglomerate(pairs.logOdds.copy(), { ...CERTAIN, threshold }).filter(
      (members) => known(members).length > 0,
    );
    profiles.start(clusters.length);
    const earlier = [];
    for (const [at, members] of clusters.entries()) {
      const a = { profile: profiles.take(at, members, mentions), known: known(members) };
      for (const b of earlier) {
        if (!weigh(a.profile, b.profile, profiles, pairs, corpus, evidence)) continue;
        const count = a.known.length * b.known.length;
        let same = 0;
        for (const x of a.known) for (const y of b.known) if (labels[x] === labels[y]) same++;
        found.push({ row: evidence.slice(), target: same / count, weight: Math.sqrt(count) });
      }
      earlier.push(a);
    }
  }
  const total = found.reduce((sum, one) => sum + one.weight, 0);
  return found.map((one) => ({ ...one, weight: (one.weight * weight) / total }));
}

/** Trains the trees on groups whose pairs are judged by these weights, on the first `columns` of the evidence. */
export function trainMerges(groups, weights, columns) {
  const examples = groups.flatMap((group) => examplesOf(group, weights));
  const mean = examples.reduce((sum, one) => sum + one.weight, 0) / examples.length;
  const rows = new Float32Array(examples.length * columns);
  examples.forEach(({ row }, at) => rows.set(row.subarray(0, columns), at * columns));
  const table = {
    rows,
    columns,
    target: Float32Array.from(examples, (one) => one.target),
    weight: Float32Array.from(examples, (one) => one.weight / mean),
  };
  return averaged(SEEDS.map((seed) => boost(table, { ...SETTINGS, seed })));
}

/** One forest that scores the mean of several. */
function averaged(forests) {
  const all = { base: 0, roots: [], feature: [], threshold: [], left: [], right: [], value: [] };
  for (const forest of forests) {
    const start = all.feature.length;
    all.base += forest.base / forests.length;
    all.roots.push(...forest.roots.map((node) => node + start));
    all.feature.push(...forest.feature);
    all.threshold.push(...forest.threshold);
    all.left.push(...forest.left.map((node) => node + start));
    all.right.push(...forest.right.map((node) => node + start));
    all.value.push(...forest.value.map((value) => value / forests.length));
  }
  return all;
}

/** Cluster number of each mention of a group under a model. */
export function clustersUnder({ mentions, corpus }, model) {
  const pairs = comparePairs(mentions, corpus, model.weights);
  const ours = new Array(mentions.length);
  growClusters(mentions, pairs, corpus, model).forEach((members, at) =>
    members.forEach((member) => (ours[member] = String(at))),
  );
  return ours;
}
