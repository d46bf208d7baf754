import type { Indicator } from '../indicator.js';
import { PILLAR_NAMES, PILLARS } from '../../records/pillar.js';
import type { Report } from './report.js';

/** The catalogue: every indicator with definition, options and caveats, in both languages. */
export const indicatorsReport: Report = {
  name: 'indicators',
  about: 'every indicator with its definition, options and caveats',
  write(observatory) {
    const indicators = observatory.indicators();
    const sections = PILLARS.flatMap((pillar) => {
      const own = indicators.filter((indicator) => indicator.pillar === pillar);
      return own.length === 0
        ? []
        : [`## ${PILLAR_NAMES[pillar].en} · ${PILLAR_NAMES[pillar].zh}`, '', ...own.flatMap(entry)];
    });
    return Promise.resolve(
      [
        '# Indicators',
        '',
        'Made by `orrery report indicators --write` from the front matter of `indicators/`; a test compares it.',
        '',
        ...sections,
      ].join('\n'),
    );
  },
};

function entry(indicator: Indicator): string[] {
  const options = Object.entries(indicator.options).map(([name, option]) => {
    const values =
      option.kind === 'choice'
        ? Object.entries(option.values)
            .map(([value, text]) => `\`${value}\` ${text.en}`)
            .join('; ')
        : option.kind;
    return `- \`${name}=${option.default}\` ${option.label.en}: ${values}`;
  });
  return [
    `### \`${indicator.id}\` ${indicator.title.en} · ${indicator.title.zh}`,
    '',
    `${indicator.description.en}`,
    '',
    `${indicator.description.zh}`,
    '',
    `Version ${indicator.version}, unit ${indicator.unit}, counts ${indicator.population.en}; sources: ${indicator.sources.join(', ')}.`,
    '',
    ...options,
    '',
    ...indicator.caveats.map((caveat) => `> ${caveat.en} ${caveat.zh}\n>`),
    '',
  ];
}
