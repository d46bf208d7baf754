import { FIGURE_COLUMNS } from '../../figures/text/csv.js';
import type { Figure } from '../../figures/figure.js';

const NUMBERS = new Set([
  'value',
  'n',
  'numerator',
  'denominator',
  'coverage',
  'interval_low',
  'interval_high',
  'interval_level',
  'bounds_low',
  'bounds_high',
  'rank',
  'rank_low',
  'rank_high',
  'rank_of',
]);

/**
 * CSV on the Web metadata (https://www.w3.org/TR/tabular-metadata/) of a figure's CSV: what it is,
 * how it was computed, how to cite it and which attributions it needs.
 */
export function figureSidecar(figure: Figure, csvFile: string): Record<string, unknown> {
  const { indicator, definition, options, sources, snapshot, query, citation, notes } = figure;
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: csvFile,
    'dc:title': [
      { '@value': indicator.title.en, '@language': 'en' },
      { '@value': indicator.title.zh, '@language': 'zh-CN' },
    ],
    'dc:description': [
      { '@value': definition.en, '@language': 'en' },
      { '@value': definition.zh, '@language': 'zh-CN' },
    ],
    'dc:bibliographicCitation': citation,
    'dc:source': sources.map(({ address }) => address),
    'dc:rights': sources.map(({ attribution, licence }) => `${attribution} Licence: ${licence}.`),
    dialect: { header: true, encoding: 'utf-8', lineTerminators: ['\r\n'] },
    tableSchema: {
      columns: FIGURE_COLUMNS.map((name) => ({
        name,
        titles: name,
        datatype: NUMBERS.has(name) ? 'number' : 'string',
        null: '',
      })),
    },
    orrery: {
      indicator: indicator.id,
      version: indicator.version,
      unit: figure.unit,
      options,
      definition,
      caveats: indicator.caveats,
      method: indicator.method,
      notes,
      sources,
      snapshot,
      query,
    },
  };
}
