import type { Figure, Point } from '../../figures/figure.js';
import type { Bilingual, Language } from '../../records/text.js';
import {
  formatCount,
  formatPeriod,
  formatRange,
  formatShare,
  formatValue,
  isShare,
  unitWords,
} from './format.js';
import { labelOf } from './names.js';
import type { Setting } from '../setting/setting.js';
import { coversWords, FLAG_WORDS, REASON_WORDS, WORDS } from './words.js';

const MEASURE_WORD = /^([个家篇套位项台])(?=.)/;

/** A population without its measure word: `个模型` is counted in 个, of 模型. */
export function nounOf(population: string, lang: Language): string {
  const measure = lang === 'zh' ? MEASURE_WORD.exec(population)?.[1] : undefined;
  return measure === undefined ? population : population.slice(measure.length);
}

/** Population and unit, spelled: `% of author slots`; `模型（个）`. */
export function axisTitle(figure: Figure, lang: Language): string {
  const population = figure.indicator.population[lang];
  const unit = unitWords(figure.unit, lang);
  const noun = nounOf(population, lang);
  const measure = noun === population ? null : population.slice(0, -noun.length);
  if (figure.unit === 'share') return lang === 'zh' ? `占${noun}的比例，%` : `% of ${noun}`;
  if (unit === null) return measure === null ? noun : `${noun}（${measure}）`;
  if (noun.toLowerCase().startsWith(unit.toLowerCase())) return noun;
  return lang === 'zh' ? `${noun}，${unit}` : `${noun}, ${unit}`;
}

/** `95% interval (sampling of works)`, or null where no point carries one. */
export function intervalWords(points: readonly Point[], lang: Language): string | null {
  const intervals = points.flatMap(({ interval }) => interval ?? []);
  const [first] = intervals;
  if (!first) return null;
  const level = formatShare(first.level, lang);
  const times = new Map<string, number>();
  for (const { covers } of intervals) times.set(covers, (times.get(covers) ?? 0) + 1);
  const covers = [...times]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([words]) => coversWords(words, lang));
  return lang === 'zh'
    ? `${level} 区间（${covers.join('；')}）`
    : `${level} interval (${covers.join('; ')})`;
}

/** One value as a phrase: `13.0% (12.1–13.9%)`, or why there is none. */
export function valueWords(point: Point, lang: Language): string {
  if (point.value === null) {
    if (point.missing === 'suppressed') return WORDS.suppressed[lang];
    const reason = point.missing ? REASON_WORDS[point.missing][lang] : WORDS.noData[lang];
    return lang === 'zh' ? `${WORDS.noValue.zh}（${reason}）` : `${WORDS.noValue.en} (${reason})`;
  }
  const value = formatValue(point.value, point.unit, lang);
  if (!point.interval) return value;
  const { low, high } = point.interval;
  const range = formatRange(low, high, point.unit, lang);
  return lang === 'zh' ? `${value}（${range}）` : `${value} (${range})`;
}

/** A mark in a sentence, for tooltips: `China, 2018: 13.0% (12.1–13.9%)`. */
export function pointWords(label: string, point: Point, lang: Language): string {
  const period = formatPeriod(point.period, lang);
  const flags = (point.flags ?? []).map((flag) => FLAG_WORDS[flag][lang]);
  const value = [valueWords(point, lang), ...flags].join(lang === 'zh' ? '；' : '; ');
  return lang === 'zh' ? `${label}，${period}：${value}` : `${label}, ${period}: ${value}`;
}

/**
 * Wanted places that are not drawn, and why: `Not drawn: EU27 (no rows)`; null where all are.
 * `held` is why one that has values is not.
 */
export function absentWords(
  figure: Figure,
  wanted: readonly string[],
  drawn: readonly { place: string }[],
  setting: Setting,
  held: Bilingual = REASON_WORDS['no-rows'],
): string | null {
  const { lang, names } = setting;
  const here = new Set(drawn.map(({ place }) => place));
  const points = [...figure.series, ...figure.pooled];
  const absent = wanted.flatMap((place) => {
    if (here.has(place)) return [];
    const own = points.filter((point) => point.place === place);
    const reason = own.find(({ missing }) => missing !== null)?.missing ?? 'no-rows';
    const words = (own.some(({ value }) => value !== null) ? held : REASON_WORDS[reason])[lang];
    const name = labelOf(place, lang, names);
    return [lang === 'zh' ? `${name}（${words}）` : `${name} (${words})`];
  });
  if (absent.length === 0) return null;
  return lang === 'zh' ? `未画出：${absent.join('、')}` : `Not drawn: ${absent.join(', ')}`;
}

/** Gaps grouped by track and reason: `India 2010–2012 (no rows)`. */
export function gapWords(
  tracks: readonly { label: string; points: readonly Point[] }[],
  lang: Language,
): string | null {
  const parts: string[] = [];
  for (const { label, points } of tracks) {
    let run: Point[] = [];
    const close = () => {
      const [first] = run;
      const last = run.at(-1);
      if (!first || !last) return;
      const period = first === last ? first.period : `${first.period}..${last.period}`;
      const reason = first.missing ? REASON_WORDS[first.missing][lang] : WORDS.noData[lang];
      const when = formatPeriod(period, lang);
      parts.push(lang === 'zh' ? `${label} ${when}（${reason}）` : `${label} ${when} (${reason})`);
      run = [];
    };
    for (const point of points) {
      if (point.value !== null || (run[0] && run[0].missing !== point.missing)) close();
      if (point.value === null) run.push(point);
    }
    close();
  }
  if (parts.length === 0) return null;
  return lang === 'zh' ? `缺值：${parts.join('；')}` : `No value: ${parts.join('; ')}`;
}

/**
 * n (where values rest on a count of units) and coverage of the values drawn: `n = 15,638 · place
 * known for 93.1%`; of several values the span: `each value rests on n = 665–12,705 …`.
 */
export function basisWords(
  points: readonly Point[],
  lang: Language,
  population = '',
): string | null {
  const span = (values: number[], words: (value: number) => string) => {
    const low = Math.min(...values);
    const high = Math.max(...values);
    return words(low) === words(high) ? words(low) : `${words(low)}–${words(high)}`;
  };
  const parts: string[] = [];
  const sampled = points.some(({ interval, unit }) => interval !== null || isShare(unit));
  const counts = sampled ? points.flatMap(({ n }) => (n === null ? [] : [n])) : [];
  if (counts.length > 0) {
    const n = `n = ${span(counts, (value) => formatCount(Math.round(value), lang))}`;
    const of =
      population === '' ? '' : lang === 'zh' ? `（${nounOf(population, lang)}）` : ` ${population}`;
    const each = lang === 'zh' ? '每个数值各依据 ' : 'Each value rests on ';
    parts.push((n.includes('–') ? each : '') + n + of);
  }
  const shares = points.flatMap(({ coverage }) => (coverage === null ? [] : [coverage]));
  if (shares.length > 0) {
    const covered = span(shares, (value) => formatShare(value, lang)).replace('%–', '–');
    // Of published statistics it is the part of a group that has a value, not what could be placed.
    const placed = points.some(({ interval }) => interval !== null);
    const words = placed
      ? { en: 'place known for', zh: '地点已知' }
      : { en: 'coverage', zh: '覆盖率' };
    parts.push(`${words[lang]} ${covered}`);
  }
  return parts.length === 0 ? null : parts.join(' · ');
}

/** Licences are named as the publisher does; where none is stated, words of the page's language. */
const licenceWords = (licence: string, none: string) =>
  licence === 'none stated' ? none : licence;

/** Every source of a figure with publisher and licence, as one line. */
export function sourceWords(figure: Figure, lang: Language): string {
  const sources = figure.sources.map(({ title, publisher, licence }) =>
    lang === 'zh'
      ? `${title.zh}（${publisher}，${licenceWords(licence, '未注明许可')}）`
      : `${title.en} (${publisher}, ${licenceWords(licence, 'no licence stated')})`,
  );
  return lang === 'zh' ? `来源：${sources.join('；')}` : `Source: ${sources.join('; ')}`;
}

/** Which build of the records a figure rests on. */
export function snapshotWords(figure: Figure, lang: Language): string {
  return `${lang === 'zh' ? '快照：' : 'Snapshot: '}${figure.snapshot} · Orrery`;
}

/** Rows read out; a table holds the rest. */
const SPOKEN_ROWS = 24;

/** The text alternative: what is counted, every place's latest value and what it rests on. */
export function describe(
  figure: Figure,
  setting: Setting,
  rows: readonly { label: string; points: readonly Point[] }[],
): string {
  const { lang } = setting;
  const stop = lang === 'zh' ? '。' : '. ';
  const sentences = [figure.definition[lang].replace(/[.。]\s*$/, ''), axisTitle(figure, lang)];
  const interval = intervalWords(
    rows.flatMap(({ points }) => [...points]),
    lang,
  );
  if (interval) sentences.push(interval);
  for (const { label, points } of rows.slice(0, SPOKEN_ROWS)) {
    for (const point of points) {
      const bounds = point.bounds
        ? `${lang === 'zh' ? '；上下界 ' : '; bounds '}${formatRange(point.bounds.low, point.bounds.high, point.unit, lang)}`
        : '';
      const basis = basisWords([point], lang);
      sentences.push(pointWords(label, point, lang) + bounds + (basis ? `; ${basis}` : ''));
    }
  }
  const left = rows.length - SPOKEN_ROWS;
  if (left > 0) {
    sentences.push(
      lang === 'zh' ? `另有 ${left} 个地方见数据表` : `${left} more places are in the table`,
    );
  }
  sentences.push(...figure.notes.map((note) => note[lang].replace(/[.。]\s*$/, '')));
  sentences.push(sourceWords(figure, lang), snapshotWords(figure, lang));
  return sentences.join(stop) + stop.trimEnd();
}
