import { readFileSync } from 'node:fs';
import { checkText } from '../../src/claims/check.js';
import { VERDICT_NAMES, TRUE_THEN } from '../../src/claims/report/claim-review.js';
import { placeName } from '../../src/records/place.js';
import { embeddedRelease } from './embedded.js';

/** Prints docs/recap-check.md: what the check of a text says, without the text. */
const [file = '', date = '2019-12'] = process.argv.slice(2);
const observatory = await embeddedRelease();
try {
  const report = await checkText(readFileSync(file, 'utf8'), { date }, observatory);
  const lines = [
    '# The recap, checked',
    '',
    `What \`orrery check\` says of the 2019 talk recap that the project starts from, dated ${date}, on the embedded release \`${report.snapshot}\`. The recap itself is not reproduced: only its numbers are. Written by \`npm run bench:recap -- FILE ${date} > docs/recap-check.md\`; nothing is edited by hand.`,
    '',
    `${report.words} words, ${report.claims.length} quantitative statements: ${Object.entries(
      report.counts,
    )
      .map(
        ([verdict, count]) => `${count} ${VERDICT_NAMES[verdict as keyof typeof VERDICT_NAMES].en}`,
      )
      .join(', ')}.`,
    '',
    ...report.notes.map(({ en }) => `Note: ${en}\n`),
    '| # | number | place | period | tested with | verdict |',
    '|---|---|---|---|---|---|',
    ...report.claims.map(
      (claim) =>
        `| ${claim.index + 1} | ${claim.quantity.text} | ${claim.place ? placeName(claim.place, 'en') : '–'} | ${claim.period ?? 'not stated'} | ${claim.mapping ? `\`${claim.mapping.indicator}\`${claim.mapping.reading === 'value' ? '' : ` (${claim.mapping.reading})`}` : '–'} | ${VERDICT_NAMES[claim.verdict].en}${claim.trueThenNotNow ? `; ${TRUE_THEN.en}` : ''} |`,
    ),
    '',
    ...report.claims.flatMap((claim) => [`${claim.index + 1}. ${claim.explanations.en}`, '']),
  ];
  process.stdout.write(`${lines.join('\n').trimEnd()}\n`);
} finally {
  await observatory.close();
}
