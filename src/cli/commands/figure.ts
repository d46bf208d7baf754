import { Command, Option } from 'commander';
import { writeFile } from 'node:fs/promises';
import { figureCsv } from '../../figures/text/csv.js';
import type { Figure } from '../../figures/figure.js';
import { isAbsent, OrreryError } from '../../records/error.js';
import type { Language } from '../../records/text.js';
import type { Io } from '../io.js';
import { originOptions, withObservatory, type OriginFlags } from '../origin.js';
import { figureTable } from '../table.js';

interface Flags extends OriginFlags {
  opt: string[];
  format: 'table' | 'json' | 'csv' | 'svg' | 'png';
  lang: Language;
  theme: 'light' | 'dark';
  output?: string;
}

const FORMATS = ['table', 'json', 'csv', 'svg', 'png'];

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
    .addOption(new Option('--format <format>', 'output').choices(FORMATS).default('table'))
    .addOption(
      new Option('--lang <language>', 'language of texts').choices(['en', 'zh']).default('en'),
    )
    .addOption(
      new Option('--theme <theme>', 'of a chart').choices(['light', 'dark']).default('light'),
    )
    .option('--output <file>', 'write to a file; a PNG needs one');
  return originOptions(command).action(async (id: string, flags: Flags) => {
    const options = parseOptions(flags.opt);
    if (flags.format === 'png' && flags.output === undefined) {
      throw new OrreryError('usage', 'no-output', 'A PNG goes to a file: add --output FILE.png.');
    }
    await withObservatory(flags, io, async (observatory) => {
      const content = await render(await observatory.figure(id, options), flags);
      if (flags.output === undefined) await io.stdout(content as string);
      else await writeOutput(flags.output, content);
    });
  });
}

async function render(
  figure: Figure,
  { format, lang, theme }: Flags,
): Promise<string | Uint8Array> {
  if (format === 'json') return `${JSON.stringify(figure, null, 2)}\n`;
  if (format === 'csv') return figureCsv(figure);
  if (format === 'table') return figureTable(figure, lang);
  const { figureChart } = await import('../../charts/figure-chart.js');
  const svg = figureChart(figure, { lang, theme });
  if (format === 'svg') return `${svg}\n`;
  const { svgToPng } = await import('../../charts/png/png.js');
  return svgToPng(svg);
}

/** Throws `usage` / `bad-output` where the path can hold no file, and errors of the disk. */
async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    const why = code === 'EISDIR' ? 'it is a folder' : 'its folder does not exist';
    if (code !== 'EISDIR' && !isAbsent(cause)) throw cause;
    throw new OrreryError('usage', 'bad-output', `Cannot write to "${path}": ${why}.`, { cause });
  }
}

/** `name=value` texts as an object. Throws `usage` / `bad-option`, also where a name is given twice. */
export function parseOptions(texts: string[]): Record<string, string> {
  const options = new Map<string, string>();
  for (const text of texts) {
    const at = text.indexOf('=');
    if (at <= 0) throw new OrreryError('usage', 'bad-option', `"${text}" is not name=value.`);
    const name = text.slice(0, at).trim();
    if (options.has(name)) {
      const message = `"${name}" is given twice; several values are one text: ${name}=A,B.`;
      throw new OrreryError('usage', 'bad-option', message);
    }
    options.set(name, text.slice(at + 1).trim());
  }
  return Object.fromEntries(options);
}
