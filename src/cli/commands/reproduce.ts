import { Command, Option } from 'commander';
import {
  loadReproductions,
  reproduce,
  type Reproduced,
} from '../../figures/published/reproduction.js';
import { OrreryError } from '../../records/error.js';
import type { Io } from '../io.js';
import { originOptions, withObservatory, type OriginFlags } from '../origin.js';
import { reproductionsMarkdown, shown } from '../../figures/reports/reproductions-report.js';

interface Flags extends OriginFlags {
  format: 'text' | 'json' | 'markdown';
  lang: 'en' | 'zh';
}

/** `orrery reproduce`: figures that others published, held against ours. */
export function reproduceCommand(io: Io): Command {
  const command = new Command('reproduce')
    .description('Hold published figures against ours and say why they differ.')
    .argument('[id...]', 'only these reproductions')
    .addOption(
      new Option('--format <format>', 'output')
        .choices(['text', 'json', 'markdown'])
        .default('text'),
    )
    .addOption(
      new Option('--lang <language>', 'language of texts').choices(['en', 'zh']).default('en'),
    );
  return originOptions(command).action(async (ids: string[], flags: Flags) => {
    const studies = await loadReproductions();
    const known = studies.flatMap(({ figures }) => figures.map(({ id }) => id));
    const stranger = ids.find((id) => !known.includes(id));
    if (stranger !== undefined) {
      const message = `There is no reproduction "${stranger}"; there are: ${known.join(', ')}.`;
      throw new OrreryError('missing', 'unknown-reproduction', message, {
        detail: { id: stranger },
      });
    }
    const wanted = studies
      .map((study) => ({
        ...study,
        figures: study.figures.filter(({ id }) => ids.length === 0 || ids.includes(id)),
      }))
      .filter(({ figures }) => figures.length > 0);
    await withObservatory(flags, io, async (observatory) => {
      const done = await reproduce(wanted, observatory);
      if (flags.format === 'json') await io.stdout(`${JSON.stringify(done, null, 2)}\n`);
      else if (flags.format === 'markdown')
        await io.stdout(reproductionsMarkdown(done, flags.lang));
      else await io.stdout(done.map((one) => textOf(one, flags.lang)).join('\n'));
    });
  });
}

function textOf(one: Reproduced, language: 'en' | 'zh'): string {
  const { published, ours, outcome } = one;
  const lines = [
    `${one.id}: ${outcome}`,
    `  ${published.says[language]}`,
    `  published ${shown(published.value, published)}; ours ${ours === null ? '-' : shown(ours.value, ours)}${ours?.nearest ? ' (nearest)' : ''}`,
    `  ${one.why[language]}`,
  ];
  if (one.needs !== null) lines.push(`  ${one.needs[language]}`);
  return `${lines.join('\n')}\n`;
}
