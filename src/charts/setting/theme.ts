import type { Theme } from './options.js';

export interface Colours {
  /** The ground. */
  paper: string;
  ink: string;
  /** Secondary text, at least 4.5 : 1 on paper. */
  muted: string;
  hairline: string;
  axis: string;
  /** Data of places nobody picked. */
  quiet: string;
  /** Strokes of the hatching that means unknown. */
  hatch: string;
  /** Ground under the hatching. */
  hatchGround: string;
  /** What a text claims. */
  claim: string;
  /** Steps of a stepped map, least to most. */
  steps: readonly string[];
}

/** Two designed themes; the page uses the same tokens. */
export const THEMES: Record<Theme, Colours> = {
  light: {
    paper: '#fbf8f1',
    ink: '#1d1b18',
    muted: '#5d584f',
    hairline: '#e2dccf',
    axis: '#8b857a',
    quiet: '#8f897d',
    hatch: '#9a9486',
    hatchGround: '#f1ece1',
    claim: '#1d1b18',
    steps: ['#e3e6d3', '#b7cdbd', '#7fa9a4', '#4a7f8a', '#26556d', '#122d4d'],
  },
  dark: {
    paper: '#15171b',
    ink: '#f1ede4',
    muted: '#b0aca2',
    hairline: '#2c3037',
    axis: '#7b7d83',
    quiet: '#84868c',
    hatch: '#6d7078',
    hatchGround: '#1d2025',
    claim: '#f1ede4',
    steps: ['#27373f', '#2f5563', '#3d7a87', '#62a1a3', '#a3c8b7', '#e6edd0'],
  },
};

export const SANS =
  "Inter, 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Microsoft YaHei', system-ui, sans-serif";
export const SERIF =
  "'Source Serif 4', 'Songti SC', 'Noto Serif CJK SC', 'Noto Serif SC', SimSun, Georgia, serif";
