import type { Figure, Point } from '../../src/figures/figure.js';
import type { Indicator, IndicatorOption } from '../../src/figures/indicator.js';
import { usage } from '../../src/figures/indicator.js';
import type { KnownPlace, Observatory } from '../../src/figures/observatory.js';
import { figureIndicator } from '../../src/figures/text/describe.js';
import { OrreryError } from '../../src/records/error.js';
import { isCountry, placeNames, WORLD } from '../../src/records/place.js';
import type { Pillar } from '../../src/records/pillar.js';
import { MADE_UP } from './world-table.js';
import type { MadeUpIndicator } from './world/row.js';

const TALENT = new Set(['talent']);

function indicatorOf(row: MadeUpIndicator): Indicator {
  const pillar = row.id.split('.')[0] as Pillar;
  const { first, last } = yearsOf(row);
  const options: Record<string, IndicatorOption> = {
    period: { kind: 'period', label: { en: 'period', zh: '期间' }, default: `${first}..${last}` },
    place: { kind: 'place', label: { en: 'place', zh: '地点' }, default: 'all' },
  };
  if (TALENT.has(pillar))
    options['venue'] = {
      kind: 'list',
      label: { en: 'venue', zh: '会议' },
      default: 'neurips',
      from: 'venues',
    };
  for (const [name, factors] of Object.entries(row.definitions))
    options[name] = {
      kind: 'choice',
      label: { en: name, zh: name },
      default: Object.keys(factors)[0] ?? '',
      definition: true,
      values: Object.fromEntries(
        Object.keys(factors).map((value) => [value, { en: value, zh: value }]),
      ),
    };
  return {
    id: row.id,
    version: '1.0.0',
    pillar,
    title: row.title,
    description: row.description,
    numerator: row.description,
    denominator: null,
    unit: row.unit,
    population: row.title,
    estimator: row.estimator,
    personal: false,
    ranked: true,
    options,
    caveats: [{ en: 'A made-up indicator.', zh: '虚构的指标。' }],
    method: 'made up',
    sources: ['made-up'],
    synonyms: { en: row.synonyms.en.split('; '), zh: row.synonyms.zh.split('; ') },
    sql: '',
    file: `${row.id}.sql`,
  };
}

type Series = Map<string, { year: number; value: number }[]>;

function anchors(row: MadeUpIndicator): Series {
  return new Map(
    row.values.split('; ').map((line) => {
      const [place = '', ...points] = line.split(' ');
      return [
        place,
        points.map((point) => {
          const [year, value] = point.split(':').map(Number);
          return { year: year ?? 0, value: value ?? 0 };
        }),
      ];
    }),
  );
}

function yearsOf(row: MadeUpIndicator): { first: number; last: number } {
  const years = [...anchors(row).values()].flat().map(({ year }) => year);
  return { first: Math.min(...years), last: Math.max(...years) };
}

function at(points: { year: number; value: number }[], year: number): number | null {
  for (let i = 0; i < points.length; i++) {
    const here = points[i];
    const next = points[i + 1];
    if (here?.year === year) return here.value;
    if (here && next && here.year < year && year < next.year)
      return (
        here.value + ((next.value - here.value) * (year - here.year)) / (next.year - here.year)
      );
  }
  return null;
}

function parsePeriod(text: string): [number, number] {
  const match = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(text);
  if (!match) throw usage('bad-period', `"${text}" is no period.`);
  return [Number(match[1]), Number(match[2] ?? match[1])];
}

/** MADE UP: an observatory of invented figures, for tests and the claims bench only. */
export class MadeUpObservatory implements Observatory {
  readonly snapshot = {
    id: 'made-up',
    kind: 'release' as const,
    location: 'nowhere',
    builtWith: 'nothing',
    tables: [],
  };
  private readonly rows = new Map(MADE_UP.map((row) => [row.id, row]));
  private readonly known = MADE_UP.map(indicatorOf);

  indicators(): Indicator[] {
    return this.known;
  }

  indicator(id: string): Indicator {
    const found = this.known.find((indicator) => indicator.id === id);
    if (!found)
      throw new OrreryError('missing', 'unknown-indicator', `There is no indicator ${id}.`);
    return found;
  }

  listValues(): string[] {
    return ['neurips'];
  }

  years() {
    return { first: 2009, last: 2022 };
  }

  async figure(id: string, options: Record<string, string> = {}): Promise<Figure> {
    const indicator = this.indicator(id);
    const row = this.rows.get(id) as MadeUpIndicator;
    for (const [name, value] of Object.entries(options)) {
      const option = indicator.options[name];
      if (!option) throw usage('unknown-option', `${id} has no option ${name}.`);
      if (option.kind === 'choice' && !(value in option.values))
        throw usage(
          'unknown-value',
          `${name} of ${id} is one of ${Object.keys(option.values).join(', ')}.`,
        );
    }
    const used = Object.fromEntries(
      Object.entries(indicator.options).map(([name, option]) => [
        name,
        options[name] ?? option.default,
      ]),
    );
    const [first, last] = parsePeriod(used['period'] ?? '');
    const all = anchors(row);
    const places = used['place'] === 'all' ? [...all.keys()] : (used['place'] ?? '').split(',');
    const grid = definitions(row);
    const chosen = grid.find(({ options: o }) =>
      Object.entries(o).every(([k, v]) => used[k] === v),
    ) ?? { factor: 1, options: {} };
    const point = (place: string, period: string, value: number | null): Point => ({
      place,
      period,
      value: value === null ? null : value * chosen.factor,
      unit: row.unit,
      n: 100,
      numerator: null,
      denominator: null,
      coverage: 0.9,
      interval: null,
      bounds: null,
      missing: value === null ? 'not-observed' : null,
    });
    const pool = (place: string): number | null => {
      const points = all.get(place) ?? [];
      if (row.estimator === 'growth') {
        const [from, to] = [at(points, first), at(points, last)];
        return from && to ? to / from : null;
      }
      const values: number[] = [];
      for (let year = first; year <= last; year++) {
        const value = at(points, year);
        if (value !== null) values.push(value);
      }
      if (values.length === 0) return null;
      if (row.estimator === 'observation') return values.at(-1) ?? null;
      const sum = values.reduce((a, b) => a + b, 0);
      return row.estimator === 'total' ? sum : sum / values.length;
    };
    const period = first === last ? String(first) : `${first}..${last}`;
    const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    return {
      indicator: figureIndicator(indicator),
      unit: row.unit,
      options: used,
      definition: indicator.description,
      series:
        row.estimator === 'growth'
          ? []
          : places.flatMap((place) =>
              years.map((year) => point(place, String(year), at(all.get(place) ?? [], year))),
            ),
      pooled: places.map((place) => point(place, period, pool(place))),
      range: places.map((place) => {
        const base = pool(place);
        const ticks = grid.map(({ options: o, factor }) => ({
          place,
          period,
          value: base === null ? null : base * factor,
          options: o,
          chosen: factor === chosen.factor,
        }));
        const values = ticks.map(({ value }) => value).filter((value) => value !== null);
        return {
          place,
          period,
          low: values.length ? Math.min(...values) : null,
          high: values.length ? Math.max(...values) : null,
          definitions: ticks,
        };
      }),
      sources: [
        {
          id: 'made-up',
          title: { en: 'A made-up source', zh: '虚构的来源' },
          publisher: 'Nobody',
          licence: 'CC0-1.0',
          address: 'https://example.org/made-up',
          citation: 'Made up.',
          attribution: 'Made up for tests.',
        },
      ],
      snapshot: 'made-up',
      query: { sql: '', parameters: [] },
      citation: 'Made up.',
      notes: [],
    };
  }

  async lint() {
    return [];
  }

  sources() {
    return [];
  }

  async crossChecks() {
    return [];
  }

  places(): KnownPlace[] {
    const ids = new Set(MADE_UP.flatMap((row) => [...anchors(row).keys()]));
    return [...ids].map((id) => ({
      id,
      kind: id === WORLD ? 'world' : isCountry(id) ? 'country' : 'group',
      name: placeNames(id),
      members: [],
    }));
  }

  async close(): Promise<void> {}
}

function definitions(row: MadeUpIndicator): { options: Record<string, string>; factor: number }[] {
  let grid: { options: Record<string, string>; factor: number }[] = [{ options: {}, factor: 1 }];
  for (const [name, factors] of Object.entries(row.definitions))
    grid = grid.flatMap((cell) =>
      Object.entries(factors).map(([value, factor]) => ({
        options: { ...cell.options, [name]: value },
        factor: cell.factor * factor,
      })),
    );
  return grid;
}
