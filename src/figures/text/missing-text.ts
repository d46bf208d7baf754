import type { Bilingual, Language } from '../../records/text.js';
import type { SourceInfo } from '../../sources/source.js';
import { FLAGS, type Flag, type MissingReason, type Point } from '../figure.js';

type Needed = Pick<SourceInfo, 'id' | 'title' | 'licence' | 'embedding' | 'resources'>;

/** Why a place has no value, in one sentence a language. */
export function missingText(reason: MissingReason, place: Bilingual, sources: Needed[]): Bilingual {
  if (reason === 'needs-fetch') return needsFetch(sources);
  const en = sentence(reason, place.en, titles(sources, 'en'));
  const zh = sentenceZh(reason, place.zh, titles(sources, 'zh'));
  return { en, zh };
}

/** How to get what may not be embedded: by the command, or by hand where a source has no address. */
function needsFetch(sources: Needed[]): Bilingual {
  const closed = sources.filter(({ embedding }) => embedding === 'nothing');
  const ids = closed.filter(({ resources }) => resources.length > 0).map(({ id }) => id);
  const byHand = closed.filter(({ resources }) => resources.length === 0).map(({ id }) => id);
  const en = [
    ...(ids.length > 0 ? [`fetch it with "orrery fetch ${ids.join(' ')}"`] : []),
    ...(byHand.length > 0
      ? [`make its file as "orrery sources" says of ${byHand.join(', ')}`]
      : []),
  ];
  const zh = [
    ...(ids.length > 0 ? [`用“orrery fetch ${ids.join(' ')}”获取`] : []),
    ...(byHand.length > 0 ? [`按“orrery sources”对 ${byHand.join('、')} 的说明制表`] : []),
  ];
  return {
    en: `Not in these data. Its licence does not let it be embedded: ${en.join(', ')}, then build.${titles(sources, 'en')}`,
    zh: `现有数据不含此项：其许可不允许内嵌，请先${zh.join('，')}，再行构建。${titles(sources, 'zh')}`,
  };
}

function titles(sources: Needed[], language: Language): string {
  if (sources.length === 0) return '';
  const list = sources.map(({ title }) => title[language]).join(language === 'en' ? '; ' : '；');
  return language === 'en' ? ` Source: ${list}.` : `来源：${list}。`;
}

function sentence(
  reason: Exclude<MissingReason, 'needs-fetch'>,
  place: string,
  sources: string,
): string {
  switch (reason) {
    case 'no-rows':
      return `These data hold no rows for it.${sources}`;
    case 'needs-records':
      return `It needs records that these data do not hold (education, for an origin by first degree).`;
    case 'suppressed':
      return `Too few persons in ${place} to publish.`;
    case 'zero-denominator':
      return `Nothing to divide by in ${place}.`;
    case 'no-known-place':
      return `No row with a known place.`;
    case 'no-tier-information':
      return `The source does not state tiers.`;
    case 'not-applicable':
      return `Does not apply to ${place}.`;
    case 'not-observed':
      return `The source gives no value for ${place}.${sources}`;
  }
}

function sentenceZh(
  reason: Exclude<MissingReason, 'needs-fetch'>,
  place: string,
  sources: string,
): string {
  switch (reason) {
    case 'no-rows':
      return `现有数据中没有相应的行。${sources}`;
    case 'needs-records':
      return '所需记录不在现有数据之中（例如以本科所在地界定来源地，需要教育经历）。';
    case 'suppressed':
      return `${place}的人数过少，不予公布。`;
    case 'zero-denominator':
      return `${place}的分母为零。`;
    case 'no-known-place':
      return '没有地点已知的行。';
    case 'no-tier-information':
      return '来源未标明级别。';
    case 'not-applicable':
      return `不适用于${place}。`;
    case 'not-observed':
      return `来源未给出${place}的数值。${sources}`;
  }
}

/** What a figure must say where it uses what only the user may hold. */
export function licenceNotes(
  sources: Pick<SourceInfo, 'title' | 'licence' | 'embedding'>[],
): Bilingual[] {
  return sources
    .filter(({ embedding }) => embedding === 'nothing')
    .map(({ title, licence }) => ({
      en: `Uses ${title.en} (${licence}), which you fetched; its table may not be passed on.`,
      zh: `使用了您自行获取的${title.zh}（${licence}）；其数据表不得再分发。`,
    }));
}

const FLAG_NOTES: Record<Flag, Bilingual> = {
  truncated: {
    en: 'Flagged “truncated”: the value rests on the last two years of its records, whose moves are under-counted, since a move shows only with the next paper.',
    zh: '标为“截尾”者：数值涉及记录的最后两年，这两年的流动被低估，因为流动要等到下一篇论文发表才会显现。',
  },
  'warm-up': {
    en: 'Flagged “warm-up”: the value rests on the first five years of its records, in which many who seem new had published before.',
    zh: '标为“起始期”者：数值涉及记录的最初五年，其中许多看似新进的人此前已有论文。',
  },
};

/** One sentence for each flag that points carry. */
export function flagNotes(points: readonly Pick<Point, 'flags'>[]): Bilingual[] {
  return FLAGS.filter((flag) => points.some(({ flags }) => flags?.includes(flag))).map(
    (flag) => FLAG_NOTES[flag],
  );
}

/** What a figure without any row says of the sources it would need. */
export function neededNotes(sources: Needed[]): Bilingual[] {
  const closed = sources.filter(({ embedding }) => embedding === 'nothing');
  const place = { en: '', zh: '' };
  return closed.length > 0
    ? [missingText('needs-fetch', place, closed)]
    : [missingText('no-rows', place, sources)];
}
