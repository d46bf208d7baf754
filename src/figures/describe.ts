import type { Bilingual } from '../records/text.js';
import type { SourceInfo } from '../sources/source.js';
import type { Figure } from './figure.js';
import type { Indicator } from './indicator.js';

/** The definition in one sentence a language: what is counted, and every option in words. */
export function definitionSentence(indicator: Indicator, texts: Record<string, string>): Bilingual {
  const parts = { en: [] as string[], zh: [] as string[] };
  for (const [name, option] of Object.entries(indicator.options)) {
    const text = texts[name] ?? option.default;
    const value = option.kind === 'choice' ? option.values[text] : undefined;
    parts.en.push(`${option.label.en}: ${value?.en ?? text}`);
    parts.zh.push(`${option.label.zh}：${value?.zh ?? text}`);
  }
  const { numerator, denominator } = indicator;
  const below = denominator ? { en: ` over ${denominator.en}`, zh: `除以${denominator.zh}` } : null;
  return {
    en: `${numerator.en}${below?.en ?? ''}. ${parts.en.join('; ')}.`,
    zh: `${numerator.zh}${below?.zh ?? ''}。${parts.zh.join('；')}。`,
  };
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
