import { PILLARS, type Pillar } from '../../../src/records/pillar.js';
import type { IndicatorSummary, SourceInfo } from './api.js';

export type Severity = 'error' | 'warning' | 'info';
/** What a reader holds of a source without doing anything, or has to do. */
export type Held = 'rows' | 'aggregates' | 'fetch' | 'by-hand';

/** In these data as rows or aggregates, else fetched by a command, or made by hand. */
export function heldAs({ embedding, resources }: SourceInfo): Held {
  if (embedding !== 'nothing') return embedding;
  return resources.length > 0 ? 'fetch' : 'by-hand';
}

/** Indicators that rest on a source; those of papers also rest on the registries that link them. */
export function indicatorsOf(
  source: SourceInfo,
  indicators: readonly IndicatorSummary[],
): IndicatorSummary[] {
  const ofPapers = source.kind === 'works' || source.kind === 'organisations';
  return indicators.filter(
    ({ sources }) => sources.includes(source.id) || (ofPapers && sources.includes('works')),
  );
}

/** Pillars of the indicators that rest on a source, in their order. */
export function pillarsOf(source: SourceInfo, indicators: readonly IndicatorSummary[]): Pillar[] {
  const found = new Set(indicatorsOf(source, indicators).map(({ pillar }) => pillar));
  return PILLARS.filter((pillar) => found.has(pillar));
}

/** Findings of a severity in the lint report; null where there is no report. */
export function findings({ lint }: SourceInfo, severity: Severity): number | null {
  if (lint === null) return null;
  return lint.rules
    .filter((rule) => rule.severity === severity)
    .reduce((sum, rule) => sum + rule.findings, 0);
}

const CODED = /Taiwan|Hong Kong|Macao|Kosovo/;

/** Limits, parted into how Taiwan, Hong Kong, Macao and Kosovo are coded and the others. */
export function limitsOf({ limits }: SourceInfo) {
  return {
    coding: limits.filter(({ en }) => CODED.test(en)),
    others: limits.filter(({ en }) => !CODED.test(en)),
  };
}

/** Whether every word that is asked for stands somewhere in what a source says of itself. */
export function mentions(source: SourceInfo, query: string): boolean {
  const { id, title, publisher, licence, coverage } = source;
  const text = [id, title.en, title.zh, publisher, licence, coverage.en, coverage.zh]
    .join(' ')
    .toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** A row of `crosscheck`: a venue-year as a source of papers states it. */
export interface CrossCheck {
  source: string;
  year: number;
  works: number;
  slots: number;
}

/** Papers, author slots and last year of each source of papers. */
export interface Papers {
  works: number;
  slots: number;
  last: number;
}

/** Papers and author slots read from each source, by source id. */
export function papersOf(checks: readonly CrossCheck[]): Map<string, Papers> {
  const found = new Map<string, Papers>();
  for (const { source, year, works, slots } of checks) {
    const sum = found.get(source) ?? { works: 0, slots: 0, last: 0 };
    found.set(source, {
      works: sum.works + works,
      slots: sum.slots + slots,
      last: Math.max(sum.last, year),
    });
  }
  return found;
}
