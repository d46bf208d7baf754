import type { CheckReport, Claim, Verdict } from '../../../src/claims/report/report.js';

export type { CheckReport, Claim, Verdict };
export type Evidence = Claim['figures'][number];
export type Mapping = NonNullable<Claim['mapping']>;

/** What a reader may send back: the indicator a claim should be tested with. */
export type Override = { indicator: string; options: Record<string, string> };

/** The verdicts in the order they are told. */
export const VERDICTS = [
  'supported',
  'depends-on-definition',
  'contradicted',
  'not-measurable',
] as const satisfies readonly Verdict[];

/** A stretch of text inside at most one claim. */
export interface Stretch {
  text: string;
  claim: number | null;
}

export interface Paragraph {
  start: number;
  stretches: Stretch[];
  /** Claims that begin here, in order. */
  claims: number[];
}

/**
 * A report's text as paragraphs whose stretches carry the claim they belong to. Where claims
 * overlap the shorter one shows; none is lost, since each is listed with the paragraph it begins in.
 */
export function paragraphs(report: Pick<CheckReport, 'text' | 'marks'>): Paragraph[] {
  const found: Paragraph[] = [];
  for (const match of report.text.matchAll(/[^\n]+/g)) {
    if (match[0].trim() === '') continue;
    const start = match.index;
    const end = start + match[0].length;
    const here = report.marks
      .map((mark, claim) => ({ ...mark, claim }))
      .filter((mark) => mark.start < end && mark.end > start);
    const cuts = new Set([start, end]);
    for (const mark of here) {
      cuts.add(Math.max(start, mark.start));
      cuts.add(Math.min(end, mark.end));
    }
    const points = [...cuts].sort((a, b) => a - b);
    const stretches = points.slice(0, -1).map((from, index): Stretch => {
      const to = points[index + 1] ?? end;
      const inside = here
        .filter((mark) => mark.start <= from && mark.end >= to)
        .sort((a, b) => a.end - a.start - (b.end - b.start));
      return { text: report.text.slice(from, to), claim: inside[0]?.claim ?? null };
    });
    const claims = here.filter((mark) => mark.start >= start).map((mark) => mark.claim);
    found.push({ start, stretches, claims });
  }
  return found;
}
