import { writeFileSync } from 'node:fs';
import { checkText } from '../../src/claims/check.js';
import { wilson } from '../../src/figures/values/interval.js';
import {
  CLAIM_SETS,
  measured,
  qualityText,
  type ClaimSet,
  type Quality,
} from '../../src/figures/quality.js';
import { embeddedRelease } from './embedded.js';
import { readLabelled, type Labelled } from './labelled.js';
import { score, type Score } from './score.js';
import { MadeUpObservatory } from './world.js';

const out = (line = ''): void => void process.stdout.write(`${line}\n`);
const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`;

/** 95 % interval of a proportion in percent, as text. */
function interval(part: number, whole: number): string {
  if (whole === 0) return '';
  const { low, high } = wilson(part / whole, whole);
  return `[${(100 * low).toFixed(1)}, ${(100 * high).toFixed(1)}]`;
}

function print(title: string, set: Labelled[], s: Score, unseen: boolean): void {
  const precision = s.found === 0 ? 1 : s.matched / s.found;
  const recall = s.gold === 0 ? 1 : s.matched / s.gold;
  out(
    `## ${title}: ${s.texts} texts (${set.filter(({ language }) => language === 'zh').length} Chinese, ${set.filter(({ claims }) => claims.length === 0).length} without a claim), ${s.gold} claims`,
  );
  const line = (what: string, value: string, interval: string, bar: string): void =>
    out(`${what.padEnd(36)}${value.padEnd(20)}${interval.padEnd(16)}${bar}`);
  const share = (what: string, part: number, of: number, bar = ''): void =>
    line(what, percent(part, of), interval(part, of), bar);
  share('detection precision', s.matched, s.found);
  share('detection recall', s.matched, s.gold);
  line('detection F1', ((2 * precision * recall) / (precision + recall)).toFixed(3), '', '≥ .95');
  share('quantity exact', s.quantity, s.matched, '≥ 97 %');
  share('place exact', s.place, s.matched);
  share('period exact', s.period, s.matched);
  share('mapping @1', s.at1, s.mappable, '≥ 85 %');
  share('mapping @3', s.at3, s.mappable);
  share('left unmapped where nothing fits', s.leftUnmapped, s.unmappable);
  share('verdict, given the right evidence', s.verdict, s.judged, '≥ 85 %');
  share('verdict, end to end', s.verdictAll, s.matched);
  share('false "contradicted"', s.falseContradicted, s.notContradicted, '< 2 %');
  share('twins whose verdict flips', s.flipped, s.twins);
  share('twins with the right verdict', s.twinVerdict, s.twins);
  out();
  if (s.errors.length > 0 && (!unseen || process.argv.includes('--unseen'))) {
    out(`The worst of ${s.errors.length} errors:`);
    for (const error of s.errors.slice(0, 40)) out(`- ${error}`);
    out();
  }
}

/** A thousand words of the set's own prose, again and again, through the embedded release. */
async function speed(set: Labelled[]): Promise<void> {
  const observatory = await embeddedRelease();
  try {
    const words = (text: string): number => text.split(/\s+/).length;
    let article = '';
    for (const { text } of set
      .filter((one) => one.language === 'en')
      .sort((a, b) => a.text.localeCompare(b.text))) {
      if (words(article) > 1000) break;
      article += `${text}\n\n`;
    }
    const runs: number[] = [];
    const before = process.cpuUsage();
    let claims = 0;
    for (let run = 0; run < 5; run++) {
      const started = performance.now();
      claims = (await checkText(article, { date: '2024-06', format: 'plain' }, observatory)).claims
        .length;
      runs.push(((performance.now() - started) / words(article)) * 1000);
    }
    const { user, system } = process.cpuUsage(before);
    const [cold, ...warm] = runs.map((ms) => ms / 1000);
    out(
      `## Speed on the embedded release (${observatory.snapshot.id}), ${words(article)} words, ${claims} claims`,
    );
    const alone = performance.now();
    await checkText(article, { date: '2024-06', format: 'plain' }, new MadeUpObservatory());
    out(
      `reading, mapping and judging alone, figures at no cost: ${((performance.now() - alone) / words(article)).toFixed(2)} s per 1,000 words`,
    );
    out(
      `CPU seconds per 1,000 words, mean of ${runs.length} runs: ${((user + system) / 1000 / runs.length / words(article)).toFixed(2)}`,
    );
    out(
      `seconds per 1,000 words: cold ${cold?.toFixed(2)}, warm ${Math.min(...warm).toFixed(2)} to ${Math.max(...warm).toFixed(2)}   bar < 1`,
    );
  } finally {
    await observatory.close();
  }
}

const set = readLabelled(new URL('../../../bench/claims/set/', import.meta.url));
const world = new MadeUpObservatory();
out(
  'Claims against a made-up world (bench/claims/world-table.ts); verdicts are labelled for that world.',
);
out();
type Results = NonNullable<Quality['claims']>['sets'][number];
const TITLES: Record<ClaimSet, string> = {
  rules: 'Read while writing the rules',
  'held-out': 'Held out',
  late: 'Written after the rules',
  fresh: 'Written after the release',
  editor: 'Written by an editor who had not read the rules',
  blind: 'By the same editor, scored once before it was read',
  third: 'By another editor, scored once before it was read',
  fourth: 'By a third editor, scored once before it was read',
  fifth: 'By a fourth editor, scored once before it was read',
  sixth: 'By a fifth editor, scored once before it was read',
  seventh: 'By a sixth editor, scored once, its errors not read',
};
const setOf = ({ stage, unseen }: Labelled): ClaimSet =>
  stage === 'rules' && unseen ? 'held-out' : stage;

/** The shares of a stage that the explorer shows. */
function results(id: Results['id'], s: Score): Results {
  const shares: [Results['measures'][number]['id'], number, number][] = [
    ['detection-precision', s.matched, s.found],
    ['detection-recall', s.matched, s.gold],
    ['quantity', s.quantity, s.matched],
    ['place', s.place, s.matched],
    ['period', s.period, s.matched],
    ['mapping', s.at1, s.mappable],
    ['verdict-with-evidence', s.verdict, s.judged],
    ['verdict', s.verdictAll, s.matched],
    ['false-contradicted', s.falseContradicted, s.notContradicted],
  ];
  return {
    id,
    texts: s.texts,
    claims: s.gold,
    measures: shares
      .filter(([, , whole]) => whole > 0)
      .map(([measure, part, whole]) => ({ id: measure, share: measured(part, whole) })),
  };
}

const sets: Results[] = [];
for (const id of CLAIM_SETS) {
  const part = set.filter((one) => setOf(one) === id);
  const scored = await score(part, world);
  print(TITLES[id], part, scored, id !== 'rules');
  sets.push(results(id, scored));
}
writeFileSync(
  new URL('../../../bench/claims/results.json', import.meta.url),
  qualityText('claims', { sets }),
);
if (!process.argv.includes('--no-speed')) await speed(set);
