import { placeName } from '../../records/place.js';
import type { Bilingual } from '../../records/text.js';
import { display } from './display.js';
import type { FoundClaim } from '../find/found-claim.js';
import type { Candidate } from '../mapping/mapping.js';
import type { Measured } from './measure.js';
import type { Evidence } from '../report/report.js';
import type { Judgement } from './verdict.js';

const list = {
  en: new Intl.ListFormat('en', { type: 'conjunction' }),
  zh: new Intl.ListFormat('zh-CN', { type: 'conjunction' }),
};

function dash(period: string): string {
  return period.replace('..', '–');
}

/** What the text says, in one clause. */
function said(text: string, claim: FoundClaim, place: string | null): Bilingual {
  const where = place === null ? null : { en: placeName(place, 'en'), zh: placeName(place, 'zh') };
  const by = claim.attribution;
  const when = claim.period;
  return {
    en: `The text says “${text}”${where ? ` of ${where.en}` : ''}${when ? ` for ${dash(when)}` : ''}${by ? `, citing ${by}` : ''}.`,
    zh: `原文${by ? `援引${by}` : ''}称${where ? where.zh : ''}${when ? `${dash(when)}年` : ''}“${text}”。`,
  };
}

function found(evidence: Evidence, claim: FoundClaim, from: number | null): Bilingual {
  const { interval, coverage, period, place } = evidence;
  const show = (value: number): Bilingual => display(value, evidence.unit, evidence.reading, claim);
  const range = interval
    ? {
        en: ` (95% interval ${show(interval.low).en} to ${show(interval.high).en})`,
        zh: `（95%区间${show(interval.low).zh}至${show(interval.high).zh}）`,
      }
    : { en: '', zh: '' };
  const known =
    coverage !== null && coverage < 0.995
      ? {
          en: `, coverage ${(coverage * 100).toFixed(0)}%`,
          zh: `，覆盖率${(coverage * 100).toFixed(0)}%`,
        }
      : { en: '', zh: '' };
  const publishers = [...new Set(evidence.sources.map(({ publisher }) => publisher))];
  const start =
    from === null
      ? { en: '', zh: '' }
      : { en: `from ${show(from).en} to `, zh: `从${show(from).zh}到` };
  return {
    en: `${evidence.title.en}: the records give ${placeName(place, 'en')} ${start.en}${evidence.display.en} for ${dash(period)}${range.en}${known.en}${publishers.length > 0 ? ` (${list.en.format(publishers)})` : ''}.`,
    zh: `按“${evidence.title.zh}”，记录显示${placeName(place, 'zh')}${dash(period)}年${start.zh}为${evidence.display.zh}${range.zh}${known.zh}${publishers.length > 0 ? `（来源：${publishers.join('、')}）` : ''}。`,
  };
}

const READ_AS: Partial<Record<Evidence['reading'], Bilingual>> = {
  complement: { en: 'Read as one minus the figure.', zh: '此处取该指标的补数。' },
  'world-share': { en: 'Read as a part of the world total.', zh: '此处取其占世界总量的比例。' },
  rank: {
    en: 'Read as the rank among the countries with a value.',
    zh: '此处取其在有数据的国家中的名次。',
  },
};

function why(
  claim: FoundClaim,
  judgement: Judgement,
  main: Measured,
  siblings: Measured[],
): Bilingual {
  const { verdict, holding } = judgement;
  const compare = siblings.map(({ claimed }) => ({
    en: `${claimed.title.en} ${claimed.display.en}`,
    zh: `${claimed.title.zh}${claimed.display.zh}`,
  }));
  const told = holding
    .filter(
      ({ chosen, options }) => (siblings.length > 0 ? chosen : !chosen) || 'period' in options,
    )
    .sort((a, b) => a.label.en.split('; ').length - b.label.en.split('; ').length);
  const undated = told.filter(({ options }) => !('period' in options));
  const named = (undated.length > 0 ? undated : told).slice(0, 3);
  const others: Bilingual =
    compare.length === 0
      ? { en: '', zh: '' }
      : {
          en: ` Other measures the words could mean: ${list.en.format(compare.map(({ en }) => en))}.`,
          zh: `原文也可能指其他指标：${compare.map(({ zh }) => zh).join('；')}。`,
        };
  if (verdict === 'supported')
    return { en: `That fits the wording.${others.en}`, zh: `与原文表述相符。${others.zh}` };
  if (verdict === 'depends-on-definition' && judgement.missing)
    return {
      en: `That fits the wording under this measure; these records lack ${judgement.missing.en}.${others.en}`,
      zh: `按此指标与原文相符；现有记录缺少${judgement.missing.zh}。${others.zh}`,
    };
  if (verdict === 'depends-on-definition') {
    const making = named.map(({ label }) => label);
    return {
      en: `It holds under ${making.length > 0 ? list.en.format(making.map(({ en }) => `“${en}”`)) : 'some definitions'}, ${siblings.length > 0 && siblings.every(({ claimed }) => claimed.holds) ? 'which stand in for what is said' : 'and not under others'}.${others.en}`,
      zh: `在${making.length > 0 ? making.map(({ zh }) => `“${zh}”`).join('、') : '部分口径'}下成立${siblings.length > 0 && siblings.every(({ claimed }) => claimed.holds) ? '，但这些只是替代指标' : '，在其他口径下不成立'}。${others.zh}`,
    };
  }
  if (verdict === 'contradicted') {
    const { low, high } = limits(main);
    const show = (value: number): Bilingual =>
      display(value, main.claimed.unit, main.claimed.reading, claim);
    const spread =
      low === high
        ? { en: '', zh: '' }
        : {
            en: ` Over all definitions tried it lies between ${show(low).en} and ${show(high).en}.`,
            zh: `在所试各口径下介于${show(low).zh}与${show(high).zh}之间。`,
          };
    return {
      en: `No definition tried makes the text's number true.${spread.en}${others.en}`,
      zh: `所试的任何口径都得不出原文的数字。${spread.zh}${others.zh}`,
    };
  }
  return {
    en: `That does not settle the claim: these records lack ${judgement.missing?.en ?? 'what it needs'}.`,
    zh: `这不足以判断该说法：现有记录缺少${judgement.missing?.zh ?? '所需信息'}。`,
  };
}

function limits(main: Measured): { low: number; high: number } {
  const values = main.claimed.ticks.map(({ value }) => value);
  return { low: Math.min(...values), high: Math.max(...values) };
}

function then(judgement: Judgement, main: Measured): Bilingual {
  const { latest } = main;
  if (!latest || !judgement.trueThenNotNow) return { en: '', zh: '' };
  return {
    en: ` It was true then, not now: ${latest.display.en} in ${dash(latest.period)}.`,
    zh: `当时成立，如今不再成立：${dash(latest.period)}年为${latest.display.zh}。`,
  };
}

/** Two or three sentences: what the text says, what the records say, why they differ. */
export function explain(
  text: string,
  claim: FoundClaim,
  judgement: Judgement,
  main: Measured,
  siblings: Measured[],
  from: number | null,
): Bilingual {
  const a = said(text, claim, main.claimed.place);
  const b = found(main.claimed, claim, from);
  const note = READ_AS[main.claimed.reading];
  const c = why(claim, judgement, main, siblings);
  const d = then(judgement, main);
  const proxy = siblings.length > 0 ? main.claimed.caveat : null;
  return {
    en: `${a.en} ${b.en}${note ? ` ${note.en}` : ''} ${c.en}${d.en}${proxy ? ` ${proxy.en}` : ''}`,
    zh: `${a.zh}${b.zh}${note?.zh ?? ''}${c.zh}${d.zh}${proxy?.zh ?? ''}`,
  };
}

/** The same where no figure could be held against the claim. */
export function explainMissing(
  text: string,
  claim: FoundClaim,
  nearest: Candidate | undefined,
  missing: Bilingual,
): Bilingual {
  const a = said(text, claim, claim.subject.place);
  return {
    en: `${a.en} These records cannot test it: they lack ${missing.en}.${nearest ? ` The nearest indicator is “${nearest.indicator.title.en}” (${nearest.indicator.id}).` : ''}`,
    zh: `${a.zh}现有记录无法检验：缺少${missing.zh}。${nearest ? `最接近的指标是“${nearest.indicator.title.zh}”（${nearest.indicator.id}）。` : ''}`,
  };
}
