import { Command, Option } from 'commander';
import { OrreryError } from '../../records/error.js';
import { figureCsv } from '../../figures/csv.js';
import type { Io } from '../io.js';
import { originOptions, withObservatory, type OriginFlags } from '../origin.js';
import { figureTable } from '../table.js';

interface Flags extends OriginFlags {
  opt: string[];
  format: 'table' | 'json' | 'csv';
  lang: 'en' | 'zh';
}

export function figureCommand(io: Io): Command {
  const command = new Command('figure')
    .description('Compute one figure: values with interval, bounds, coverage and range.')
    .argument('<indicator>', 'an id that "orrery indicators" lists')
    .option(
      '--opt <name=value>',
      'an option of the indicator; repeatable',
      (value: string, all: string[]) => [...all, value],
      [],
    )
    .addOption(
      new Option('--format <format>', 'output').choices(['table', 'json', 'csv']).default('table'),
    )
    .addOption(
      new Option('--lang <language>', 'language of texts').choices(['en', 'zh']).default('en'),
    );
  return originOptions(command).action(async (id: string, flags: Flags) => {
    await withObservatory(flags, io, async (observatory) => {
      const figure = await observatory.figure(id, parseOptions(flags.opt));
      if (flags.format === 'json') await io.stdout(`${JSON.stringify(figure, null, 2)}\n`);
      else if (flags.format === 'csv') await io.stdout(figureCsv(figure));
      else await io.stdout(figureTable(figure, flags.lang));
    });
  });
}

/** `name=value` texts as an object. Throws `usage` / `bad-option`. */
export function parseOptions(texts: string[]): Record<string, string> {
  return Object.fromEntries(
    texts.map((text) => {
      const at = text.indexOf('=');
      if (at > 0) return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
      throw new OrreryError('usage', 'bad-option', `"${text}" is not name=value.`);
    }),
  );
}
