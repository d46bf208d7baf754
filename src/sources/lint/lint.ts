import { latestYear } from '../../records/clock.js';
import type { Observation } from '../../records/observation.js';
import type { QuarantinedRow } from '../../records/quarantine.js';
import { isPlace } from '../../records/place.js';

export type Severity = 'error' | 'warning' | 'info';

/** What a lint looks for, and how much it matters. */
export const LINT_RULES = {
  'impossible-value': 'error',
  'inconsistent-duplicate': 'error',
  'two-units': 'error',
  'unresolved-place': 'warning',
  'unreadable-row': 'warning',
  jump: 'warning',
  duplicate: 'warning',
  hole: 'info',
  'own-area': 'info',
  'no-value': 'info',
  'out-of-scope': 'info',
} as const satisfies Record<string, Severity>;
export type LintRule = keyof typeof LINT_RULES;

export interface LintFinding {
  rule: LintRule;
  severity: Severity;
  series: string;
  place: string;
  period: string;
  message: string;
}

/** What reading a source showed. Kept with the snapshot; `findings` holds the first few of a rule. */
export interface LintReport {
  source: string;
  files: string[];
  observations: number;
  refused: number;
  series: number;
  places: number;
  firstPeriod: string;
  lastPeriod: string;
  severities: Record<Severity, number>;
  rules: Partial<Record<LintRule, number>>;
  findings: LintFinding[];
}

/** Findings kept for each rule; the counters count all. */
const KEPT = 20;
/** A value this many times its predecessor, or that part of it, is a jump. */
const JUMP = 4;
/** Below these, large ratios are the arithmetic of small numbers. */
const SMALL: Record<string, number> = { persons: 100_000, share: 0.05, 'per-100': 5, USD: 1e8 };
const SMALL_COUNT = 20;

/** Lints what one source yielded: holes, jumps, duplicates, impossible values, unresolved places. */
export function lint(
  source: string,
  files: string[],
  observations: Observation[],
  refused: QuarantinedRow[],
): LintReport {
  const findings = [
    ...observations.flatMap(impossible),
    ...inSeries(observations),
    ...refused.map(refusal),
  ];
  const periods = observations.map(({ period }) => period).sort();
  const { kept, rules, severities } = keepFirst(findings);
  return {
    source,
    files,
    observations: observations.length,
    refused: refused.length,
    series: new Set(observations.map(({ series }) => series)).size,
    places: new Set(observations.map(({ place }) => place)).size,
    firstPeriod: periods[0] ?? '',
    lastPeriod: periods.at(-1) ?? '',
    severities,
    rules,
    findings: kept,
  };
}

/** Counts findings by rule and severity, and keeps the first few of each rule. */
export function keepFirst(
  findings: LintFinding[],
): Pick<LintReport, 'rules' | 'severities'> & { kept: LintFinding[] } {
  const rules: Partial<Record<LintRule, number>> = {};
  const severities: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const kept: LintFinding[] = [];
  for (const finding of findings) {
    const count = (rules[finding.rule] ?? 0) + 1;
    rules[finding.rule] = count;
    severities[finding.severity]++;
    if (count <= KEPT) kept.push(finding);
  }
  return { kept, rules, severities };
}

function finding(rule: LintRule, at: Partial<Observation>, message: string): LintFinding {
  const { series = '', place = '', period = '' } = at;
  return { rule, severity: LINT_RULES[rule], series, place, period, message };
}

function impossible(at: Observation): LintFinding[] {
  const { value, unit, period } = at;
  const found: LintFinding[] = [];
  const bad = (message: string) => found.push(finding('impossible-value', at, message));
  if (!Number.isFinite(value)) bad(`${value} is not a finite number.`);
  if (value < 0 && !/balance/.test(at.series)) bad(`${value} ${unit} is below zero.`);
  if (unit === 'share' && value > 1.02) bad(`A share of ${value} is above one.`);
  if (Number(period.slice(0, 4)) > latestYear()) bad(`${period} is to come.`);
  if (!isPlace(at.place)) {
    found.push(finding('own-area', at, `${at.place} is the source's own area.`));
  }
  return found;
}

function inSeries(observations: Observation[]): LintFinding[] {
  const found: LintFinding[] = [];
  const runs = new Map<string, Observation[]>();
  const units = new Map<string, string>();
  for (const at of observations) {
    const unit = units.get(at.series) ?? at.unit;
    units.set(at.series, unit);
    if (unit !== at.unit) found.push(finding('two-units', at, `${at.unit} beside ${unit}.`));
    const key = `${at.series}\n${at.place}\n${at.dimension}`;
    const run = runs.get(key);
    if (run) run.push(at);
    else runs.set(key, [at]);
  }
  for (const run of runs.values()) {
    run.sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
    found.push(...steps(run));
  }
  return found;
}

function steps(run: Observation[]): LintFinding[] {
  const found: LintFinding[] = [];
  const usual = usualStep(run);
  for (let i = 1; i < run.length; i++) {
    const before = run[i - 1]!;
    const at = run[i]!;
    if (at.period === before.period) {
      const same = at.value === before.value;
      const rule = same ? 'duplicate' : 'inconsistent-duplicate';
      found.push(finding(rule, at, `Stated twice: ${before.value}, ${at.value}.`));
      continue;
    }
    const gap = year(at) - year(before);
    if (usual !== null && gap > usual) {
      found.push(finding('hole', at, `Nothing between ${before.period} and ${at.period}.`));
    }
    const small = SMALL[at.unit] ?? SMALL_COUNT;
    const low = Math.min(at.value, before.value);
    const high = Math.max(at.value, before.value);
    if (gap <= 1 && low > small && high / low > JUMP) {
      const times = (at.value / before.value).toFixed(2);
      found.push(finding('jump', at, `${before.value} to ${at.value}: ${times} times.`));
    }
  }
  return found;
}

/** The commonest distance in years between two observations of a run; null for a run of one or two. */
function usualStep(run: Observation[]): number | null {
  if (run.length < 3) return null;
  const counts = new Map<number, number>();
  for (let i = 1; i < run.length; i++) {
    const gap = year(run[i]!) - year(run[i - 1]!);
    counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  const [step] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]!;
  return Math.max(step, 1);
}

function year(at: Observation): number {
  return Number(at.period.slice(0, 4));
}

const RULE_OF_REASON: Record<string, LintRule> = {
  'unresolved-place': 'unresolved-place',
  'not-a-place': 'out-of-scope',
  'out-of-scope': 'out-of-scope',
  'no-value': 'no-value',
};

/** The finding that a refused row is. */
export function refusal(row: QuarantinedRow): LintFinding {
  const rule = RULE_OF_REASON[row.reason] ?? 'unreadable-row';
  const where = row.row === null ? row.file : `${row.file}, row ${row.row}`;
  return finding(rule, {}, `${where}: ${row.message}`);
}
