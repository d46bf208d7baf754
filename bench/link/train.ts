import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Examiner } from '../../src/link/match/examine.js';
import { FEATURE_COUNT, FEATURES } from '../../src/link/match/features.js';
import { ReasoningLinker } from '../../src/link/linker.js';
import { Forest, logistic, type StoredForest } from '../../src/link/model/forest.js';
import { toModel, type StoredModel } from '../../src/link/model/model.js';
import { countryScore } from '../../src/link/place/decide.js';
import { boost, type Settings } from './boosting.js';
import { isotonic, type Outcome } from './calibration.js';
import { crossExamine, learnFrom, memberWeight, toTable, type Example } from './examples.js';
import { benchRegistry } from './registry.js';
import { crossScore, printScores } from './cross.js';
import { dataFolder, FOLDS, foldOf, readSets } from './sets.js';
import { trueCountries } from './truth.js';

const SETTINGS: Settings = {
  trees: 140,
  leaves: 24,
  rate: 0.1,
  leastWeight: 8,
  ridge: 2,
  columns: 0.5,
};

/** Five digits are more than the data can tell. */
function rounded(forest: StoredForest): StoredForest {
  const round = (value: number): number => Number(value.toPrecision(6));
  return {
    ...forest,
    threshold: forest.threshold.map(Math.fround),
    value: forest.value.map(round),
  };
}

function fit(examples: readonly Example[]): StoredForest {
  return rounded(boost(toTable(examples, memberWeight), SETTINGS));
}

function outcomes(examples: readonly Example[], forest: StoredForest): Outcome[] {
  const scorer = new Forest(forest, FEATURE_COUNT);
  return examples.flatMap((example) => {
    const odds = scorer.score(example.examination.rows);
    return example.ids.map((id, at) => ({
      score: logistic(odds[at] as number),
      right: example.item.truth.includes(id),
      weight: memberWeight(example, at),
    }));
  });
}

const data = dataFolder();
if (data === null) throw new Error('No data folder: set ORRERY_DATA.');
const { index } = await benchRegistry(data);
const examiner = new Examiner(index, { of: () => [], begins: () => false });
const log = (text: string): void => void process.stderr.write(`${text}\n`);
const errata = new Set(
  (JSON.parse(readFileSync('bench/link/errata.json', 'utf8')) as { hash: string }[]).map(
    (erratum) => erratum.hash,
  ),
);
const items = readSets(data).filter((item) => !item.heldOut && !errata.has(item.hash));
log(`examining ${items.length} strings`);
const examples = crossExamine(items, examiner);
const phrases = learnFrom(items, examiner);
const partial = FOLDS.map((fold) => {
  const forest = fit(examples.filter((e) => foldOf(e.item.text) !== fold));
  const aside = examples.filter((e) => foldOf(e.item.text) === fold);
  log(`fitted without fold ${fold}, scored it`);
  return { forest, aside, outcomes: outcomes(aside, forest) };
});
const draftOf = (member: StoredForest, seen: readonly Outcome[]): StoredModel => ({
  features: [...FEATURES],
  member,
  phrases,
  memberCurve: isotonic(seen),
  countryCurve: [],
});
const linkerOf = (draft: StoredModel): ReasoningLinker =>
  new ReasoningLinker(index, toModel(draft, 'draft'), examiner);
const countries: Outcome[] = [];
const answered = partial.flatMap(({ forest, aside }) => {
  const others = partial.filter((part) => part.forest !== forest);
  const linker = linkerOf(
    draftOf(
      forest,
      others.flatMap((part) => part.outcomes),
    ),
  );
  return aside.map((example) => {
    const reasoning = linker.conclude(example.examination);
    const truth = trueCountries(example.item.truth, index);
    const decision = reasoning.decisions.find((d) => d.country !== null);
    if (decision && truth.size > 0) {
      const right = decision.country !== null && truth.has(decision.country);
      countries.push({ score: countryScore(decision), right, weight: 1 });
    }
    return crossScore(example, reasoning);
  });
});
printScores(answered, log);
const model: StoredModel = {
  ...draftOf(
    fit(examples),
    partial.flatMap((part) => part.outcomes),
  ),
  countryCurve: isotonic(countries, 40),
};
const packed = gzipSync(JSON.stringify(model), { level: 9 }).toString('base64');
const header =
  '/** Written by `npm run bench:link:train`: gzipped JSON of a `StoredModel`, in base64. */\n';
writeFileSync('src/link/model/weights.ts', `${header}export const WEIGHTS =\n  '${packed}';\n`);
log(`weights written: ${packed.length} characters, ${phrases.length} phrases`);
