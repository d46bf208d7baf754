import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkText } from '../../src/claims/check.js';
import { openObservatory } from '../../src/figures/open.js';
import { measured, qualityText, type Quality } from '../../src/figures/quality.js';
import { readLabelled, type Labelled } from './labelled.js';
import { score, type Score } from './score.js';
import { MadeUpObservatory } from './world.js';

const out = (line = ''): void => void process.stdout.write(`${line}\n`);
const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`;

/** Wilson interval of a proportion, 95 %. */
function wilson(part: number, whole: number): string {
  if (whole === 0) return '';
  const z = 1.96;
  const p = part / whole;
  const centre = (p + (z * z) / (2 * whole)) / (1 + (z * z) / whole);
  const reach =
    (z * Math.sqrt((p * (1 - p)) / whole + (z * z) / (4 * whole * whole))) / (1 + (z * z) / whole);
  return `[${(100 * Math.max(0, centre - reach)).toFixed(1)}, ${(100 * Math.min(1, centre + reach)).toFixed(1)}]`;
}

function print(title: string, set: Labelled[], s: Score, unseen: boolean): void {
  const precision = s.found === 0 ? 1 : s.matched / s.found;
  const recall = s.gold === 0 ? 1 : s.matched / s.gold;
  out(
    `## ${title}: ${s.texts} texts (${set.filter(({ language }) => language === 'zh').length} Chinese, ${set.filter(({ claims }) => claims.length === 0).length} without a claim), ${s.gold} claims`,
  );
  const rows: [string, string, string, string][] = [
    ['detection precision', percent(s.matched, s.found), wilson(s.matched, s.found), ''],
    ['detection recall', percent(s.matched, s.gold), wilson(s.matched, s.gold), ''],
    ['detection F1', ((2 * precision * recall) / (precision + recall)).toFixed(3), '', '≥ .95'],
    ['quantity exact', percent(s.quantity, s.matched), wilson(s.quantity, s.matched), '≥ 97 %'],
    ['place exact', percent(s.place, s.matched), wilson(s.place, s.matched), ''],
    ['period exact', percent(s.period, s.matched), wilson(s.period, s.matched), ''],
    ['mapping @1', percent(s.at1, s.mappable), wilson(s.at1, s.mappable), '≥ 85 %'],
    ['mapping @3', percent(s.at3, s.mappable), wilson(s.at3, s.mappable), ''],
    [
      'left unmapped where nothing fits',
      percent(s.leftUnmapped, s.unmappable),
      wilson(s.leftUnmapped, s.unmappable),
      '',
    ],
    [
      'verdict, given the right evidence',
      percent(s.verdict, s.judged),
      wilson(s.verdict, s.judged),
      '≥ 85 %',
    ],
    ['verdict, end to end', percent(s.verdictAll, s.matched), wilson(s.verdictAll, s.matched), ''],
    [
      'false "contradicted"',
      percent(s.falseContradicted, s.notContradicted),
      wilson(s.falseContradicted, s.notContradicted),
      '< 2 %',
    ],
    ['twins whose verdict flips', percent(s.flipped, s.twins), wilson(s.flipped, s.twins), ''],
    [
      'twins with the right verdict',
      percent(s.twinVerdict, s.twins),
      wilson(s.twinVerdict, s.twins),
      '',
    ],
  ];
  for (const [what, value, interval, bar] of rows)
    out(`${what.padEnd(36)}${value.padEnd(20)}${interval.padEnd(16)}${bar}`);
  out();
  if (s.errors.length > 0 && (!unseen || process.argv.includes('--unseen'))) {
    out(`The worst of ${s.errors.length} errors:`);
    for (const error of s.errors.slice(0, 40)) out(`- ${error}`);
    out();
  }
}

/** A thousand words of the set's own prose, again and again, through the embedded release. */
async function speed(set: Labelled[]): Promise<void> {
  const path = (folder: string): string =>
    fileURLToPath(new URL(`../../../${folder}`, import.meta.url));
  const observatory = await openObservatory({
    release: path('release'),
    indicators: path('indicators'),
  });
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
const stages: [
  id: Results['id'],
  title: string,
  keep: (one: Labelled) => boolean,
  unseen: boolean,
][] = [
  ['rules', 'Read while writing the rules', (one) => one.stage === 'rules' && !one.unseen, false],
  ['held-out', 'Held out', (one) => one.stage === 'rules' && one.unseen, true],
  ['late', 'Written after the rules', (one) => one.stage === 'late', true],
  ['fresh', 'Written after the release', (one) => one.stage === 'fresh', true],
  [
    'editor',
    'Written by an editor who had not read the rules',
    (one) => one.stage === 'editor',
    true,
  ],
  [
    'blind',
    'By the same editor, scored once before it was read',
    (one) => one.stage === 'blind',
    true,
  ],
  [
    'third',
    'By another editor, scored once before it was read',
    (one) => one.stage === 'third',
    true,
  ],
  [
    'fourth',
    'By a third editor, scored once before it was read',
    (one) => one.stage === 'fourth',
    true,
  ],
  [
    'fifth',
    'By a fourth editor, scored once before it was read',
    (one) => one.stage === 'fifth',
    true,
  ],
  [
    'sixth',
    'By a fifth editor, scored once before it was read',
    (one) => one.stage === 'sixth',
    true,
  ],
  [
    'seventh',
    'By a sixth editor, scored once, its errors not read',
    (one) => one.stage === 'seventh',
    true,
  ],
];

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
for (const [id, title, keep, unseen] of stages) {
  const part = set.filter(keep);
  const scored = await score(part, world);
  print(title, part, scored, unseen);
  sets.push(results(id, scored));
}
writeFileSync(
  new URL('../../../bench/claims/results.json', import.meta.url),
  qualityText('claims', { sets }),
);
if (!process.argv.includes('--no-speed')) await speed(set);
