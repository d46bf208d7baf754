import type { Reproduced } from '../figures/reproduction.js';
import type { Language } from '../records/text.js';

const digits = (value: number) =>
  Math.abs(value) >= 20 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));

/** A value with its interval, in few digits: `0.59 [0.553, 0.626]`. */
export function shown(value: number, range: { low?: number; high?: number }): string {
  const { low, high } = range;
  if (low === undefined || high === undefined || low === high) return digits(value);
  return `${digits(value)} [${digits(low)}, ${digits(high)}]`;
}

const WORDS: Record<
  Language,
  { head: string; outcome: Record<Reproduced['outcome'], string>; nearest: string }
> = {
  en: {
    head: '| what they say | published | ours | outcome | why |',
    outcome: { agrees: 'agrees', differs: 'differs', 'not-reproducible': 'not reproducible' },
    nearest: 'nearest',
  },
  zh: {
    head: '| 原文所称 | 已发表 | 本观测站 | 结论 | 原因 |',
    outcome: { agrees: '一致', differs: '不一致', 'not-reproducible': '无法复现' },
    nearest: '最接近的指标',
  },
};

/** A table a study, as docs/reproductions.md holds. */
export function reproductionsMarkdown(done: readonly Reproduced[], language: Language): string {
  const words = WORDS[language];
  const cell = (text: string) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
  const studies = [...new Set(done.map(({ study }) => study[language]))];
  return studies
    .map((study) => {
      const rows = done
        .filter((one) => one.study[language] === study)
        .map(({ id, published, ours, outcome, why, needs }) => {
          const own =
            ours === null
              ? '-'
              : `${shown(ours.value, ours)} ${ours.nearest ? `(${words.nearest}) ` : ''}\`${ours.indicator}\` ${ours.place} ${ours.period}`;
          const reason = needs === null ? why[language] : `${why[language]} ${needs[language]}`;
          const says =
            published.address === null
              ? published.says[language]
              : `[${published.says[language]}](${published.address})`;
          return `| ${cell(says)} <br> \`${id}\` | ${shown(published.value, published)} ${published.unit} | ${cell(own)} | ${words.outcome[outcome]} | ${cell(reason)} |`;
        });
      return `## ${study}\n\n${words.head}\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
    })
    .join('\n');
}
