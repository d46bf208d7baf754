import type { Indicator } from '../../figures/indicator.js';
import { placeNames } from '../../records/place.js';
import type { Bilingual } from '../../records/text.js';

/** Options that belong to the definition grid, with their values. */
function definitionOptions(indicator: Indicator): [name: string, values: string[]][] {
  return Object.entries(indicator.options).flatMap(([name, option]): [string, string[]][] =>
    option.kind === 'choice' && option.definition ? [[name, Object.keys(option.values)]] : [],
  );
}

/** What sets a definition apart from the one the claim was read with, in words. */
export function definitionLabel(
  indicator: Indicator,
  options: Record<string, string>,
  used: Record<string, string>,
  place: string,
): Bilingual {
  const en: string[] = [];
  const zh: string[] = [];
  for (const [name, value] of Object.entries(options)) {
    if (name === 'place') {
      if (value === place) continue;
      const names = placeNames(value);
      en.push(names.en);
      zh.push(names.zh);
      continue;
    }
    if (name === 'period') {
      en.push(value.replace('..', '–'));
      zh.push(value.replace('..', '–'));
      continue;
    }
    const option = indicator.options[name];
    if (option?.kind !== 'choice' || value === (used[name] ?? option.default)) continue;
    const label = option.values[value] ?? { en: value, zh: value };
    en.push(`${option.label.en}: ${label.en}`);
    zh.push(`${option.label.zh}：${label.zh}`);
  }
  return { en: en.join('; ') || indicator.title.en, zh: zh.join('；') || indicator.title.zh };
}

/** Definitions one step from the default: what is asked where no grid comes with the figure. */
export function neighbours(
  indicator: Indicator,
  used: Record<string, string>,
): Record<string, string>[] {
  return definitionOptions(indicator).flatMap(([name, values]) =>
    values.filter((value) => value !== used[name]).map((value) => ({ [name]: value })),
  );
}
