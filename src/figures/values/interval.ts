import type { Interval } from '../figure.js';

/** Sums over clusters (works) that intervals rest on; they add over strata. */
export interface Moments {
  y: number;
  x: number;
  yy: number;
  xx: number;
  xy: number;
  /** Variance that linkage adds to y. */
  l: number;
  /** Works, those without a known place included. */
  clusters: number;
}

const Z = 1.959963984540054;
const LEVEL = 0.95;

/**
 * 95 % interval of the share y/x. The variance is the linearised (Taylor) variance of a ratio
 * estimator with works as clusters, Σ(y-Rx)²·n/(n-1)/x² (Cochran, Sampling Techniques, 3rd ed.,
 * ch. 6; Woodruff 1971), plus the variance of linkage l/x². The ends are taken on the logit scale,
 * so that they stay within 0 and 1. A share of 0 or 1 gets the Wilson interval on x units.
 * Null with fewer than two works.
 */
export function ratioInterval({ y, x, yy, xx, xy, l, clusters }: Moments): Interval | null {
  if (x <= 0 || clusters < 2) return null;
  const share = y / x;
  if (share <= 0 || share >= 1) return wilson(share, x);
  const residual = Math.max(0, yy - 2 * share * xy + share * share * xx);
  const variance = ((residual * clusters) / (clusters - 1) + l) / (x * x);
  const logit = Math.log(share / (1 - share));
  const reach = (Z * Math.sqrt(variance)) / (share * (1 - share));
  return {
    low: expit(logit - reach),
    high: expit(logit + reach),
    level: LEVEL,
    method: 'taylor-ratio-logit',
    covers: l > 0 ? 'sampling of works and linkage' : 'sampling of works',
  };
}

/**
 * 95 % interval of a total y: works as a sample with replacement from the works there might have
 * been, variance n/(n-1)·Σ(y-ȳ)², plus linkage; on the log scale. Null with fewer than two works
 * or a total of zero.
 */
export function totalInterval({ y, yy, l, clusters }: Moments): Interval | null {
  if (clusters < 2 || y <= 0) return null;
  const reach = (Z * Math.sqrt(totalVariance({ y, yy, clusters }) + l)) / y;
  return {
    low: y * Math.exp(-reach),
    high: y * Math.exp(reach),
    level: LEVEL,
    method: 'taylor-total-log',
    covers: l > 0 ? 'sampling of works and linkage' : 'sampling of works',
  };
}

/**
 * 95 % interval of the multiple last.y/first.y: the two years' works are independent samples, so
 * the variances of the two log totals add (delta method). Null where either total is zero.
 */
export function growthInterval(first: Moments, last: Moments): Interval | null {
  if (first.y <= 0 || last.y <= 0 || first.clusters < 2 || last.clusters < 2) return null;
  const relative = (m: Moments) => (totalVariance(m) + m.l) / (m.y * m.y);
  const reach = Z * Math.sqrt(relative(first) + relative(last));
  const multiple = last.y / first.y;
  return {
    low: multiple * Math.exp(-reach),
    high: multiple * Math.exp(reach),
    level: LEVEL,
    method: 'taylor-log-ratio',
    covers: first.l + last.l > 0 ? 'sampling of works and linkage' : 'sampling of works',
  };
}

/** A value with its interval. */
export interface Estimated {
  value: number;
  low: number;
  high: number;
}

/**
 * 95 % interval of the multiple last/first of two counts taken as independent, from the intervals of
 * the two, on the log scale (MOVER: Zou and Donner 2008, Statistics in Medicine 27). Null where any
 * end is not above zero.
 */
export function multipleInterval(first: Estimated, last: Estimated): Interval | null {
  if ([first.low, first.value, last.low, last.value].some((end) => end <= 0)) return null;
  const below = Math.hypot(Math.log(last.value / last.low), Math.log(first.high / first.value));
  const above = Math.hypot(Math.log(last.high / last.value), Math.log(first.value / first.low));
  const multiple = last.value / first.value;
  return {
    low: multiple * Math.exp(-below),
    high: multiple * Math.exp(above),
    level: LEVEL,
    method: 'mover-log-ratio',
    covers: 'what the two intervals cover',
  };
}

/** Wilson's score interval of a proportion of n units (Wilson 1927). */
export function wilson(share: number, n: number): Interval {
  const zz = Z * Z;
  const centre = (share + zz / (2 * n)) / (1 + zz / n);
  const reach = (Z / (1 + zz / n)) * Math.sqrt((share * (1 - share)) / n + zz / (4 * n * n));
  return {
    low: Math.max(0, centre - reach),
    high: Math.min(1, centre + reach),
    level: LEVEL,
    method: 'wilson',
    covers: 'sampling of units',
  };
}

/** Sums of disjoint sets of papers, added; see docs/method.md, Shares. */
export function addMoments(a: Moments, b: Moments): Moments {
  return {
    y: a.y + b.y,
    x: a.x + b.x,
    yy: a.yy + b.yy,
    xx: a.xx + b.xx,
    xy: a.xy + b.xy,
    l: a.l + b.l,
    clusters: a.clusters + b.clusters,
  };
}

function totalVariance({ y, yy, clusters }: Pick<Moments, 'y' | 'yy' | 'clusters'>): number {
  return (Math.max(0, yy - (y * y) / clusters) * clusters) / (clusters - 1);
}

function expit(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
