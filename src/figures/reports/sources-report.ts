import type { SourceLint } from '../../snapshot/source-lint.js';
import type { SourceInfo } from '../../sources/source.js';
import { markdownTable, type Report } from './report.js';

const EMBEDDING: Record<SourceInfo['embedding'], string> = {
  rows: 'rows',
  aggregates: 'our counts only',
  nothing: 'nothing; used only where you fetched it',
};

const MANY = 8;

/** Every source with its terms, coverage and limits, and what linting found in it. */
export const sourcesReport: Report = {
  name: 'sources',
  about: 'every source with publisher, licence, coverage, limits and lint',
  async write(observatory) {
    const lints = new Map((await observatory.lint()).map((lint) => [lint.source, lint]));
    const sources = observatory.sources();
    return [
      '# Sources',
      '',
      'Made by `orrery report sources --write` from the declarations in `src/sources/` and the lint counters of the release; a test compares it.',
      '',
      'What a licence lets the release carry: **rows** may be redistributed; **our counts only** means numbers that this program computed; **nothing** means that figures exist only where you fetched the source, and say so.',
      '',
      'Each source codes Taiwan, Hong Kong, Macao and Kosovo in its own way. Codes are kept as stated, and the limits below say how. Groups such as `CN-HK-MO` are added up only when asked for.',
      '',
      markdownTable(
        ['source', 'publisher', 'licence', 'in the release', 'cadence'],
        sources.map(({ id, publisher, licence, embedding, cadence }) => [
          `[${id}](#${id})`,
          publisher,
          licence,
          EMBEDDING[embedding],
          cadence,
        ]),
      ),
      '',
      ...sources.flatMap((source) => section(source, lints.get(source.id) ?? null)),
    ].join('\n');
  },
};

function section(source: SourceInfo, lint: SourceLint | null): string[] {
  const { id, title, publisher, address, licence, licenceAddress, version } = source;
  const terms = licenceAddress === null ? licence : `[${licence}](${licenceAddress})`;
  return [
    `## ${id}`,
    '',
    `**${title.en}** · ${title.zh}`,
    '',
    `- Publisher: ${publisher}, ${address.startsWith('http') ? `<${address}>` : address}`,
    `- Licence: ${terms}. In the release: ${EMBEDDING[source.embedding]}.`,
    `- Version: ${version}. Cadence: ${source.cadence}.`,
    `- Coverage: ${source.coverage.en} ${source.coverage.zh}`,
    ...source.limits.flatMap(({ en, zh }) => [`- Limit: ${en} ${zh}`]),
    `- Attribution: ${source.attribution}`,
    `- Citation: ${source.citation}`,
    `- Fetched by the command: ${filesText(source.resources)}`,
    `- Lint: ${lintText(lint)}`,
    '',
  ];
}

/** Few files are named; of many, the first stands for the rest. */
function filesText(resources: SourceInfo['resources']): string {
  if (resources.length === 0) return 'no';
  const shown = resources.length > MANY ? resources.slice(0, 1) : resources;
  const text = shown.map(({ path, url }) => `\`${path}\` from <${url}>`).join('; ');
  return resources.length > MANY ? `${resources.length} files, the first ${text}` : text;
}

/** What linting found in a source, in one line. */
export function lintText(lint: SourceLint | null): string {
  if (!lint) return 'no counters in this release.';
  const span = lint.firstPeriod === '' ? '' : `, ${lint.firstPeriod} to ${lint.lastPeriod}`;
  const found = lint.rules.map(
    ({ rule, severity, findings }) => `${findings} ${rule} (${severity})`,
  );
  return `${lint.records} records in ${lint.series} series, ${lint.places} places${span}; ${lint.refused} rows or parts refused; ${found.length === 0 ? 'nothing found' : found.join(', ')}.`;
}
