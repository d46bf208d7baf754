import { latestYear } from '../../records/clock.js';
import { eventYear, type DatedEvent } from '../../records/event.js';
import { isPlace } from '../../records/place.js';
import type { QuarantinedRow } from '../../records/quarantine.js';
import {
  keepFirst,
  LINT_RULES,
  refusal,
  type LintFinding,
  type LintReport,
  type LintRule,
} from './lint.js';

/** Nothing on AI is older than its field; a year before is a slip. */
const FIRST_YEAR = 1943;

/**
 * Lints dated events: ids and titles that occur twice, dates that cannot be, rows without a date or
 * place, years without any row. The report has the shape of the statistics' one; `observations`
 * counts events and a `series` is a kind of event.
 */
export function lintEvents(
  source: string,
  files: string[],
  events: DatedEvent[],
  refused: QuarantinedRow[],
): LintReport {
  const findings = [
    ...events.flatMap(impossible),
    ...repeated(events),
    ...holes(events),
    ...missing(events),
    ...refused.map(refusal),
  ];
  const periods = events.flatMap(({ date }) => date ?? []).sort();
  const { kept, rules, severities } = keepFirst(findings);
  return {
    source,
    files,
    observations: events.length,
    refused: refused.length,
    series: new Set(events.map(({ kind }) => kind)).size,
    places: new Set(events.flatMap(({ places }) => places)).size,
    firstPeriod: periods[0] ?? '',
    lastPeriod: periods.at(-1) ?? '',
    severities,
    rules,
    findings: kept,
  };
}

function finding(rule: LintRule, at: Partial<DatedEvent>, message: string): LintFinding {
  const place = at.places?.[0] ?? '';
  const severity = LINT_RULES[rule];
  return { rule, severity, series: at.kind ?? '', place, period: at.date ?? '', message };
}

function impossible(event: DatedEvent): LintFinding[] {
  const found: LintFinding[] = [];
  const year = eventYear(event);
  if (year !== null && (year < FIRST_YEAR || year > latestYear())) {
    found.push(finding('impossible-value', event, `${event.id} is dated ${event.date}.`));
  }
  if (event.date !== null && event.date.length === 10 && !isDay(event.date)) {
    found.push(finding('impossible-value', event, `${event.id}: ${event.date} is no day.`));
  }
  for (const place of event.places.filter((id) => !isPlace(id))) {
    found.push(finding('own-area', event, `${place} is the source's own area.`));
  }
  return found;
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function repeated(events: DatedEvent[]): LintFinding[] {
  const ids = new Set<string>();
  const rows = new Set<string>();
  const found: LintFinding[] = [];
  for (const event of events) {
    const row = `${event.title}\n${event.placeStated}\n${event.date}\n${event.actors.join()}`;
    if (ids.has(event.id)) {
      found.push(finding('inconsistent-duplicate', event, `The id ${event.id} occurs twice.`));
    } else if (rows.has(row)) {
      found.push(finding('duplicate', event, `${event.id} repeats an earlier row's title.`));
    }
    ids.add(event.id);
    rows.add(row);
  }
  return found;
}

function holes(events: DatedEvent[]): LintFinding[] {
  const years = [...new Set(events.flatMap((event) => eventYear(event) ?? []))].sort();
  return years.flatMap((year, at) => {
    const before = years[at - 1] ?? year;
    return year - before > 1
      ? [finding('hole', {}, `No event between ${before} and ${year}.`)]
      : [];
  });
}

function missing(events: DatedEvent[]): LintFinding[] {
  return events.flatMap((event) => [
    ...(event.date === null ? [finding('no-value', event, `${event.id} has no date.`)] : []),
    ...(event.places.length === 0 ? [finding('no-value', event, `${event.id} has no place.`)] : []),
  ]);
}
