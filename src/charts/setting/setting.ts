import { seedOf } from '../../records/random.js';
import type { Bilingual, Language } from '../../records/text.js';
import type { ChartOptions, Theme } from './options.js';
import { THEMES, type Colours } from './theme.js';

/** Options resolved once: what every part of a picture needs to know. */
export interface Setting {
  width: number;
  height: number | null;
  lang: Language;
  theme: Theme;
  colours: Colours;
  /** Laid out for a phone. */
  narrow: boolean;
  /** Space between the edge and anything drawn. */
  margin: number;
  framed: boolean;
  background: boolean;
  highlight: string | null;
  names: Readonly<Record<string, Bilingual>>;
  title: string | null;
  /** Unique among pictures of different contents; heads the ids inside one. */
  id: string;
  say(text: Bilingual): string;
}

const MOST = 2400;

/** Smallest and usual drawn width of a kind of picture. */
export interface Widths {
  least: number;
  usual: number;
}

const CHART: Widths = { least: 240, usual: 720 };

/** In base 36: short, stable names for ids inside a picture. */
const fingerprint = (text: string): string => seedOf(text).toString(36);

/** What every mark of a chart needs, from its options; `contents` makes the ids of the chart its own. */
export function settingOf(
  options: ChartOptions,
  contents: unknown,
  { least, usual }: Widths = CHART,
): Setting {
  const { lang = 'en', theme = 'light', frame = 'full' } = options;
  const width = Math.round(Math.min(MOST, Math.max(least, options.width ?? usual)));
  const narrow = width < 480;
  const { places, highlight, height } = options;
  const drawn = { lang, theme, frame, width, height, places, highlight, contents };
  return {
    width,
    height: options.height ?? null,
    lang,
    theme,
    colours: THEMES[theme],
    narrow,
    margin: frame === 'bare' ? 2 : narrow ? 14 : 24,
    framed: frame === 'full',
    background: options.background ?? frame === 'full',
    highlight: options.highlight ?? null,
    names: options.names ?? {},
    title: options.title ?? null,
    id: options.id ?? `o${fingerprint(JSON.stringify(drawn))}`,
    say: (text) => text[lang],
  };
}
