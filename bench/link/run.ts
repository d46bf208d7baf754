import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { gunzipSync } from 'node:zlib';
import { resolve } from 'node:path';
import { qualityText } from '../../src/figures/quality.js';
import type { Linker } from '../../src/link/link.js';
import { createLinker } from '../../src/link/linker.js';
import type { RegistryIndex } from '../../src/link/registry/index.js';
import { createBaseline } from './baseline.js';
import { reliability } from './calibration.js';
import { causesTable, ceilingTable, readJudgements } from './causes.js';
import { score, type Score } from './metrics.js';
import { benchRegistry } from './registry.js';
import {
  answers,
  countries,
  judged,
  linkingResults,
  outcomesOf,
  strataWith,
  type Reading,
  type Run,
} from './results.js';
import { dataFolder, readSets, SETS, SET_TITLES } from './sets.js';

const out: string[] = [];
const say = (text = ''): void => {
  out.push(text);
  process.stdout.write(`${text}\n`);
};
const f = (value: number): string => value.toFixed(3);
const ci = ({ value, low, high }: Score): string => `${f(value)} [${f(low)}, ${f(high)}]`;

function row(name: string, runs: readonly Run[]): string {
  const s = score(answers(runs));
  const cells = [
    s.peer.precision,
    s.peer.recall,
    s.peer.f1,
    s.set.precision,
    s.set.recall,
    s.set.f1,
  ];
  return `| ${name} | ${s.n} | ${[...cells, s.perString, s.accuracy, s.precisionAt1].map(ci).join(' | ')} |`;
}

const HEADER = [
  '| strings | n | peer precision | peer recall | peer F1 | set precision | set recall | set F1 | F1 per string | accuracy with abstention | precision@1 |',
  '|---|---|---|---|---|---|---|---|---|---|---|',
];

const JUDGEMENTS: Record<Reading['judgement'], string> = {
  'both-named': 'both are named in the string; the label puts another first, or holds only one',
  'label-wrong': 'the label is wrong about the string',
  'answer-wrong': 'the answer is wrong about the string',
  'not-in-registry': 'what the string names is not in the registry',
  undecidable: 'the string does not settle it',
  neither: 'both are wrong',
};

function country(runs: readonly Run[], index: RegistryIndex): string {
  const { known, answered, right } = countries(runs, index);
  return `${known} strings with a known country: accuracy ${f(right / Math.max(1, answered))} at coverage ${f(answered / Math.max(1, known))}`;
}

function peers(data: string): void {
  const file = resolve(data, 'benchmarks', 'affiliation', 'peers_published_metrics.csv.gz');
  const rows = parse(gunzipSync(readFileSync(file)), { columns: true }) as Record<string, string>[];
  say('## Published scores of peers, Crossref assertions (peer metric)');
  say();
  say('| system | precision | recall | F1 |');
  say('|---|---|---|---|');
  for (const peer of rows.filter((r) => r['dataset']?.includes('Crossref'))) {
    const cells = ['Precision', 'Recall', 'F1 Score'].map((k) => f(Number(peer[k])));
    say(`| ${peer['strategy']} | ${cells.join(' | ')} |`);
  }
  say();
}

const data = dataFolder();
if (data === null) {
  process.stdout.write('bench:link skipped: no data folder (set ORRERY_DATA).\n');
} else {
  await bench(data);
}

async function bench(folder: string): Promise<void> {
  const { index } = await benchRegistry(folder);
  const errata = new Set(
    (JSON.parse(readFileSync('bench/link/errata.json', 'utf8')) as { hash: string }[]).map(
      (e) => e.hash,
    ),
  );
  const items = readSets(folder);
  const linkers: [string, Linker][] = [
    ['longest exact name', createBaseline(index)],
    ['Orrery', createLinker(index)],
  ];
  say(`# Affiliation linking, registry ${index.version}`);
  say();
  say('Peer metric: one answer a string. Set metric: micro over sets. 95 % bootstrap intervals.');
  say(
    'Held out: one string in five by hash, never fitted on or tuned on. Its totals were printed by every run and seen while the linker was made, so they are not those of a blind test.',
  );
  say();
  const readings = JSON.parse(readFileSync('bench/link/readings.json', 'utf8')) as Reading[];
  for (const [name, linker] of linkers) {
    const started = process.cpuUsage();
    const half = Math.floor(items.length / 2);
    let first = 0;
    const runs = items.map((item, at) => {
      if (at === half) first = seconds(started);
      return { item, link: linker.link({ affiliation: item.text }) };
    });
    const took = seconds(started);
    report(name, runs, { took, perSecondThen: half / (took - first) }, index, errata);
    if (name !== 'Orrery') continue;
    ceiling(readings);
    causes(runs, errata);
    const results = linkingResults(runs, index, readings);
    writeFileSync('bench/link/results.json', qualityText('link', results));
  }
  peers(folder);
  writeFileSync('bench/link/RESULTS.md', `${out.join('\n')}\n`);
}

function seconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

function report(
  name: string,
  runs: readonly Run[],
  { took, perSecondThen }: { took: number; perSecondThen: number },
  index: RegistryIndex,
  errata: ReadonlySet<string>,
): void {
  const strings = new Set(runs.map((run) => run.item.text)).size;
  say(`## ${name}`);
  say();
  const memory = process.resourceUsage().maxRSS / 1024;
  say(
    `${Math.round(runs.length / took)} strings/s of one core (${strings} distinct), the engine's compiling included; ${Math.round(perSecondThen)} in the second half of them; peak ${Math.round(memory)} MB.`,
  );
  say();
  HEADER.forEach((line) => say(line));
  for (const set of SETS) {
    for (const heldOut of [true, false]) {
      const own = runs.filter(({ item }) => item.set === set && item.heldOut === heldOut);
      const clean = own.filter(({ item }) => !errata.has(item.hash));
      const part = `${SET_TITLES[set]}, ${heldOut ? 'held out' : 'tuned on'}`;
      say(row(part, own));
      if (clean.length < own.length) say(row(`${part}, without known label errors`, clean));
    }
  }
  say();
  for (const set of SETS) {
    const own = runs.filter((run) => run.item.set === set && run.item.heldOut);
    const labels = own.flatMap((run) => run.item.truth);
    const cap = labels.filter((id) => index.byId.has(id)).length / Math.max(1, labels.length);
    say(
      `${SET_TITLES[set]}, held out: labels in the registry ${f(cap)} (recall cap); country: ${country(own, index)}.`,
    );
  }
  say();
  if (name !== 'Orrery') return;
  thresholds(
    'tuned on',
    runs.filter((run) => !run.item.heldOut),
  );
  thresholds(
    'held out',
    runs.filter((run) => run.item.heldOut),
  );
  calibration(runs);
  strata(runs);
  worst(runs, index);
}

/** What a caller gets who keeps only answers at or above a score. */
function thresholds(part: string, runs: readonly Run[]): void {
  say(`### Set precision and recall by least score, ${part}`);
  say();
  say('| set | least score | set precision | set recall | set F1 |');
  say('|---|---|---|---|---|');
  for (const set of SETS) {
    const own = runs.filter((run) => run.item.set === set);
    for (const least of [0.4, 0.5, 0.6, 0.65, 0.7, 0.8, 0.9]) {
      const kept = own.map(({ item, link }) => ({
        truth: item.truth,
        predicted: link.organisations.filter((o) => o.score >= least).map((o) => o.id),
      }));
      const { precision, recall, f1 } = score(kept).set;
      say(
        `| ${SET_TITLES[set]} | ${least.toFixed(2)} | ${[precision, recall, f1].map(ci).join(' | ')} |`,
      );
    }
  }
  say();
}

function calibration(runs: readonly Run[]): void {
  const { ece, bins } = reliability(outcomesOf(runs));
  say(
    `### Calibration of organisation scores (answers, set-labelled sets, held out): ECE ${f(ece)}`,
  );
  say();
  say('| score | answers | mean score | share right |');
  say('|---|---|---|---|');
  for (const bin of bins.filter((b) => b.n > 0)) {
    say(
      `| ${bin.from.toFixed(1)}-${bin.to.toFixed(1)} | ${bin.n} | ${f(bin.said)} | ${f(bin.held)} |`,
    );
  }
  say();
}

function strata(runs: readonly Run[]): void {
  say('### By stratum, held out, all sets');
  say();
  HEADER.forEach((line) => say(line));
  for (const [name, own] of strataWith(runs)) say(row(name, own));
  say();
}

/** What a person found who read first answers that differ from the label. */
function ceiling(readings: readonly Reading[]): void {
  const shares = judged(readings);
  const percent = (value: number): string => (100 * value).toFixed(1);
  say('### Ceiling, by reading');
  say();
  say(
    `${readings.length} first answers that differ from their Crossref label were read (bench/link/readings.json, by hash of the string).`,
  );
  say();
  say('| judgement | answers | share, 95 % Wilson interval |');
  say('|---|---|---|');
  for (const { id, share } of shares) {
    const interval = `${percent(share.value)} % [${percent(share.low)}, ${percent(share.high)}]`;
    say(`| ${JUDGEMENTS[id]} | ${Math.round(share.value * share.n)} | ${interval} |`);
  }
  say();
  const wrong = shares.find(({ id }) => id === 'answer-wrong')?.share;
  if (!wrong) return;
  say(
    `So of the first answers that differ from the label, ${percent(wrong.value)} % [${percent(wrong.low)}, ${percent(wrong.high)}] are wrong where the label is right; in the rest the set, the registry or the string itself sets the limit.`,
  );
  say();
}

/** Where the errors of the sets with whole sets as labels lie. */
function causes(runs: readonly Run[], errata: ReadonlySet<string>): void {
  say('### Where the remaining errors lie, by reading');
  say();
  say(
    'Strings whose answered set differs from the labelled one, each read and judged (bench/link/judgements.json and errata.json, by hash of the string).',
  );
  say();
  const judgements = readJudgements();
  causesTable(runs, errata, judgements).forEach((line) => say(line));
  say();
  say('### What mending could reach, by reading');
  say();
  say(
    'Were every answer judged wrong above (the last five causes) answered as labelled, and all else as now.',
  );
  say();
  ceilingTable(runs, errata, judgements).forEach((line) => say(line));
  say();
}

function worst(runs: readonly Run[], index: RegistryIndex): void {
  const wrong = runs
    .filter((run) => !run.item.heldOut)
    .flatMap(({ item, link }) =>
      link.organisations
        .filter((o) => !item.truth.includes(o.id))
        .map((o) => ({ item, said: o.name, score: o.score })),
    )
    .sort((a, b) => b.score - a.score || (a.item.hash < b.item.hash ? -1 : 1));
  process.stdout.write('The twenty worst errors (tuned-on part; printed, not stored):\n');
  for (const { item, said, score: sure } of wrong.slice(0, 20)) {
    const meant = item.truth.map((id) => index.organisations[index.byId.get(id) ?? -1]?.name ?? id);
    process.stdout.write(
      `${f(sure)} ${item.set} ${item.hash} "${item.text}"\n   said ${said}, label ${meant.join('; ') || 'none'}\n`,
    );
  }
}
