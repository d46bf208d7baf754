import type { Option } from './api.js';
import { catalogue } from './catalogue.svelte.js';
import { listed, period, separated } from './format.js';
import { locale, say, t } from './locale.svelte.js';

/** A value of an option in words: the name of a venue, a place, a choice. */
export function valueName(name: string, option: Option, value: string): string {
  if (option.kind === 'choice') {
    const text = option.values[value];
    return text ? say(text) : value;
  }
  if (option.kind === 'period') return period(value);
  if (value === 'all') return locale.lookup(`${name}.all`, locale.lookup('value.all', 'all'));
  const names = value
    .split(',')
    .map((one) => (option.kind === 'place' ? catalogue.name(one) : listName(one)));
  return listed(names);
}

/** Venues are written as the field writes them. */
export const listName = (id: string): string => locale.lookup(`venue.${id}`, id);

/** The venues of a figure, in words. */
export const venueName = (value: string): string =>
  value === 'all' ? locale.lookup('venue.all', value) : separated(value.split(',').map(listName));

/** The word before a control: ours where it makes a sentence, else the indicator's own label. */
export const optionLabel = (name: string, option: Option): string =>
  locale.lookup(`control.${name}`, say(option.label));

/** What breaks a figure down, in words: `origin=CN` is a place, `step=lithography` a step. */
export function dimensionName(dimension: string): string {
  const colon = locale.language === 'zh' ? '：' : ': ';
  const parts = dimension.split(';').map((part) => {
    const [name = '', value = ''] = part.split('=');
    if (name === 'after') return t('dimension.after', { n: value });
    const label = locale.lookup(`dimension.${name}`, name);
    const text = value === 'unknown' ? locale.lookup('flow.unknown', value) : catalogue.name(value);
    return value === '' ? label : `${label}${colon}${locale.lookup(`dimension.${part}`, text)}`;
  });
  return separated(parts);
}
