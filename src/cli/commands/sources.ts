import { Command, Option } from 'commander';
import type { Language } from '../../records/text.js';
import { lintText } from '../../figures/reports/sources-report.js';
import { ALL_SOURCES } from '../../sources/index.js';
import type { Io } from '../io.js';
import { originOptions, withObservatory, type OriginFlags } from '../origin.js';

export function sourcesCommand(io: Io): Command {
  return originOptions(new Command('sources'))
    .description(
      'List where records come from: publisher, licence, coverage, limits, lint counters.',
    )
    .addOption(new Option('--format <format>', 'output').choices(['text', 'json']).default('text'))
    .addOption(
      new Option('--lang <language>', 'language of texts').choices(['en', 'zh']).default('en'),
    )
    .action(async (flags: OriginFlags & { format: string; lang: Language }) => {
      const lints = await withObservatory(flags, io, (observatory) => observatory.lint());
      const lintOf = (id: string) => lints.find(({ source }) => source === id) ?? null;
      if (flags.format === 'json') {
        const all = ALL_SOURCES.map((source) => ({ ...source, lint: lintOf(source.id) }));
        await io.stdout(`${JSON.stringify(all, null, 2)}\n`);
        return;
      }
      for (const source of ALL_SOURCES) {
        const lint = lintOf(source.id);
        const lines = [
          `${source.id}  ${source.title[flags.lang]}`,
          `  ${source.publisher}, ${source.address} (${source.version})`,
          `  ${source.licence}; embedded: ${source.embedding}`,
          `  ${source.coverage[flags.lang]}`,
          ...source.limits.map((limit) => `  ! ${limit[flags.lang]}`),
          ...(lint ? [`  lint: ${lintText(lint)}`] : []),
        ];
        await io.stdout(`${lines.join('\n')}\n`);
      }
    });
}
