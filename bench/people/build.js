/**
 * `npm run bench:people:build [-- SNAPSHOT]`: persons as a build makes them from all records, scored on
 * the labelled author slots that the records hold, beside the same slots as a stream of their own. Names
 * are held out. The label of this set is the person id that the records state, so it is withheld
 * from every slot; what it adds where it is given is printed too. Without a snapshot the papers under
 * ORRERY_DATA are built first. LEAST=0.9,1.9 shows what other least log-odds of a merge would do.
 */
import { dirname, join } from 'node:path';
import { countErrors, entryErrors } from './counts.js';
import { developmentGroups } from './fit.js';
import { blocksWith, clustersOf, fitted, foldsOf, withoutIdentifiers } from './heldout.js';
import { moveErrors } from './moves.js';
import { builtRecords, findSlots, recordsOf } from './records.js';
import { writeResults } from './results.js';
import { agreementOf, byName, several } from './scores.js';
import { dataFolder, openreview } from './sets.js';

const dist = process.env.ORRERY_DIST ?? new URL('../../dist/', import.meta.url).pathname;
const { measured } = await import(join(dist, 'figures/quality.js'));
const { LEAST_MERGE, LEAST_MERGE_RECORDS } = await import(join(dist, 'link/people/model.js'));

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
const slots = findSlots(labelled, records);
/** Labelled rows that the records hold. */
const found = [...labelled.keys()].filter((row) => slots[row] !== null);
const rowOfSlot = new Map(found.map((row) => [slots[row], row]));
console.log(`snapshot ${records.id}: ${records.mentions.length} author slots`);
console.log(`labelled slots found in them: ${found.length} of ${labelled.length}`);

const rowsOf = ({ at }) => at.map((slot) => rowOfSlot.get(slot)).filter((row) => row !== undefined);
/** With the identifiers that the records state; blocks do not depend on these. */
const told = blocksWith(new Set(rowOfSlot.keys()), records.mentions).map((block) => ({
  ...block,
  rows: rowsOf(block),
}));
const withheld = told.map(withoutIdentifiers);
const alone = blocksWith(
  new Set(labelled.keys()),
  labelled.map(({ mention }) => mention),
).map((block) => ({ ...block, rows: block.at }));
/** The ways of making persons that are compared: blocks, the rows in each, and the least log-odds of a merge. */
const ways = {
  records: { blocks: withheld, least: LEAST_MERGE_RECORDS },
  stream: { blocks: alone, least: LEAST_MERGE },
  'as a stream': { blocks: withheld, least: LEAST_MERGE },
  identifiers: { blocks: told, least: LEAST_MERGE_RECORDS },
};
for (const least of (process.env.LEAST ?? '').split(',').filter(Boolean))
  ways[`least ${least}`] = { blocks: withheld, least: Number(least) };
const sizes = withheld.map(({ at }) => at.length);
console.log(
  `they lie in ${sizes.length} blocks of two slots and more, ${sizes.reduce((sum, size) => sum + size, 0)} slots in all, the largest ${Math.max(...sizes)}`,
);

const groups = developmentGroups();
const names = new Map();
labelled.forEach(({ group }, row) => names.set(group, [...(names.get(group) ?? []), row]));
const folds = foldsOf(
  labelled.length,
  [...[...withheld, ...alone].map((block) => block.rows), ...names.values()],
  FOLDS,
);
const others = [...new Set(groups.map(({ name }) => name))]
  .filter((name) => !names.has(name))
  .sort();
const foldOfName = new Map([
  ...[...names].map(([name, [first]]) => [name, folds[first]]),
  ...others.map((name, order) => [name, order % FOLDS]),
]);

const persons = Object.fromEntries(
  Object.keys(ways).map((way) => [way, labelled.map((_, row) => `alone ${row}`)]),
);
for (let fold = 0; fold < FOLDS; fold++) {
  const model = fitted(groups.filter(({ name }) => foldOfName.get(name) !== fold));
  for (const [way, { blocks, least }] of Object.entries(ways)) {
    blocks.forEach((block, order) => {
      if (folds[block.rows[0]] !== fold) return;
      const clusters = clustersOf(block, model, least);
      block.at.forEach((slot, member) => {
        const row = blocks === alone ? slot : rowOfSlot.get(slot);
        if (row !== undefined) persons[way][row] = `${order} ${clusters[member]}`;
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

/** Prints what a way of making persons scores, and gives it for results.json. */
function scored(title, everyone) {
  const ours = found.map((row) => everyone[row]);
  console.log(`\n# ${title}`);
  const all = byName(rows, ours);
  const agreement = Object.entries({ all, ambiguous: several(all) }).map(([id, list]) => {
    const scores = agreementOf(list);
    const { n, precision, recall, f1 } = scores;
    console.log(
      `B3, ${id === 'all' ? 'all names' : `the ${list.length} names of more than one person`}: ${n} slots, P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1.value)} (${percent(f1.low)}..${percent(f1.high)})`,
    );
    return { id, ...scores };
  });
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
scored('All records with the least log-odds of a merge that a stream has', persons['as a stream']);
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
writeResults({
  records: {
    slots: records.mentions.length,
    found: measured(found.length, labelled.length),
    ...result,
  },
});
