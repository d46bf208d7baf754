import type { Row, Value } from '../engine/engine.js';
import { LINT_RULES, type LintReport, type LintRule, type Severity } from '../sources/lint/lint.js';

/** Columns of `source_lint`: one row a source and rule; a source without findings has one row. */
export const SOURCE_LINT_COLUMNS = `
  source VARCHAR NOT NULL, records INTEGER NOT NULL, refused INTEGER NOT NULL,
  series INTEGER NOT NULL, places INTEGER NOT NULL, first_period VARCHAR NOT NULL,
  last_period VARCHAR NOT NULL, rule VARCHAR NOT NULL, severity VARCHAR NOT NULL,
  findings INTEGER NOT NULL`;

/** The counters of a source's lint report, as the snapshot and the release carry them. */
export interface SourceLint {
  source: string;
  records: number;
  refused: number;
  series: number;
  places: number;
  firstPeriod: string;
  lastPeriod: string;
  rules: { rule: LintRule; severity: Severity; findings: number }[];
}

/** Lint reports as rows of `source_lint`. The findings themselves stay in the manifest. */
export function sourceLintRows(reports: Record<string, LintReport>): Value[][] {
  return Object.values(reports).flatMap((report): Value[][] => {
    const { source, observations, refused, series, places, firstPeriod, lastPeriod } = report;
    const head = [source, observations, refused, series, places, firstPeriod, lastPeriod];
    const rules = Object.entries(report.rules) as [LintRule, number][];
    if (rules.length === 0) return [[...head, '', '', 0]];
    return rules.map(([rule, findings]) => [...head, rule, LINT_RULES[rule], findings]);
  });
}

/** Rows of `source_lint`, ordered by source, as one summary a source. */
export function sourceLints(rows: Row[]): SourceLint[] {
  const bySource = new Map<string, SourceLint>();
  for (const row of rows) {
    const source = String(row['source']);
    const lint = bySource.get(source) ?? {
      source,
      records: Number(row['records']),
      refused: Number(row['refused']),
      series: Number(row['series']),
      places: Number(row['places']),
      firstPeriod: String(row['first_period'] ?? ''),
      lastPeriod: String(row['last_period'] ?? ''),
      rules: [],
    };
    bySource.set(source, lint);
    const rule = row['rule'];
    if (typeof rule !== 'string' || rule === '') continue;
    const severity = String(row['severity']) as Severity;
    lint.rules.push({ rule: rule as LintRule, severity, findings: Number(row['findings']) });
  }
  return [...bySource.values()];
}
