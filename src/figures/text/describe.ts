import { placeName } from '../../records/place.js';
import type { Bilingual, Language } from '../../records/text.js';
import { venueName } from '../../records/venue.js';
import type { SourceInfo } from '../../sources/source.js';
import type { Figure } from '../figure.js';
import type { Indicator, IndicatorOption } from '../indicator.js';

/** The definition in one sentence a language: what is counted, and every option in words. */
export function definitionSentence(indicator: Indicator, texts: Record<string, string>): Bilingual {
  const parts = { en: [] as string[], zh: [] as string[] };
  for (const [name, option] of Object.entries(indicator.options)) {
    const text = texts[name] ?? option.default;
    parts.en.push(`${option.label.en}: ${optionWords(option, text, 'en')}`);
    parts.zh.push(`${option.label.zh}：${optionWords(option, text, 'zh')}`);
  }
  const { numerator, denominator } = indicator;
  const below = denominator ? { en: ` over ${denominator.en}`, zh: `除以${denominator.zh}` } : null;
  return {
    en: `${numerator.en}${below?.en ?? ''}. ${parts.en.join('; ')}.`,
    zh: `${numerator.zh}${below?.zh ?? ''}。${parts.zh.join('；')}。`,
  };
}

/** The value of an option as a person reads it. */
function optionWords(option: IndicatorOption, text: string, language: Language): string {
  if (option.kind === 'choice') return option.values[text]?.[language] ?? text;
  if (option.kind === 'period') return text.replace('..', '–');
  if (text === 'all') return language === 'zh' ? '全部' : 'all';
  const name = option.kind === 'place' ? (id: string) => placeName(id, language) : venueName;
  return text
    .split(',')
    .map((id) => name(id.trim()))
    .join(language === 'zh' ? '、' : ', ');
}

/** An indicator as a figure carries it. */
export function figureIndicator(indicator: Indicator): Figure['indicator'] {
  const { id, version, pillar, title, description, caveats, method, population } = indicator;
  return { id, version, pillar, title, description, caveats, method, population };
}

/** A source as a figure carries it. */
export function figureSource(source: SourceInfo): Figure['sources'][number] {
  const { id, title, publisher, licence, address, citation, attribution } = source;
  return { id, title, publisher, licence, address, citation, attribution };
}

/** One line to cite a figure by. The same figure always has the same line. */
export function citationLine(
  indicator: Indicator,
  texts: Record<string, string>,
  snapshot: string,
): string {
  const options = Object.entries(texts).map(([name, text]) => `${name}=${text}`);
  return `Orrery, ${indicator.id} v${indicator.version} (${options.join(', ')}), snapshot ${snapshot}.`;
}
