import { describe, expect, it } from 'vitest';
import { formatPeriod, formatRange, formatTick, formatValue, periodNumber } from './format.js';

describe('values', () => {
  it.each([
    [0.1304, 'share', '13.0%', '13.0%'],
    [0.0064, 'share', '0.6%', '0.6%'],
    [0.00042, 'share', '0.042%', '0.042%'],
    [15638, 'count', '15,638', '15,638'],
    [4.24, 'ratio', '4.2×', '4.2倍'],
    [1_400_000_000, 'count', '1.4B', '14亿'],
    [2.5e9, 'USD', '$2.5B', '25亿美元'],
    [12.34, 'per-100', '12.3', '12.3'],
    [0.7412, 'index', '0.74', '0.74'],
  ])('%d %s', (value, unit, en, zh) => {
    expect(formatValue(value, unit, 'en')).toBe(en);
    expect(formatValue(value, unit, 'zh')).toBe(zh);
  });

  it('says the unit of a range once', () => {
    expect(formatRange(0.121, 0.139, 'share', 'en')).toBe('12.1–13.9%');
    expect(formatRange(3.1, 5, 'ratio', 'zh')).toBe('3.1–5.0倍');
    expect(formatRange(0.7212, 0.7601, 'index', 'en')).toBe('0.72–0.76');
  });

  it('prints ticks with the digits that tell them apart', () => {
    expect(formatTick(0.1, 0.1, 'share', 'en')).toBe('10%');
    expect(formatTick(0.005, 0.005, 'share', 'en')).toBe('0.5%');
    expect(formatTick(20000, 5000, 'count', 'zh')).toBe('2万');
  });
});

describe('periods', () => {
  it.each([
    ['2018', '2018', '2018年', 2018],
    ['2009..2018', '2009–2018', '2009–2018年', null],
    ['2019-06', 'Jun 2019', '2019年6月', 2019 + 5 / 12],
    ['2019-H1', 'H1 2019', '2019年上半年', 2019.25],
  ])('%s', (period, en, zh, at) => {
    expect(formatPeriod(period, 'en')).toBe(en);
    expect(formatPeriod(period, 'zh')).toBe(zh);
    expect(periodNumber(period)).toBe(at);
  });
});
