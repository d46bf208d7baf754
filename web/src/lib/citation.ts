import type { Figure } from './api.js';

export interface CitedFigure {
  title: string;
  address: string;
  snapshot: string;
  /** ISO date on which the reader looked. */
  accessed: string;
  /** BCP 47. */
  language: string;
}

const key = (figure: Figure) =>
  `orrery-${figure.indicator.id.replaceAll('.', '-')}-${figure.snapshot.slice(0, 12)}`;

const escaped = (text: string) => text.replace(/[\\{}$&#^_%~]/g, (sign) => BIBTEX[sign] ?? sign);
const BIBTEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  ...Object.fromEntries([...'{}$&#_%'].map((sign) => [sign, `\\${sign}`])),
};

/** A BibTeX `@misc` entry of a figure. */
export function bibtex(figure: Figure, cited: CitedFigure): string {
  const fields: [string, string][] = [
    ['title', `{${escaped(cited.title)}}`],
    ['author', '{Orrery}'],
    ['year', cited.accessed.slice(0, 4)],
    ['howpublished', `\\url{${cited.address}}`],
    ['note', `Snapshot ${escaped(cited.snapshot)}, indicator version ${figure.indicator.version}`],
    ['urldate', cited.accessed],
    ['language', cited.language],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${key(figure)},\n${lines.join(',\n')}\n}\n`;
}

/** A CSL-JSON item of a figure, type `dataset`. */
export function cslJson(figure: Figure, cited: CitedFigure): string {
  const [year, month, day] = cited.accessed.split('-').map(Number);
  const item = {
    id: key(figure),
    type: 'dataset',
    title: cited.title,
    author: [{ literal: 'Orrery' }],
    version: `${figure.indicator.version}, snapshot ${cited.snapshot}`,
    URL: cited.address,
    accessed: { 'date-parts': [[year, month, day]] },
    abstract: figure.definition[cited.language.startsWith('zh') ? 'zh' : 'en'],
    language: cited.language,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
