import type { Language } from '../../records/text.js';
import { claimChart } from './claim-chart.js';
import { claimReviews, TRUE_THEN, VERDICT_NAMES, verdictName } from './claim-review.js';
import { escapeXml, safeAddress } from './escape.js';
import type { CheckReport, Claim, Verdict } from './report.js';

const WORDS = {
  en: {
    title: 'Numbers of this text, checked',
    dated: 'Text dated',
    records: 'records',
    claims: (n: number) => (n === 1 ? 'claim' : 'claims'),
    nearest: 'Indicators that come near:',
    first: 'Look at these first',
    between: '; ',
    brackets: ['(', ')'],
    key: 'The band is what the wording allows, the dot our value with its 95% interval, the ticks other definitions.',
    none: 'No quantitative claim was found.',
    sources: 'Sources:',
    text: 'The text',
    cards: 'Claims',
    made: 'Made by Orrery. Arithmetic and verdicts follow a written policy; no language model decides them.',
  },
  zh: {
    title: '文中数字核查',
    dated: '文本日期',
    records: '记录',
    claims: () => '条说法',
    nearest: '相近的指标：',
    first: '请先看这几条',
    between: '；',
    brackets: ['（', '）'],
    key: '色带为原文表述所容许的范围，圆点为记录值及其95%区间，短线为其他口径。',
    none: '未找到定量的说法。',
    sources: '来源：',
    text: '原文',
    cards: '各条说法',
    made: '由 Orrery 生成。计算与结论依照成文规则，不由语言模型决定。',
  },
} as const;

const SIGN: Record<Verdict, string> = {
  supported: '✓',
  contradicted: '✕',
  'depends-on-definition': '≈',
  'not-measurable': '?',
};

const STYLE = `:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1c1b19;--soft:#6b6862;--line:#d9d5cc;--band:#cfe0ea;--blue:#1f5f8b}
@media (prefers-color-scheme:dark){:root{--paper:#171716;--ink:#ece9e2;--soft:#a5a199;--line:#3a3935;--band:#22404f;--blue:#7db8dd}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.6 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:46rem;margin:0 auto;padding:2rem 1.25rem 4rem}h1,h2{font-family:Georgia,"Noto Serif CJK SC","Songti SC",serif;font-weight:600;line-height:1.25}h1{font-size:1.7rem;margin:0 0 .25rem}h2{font-size:1.2rem;margin:2.5rem 0 .75rem;border-top:1px solid var(--line);padding-top:1rem}
.meta,.small{color:var(--soft);font-size:.875rem}.summary{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:1rem 0;padding:0;list-style:none}
.text{white-space:pre-wrap;overflow-wrap:anywhere}mark{background:none;color:inherit;text-decoration-line:underline;text-decoration-thickness:2px;text-underline-offset:4px}mark a{color:inherit;text-decoration:none}mark sup{font-size:.75rem;margin-left:.1em}
.supported{text-decoration-style:solid}.contradicted{text-decoration-style:wavy}.depends-on-definition{text-decoration-style:dashed}.not-measurable{text-decoration-style:dotted}
article{border-top:1px solid var(--line);padding:1.25rem 0}blockquote{margin:0 0 .5rem;font-family:Georgia,"Noto Serif CJK SC",serif;font-size:1.05rem;overflow-wrap:anywhere}.verdict{font-weight:600}
svg{width:100%;height:auto;display:block;margin:.5rem 0;font:12px system-ui,sans-serif}svg text{fill:var(--ink)}.allowed{fill:var(--band)}.axis{stroke:var(--line)}.interval{stroke:var(--blue);stroke-width:8;opacity:.35}.ours{fill:var(--blue)}.tick{stroke:var(--soft);stroke-width:1.5}.claimed{stroke:var(--ink);stroke-width:2;stroke-dasharray:4 3}
a{color:var(--blue)}.first{padding-left:1.1rem}.first li{margin:.35rem 0;overflow-wrap:anywhere}article:target{outline:2px solid var(--blue);outline-offset:6px}
@media (max-width:30rem){svg{font-size:18px}}@media print{body{font-size:11pt}article{break-inside:avoid}h2{break-after:avoid}svg{max-width:28rem;print-color-adjust:exact;-webkit-print-color-adjust:exact}}`;

/** The text with every claim marked and linked to its card. Spans that overlap are cut. */
function marked(report: CheckReport): string {
  const { text, marks, claims } = report;
  let html = '';
  let here = 0;
  marks.forEach(({ start, end }, index) => {
    const claim = claims[index];
    const from = Math.max(start, here);
    if (!claim || from >= end) return;
    html += escapeXml(text.slice(here, from));
    html += `<mark class="${claim.verdict}"><a href="#claim-${index + 1}">${escapeXml(text.slice(from, end))}<sup>${index + 1}${SIGN[claim.verdict]}</sup></a></mark>`;
    here = end;
  });
  return html + escapeXml(text.slice(here));
}

function inBrackets(text: string, language: Language): string {
  const [open, close] = WORDS[language].brackets;
  return language === 'zh' ? `${open}${text}${close}` : ` ${open}${text}${close}`;
}

/** What an editor has to look at: contradicted claims, then those that hang on a definition. */
function lookFirst(claims: Claim[], language: Language): string {
  const found = (['contradicted', 'depends-on-definition'] as const).flatMap((verdict) =>
    claims.filter((claim) => claim.verdict === verdict),
  );
  if (found.length === 0) return '';
  const items = found.map((claim) => {
    const records = claim.figures[0]?.display[language] ?? '';
    return `<li><a href="#claim-${claim.index + 1}">${SIGN[claim.verdict]} ${escapeXml(verdictName(claim, language))}</a> ${escapeXml(claim.quote)}${records === '' ? '' : ` → ${WORDS[language].records} ${escapeXml(records)}`}</li>`;
  });
  return `<h2>${WORDS[language].first}</h2><ul class="first">${items.join('')}</ul>`;
}

function card(claim: Claim, language: Language): string {
  const words = WORDS[language];
  const sources = [
    ...new Map(
      claim.figures.flatMap(({ sources: all }) => all).map((source) => [source.id, source]),
    ).values(),
  ];
  const links = sources.map((source) => {
    const address = safeAddress(source.address);
    const name = escapeXml(
      `${source.title[language]}${inBrackets(`${source.publisher}${words.between}${source.licence}`, language)}`,
    );
    return address ? `<a href="${address}" rel="noopener noreferrer">${name}</a>` : name;
  });
  const near = claim.mapping === null ? claim.alternatives : claim.alternatives.slice(0, 2);
  return `<article id="claim-${claim.index + 1}"><blockquote>${claim.index + 1}. ${escapeXml(claim.quote)}</blockquote>
<p class="verdict">${SIGN[claim.verdict]} ${escapeXml(verdictName(claim, language))}${claim.trueThenNotNow ? ` · ${escapeXml(TRUE_THEN[language])}` : ''}</p>
<p>${escapeXml(claim.explanations[language])}</p>${claimChart(claim, language)}
${claim.figures[0] ? `<p class="small">${escapeXml(claim.figures[0].definition[language])}</p>` : ''}
${near.length > 0 ? `<p class="small">${words.nearest} ${near.map(({ title, indicator }) => `${escapeXml(title[language])}${inBrackets(escapeXml(indicator), language)}`).join(words.between)}</p>` : ''}
${links.length > 0 ? `<p class="small">${words.sources} ${links.join(words.between)}</p>` : ''}</article>`;
}

/**
 * The report as one HTML file: the text with its claims marked, a card a claim with an inline
 * chart, sources, and the ClaimReview data. It loads nothing and runs nothing.
 */
export function htmlReport(report: CheckReport, language: Language = report.language): string {
  const words = WORDS[language];
  const summary = (Object.keys(report.counts) as Verdict[])
    .filter((verdict) => report.counts[verdict] > 0)
    .map(
      (verdict) =>
        `<li>${SIGN[verdict]} ${report.counts[verdict]} ${escapeXml(VERDICT_NAMES[verdict][language])}</li>`,
    );
  const data = escapeXml(JSON.stringify(claimReviews(report)));
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="claim-review" content="${data}">
<title>${words.title}</title><style>${STYLE}</style></head><body><main>
<h1>${words.title}</h1><p class="meta">${words.dated} ${escapeXml(report.date)} · ${report.claims.length} ${words.claims(report.claims.length)} · ${words.records} ${escapeXml(report.snapshot)}</p>
<ul class="summary">${summary.join('')}</ul>
${report.notes.map((note) => `<p class="small">${escapeXml(note[language])}</p>`).join('')}
${lookFirst(report.claims, language)}
<h2>${words.text}</h2><div class="text">${marked(report)}</div>
<h2>${words.cards}</h2>${report.claims.length > 0 ? `<p class="small">${words.key}</p>${report.claims.map((claim) => card(claim, language)).join('\n')}` : `<p>${words.none}</p>`}
<p class="small">${words.made}</p>${report.attributions.length > 0 ? `<p class="small">${report.attributions.map(escapeXml).join(' ')}</p>` : ''}
</main></body></html>
`;
}
