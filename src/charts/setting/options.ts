import type { Bilingual, Language } from '../../records/text.js';

export type Theme = 'light' | 'dark';

/** What every chart takes. Sizes are CSS pixels; show an SVG at the width it was drawn for. */
export interface ChartOptions {
  /** Drawn width, 240 to 2400. Text never shrinks below 12 px; narrow charts are laid out anew. */
  width?: number;
  /** Drawn height of the whole picture; by default what the contents need. */
  height?: number;
  lang?: Language;
  theme?: Theme;
  /** Places to draw, most important first; by default the seven largest of the figure. */
  places?: readonly string[];
  /** Places that were asked for: those without a value are named; by default `places`. */
  wanted?: readonly string[];
  /** One place in front, the others quiet. */
  highlight?: string;
  /** Names of places that `Intl.DisplayNames` does not know (groups, areas). */
  names?: Readonly<Record<string, Bilingual>>;
  /** `full` draws title and source line (downloads); `bare` leaves them to the page around it. */
  frame?: 'full' | 'bare';
  /** Instead of the figure's own title. */
  title?: string;
  /** False for a transparent ground; by default only the full frame has one. */
  background?: boolean;
  /** Heads the ids inside the SVG; needed only where a page shows one picture twice. */
  id?: string;
}

export interface LineOptions extends ChartOptions {
  /** Bounds for missing places: of the highlighted place or where at most two are drawn (`auto`). */
  bounds?: 'auto' | 'all' | 'none';
}

export interface RankingOptions extends ChartOptions {
  /** A period of `series`; by default the pooled values. */
  period?: string;
  /** Rows drawn; the rest is counted in a closing row. */
  limit?: number;
  /** Draw the definition ticks of `figure.range` under each row. */
  definitions?: boolean;
}

export interface SlopeOptions extends ChartOptions {
  /** First and last period; by default those of the series. */
  from?: string;
  to?: string;
}

export interface MultiplesOptions extends ChartOptions {
  columns?: number;
}

export interface MapOptions extends ChartOptions {
  /** `world-atlas` countries topology (`countries-110m.json` or finer), parsed. */
  topology: unknown;
  period?: string;
}

/** One stream of people or papers; `null` values are suppressed cells. */
export interface Flow {
  from: string;
  to: string;
  value: number | null;
  n: number | null;
  interval: { low: number; high: number } | null;
  missing: string | null;
}

export interface FlowOptions extends ChartOptions {
  /** Instead of the streams read from the figure's `origin=` and `destination=` dimensions. */
  flows?: readonly Flow[];
  /** Heads of the two columns. */
  columns?: readonly [string, string];
  /** Places with their own node; the rest is gathered in "other places". */
  limit?: number;
  /** Of a figure of shares, the origin whose streams are drawn. */
  origin?: string;
}

export interface StripOptions extends ChartOptions {
  orientation?: 'vertical' | 'horizontal';
  /** Value axis shared with a chart beside it. */
  domain?: readonly [number, number];
}

export interface SparkOptions extends ChartOptions {
  place: string;
}

/** The quantity a text states, in the figure's own unit. */
export interface ClaimedQuantity {
  low: number;
  high: number;
  /** As the text says it: "nearly a quarter". */
  words?: string;
}

export interface ClaimOptions extends ChartOptions {
  place: string;
  /** A period of `series`; by default the pooled value. */
  period?: string;
  claimed: ClaimedQuantity;
}

/** A published value held against ours. */
export interface ComparisonRow {
  id: string;
  label: Bilingual;
  unit: string;
  published: { value: number; low?: number; high?: number };
  ours: {
    value: number | null;
    low?: number;
    high?: number;
    bounds?: { low: number; high: number };
  };
  /** One sentence on why they agree or differ. */
  why?: Bilingual;
}
