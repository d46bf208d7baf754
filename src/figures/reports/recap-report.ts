import { placeNames } from '../../records/place.js';
import type { Language } from '../../records/text.js';
import type { MissingReason } from '../figure.js';
import {
  evaluateRecap,
  readRecap,
  type EvaluatedRecapFigure,
  type EvaluatedStatement,
  type Recap,
  type RecapValue,
} from '../published/recap.js';
import { markdownTable, type Report } from './report.js';

const WORDS = {
  en: {
    header: [
      'statement, in our words',
      'indicator',
      'around 2019',
      'latest',
      'sources',
      'what it can say',
      'what it cannot say',
    ],
    none: 'not measurable with these data',
    same: 'the same',
    times: '×',
    rank: (rank: number, of: number) => `rank ${rank} of ${of}`,
  },
  zh: {
    header: [
      '说法（以我们的措辞）',
      '指标',
      '2019年前后',
      '最新',
      '来源',
      '能说明什么',
      '不能说明什么',
    ],
    none: '现有数据无法衡量',
    same: '同左',
    times: '倍',
    rank: (rank: number, of: number) => `第${rank}位（共${of}）`,
  },
} as const;

const MISSING: Record<Language, Partial<Record<MissingReason, string>>> = {
  en: { 'needs-fetch': 'fetch the source first', 'no-rows': 'no data' },
  zh: { 'needs-fetch': '须先获取来源', 'no-rows': '无数据' },
};

/** A value as the table writes it: percent, times, billions, years, counts. */
export function recapNumber(value: number, unit: string, language: Language): string {
  if (unit === 'share') return `${(value * 100).toFixed(1)} %`;
  if (unit === 'ratio') return `${value.toFixed(1)} ${WORDS[language].times}`;
  if (unit === 'year') return String(value);
  if (unit === 'per-100') return value.toFixed(1);
  if (Math.abs(value) < 10_000)
    return String(unit === 'count' ? Math.round(value) : Math.round(value * 10) / 10);
  const scales: [number, string][] =
    language === 'en'
      ? [
          [1e9, ' billion'],
          [1e6, ' million'],
          [1e3, ' thousand'],
        ]
      : [
          [1e8, '亿'],
          [1e4, '万'],
        ];
  const [size, word] = scales.find(([least]) => Math.abs(value) >= least)!;
  return `${Number((value / size).toPrecision(4))}${word}`;
}

function cell(value: RecapValue | null, language: Language): string {
  if (value === null) return '–';
  if (value.value === null) {
    const reason = value.missing ?? 'not-observed';
    return MISSING[language][reason] ?? (language === 'en' ? 'no value' : '无数值');
  }
  const show = (number: number): string => recapNumber(number, value.unit, language);
  const notes = [
    value.period,
    ...(value.interval ? [`${show(value.interval.low)} – ${show(value.interval.high)}`] : []),
    ...(value.n !== null && value.unit === 'share' && value.n < 1000
      ? [`n = ${Math.round(value.n)}`]
      : []),
    ...(value.rank ? [WORDS[language].rank(value.rank.rank, value.rank.of)] : []),
  ];
  return `${show(value.value)}${value.recorded ? '†' : ''} (${notes.join('; ')})`;
}

function indicatorCell(figure: EvaluatedRecapFigure, language: Language): string {
  const options = Object.entries(figure.asked.options).map(([name, value]) => `${name}=${value}`);
  const place = placeNames(figure.asked.place)[language];
  return `${figure.indicator.title[language]}${language === 'en' ? ', ' : '，'}${place} (\`${[figure.indicator.id, ...options].join(' ')}\`)`;
}

function rows(statement: EvaluatedStatement, language: Language): string[][] {
  const { says, can, cannot } = statement.statement;
  if (statement.figures.length === 0) {
    return [[says[language], '–', WORDS[language].none, '–', '–', can[language], cannot[language]]];
  }
  return statement.figures.map((figure, at) => {
    const { around, latest } = figure;
    const isSame = around !== null && around.value !== null && around.period === latest.period;
    const isFirst = at === 0;
    return [
      isFirst ? says[language] : '',
      indicatorCell(figure, language),
      cell(around, language),
      isSame ? WORDS[language].same : cell(latest, language),
      figure.sources.map(({ title }) => title[language]).join(language === 'en' ? '; ' : '；'),
      isFirst ? can[language] : '',
      isFirst ? cannot[language] : '',
    ];
  });
}

/** The page in both languages. */
export function recapPage(recap: Recap, statements: EvaluatedStatement[]): string {
  const table = (language: Language): string =>
    markdownTable(
      [...WORDS[language].header],
      statements.flatMap((statement) => rows(statement, language)),
    );
  return [
    `# ${recap.title.en}`,
    '',
    'Made by `orrery report recap --write` from the embedded release and `registers/recap.yaml`; a test compares it.',
    '',
    recap.note.en,
    '',
    'Values with † come from a source whose licence keeps it out of the release. They were computed by the same indicator from a fetched copy and recorded; a test that has the copy compares them. Ranges are 95 % intervals. A rank counts countries with a value in that year.',
    '',
    table('en'),
    '',
    `## ${recap.title.zh}`,
    '',
    recap.note.zh,
    '',
    '带†的数值出自许可不允许随产品发布的来源，由同一指标依据自行获取的副本算得并记录；具备副本的测试会加以核对。范围为95%区间，名次只计当年有数值的国家和地区。',
    '',
    table('zh'),
    '',
  ].join('\n');
}

/** Each statement of a talk of 2019 beside the indicators that meet it, then and now. */
export const recapReport: Report = {
  name: 'recap',
  about:
    'a talk of 2019: each statement, the indicators that meet it, and what they can and cannot say',
  async write(observatory) {
    const recap = await readRecap();
    return recapPage(recap, await evaluateRecap(observatory, recap));
  },
};
