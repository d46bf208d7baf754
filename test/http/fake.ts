import type { Figure } from '../../src/figures/figure.js';
import type { Indicator } from '../../src/figures/indicator.js';
import { usage } from '../../src/figures/indicator.js';
import type { Observatory } from '../../src/figures/observatory.js';
import { figureIndicator } from '../../src/figures/text/describe.js';
import { OrreryError } from '../../src/records/error.js';

/** Made-up data throughout: no number here was measured. */
const both = (en: string) => ({ en, zh: `${en}（虚构）` });

const INDICATOR: Indicator = {
  id: 'talent.authorships',
  version: '1.0.0',
  pillar: 'talent',
  title: { en: 'Authorships', zh: '署名次数' },
  description: both('Author slots of accepted works'),
  numerator: both('author slots'),
  denominator: null,
  unit: 'count',
  population: both('author slots'),
  estimator: 'total',
  personal: false,
  ranked: true,
  options: {
    venue: { kind: 'list', label: both('venue'), default: 'all', from: 'venues' },
    period: { kind: 'period', label: both('period'), default: '2016..2018' },
    place: { kind: 'place', label: both('place'), default: 'all' },
    counting: {
      kind: 'choice',
      label: both('counting'),
      default: 'full',
      definition: true,
      values: { full: both('full'), fractional: both('fractional') },
    },
  },
  caveats: [both('Made up for tests')],
  method: 'docs/method.md',
  sources: ['works'],
  synonyms: { en: ['author slots'], zh: ['作者人次'] },
  sql: 'SELECT place, year, sum(slots) AS y FROM works_cells GROUP BY place, year',
  file: 'talent/authorships.sql',
};

const SHARE: Indicator = {
  ...INDICATOR,
  id: 'talent.authorship-share',
  title: { en: 'Share of authorships', zh: '署名占比' },
  denominator: both('author slots with a known place'),
  unit: 'share',
  estimator: 'ratio',
  file: 'talent/authorship-share.sql',
};

export interface FakeBehaviour {
  snapshot?: string;
  /** Milliseconds a figure takes. */
  delayMs?: number;
  /** Ignore the signal while waiting. */
  deaf?: boolean;
  /** Throw this instead of answering. */
  fail?: unknown;
  /** Answer every id as if there were such an indicator. */
  anything?: boolean;
  /** Points of a figure; default 6. */
  points?: number;
}

export interface FakeObservatory extends Observatory {
  calls: number;
  cancelled: number;
  closed: boolean;
}

/** An observatory of made-up figures that behaves as asked. Values depend on the snapshot id. */
export function fakeObservatory(behaviour: FakeBehaviour = {}): FakeObservatory {
  const snapshot = behaviour.snapshot ?? 'fake-1';
  const indicators = [INDICATOR, SHARE];
  const find = (id: string): Indicator => {
    const found = indicators.find((indicator) => indicator.id === id);
    if (found !== undefined) return found;
    if (behaviour.anything === true) return { ...SHARE, id };
    throw new OrreryError('missing', 'unknown-indicator', `No indicator "${id}".`, {
      detail: { choices: indicators.map((indicator) => indicator.id) },
    });
  };
  const self: FakeObservatory = {
    calls: 0,
    cancelled: 0,
    closed: false,
    snapshot: {
      id: snapshot,
      kind: 'release',
      location: '/nowhere',
      builtWith: 'test',
      tables: [{ name: 'works_cells', rows: 6 }],
    },
    indicators: () => indicators,
    indicator: find,
    listValues: (from) => (from === 'venues' ? ['neurips', 'icml'] : ['works_cells']),
    years: () => ({ first: 2016, last: 2018 }),
    sources: () => [
      {
        id: 'made-up',
        title: both('A made-up source'),
        publisher: 'Nobody',
        address: 'https://example.org/',
        licence: 'CC0-1.0',
        licenceAddress: null,
        embedding: 'rows',
        attribution: 'Nobody, made up',
        citation: 'Nobody (2018)',
        version: '1',
        cadence: 'none',
        coverage: both('nothing'),
        limits: [both('Made up')],
        resources: [],
      },
    ],
    places: () => [
      { id: 'CN', kind: 'country', name: { en: 'China', zh: '中国' }, members: [] },
      { id: 'US', kind: 'country', name: { en: 'United States', zh: '美国' }, members: [] },
      {
        id: 'CN+HK+MO',
        kind: 'group',
        name: { en: 'China with Hong Kong and Macao', zh: '中国（含港澳）' },
        members: ['CN', 'HK', 'MO'],
      },
    ],
    figure: async (id, options = {}, control = {}) => {
      self.calls += 1;
      if (self.closed) throw new Error('asked after closing');
      const indicator = find(id);
      const chosen = behaviour.anything === true ? options : check(indicator, options);
      if (behaviour.fail !== undefined) throw behaviour.fail;
      if (behaviour.delayMs !== undefined) {
        const signal = behaviour.deaf === true ? undefined : control.signal;
        await pause(behaviour.delayMs, signal, () => (self.cancelled += 1));
      }
      return figureOf(indicator, chosen, snapshot, behaviour.points ?? 6);
    },
    crossChecks: async () => [],
    lint: async () => {
      if (behaviour.delayMs !== undefined) {
        await pause(behaviour.delayMs, undefined, () => undefined);
      }
      return [
        {
          source: 'made-up',
          records: 12,
          refused: 1,
          series: 2,
          places: 3,
          firstPeriod: '2016',
          lastPeriod: '2018',
          rules: [
            { rule: 'duplicate', severity: 'warning', findings: 4 },
            { rule: 'jump', severity: 'warning', findings: 1 },
            { rule: 'hole', severity: 'info', findings: 2 },
          ],
        },
      ];
    },
    close: async () => {
      self.closed = true;
    },
  };
  return self;
}

function check(indicator: Indicator, options: Record<string, string>): Record<string, string> {
  const chosen: Record<string, string> = {};
  for (const [name, option] of Object.entries(indicator.options)) chosen[name] = option.default;
  for (const [name, value] of Object.entries(options)) {
    const option = Object.hasOwn(indicator.options, name) ? indicator.options[name] : undefined;
    if (option === undefined) {
      throw usage('unknown-option', `${indicator.id} has no option "${name}".`, {
        choices: Object.keys(indicator.options),
      });
    }
    if (option.kind === 'choice' && !Object.hasOwn(option.values, value)) {
      throw usage('unknown-value', `Option ${name} has no value "${value}".`, {
        choices: Object.keys(option.values),
      });
    }
    if (option.kind === 'period' && !/^\d{4}(\.\.\d{4})?$/.test(value)) {
      throw usage('bad-period', `"${value}" is not a period.`);
    }
    chosen[name] = value;
  }
  return chosen;
}

function pause(ms: number, signal: AbortSignal | undefined, onAbort: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      onAbort();
      reject(new OrreryError('busy', 'cancelled', 'The query was cancelled.'));
    });
  });
}

/** The value a made-up figure has: a function of what was asked and of the snapshot. */
export function fakeValue(snapshot: string, place: string, year: number): number {
  let hash = year;
  for (const letter of snapshot + place) hash = (hash * 31 + letter.charCodeAt(0)) % 9973;
  return hash;
}

function figureOf(
  indicator: Indicator,
  options: Record<string, string>,
  snapshot: string,
  points: number,
): Figure {
  const series = Array.from({ length: points }, (_, i) => {
    const place = i % 2 === 0 ? 'CN' : 'US';
    const year = 2016 + (Math.floor(i / 2) % 3);
    const value = fakeValue(snapshot, place, year);
    return {
      place,
      period: String(year),
      value,
      unit: indicator.unit,
      n: value,
      numerator: value,
      denominator: null,
      coverage: 0.9,
      interval: { low: value - 1, high: value + 1, level: 0.95, method: 'none', covers: 'nothing' },
      bounds: { low: value, high: value + 10 },
      missing: null,
    };
  });
  return {
    indicator: figureIndicator(indicator),
    unit: indicator.unit,
    options,
    definition: both('Made-up author slots'),
    series,
    pooled: ['CN', 'US', 'CN+HK+MO'].map((place) => ({
      ...series[0]!,
      place,
      period: options['period'] ?? '2016..2018',
      value: place === 'US' ? 20 : 10,
      interval: {
        low: place === 'US' ? 19 : 9,
        high: place === 'US' ? 21 : 11,
        level: 0.95,
        method: 'none',
        covers: 'nothing',
      },
    })),
    range: [],
    sources: [],
    snapshot,
    query: { sql: indicator.sql, parameters: [] },
    citation: 'Made up',
    notes: [],
  };
}
