import { Command, Option } from 'commander';
import type { Point } from '../../figures/figure.js';
import {
  profile,
  type Profile,
  type ProfileFigure,
  type Trend,
} from '../../figures/places/profile.js';
import type { Rank } from '../../figures/places/rank.js';
import { placeName } from '../../records/place.js';
import { resolvePlace } from '../../records/place-spelling.js';
import type { Language } from '../../records/text.js';
import { wholeNumber } from '../arguments.js';
import type { Io } from '../io.js';
import { originOptions, withObservatory, type OriginFlags } from '../origin.js';
import { align, show } from '../table.js';

interface Flags extends OriginFlags {
  reference: number;
  format: 'text' | 'json';
  lang: Language;
}

const WORDS = {
  en: {
    headings: ['', 'latest', '', 'world rank', 'reference', 'trend', 'coverage'],
    of: 'of',
    missing: 'missing',
    nothing: 'no indicator has a value here',
    directions: { up: 'up', down: 'down', unclear: 'not clear' },
  },
  zh: {
    headings: ['', '最新', '', '世界排名', '参照', '走势', '覆盖率'],
    of: '/',
    missing: '缺',
    nothing: '此处没有任何指标有值',
    directions: { up: '上升', down: '下降', unclear: '不明' },
  },
};

export function profileCommand(io: Io): Command {
  const command = new Command('profile')
    .description(
      'A place, pillar by pillar: latest and reference values, world rank, trend, what is missing.',
    )
    .argument(
      '<place>',
      'ISO 3166-1 alpha-2 code, group id, WORLD, or a name in English or Chinese',
    )
    .addOption(
      new Option('--reference <year>', 'the year latest values are held against')
        .argParser(wholeNumber('--reference', 1950, 2100))
        .default(2019),
    )
    .addOption(new Option('--format <format>', 'output').choices(['text', 'json']).default('text'))
    .addOption(
      new Option('--lang <language>', 'language of texts').choices(['en', 'zh']).default('en'),
    );
  return originOptions(command).action(async (place: string, flags: Flags) => {
    await withObservatory(flags, io, async (observatory) => {
      const made = await profile(observatory, placeArgument(place), { reference: flags.reference });
      await io.stdout(
        flags.format === 'json'
          ? `${JSON.stringify(made, null, 2)}\n`
          : profileText(made, flags.lang),
      );
    });
  });
}

/** A place id from what a user types; an unknown text stays as it is and is refused later. */
export function placeArgument(text: string): string {
  return resolvePlace(text) ?? resolvePlace(text.toUpperCase()) ?? text;
}

function profileText(made: Profile, language: Language): string {
  const words = WORDS[language];
  const lines = [`${made.name[language]} (${made.place}) · ${made.snapshot}`];
  for (const pillar of made.pillars) {
    lines.push('', pillar.name[language]);
    if (pillar.figures.length + pillar.missing.length === 0) lines.push(`  ${words.nothing}`);
    const rows = pillar.figures.map((figure) => figureRow(figure, language));
    if (rows.length > 0) lines.push(...align([words.headings, ...rows]).map((line) => `  ${line}`));
    for (const { title, text } of pillar.missing) {
      lines.push(`  ${words.missing}: ${title[language]}. ${text[language]}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function figureRow(figure: ProfileFigure, language: Language): string[] {
  const { latest, reference, rank, trend, unit, parts } = figure;
  const title = figure.indicator.title[language];
  if (!latest) {
    const top = parts.map(
      (point) => `${dimensionText(point, language)} ${show(point.value, unit)}`,
    );
    return [title, parts[0]?.period ?? '', top.slice(0, 2).join('; '), '', '', '', ''];
  }
  return [
    title,
    `${show(latest.value, unit)} (${latest.period})`,
    intervalText(latest, unit),
    rankText(rank, language) + (rank && rank.period !== latest.period ? ` (${rank.period})` : ''),
    reference ? `${show(reference.value, unit)} (${reference.period})` : '–',
    trendText(trend, language),
    latest.coverage === null ? '–' : show(latest.coverage, 'share'),
  ];
}

/** `partner=KR` as `South Korea`; other dimensions by their value. */
function dimensionText(point: Point, language: Language): string {
  const value = (point.dimension ?? '').replace(/^[a-z-]+=/, '');
  return placeName(value, language);
}

/** `12.1 % – 13.9 %`, or empty without an interval. */
export function intervalText(point: Point, unit: string): string {
  const { interval } = point;
  return interval ? `${show(interval.low, unit)} – ${show(interval.high, unit)}` : '';
}

/** `2–3 of 57`: the rank as the span its intervals allow. */
export function rankText(rank: Rank | null, language: Language): string {
  if (!rank) return '–';
  const { low, high, of } = rank;
  const span = low === high ? String(low) : `${low}–${high}`;
  return `${span} ${WORDS[language].of} ${of}`;
}

function trendText(trend: Trend | null, language: Language): string {
  if (!trend) return '–';
  const word = WORDS[language].directions[trend.direction];
  return trend.ratio === null ? word : `${word} ×${trend.ratio.toFixed(2)}`;
}
