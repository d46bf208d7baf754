import type { Language } from '../../records/text.js';
import { markdownTable, type Report } from './report.js';
import {
  loadReproductions,
  OUTCOMES,
  reproduce,
  type Reproduced,
} from '../published/reproduction.js';

const digits = (value: number) =>
  Math.abs(value) >= 20 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));

/** A value with its interval, in few digits: `0.59 [0.553, 0.626]`. */
export function shown(value: number, range: { low?: number; high?: number }): string {
  const { low, high } = range;
  if (low === undefined || high === undefined || low === high) return digits(value);
  return `${digits(value)} [${digits(low)}, ${digits(high)}]`;
}

const WORDS = {
  en: {
    title: 'Reproductions',
    made: 'Made by `orrery report reproductions --write`; `orrery reproduce --format json` gives the same as data. Figures that others published, held against ours. A figure **agrees** where each lies inside the other’s interval: ours inside what theirs leaves open (its rounding, and the sampling of a share from so many authors), theirs inside ours; otherwise it **differs**, which may be by chance alone where a sample is held against every slot of a year. It is **not reproducible** where these records lack what it is about: the nearest figure is then shown, and what would be needed. Ends of intervals stand in brackets.',
    head: ['what they say', 'published', 'ours', 'outcome', 'why'],
    outcome: { agrees: 'agrees', differs: 'differs', 'not-reproducible': 'not reproducible' },
    nearest: 'nearest',
  },
  zh: {
    title: '复现',
    made: '由 `orrery report reproductions-zh --write` 生成；`orrery reproduce --format json` 给出同样内容的数据。本页将他人发表的数字与本观测站的数字相对照。若双方数值各落在对方的区间之内，即我们的数值在对方数字所容许的范围（舍入误差，以及由样本量决定的抽样误差）之内，对方数值也在我们的区间之内，则为**一致**，否则为**不一致**；以样本对照全年全部席位时，不一致也可能仅出于抽样误差。若现有记录缺少所需信息，则为**无法复现**，并列出最接近的指标与所需资料。方括号内为区间两端。',
    head: ['原文所称', '已发表', '本观测站', '结论', '原因'],
    outcome: { agrees: '一致', differs: '不一致', 'not-reproducible': '无法复现' },
    nearest: '最接近的指标',
  },
} as const;

/** One table a study. */
export function reproductionsMarkdown(done: readonly Reproduced[], language: Language): string {
  const words = WORDS[language];
  const studies = [...new Set(done.map(({ study }) => study[language]))];
  return studies
    .map((study) => {
      const rows = done
        .filter((one) => one.study[language] === study)
        .map(({ id, published, ours, outcome, why, needs }) => {
          const { says, address, unit } = published;
          const told = address === null ? says[language] : `[${says[language]}](${address})`;
          const own =
            ours === null
              ? '–'
              : `${shown(ours.value, ours)}${ours.nearest ? ` (${words.nearest})` : ''} \`${ours.indicator}\` ${ours.place} ${ours.period}`;
          const reason = needs === null ? why[language] : `${why[language]} ${needs[language]}`;
          return [
            `${told} \`${id}\``,
            `${shown(published.value, published)} ${unit}`,
            own,
            words.outcome[outcome],
            reason,
          ];
        });
      return `## ${study}\n\n${markdownTable([...words.head], rows)}\n`;
    })
    .join('\n');
}

function report(name: string, language: Language): Report {
  return {
    name,
    about: `figures that others published, held against ours (${language})`,
    async write(observatory) {
      const done = await reproduce(await loadReproductions(), observatory);
      const words = WORDS[language];
      const tally = OUTCOMES.map(
        (outcome) =>
          `${words.outcome[outcome]}: ${done.filter((one) => one.outcome === outcome).length}`,
      );
      const head = `# ${words.title}\n\n${words.made}\n\n${tally.join('; ')}.\n\n`;
      return `${head}${reproductionsMarkdown(done, language)}`;
    },
  };
}

export const reproductionsReport = report('reproductions', 'en');
export const reproductionsReportZh = report('reproductions-zh', 'zh');
