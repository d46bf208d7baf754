import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Examiner } from '../../src/link/match/examine.js';
import { FEATURE_COUNT, FEATURES } from '../../src/link/match/features.js';
import { ReasoningLinker } from '../../src/link/linker.js';
import { Forests, logistic, type StoredForest } from '../../src/link/model/forest.js';
import { toModel, type StoredModel } from '../../src/link/model/model.js';
import { countryScore } from '../../src/link/place/decide.js';
import { boost, type Settings } from './boosting.js';
import { isotonic, type Outcome } from './calibration.js';
import { crossExamine, learnFrom, memberWeight, toTable, type Example } from './examples.js';
import { benchRegistry } from './registry.js';
import { dataFolder, foldOf, readSets } from './sets.js';
import { trueCountries } from './truth.js';

const CALIBRATION_FOLD = 4;
const SETTINGS: Settings = { trees: 110, leaves: 24, rate: 0.1, leastWeight: 8, ridge: 2 };

/** Five digits are more than the data can tell. */
function rounded(forest: StoredForest): StoredForest {
  const round = (value: number): number => Number(value.toPrecision(6));
  return {
    ...forest,
    threshold: forest.threshold.map(Math.fround),
    value: forest.value.map(round),
  };
}

function outcomes(
  examples: readonly Example[],
  forest: StoredForest,
  weight: (example: Example, at: number) => number,
): Outcome[] {
  const scorer = new Forests([forest], FEATURE_COUNT);
  return examples.flatMap((example) => {
    const odds = scorer.score(example.examination.rows);
    return example.ids.map((id, at) => ({
      score: logistic(odds[at] as number),
      right: example.item.truth.includes(id),
      weight: weight(example, at),
    }));
  });
}

const data = dataFolder();
if (data === null) throw new Error('No data folder: set ORRERY_DATA.');
const { index } = await benchRegistry(data);
const examiner = new Examiner(index, { of: () => [], begins: () => false });
const items = readSets(data).filter((item) => !item.heldOut);
const log = (text: string): void => void process.stderr.write(`${text}\n`);
log(`examining ${items.length} strings`);
const examples = crossExamine(items, examiner);
const fit = examples.filter((e) => foldOf(e.item.text) !== CALIBRATION_FOLD);
const calibrate = examples.filter((e) => foldOf(e.item.text) === CALIBRATION_FOLD);
log(`fitting on ${fit.length} strings, calibrating on ${calibrate.length}`);
const member = rounded(boost(toTable(fit, memberWeight), SETTINGS));
log('member model fitted');
const first = rounded(
  boost(
    toTable(fit, () => 1),
    SETTINGS,
  ),
);
log('first model fitted');
const draft: StoredModel = {
  features: [...FEATURES],
  member,
  first,
  phrases: learnFrom(items, examiner),
  memberCurve: isotonic(outcomes(calibrate, member, memberWeight)),
  firstCurve: isotonic(outcomes(calibrate, first, () => 1)),
  countryCurve: [],
};
const linker = new ReasoningLinker(index, toModel(draft, 'draft'), examiner);
const countries = calibrate.flatMap((example): Outcome[] => {
  const truth = trueCountries(example.item.truth, index);
  const { decisions } = linker.conclude(example.examination);
  const decision = decisions.find((d) => d.country !== null);
  if (!decision || truth.size === 0) return [];
  const right = decision.country !== null && truth.has(decision.country);
  return [{ score: countryScore(decision), right, weight: 1 }];
});
const model: StoredModel = { ...draft, countryCurve: isotonic(countries, 40) };
const packed = gzipSync(JSON.stringify(model), { level: 9 }).toString('base64');
const header =
  '/** Written by `npm run bench:link:train`: gzipped JSON of a `StoredModel`, in base64. */\n';
writeFileSync('src/link/model/weights.ts', `${header}export const WEIGHTS =\n  '${packed}';\n`);
log(`weights written: ${packed.length} characters, ${model.phrases.length} phrases`);
