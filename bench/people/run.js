/**
 * `npm run bench:people`: the matcher on the two labelled sets under ORRERY_DATA, beside a peer. The
 * models were fitted on the same sets; `npm run bench:people:train` scores them on names held out.
 * Prints agreement by name and by how common a name is, with bootstrap intervals by name, the moves
 * that merges make and splits hide, calibration, speed and memory.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { countErrors, entryErrors } from './counts.js';
import { evidenceCeiling } from './ceiling.js';
import { moveErrors } from './moves.js';
import { writeResults } from './results.js';
import { agreementOf, bCubedOf, byName, ends, several } from './scores.js';
import { aminer, dataFolder, openreview, withBylines } from './sets.js';

const dist = process.env.ORRERY_DIST ?? new URL('../../dist/', import.meta.url).pathname;
const load = (file) => import(join(dist, 'link/people', file));
const { disambiguate } = await load('people.js');
const { pairwise } = await load('score.js');
const { parseName } = await load('text/name.js');
const { commonness } = await load('text/rarity.js');
const { measured } = await import(join(dist, 'figures/quality.js'));

const ambiguous = aminer();
const profiles = openreview();
if (ambiguous === null || profiles === null) {
  console.error(`bench:people needs the labelled sets in ${dataFolder()}; set ORRERY_DATA.`);
  process.exit(3);
}

const percent = (value) => value.toFixed(3);
const mean = (list) => list.reduce((sum, value) => sum + value, 0) / Math.max(1, list.length);

function interval(groups, statistic) {
  const { low, high } = ends(groups, statistic);
  return `${percent(low)}..${percent(high)}`;
}

function timed(rows) {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const { assignments, report } = disambiguate(rows.map((row) => row.mention));
  const seconds = (performance.now() - start) / 1000;
  const busy = process.cpuUsage(cpu);
  const processor = (busy.user + busy.system) / 1e6;
  return { persons: assignments.map((one) => one.person), assignments, report, seconds, processor };
}

const shareOf = (name) => {
  const { family, given } = commonness(parseName(name));
  return family + given;
};
const stratumOf = (name) => {
  const share = shareOf(name);
  return share > -5 ? 'common' : share > -6 ? 'middling' : 'rare';
};

timed(profiles.slice(0, 2000));
const a = timed(ambiguous);
const names = byName(ambiguous, a.persons).map((group) => ({
  ...group,
  ...pairwise(group.truth, group.ours),
}));
const peerFile = join(dataFolder(), 'aminer110_peer_ghac_without_k.csv');
const peers = new Map(
  existsSync(peerFile)
    ? parse(readFileSync(peerFile, 'utf8'), { columns: true }).map((row) => [
        row.name.toLowerCase(),
        Number(row.F1),
      ])
    : [],
);
console.log(
  'The models were fitted on these very names, so what follows flatters them.\n' +
    'Scores on names held out: npm run bench:people:train.\n',
);
console.log('# AMiner names: pairwise, the number of persons not told\n');
console.log(
  '| name | slots | persons | ours | precision | recall | F1 | GHAC without K |\n|---|---|---|---|---|---|---|---|',
);
for (const group of names) {
  const peer = peers.get(group.name.toLowerCase());
  console.log(
    `| ${group.name} | ${group.truth.length} | ${new Set(group.truth).size} | ${new Set(group.ours).size} | ${percent(group.precision)} | ${percent(group.recall)} | ${percent(group.f1)} | ${peer === undefined ? '-' : percent(peer)} |`,
  );
}
const meanF1 = (list) => mean(list.map((group) => group.f1));
const known = names.filter((group) => peers.has(group.name.toLowerCase()));
console.log(
  `\nmean over ${names.length} names: P ${percent(mean(names.map((g) => g.precision)))} R ${percent(mean(names.map((g) => g.recall)))} F1 ${percent(meanF1(names))} (${interval(names, meanF1)})`,
);
console.log(
  `peer GHAC without K on the same ${known.length} names: F1 ${percent(mean(known.map((g) => peers.get(g.name.toLowerCase()))))}; over its 109 names .780`,
);
const alone = names.map((group) => {
  const rows = ambiguous.filter((row) => row.group === group.name);
  return pairwise(
    rows.map((row) => row.label),
    timed(rows).persons,
  ).f1;
});
console.log(`each name in a stream of its own: F1 ${percent(mean(alone))}`);
const line = (label, groups) => {
  const { n, precision, recall, f1 } = agreementOf(groups);
  console.log(
    `${label}: ${n} slots, P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1.value)} (${percent(f1.low)}..${percent(f1.high)})`,
  );
  return { n, precision, recall, f1 };
};
const STRATA = ['common', 'middling', 'rare'];
/** Agreement that goes into results.json. */
const agreement = [];
console.log('\n# AMiner names: B3');
agreement.push({ set: 'aminer', id: 'all', ...line('all', names) });
for (const id of STRATA) {
  const own = names.filter((g) => stratumOf(g.name) === id);
  const scores = line(id, own);
  if (own.length > 0) agreement.push({ set: 'aminer', id, ...scores });
}

const o = timed(profiles);
const people = byName(profiles, o.persons);
console.log('\n# OpenReview slots: B3 (the profile id is the label, seen by nobody)');
agreement.push({ set: 'openreview', id: 'all', ...line('all', people) });
agreement.push({
  set: 'openreview',
  id: 'ambiguous',
  ...line('names of more than one person', several(people)),
});
for (const id of STRATA) {
  const own = people.filter((g) => stratumOf(g.name) === id);
  agreement.push({ set: 'openreview', id, ...line(id, own) });
}
const merged = bCubedOf(
  people.map((group) => ({ ...group, ours: group.truth.map(() => group.name) })),
);
console.log(
  `baseline, equal name is one person: F1 ${percent(merged.f1)}; on names of more than one person ${percent(bCubedOf(several(people).map((g) => ({ ...g, ours: g.truth.map(() => g.name) }))).f1)}`,
);

const whole = withBylines(profiles);
console.log('\n# The same with the whole bylines of their papers');
const wholePeople = byName(whole, timed(whole).persons);
line('all', wholePeople);
line('names of more than one person', several(wholePeople));

console.log('\n# What shared evidence allows, names of more than one person');
for (const [label, rows] of [
  ['labelled coauthors', profiles],
  ['whole bylines', whole],
]) {
  const names = new Set(several(people).map((group) => group.name));
  const subset = rows.filter((row) => names.has(row.group));
  const { clusters, counts } = evidenceCeiling(subset);
  line(`going by shared evidence alone, ${label}`, byName(subset, clusters));
  console.log(
    `pairs of one person that share no coauthor, domain or affiliation: ${counts.sameWithout} of ${counts.same}; ` +
      `pairs of two that share a coauthor and have no two domains: ${counts.apartWith} of ${counts.apart}`,
  );
}

const truth = profiles.map((row) => row.label);
const errors = moveErrors(profiles, truth, o.persons);
const rate = ({ count, of }) => `${count} of ${of} (${percent(count / Math.max(1, of))})`;
console.log('\n# Moves between countries (by web domain), OpenReview slots');
console.log(`false moves, made by merges: ${rate(errors.falseMoves)}`);
console.log(`missed moves, hidden by splits: ${rate(errors.missedMoves)}`);

const counts = countErrors(profiles, truth, o.persons);
const entries = entryErrors(profiles, truth, o.persons);
console.log('\n# Counts of persons, OpenReview slots');
console.log(`person-years a split counts twice: ${rate(counts.surplus)}`);
console.log(`person-years a merge hides: ${rate(counts.hidden)}`);
console.log(`first years that are none: ${rate(entries.surplus)}`);
console.log(`first years hidden: ${rate(entries.hidden)}`);

console.log('\n# Calibration of confidence, OpenReview slots in clusters of two or more');
const bins = Array.from({ length: 5 }, () => ({ n: 0, said: 0, right: 0 }));
const clusters = new Map();
o.persons.forEach((person, at) => clusters.set(person, [...(clusters.get(person) ?? []), at]));
for (const members of clusters.values()) {
  if (members.length < 2) continue;
  for (const at of members) {
    const { confidence } = o.assignments[at];
    const bin = bins[Math.min(4, Math.floor(confidence * 5))];
    bin.n++;
    bin.said += confidence;
    bin.right += members.filter((other) => truth[other] === truth[at]).length > 1 ? 1 : 0;
  }
}
for (const { n, said, right } of bins)
  if (n > 0) console.log(`said ${percent(said / n)}, right ${percent(right / n)}, n ${n}`);

const results = {
  agreement,
  calibration: {
    bins: bins
      .filter(({ n }) => n > 0)
      .map(({ n, said, right }) => ({ ...measured(right, n), said: said / n })),
  },
};
writeResults(results);

console.log('\n# Speed and memory');
const rateOf = (rows, run) => Math.round(rows.length / run.processor);
for (const [label, run, rows] of [
  ['AMiner', a, ambiguous],
  ['OpenReview', o, profiles],
]) {
  const again = timed(rows);
  console.log(
    `${label}: ${rows.length} slots in ${run.seconds.toFixed(2)} s, ${Math.round(rows.length / run.seconds)} a second (${rateOf(rows, run)} a second of processor time while the program is being compiled, ${rateOf(rows, again)} when that is done); largest block ${run.report.largestBlock}`,
  );
}
console.log(`resident memory: ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
