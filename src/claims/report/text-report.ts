import type { Language } from '../../records/text.js';
import { TRUE_THEN, VERDICT_NAMES, verdictName } from './claim-review.js';
import type { CheckReport, Verdict } from './report.js';

/** The report for a terminal: one paragraph a claim. */
export function textReport(report: CheckReport, language: Language = report.language): string {
  const counts = (Object.keys(report.counts) as Verdict[])
    .filter((verdict) => report.counts[verdict] > 0)
    .map((verdict) => `${report.counts[verdict]} ${VERDICT_NAMES[verdict][language]}`)
    .join(language === 'zh' ? '，' : ', ');
  const head =
    language === 'zh'
      ? `${report.claims.length}条说法${counts ? `：${counts}` : ''}。文本日期${report.date}，记录${report.snapshot}。`
      : `${report.claims.length} ${report.claims.length === 1 ? 'claim' : 'claims'}${counts ? `: ${counts}` : ''}. Text dated ${report.date}, records ${report.snapshot}.`;
  const claims = report.claims.map((claim) => {
    const { index, quote, trueThenNotNow, explanations, mapping } = claim;
    const then = trueThenNotNow ? ` (${TRUE_THEN[language]})` : '';
    return `${index + 1}. ${quote.replace(/\s+/g, ' ')}\n   ${verdictName(claim, language)}${then}${mapping ? ` [${mapping.indicator}]` : ''}\n   ${explanations[language]}`;
  });
  return `${[head, ...report.notes.map((note) => note[language]), ...claims].join('\n\n')}\n`;
}
