/**
 * `npm run bench:people:train`: cross-validates the model of persons in a stream by name on the development
 * sets, then fits it on all names and writes models/people/stream.json. `--folds 0` leaves the
 * cross-validation out. The model of persons among all records is that of `build.js`.
 */
import { join } from 'node:path';
import { developmentGroups } from './fit.js';
import { blocksOfRows } from './blocks.js';
import { causesOf } from './causes.js';
import { countErrors, entryErrors } from './counts.js';
import { clustersUnder } from './merges.js';
import { fitted, writeModel } from './models.js';
import { moveErrors } from './moves.js';
import { openreview } from './sets.js';

const dist = process.env.ORRERY_DIST ?? new URL('../../dist/', import.meta.url).pathname;
const { pairwise, bCubed } = await import(join(dist, 'link/people/score.js'));

const at = process.argv.indexOf('--folds');
const FOLDS = at < 0 ? 5 : Number(process.argv[at + 1]);
/** Added to the least score of a merge, to show what it does. */
const SHIFTS = (process.env.SHIFTS ?? '0').split(',').map(Number);

const groups = developmentGroups();
/** What one block holds is held out together. */
const blocks = blocksOfRows(openreview());
const blockOf = new Map(blocks.flatMap(({ at }, block) => at.map((row) => [row, block])));
const names = [
  ...new Set(groups.filter(({ set }) => set !== 'OpenReview').map(({ name }) => name)),
];
names.sort();
for (const group of groups) {
  const order =
    group.set === 'OpenReview' ? (blockOf.get(group.at[0]) ?? 0) : names.indexOf(group.name);
  group.fold = order % Math.max(1, FOLDS);
}

const scored = [];
/** Person of each OpenReview row, block by block. */
const persons = new Map();
for (let fold = 0; fold < FOLDS; fold++) {
  const rest = groups.filter((group) => group.fold !== fold);
  const model = fitted('stream', rest);
  for (const group of groups) {
    if (group.fold !== fold) continue;
    for (const shift of SHIFTS)
      scored.push({
        shift,
        set: group.set,
        name: group.name,
        mentions: group.mentions,
        at: group.at,
        truth: group.labels,
        ours: clustersUnder(group, { ...model, least: model.least + shift }),
      });
  }
  blocks.forEach((block, order) => {
    if (order % FOLDS !== fold) return;
    const clusters = clustersUnder(block, model);
    block.at.forEach((row, member) => persons.set(row, `${order} ${clusters[member]}`));
  });
}
const mean = (list) => list.reduce((sum, value) => sum + value, 0) / list.length;
for (const shift of FOLDS > 0 ? SHIFTS : []) {
  const of = (set) => scored.filter((one) => one.set === set && one.shift === shift);
  if (SHIFTS.length > 1) console.log(`least score of a merge shifted by ${shift}`);
  for (const set of ['one stream', 'each alone']) {
    const parts = of(set).map(({ truth, ours }) => pairwise(truth, ours));
    const part = (key) => mean(parts.map((one) => one[key])).toFixed(3);
    console.log(
      `AMiner, ${set}, names held out: P ${part('precision')} R ${part('recall')} F1 ${part('f1')}`,
    );
  }
  const several = of('OpenReview').filter(({ truth }) => new Set(truth).size > 1);
  for (const [label, list] of [
    ['names with two slots or more', of('OpenReview')],
    ['names of more than one person', several],
  ]) {
    const { precision, recall, f1 } = bCubed(
      list.flatMap(({ truth }, group) => truth.map((label) => `${group} ${label}`)),
      list.flatMap(({ ours }, group) => ours.map((cluster) => `${group} ${cluster}`)),
    );
    console.log(
      `OpenReview, ${label}, held out (${list.length} names): B3 P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`,
    );
  }
  console.log('pairs wrong, one stream:', causesOf(of('one stream')));
  console.log('pairs wrong, OpenReview:', causesOf(of('OpenReview')));
}

/** What a stopping point chosen for each name by one who knows would score; with several shifts. */
if (SHIFTS.length > 1) {
  for (const set of ['one stream', 'each alone']) {
    const best = new Map();
    for (const { name, truth, ours } of scored.filter((one) => one.set === set))
      best.set(name, Math.max(best.get(name) ?? 0, pairwise(truth, ours).f1));
    console.log(
      `AMiner, ${set}, best shift for each name: F1 ${mean([...best.values()]).toFixed(3)}`,
    );
  }
}

/** What the errors do to careers, over all OpenReview slots; a slot alone in its block is a person. */
function printErrors() {
  const rows = openreview();
  const ours = rows.map((_, row) => persons.get(row) ?? `alone ${row}`);
  const truth = rows.map((row) => row.label);
  const { falseMoves, missedMoves } = moveErrors(rows, truth, ours);
  const rate = ({ count, of }) => `${count} of ${of}`;
  const years = countErrors(rows, truth, ours);
  const entries = entryErrors(rows, truth, ours);
  console.log(`false moves: ${rate(falseMoves)}; missed moves: ${rate(missedMoves)}`);
  console.log(
    `person-years a split counts twice: ${rate(years.surplus)}; a merge hides: ${rate(years.hidden)}`,
  );
  console.log(
    `first years that are none: ${rate(entries.surplus)}; hidden: ${rate(entries.hidden)}`,
  );
  const { precision, recall, f1 } = bCubed(truth, ours);
  console.log(
    `OpenReview, all slots, held out: B3 P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`,
  );
}

if (FOLDS > 0) printErrors();

writeModel('stream', groups);
