import { Command, Option } from 'commander';
import { compare, type Comparison, type ComparedIndicator } from '../../figures/places/compare.js';
import { composite, type Composite } from '../../figures/places/composite.js';
import { placeName } from '../../records/place.js';
import type { Language } from '../../records/text.js';
import type { Io } from '../io.js';
import { originOptions, withObservatory, type OriginFlags } from '../origin.js';
import { align, show } from '../table.js';
import { parseOptions } from './figure.js';
import { intervalText, placeArgument, rankText } from './profile.js';

interface Flags extends OriginFlags {
  weights?: string;
  format: 'text' | 'json';
  lang: Language;
}

const WORDS = {
  en: {
    apart: 'apart',
    same: 'not apart',
    own: 'each its latest',
    composite: 'Composite with your weights',
    columns: ['place', 'score', 'rank range', 'middle rank'],
    lacks: 'lacks',
  },
  zh: {
    apart: '有别',
    same: '无明显差别',
    own: '各取最新',
    composite: '按您所给权重的合成指数',
    columns: ['地方', '得分', '排名范围', '中位排名'],
    lacks: '缺',
  },
};

export function compareCommand(io: Io): Command {
  const command = new Command('compare')
    .description(
      'Two to six places side by side; with --weights, a composite and how its ranks move.',
    )
    .argument('<places...>', 'codes, group ids or names, as for "orrery profile"')
    .option('--weights <list>', 'your own weights: indicator=weight,indicator=weight')
    .addOption(new Option('--format <format>', 'output').choices(['text', 'json']).default('text'))
    .addOption(
      new Option('--lang <language>', 'language of texts').choices(['en', 'zh']).default('en'),
    );
  return originOptions(command).action(async (texts: string[], flags: Flags) => {
    const places = texts.map(placeArgument);
    await withObservatory(flags, io, async (observatory) => {
      const made = await compare(observatory, places);
      const weighed =
        flags.weights === undefined
          ? null
          : await composite(observatory, weightsOf(flags.weights), places);
      if (flags.format === 'json') {
        await io.stdout(
          `${JSON.stringify(weighed ? { ...made, composite: weighed } : made, null, 2)}\n`,
        );
        return;
      }
      await io.stdout(comparisonText(made, flags.lang));
      if (weighed) await io.stdout(compositeText(weighed, flags.lang));
    });
  });
}

function weightsOf(text: string): Record<string, number> {
  const options = parseOptions(text.split(','));
  return Object.fromEntries(Object.entries(options).map(([id, weight]) => [id, Number(weight)]));
}

function comparisonText(made: Comparison, language: Language): string {
  const lines: string[] = [];
  for (const pillar of made.pillars) {
    if (pillar.indicators.length === 0) continue;
    const rows = [
      [pillar.name[language], '', ...made.places.map(({ name }) => name[language]), ''],
      ...pillar.indicators.map((row) => comparedRow(row, language)),
    ];
    lines.push(...align(rows), '');
  }
  return `${lines.join('\n')}\n`;
}

function comparedRow(row: ComparedIndicator, language: Language): string[] {
  const cells = row.values.map(({ point, rank }) => {
    if (!point) return '–';
    const value = point.value === null ? (point.missing ?? '–') : show(point.value, row.unit);
    const when = row.period === null ? ` (${point.period})` : '';
    const interval = intervalText(point, row.unit);
    return [value + when, interval && `[${interval}]`, rank && rankText(rank, language)]
      .filter(Boolean)
      .join(' ');
  });
  return [
    row.indicator.title[language],
    row.period ?? WORDS[language].own,
    ...cells,
    verdict(row, language),
  ];
}

/** Whether the first two places part, where that was tested. */
function verdict(row: ComparedIndicator, language: Language): string {
  const first = row.differences[0];
  if (!first || first.apart === null) return '';
  const pair = `${first.a}/${first.b}`;
  return `${pair} ${first.apart ? WORDS[language].apart : WORDS[language].same}`;
}

function compositeText(made: Composite, language: Language): string {
  const words = WORDS[language];
  const rows = made.rows.map(({ place, score, ranks }) => [
    placeName(place, language),
    score.toFixed(3),
    `${ranks.low}–${ranks.high}`,
    String(ranks.middle),
  ]);
  const lacking = made.incomplete.map(
    ({ place, lacks }) => `${placeName(place, language)}: ${words.lacks} ${lacks.join(', ')}`,
  );
  const parts = made.parts.map(({ indicator, period }) => `${indicator} (${period})`);
  return [
    `${words.composite}: ${parts.join(', ')}`,
    ...align([words.columns, ...rows]),
    ...lacking,
    ...made.notes.map((note) => note[language]),
    '',
  ].join('\n');
}
