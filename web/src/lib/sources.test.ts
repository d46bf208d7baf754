import { describe, expect, it } from 'vitest';
import type { IndicatorSummary, SourceInfo } from './api.js';
import {
  findings,
  heldAs,
  indicatorsOf,
  limitsOf,
  mentions,
  papersOf,
  pillarsOf,
} from './sources.js';

const both = (text: string) => ({ en: text, zh: `${text}（虚构）` });
const source = (change: Partial<SourceInfo> = {}): SourceInfo => ({
  id: 'made-up',
  title: both('Made-up things'),
  publisher: 'Nobody',
  address: 'https://example.org',
  licence: 'CC0-1.0',
  licenceAddress: null,
  embedding: 'rows',
  attribution: 'Nobody.',
  citation: 'Nobody, Things.',
  version: '1',
  cadence: 'yearly',
  coverage: both('Things by place'),
  limits: [both('Counts things.'), both('Taiwan has no row.')],
  resources: [],
  lint: null,
  ...change,
});
const indicator = (id: string, sources: string[]) =>
  ({ id, pillar: id.split('.')[0], sources }) as IndicatorSummary;
const INDICATORS = [
  indicator('chips.things', ['made-up']),
  indicator('talent.slots', ['works']),
  indicator('data.others', ['other']),
];

describe('sources', () => {
  it('says what is held, and what has to be done where nothing is', () => {
    const file = { path: 'a.csv', url: 'https://example.org/a.csv', sha256: null, bytes: null };
    expect(heldAs(source({ embedding: 'aggregates' }))).toBe('aggregates');
    expect(heldAs(source({ embedding: 'nothing', resources: [file] }))).toBe('fetch');
    expect(heldAs(source({ embedding: 'nothing' }))).toBe('by-hand');
  });

  it('finds the indicators and pillars that rest on it, papers and registries included', () => {
    const ids = (one: SourceInfo) => indicatorsOf(one, INDICATORS).map(({ id }) => id);
    expect(ids(source())).toEqual(['chips.things']);
    expect(ids(source({ id: 'papers', kind: 'works' }))).toEqual(['talent.slots']);
    expect(ids(source({ id: 'registry', kind: 'organisations' }))).toEqual(['talent.slots']);
    expect(pillarsOf(source(), INDICATORS)).toEqual(['chips']);
  });

  it('adds findings by severity; without a report there is no number', () => {
    const rules = [
      { rule: 'hole' as const, severity: 'info' as const, findings: 3 },
      { rule: 'jump' as const, severity: 'warning' as const, findings: 2 },
      { rule: 'two-units' as const, severity: 'warning' as const, findings: 5 },
    ];
    const counters = { records: 9, refused: 0, series: 1, places: 2, firstPeriod: '', rules };
    expect(findings(source({ lint: { ...counters, lastPeriod: '2020' } }), 'warning')).toBe(7);
    expect(findings(source({ lint: { ...counters, lastPeriod: '2020' } }), 'error')).toBe(0);
    expect(findings(source(), 'error')).toBeNull();
  });

  it('parts how some places are coded from the other limits, and searches in both languages', () => {
    expect(limitsOf(source()).coding.map(({ en }) => en)).toEqual(['Taiwan has no row.']);
    expect(limitsOf(source()).others).toHaveLength(1);
    expect(mentions(source(), 'nobody cc0')).toBe(true);
    expect(mentions(source(), '虚构')).toBe(true);
    expect(mentions(source(), 'nobody else')).toBe(false);
  });

  it('adds the papers of a source and finds their last year', () => {
    const row = (source: string, year: number) => ({ source, year, works: 2, slots: 7 });
    const papers = papersOf([row('a', 2019), row('a', 2017), row('b', 2022)]);
    expect(papers.get('a')).toEqual({ works: 4, slots: 14, last: 2019 });
    expect(papers.get('c')).toBeUndefined();
  });
});
