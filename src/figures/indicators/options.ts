import type { Value } from '../../engine/engine.js';
import { isPlace } from '../../records/place.js';
import { usage, type Indicator, type IndicatorOption } from '../indicator.js';

/** Whole years, both ends included. */
export interface Period {
  first: number;
  last: number;
}

/** An indicator's options with every default filled in and every value checked. */
export interface BoundOptions {
  /** As texts, for the figure and its address. */
  texts: Record<string, string>;
  /** What the SQL binds. */
  values: Record<string, Value | string[]>;
  /** Places asked for, or null for all. */
  places: string[] | null;
  period: Period | null;
}

/** What the data declare for `list` options. */
export type ListValues = (from: 'venues' | 'tables') => string[];

/**
 * Checks option texts against their declaration and binds them.
 * Throws `usage` errors `unknown-option`, `bad-option` that name the choices.
 */
export function bindOptions(
  indicator: Indicator,
  given: Record<string, string>,
  listValues: ListValues,
): BoundOptions {
  const known = Object.keys(indicator.options);
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(indicator.options, name)) {
      const message = `${indicator.id} has no option "${name}"; it has: ${known.join(', ')}.`;
      throw usage('unknown-option', message, { option: name, choices: known });
    }
  }
  const bound: BoundOptions = { texts: {}, values: {}, places: null, period: null };
  for (const [name, option] of Object.entries(indicator.options)) {
    const text = (given[name] ?? option.default).trim();
    bindOption(bound, name, option, text, listValues);
  }
  return bound;
}

function bindOption(
  bound: BoundOptions,
  name: string,
  option: IndicatorOption,
  text: string,
  listValues: ListValues,
): void {
  bound.texts[name] = text;
  if (option.kind === 'choice') {
    requireChoice(name, text, Object.keys(option.values));
    bound.values[name] = text;
  } else if (option.kind === 'list') {
    const choices = listValues(option.from);
    const chosen = text === 'all' ? choices : text.split(',').map((part) => part.trim());
    // The default stands also where the data hold nothing of it: the figure then says so.
    const allowed = new Set(['all', ...choices, option.default]);
    for (const value of chosen) requireChoice(name, value, [...allowed]);
    bound.values[name] = chosen;
  } else if (option.kind === 'period') {
    bound.period = parsePeriod(name, text);
    bound.values[`${name}_from`] = bound.period.first;
    bound.values[`${name}_to`] = bound.period.last;
  } else {
    bound.places = text === 'all' ? null : text.split(',').map((part) => placeId(name, part));
    bound.values[name] = bound.places ?? [];
  }
}

function requireChoice(name: string, value: string, choices: string[]): void {
  if (choices.includes(value)) return;
  const message = `"${value}" is no value of ${name}; choose one of: ${choices.join(', ')}.`;
  throw usage('bad-option', message, { option: name, value, choices });
}

function placeId(name: string, text: string): string {
  const id = text.trim().toUpperCase();
  if (isPlace(id)) return id;
  const message = `"${text.trim()}" is no place of ${name}: use ISO 3166-1 alpha-2 codes, group ids, WORLD or all.`;
  throw usage('bad-option', message, { option: name, value: text.trim() });
}

/** Reads `2018` or `2009..2018`. Throws `usage` / `bad-option`. */
export function parsePeriod(name: string, text: string): Period {
  const match = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(text);
  const first = Number(match?.[1]);
  const last = Number(match?.[2] ?? match?.[1]);
  if (!match || last < first) {
    const message = `"${text}" is no ${name}: write a year (2018) or FIRST..LAST (2009..2018).`;
    throw usage('bad-option', message, { option: name, value: text });
  }
  return { first, last };
}

/** Every combination of the options that make up the definition grid, as option texts. */
export function definitionGrid(indicator: Indicator): Record<string, string>[] {
  let grid: Record<string, string>[] = [{}];
  for (const [name, option] of Object.entries(indicator.options)) {
    if (option.kind !== 'choice' || !option.definition) continue;
    grid = grid.flatMap((row) =>
      Object.keys(option.values).map((value) => ({ ...row, [name]: value })),
    );
  }
  return grid;
}
