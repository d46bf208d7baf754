import { describe, expect, it } from 'vitest';
import type { Observation } from '../../records/observation.js';
import { quarantined } from '../../records/quarantine.js';
import { lint } from './lint.js';

/** Made-up observations. */
function at(period: string, value: number, more: Partial<Observation> = {}): Observation {
  const rest = { series: 'made.up', place: 'CN', unit: 'things', source: 's', dimension: '' };
  return { ...rest, note: '', period, value, ...more };
}

const rulesOf = (observations: Observation[]) => lint('s', ['f'], observations, []).rules;

describe('lint', () => {
  it('is silent on a steady series', () => {
    const report = lint('s', ['f'], [at('2017', 10), at('2018', 11), at('2019', 12)], []);
    expect(report.rules).toEqual({});
    expect(report).toMatchObject({ firstPeriod: '2017', lastPeriod: '2019', series: 1, places: 1 });
  });

  it('finds holes against the usual step of a series', () => {
    const yearly = [at('2010', 10), at('2011', 10), at('2012', 10), at('2016', 10)];
    expect(rulesOf(yearly)).toEqual({ hole: 1 });
    const everyFive = [at('2000', 10), at('2005', 10), at('2010', 10), at('2015', 10)];
    expect(rulesOf(everyFive)).toEqual({});
  });

  it('finds jumps, but not among small numbers', () => {
    expect(rulesOf([at('2018', 100), at('2019', 900)])).toEqual({ jump: 1 });
    expect(rulesOf([at('2018', 1), at('2019', 9)])).toEqual({});
  });

  it('finds values stated twice, and two that disagree', () => {
    expect(rulesOf([at('2019', 5), at('2019', 5)])).toEqual({ duplicate: 1 });
    expect(rulesOf([at('2019', 5), at('2019', 6)])).toEqual({ 'inconsistent-duplicate': 1 });
    expect(rulesOf([at('2019', 5), at('2019', 6, { dimension: 'a=b' })])).toEqual({});
  });

  it('finds impossible values, years to come, two units and own areas', () => {
    expect(rulesOf([at('2019', -1)])).toEqual({ 'impossible-value': 1 });
    expect(rulesOf([at('2019', -1, { series: 'made.balance' })])).toEqual({});
    expect(rulesOf([at('2019', 1.5, { unit: 'share' })])).toEqual({ 'impossible-value': 1 });
    expect(rulesOf([at('2999', 1)])).toEqual({ 'impossible-value': 1 });
    expect(rulesOf([at('2018', 1), at('2019', 1, { unit: 'others' })])).toEqual({ 'two-units': 1 });
    expect(rulesOf([at('2019', 1, { place: 'area:Moon' })])).toEqual({ 'own-area': 1 });
  });

  it('counts refusals by reason and keeps the first few', () => {
    const refused = Array.from({ length: 30 }, (_, at) =>
      quarantined(
        { source: 's', file: 'f', row: at + 1 },
        'unresolved-place',
        '"Atlantis" is no place.',
        '',
      ),
    );
    const report = lint('s', ['f'], [], refused);
    expect(report.rules).toEqual({ 'unresolved-place': 30 });
    expect(report.severities).toEqual({ error: 0, warning: 30, info: 0 });
    expect(report.findings).toHaveLength(20);
    expect(report.findings[0]!.message).toBe('f, row 1: "Atlantis" is no place.');
  });
});
