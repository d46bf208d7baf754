import type { Language } from '../../records/text.js';
import { escapeXml } from './escape.js';
import type { Claim, Evidence } from './report.js';

const WIDTH = 560;
const LEFT = 20;
const RIGHT = 20;

function percentage(evidence: Evidence, claim: Claim): boolean {
  return evidence.display.en.endsWith('%') && claim.quantity.value <= 1.5;
}

function label(value: number, evidence: Evidence, claim: Claim, language: Language): string {
  if (percentage(evidence, claim)) return `${(value * 100).toFixed(value < 0.1 ? 1 : 0)}%`;
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', {
    notation: 'compact',
    maximumSignificantDigits: 3,
  }).format(value);
}

/**
 * One line: what the wording allows as a band, our value with its interval, a tick for every other
 * definition or sibling. Zero-based. An SVG text with its own text alternative; no script.
 */
export function claimChart(claim: Claim, language: Language): string {
  const [main, ...rest] = claim.figures;
  if (!main || main.value === null || claim.quantity.kind === 'rank') return '';
  const { low, high, value } = claim.quantity;
  const ticks = [main, ...rest.filter(({ role }) => role === 'sibling')].flatMap((one) =>
    one.ticks.filter(({ chosen }) => !chosen || one.role === 'sibling'),
  );
  const ends = [
    value,
    main.value,
    low ?? value,
    high ?? value,
    main.interval?.high ?? main.value,
    ...ticks.map((tick) => tick.value),
  ];
  const least = Math.min(0, ...ends, main.interval?.low ?? 0);
  const most = Math.max(...ends) * 1.06 || 1;
  const x = (v: number): string =>
    (
      LEFT +
      ((Math.min(Math.max(v, least), most) - least) / (most - least)) * (WIDTH - LEFT - RIGHT)
    ).toFixed(1);
  const words =
    language === 'zh'
      ? {
          title: `原文：${claim.quantity.text}；记录：${main.display.zh}`,
          text: '原文',
          ours: '记录',
        }
      : {
          title: `Text: ${claim.quantity.text}; records: ${main.display.en}`,
          text: 'text',
          ours: 'records',
        };
  const from = x(low ?? least);
  const to = x(high ?? most);
  const interval = main.interval
    ? `<line x1="${x(main.interval.low)}" x2="${x(main.interval.high)}" y1="44" y2="44" class="interval"/>`
    : '';
  const marks = ticks
    .map(
      (tick) =>
        `<line x1="${x(tick.value)}" x2="${x(tick.value)}" y1="50" y2="60" class="tick"><title>${escapeXml(`${tick.label[language]}: ${label(tick.value, main, claim, language)}`)}</title></line>`,
    )
    .join('');
  const anchor = (v: number): string =>
    (v - least) / (most - least) > 0.85
      ? 'end'
      : (v - least) / (most - least) < 0.1
        ? 'start'
        : 'middle';
  return `<svg viewBox="0 0 ${WIDTH} 88" role="img" aria-label="${escapeXml(words.title)}"><title>${escapeXml(words.title)}</title><rect x="${from}" y="26" width="${Math.max(1, Number(to) - Number(from)).toFixed(1)}" height="36" class="allowed"/><line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="62" y2="62" class="axis"/>${interval}<circle cx="${x(main.value)}" cy="44" r="5" class="ours"/>${marks}<line x1="${x(value)}" x2="${x(value)}" y1="24" y2="64" class="claimed"/><text x="${x(value)}" y="18" text-anchor="${anchor(value)}">${escapeXml(`${words.text} ${label(value, main, claim, language)}`)}</text><text x="${x(main.value)}" y="80" text-anchor="${anchor(main.value)}">${escapeXml(`${words.ours} ${label(main.value, main, claim, language)}`)}</text></svg>`;
}
