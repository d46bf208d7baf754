/**
 * `npm run bench:people:build [-- SNAPSHOT]`: persons as a build makes them from all records, scored on
 * the labelled author slots that the records hold, beside the same slots as a stream of their own, and that stream
 * laid into the records (`orrery people --snapshot`). Names are held out. The label of this set is the person id
 * that the records state, so it is withheld from every slot; what it adds where it is given is printed too.
 * Then fits the model on all names and writes models/people/records.json. Without a snapshot the papers under
 * ORRERY_DATA are built first. LEAST=0.5,1 shows what other least log-odds of a merge would do.
 */
import { dirname, join } from 'node:path';
import { countErrors, entryErrors } from './counts.js';
import { developmentGroups, pairs, profilesWeight } from './fit.js';
import { blocksWith, foldsOf, withoutIdentifiers } from './heldout.js';
import { clustersUnder } from './merges.js';
import { fitted, writeModel } from './models.js';
import { moveErrors } from './moves.js';
import { builtRecords, recordsOf } from './records.js';
import { writeResults } from './results.js';
import { agreementOf, byName, several } from './scores.js';
import { dataFolder, openreview } from './sets.js';

const dist = process.env.ORRERY_DIST ?? new URL('../../dist/', import.meta.url).pathname;
const { measured } = await import(join(dist, 'figures/quality.js'));
const { layInto } = await import(join(dist, 'link/people/records.js'));

const FOLDS = 5;

const labelled = openreview();
if (labelled === null) {
  console.error(`bench:people:build needs the labelled sets in ${dataFolder()}; set ORRERY_DATA.`);
  process.exit(3);
}
const snapshot = process.argv[2];
const records = await (snapshot === undefined
  ? builtRecords(dirname(dirname(dataFolder())))
  : recordsOf(snapshot));
const stream = labelled.map(({ mention }) => mention);
const among = layInto(records.mentions, stream);
/** Slot of each labelled row in the records, or null. */
const slots = among.at.map((at) => (at < records.mentions.length ? at : null));
/** Labelled rows that the records hold. */
const found = [...labelled.keys()].filter((row) => slots[row] !== null);
console.log(`snapshot ${records.id}: ${records.mentions.length} author slots`);
console.log(`labelled slots found in them: ${found.length} of ${labelled.length}`);

/** Blocks of mentions that hold labelled ones; `at` gives the place of each labelled row, or null. */
function blocksHolding(at, mentions) {
  const rowAt = new Map(at.flatMap((slot, row) => (slot === null ? [] : [[slot, row]])));
  return blocksWith(new Set(rowAt.keys()), mentions).map((block) => {
    const rows = block.at.map((slot) => rowAt.get(slot) ?? null);
    return { ...block, rows, known: rows.filter((row) => row !== null) };
  });
}

/** With the identifiers that the records state; blocks do not depend on these. */
const told = blocksHolding(slots, records.mentions);
const withheld = told.map(withoutIdentifiers);
const laid = blocksHolding(among.at, among.mentions).map(withoutIdentifiers);
const alone = blocksHolding([...labelled.keys()], stream);
/** The ways of making persons that are compared: blocks, and where the model is at home. */
const ways = {
  records: { blocks: withheld, home: 'records' },
  among: { blocks: laid, home: 'records' },
  stream: { blocks: alone, home: 'stream' },
  'as a stream': { blocks: withheld, home: 'stream' },
  identifiers: { blocks: told, home: 'records' },
};
for (const least of (process.env.LEAST ?? '').split(',').filter(Boolean)) {
  ways[`least ${least}`] = { blocks: withheld, home: 'records', least: Number(least) };
  ways[`among, least ${least}`] = { blocks: laid, home: 'records', least: Number(least) };
}
const sizes = withheld.map(({ at }) => at.length);
console.log(
  `they lie in ${sizes.length} blocks of two slots and more, ${sizes.reduce((sum, size) => sum + size, 0)} slots in all, the largest ${Math.max(...sizes)}`,
);

const names = new Map();
labelled.forEach(({ group }, row) => names.set(group, [...(names.get(group) ?? []), row]));
const folds = foldsOf(
  labelled.length,
  [...[...withheld, ...laid, ...alone].map(({ known }) => known), ...names.values()],
  FOLDS,
);
const development = developmentGroups();
const others = [...new Set(development.map(({ name }) => name))].filter((name) => !names.has(name));
const orderOf = new Map(others.sort().map((name, order) => [name, order % FOLDS]));
const foldOf = ({ name }) => orderOf.get(name) ?? folds[names.get(name)[0]];
/** Labelled groups that a model is fitted on, by where it is at home. */
const groups = {
  stream: development.map((group) => ({ ...group, fold: foldOf(group) })),
  records: [
    ...development
      .filter(({ set }) => set !== 'OpenReview')
      .map((group) => ({ ...group, fold: foldOf(group) })),
    ...withheld
      .filter(({ known }) => known.length > 1)
      .map(({ mentions, corpus, rows, known }) => {
        const labels = rows.map((row) => (row === null ? null : labelled[row].label));
        const weight = profilesWeight(labels);
        const group = pairs(labelled[known[0]].group, mentions, labels, corpus);
        return { ...group, size: known.length, weight, fold: folds[known[0]] };
      })
      .filter(({ y }) => y.length > 0),
  ],
};

const persons = Object.fromEntries(
  Object.keys(ways).map((way) => [way, labelled.map((_, row) => `alone ${row}`)]),
);
for (let fold = 0; fold < FOLDS; fold++) {
  const models = Object.fromEntries(
    Object.entries(groups).map(([home, list]) => [
      home,
      fitted(
        home,
        list.filter((group) => group.fold !== fold),
      ),
    ]),
  );
  for (const [way, { blocks, home, least = models[home].least }] of Object.entries(ways)) {
    blocks.forEach((block, order) => {
      if (folds[block.known[0]] !== fold) return;
      const clusters = clustersUnder(block, { ...models[home], least });
      block.rows.forEach((row, member) => {
        if (row !== null) persons[way][row] = `${order} ${clusters[member]}`;
      });
    });
  }
}

const rows = found.map((row) => labelled[row]);
const truth = rows.map(({ label }) => label);
const placesOf = new Map(
  rows.map((row, order) => [
    row,
    records.places.get(records.keys[slots[found[order]]].join(' ')) ?? [],
  ]),
);
const percent = (value) => value.toFixed(3);
const rate = ({ count, of }) => `${count} of ${of} (${percent(count / Math.max(1, of))})`;

/** B³ over all names and over those of more than one person, printed. */
function agreementsOf(rows, ours) {
  const all = byName(rows, ours);
  return Object.entries({ all, ambiguous: several(all) }).map(([id, list]) => {
    const scores = agreementOf(list);
    const { n, precision, recall, f1 } = scores;
    console.log(
      `B3, ${id === 'all' ? 'all names' : `the ${list.length} names of more than one person`}: ${n} slots, P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1.value)} (${percent(f1.low)}..${percent(f1.high)})`,
    );
    return { id, ...scores };
  });
}

/** Prints what a way of making persons scores, and gives it for results.json. */
function scored(title, everyone) {
  const ours = found.map((row) => everyone[row]);
  console.log(`\n# ${title}`);
  const agreement = agreementsOf(rows, ours);
  const byDomain = moveErrors(rows, truth, ours);
  const byPlace = moveErrors(rows, truth, ours, (row) => placesOf.get(row));
  const years = countErrors(rows, truth, ours);
  const entries = entryErrors(rows, truth, ours);
  console.log(`moves by web domain that join two people: ${rate(byDomain.falseMoves)}`);
  console.log(`moves by web domain that a split hides: ${rate(byDomain.missedMoves)}`);
  const errors = {
    'false-moves': byPlace.falseMoves,
    'missed-moves': byPlace.missedMoves,
    'years-twice': years.surplus,
    'years-hidden': years.hidden,
    'entries-false': entries.surplus,
    'entries-hidden': entries.hidden,
  };
  console.log('by the places that the records are linked to:');
  for (const [id, error] of Object.entries(errors)) console.log(`${id}: ${rate(error)}`);
  return {
    agreement,
    errors: Object.entries(errors).map(([id, { count, of }]) => ({
      id,
      share: measured(count, of),
    })),
  };
}

/** Labels that a person of ours joins; those that share a coauthor may be two profiles of one person. */
function joinedLabels(everyone) {
  const coauthors = new Map();
  const members = new Map();
  for (const row of found) {
    const { label, group } = labelled[row];
    const names = coauthors.get(label) ?? new Set();
    coauthors.set(label, names);
    const { name, coauthors: byline } = records.mentions[slots[row]];
    for (const other of byline) if (other !== name && other !== group) names.add(other);
    members.set(everyone[row], (members.get(everyone[row]) ?? new Set()).add(label));
  }
  const pairs = [...members.values()].flatMap((labels) =>
    [...labels].flatMap((a, order) => [...labels].slice(0, order).map((b) => [a, b])),
  );
  const sharing = pairs.filter(([a, b]) =>
    [...coauthors.get(a)].some((name) => coauthors.get(b).has(name)),
  );
  return { count: sharing.length, of: pairs.length };
}

const result = scored(
  'Persons of all records, no identifier given, names held out',
  persons.records,
);
console.log(`pairs of labels joined that share a coauthor: ${rate(joinedLabels(persons.records))}`);
scored('The same slots in a stream of the labelled ones, under the same models', persons.stream);
scored('All records under the model of a stream', persons['as a stream']);
scored(
  'Equal name is one person',
  labelled.map(({ group }) => group),
);
scored(
  'All records, identifiers given: no test of the matcher, since the label is among its inputs',
  persons.identifiers,
);
for (const way of Object.keys(ways).filter((way) => way.startsWith('least ')))
  scored(`All records, ${way}`, persons[way]);
console.log(`\n# All ${labelled.length} labelled slots, laid into the records as a stream`);
const laidIn = agreementsOf(labelled, persons.among);
for (const way of Object.keys(ways).filter((way) => way.startsWith('among, least '))) {
  console.log(way);
  agreementsOf(labelled, persons[way]);
}
writeModel('records', groups.records);
writeResults({
  records: {
    slots: records.mentions.length,
    found: measured(found.length, labelled.length),
    ...result,
    among: laidIn,
  },
});
