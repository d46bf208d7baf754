import { Command, Option } from 'commander';
import type { Language } from '../../records/text.js';
import { ALL_SOURCES } from '../../sources/index.js';
import type { Io } from '../io.js';

export function sourcesCommand(io: Io): Command {
  return new Command('sources')
    .description('List where records come from: publisher, licence, coverage, limits.')
    .addOption(new Option('--format <format>', 'output').choices(['text', 'json']).default('text'))
    .addOption(
      new Option('--lang <language>', 'language of texts').choices(['en', 'zh']).default('en'),
    )
    .action(async (flags: { format: string; lang: Language }) => {
      if (flags.format === 'json') {
        await io.stdout(`${JSON.stringify(ALL_SOURCES, null, 2)}\n`);
        return;
      }
      for (const source of ALL_SOURCES) {
        const lines = [
          `${source.id}  ${source.title[flags.lang]}`,
          `  ${source.publisher}, ${source.address} (${source.version})`,
          `  ${source.licence}; embedded: ${source.embedding}`,
          `  ${source.coverage[flags.lang]}`,
          ...source.limits.map((limit) => `  ! ${limit[flags.lang]}`),
        ];
        await io.stdout(`${lines.join('\n')}\n`);
      }
    });
}
