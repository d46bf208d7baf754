import { Command, Option } from 'commander';
import type { Indicator } from '../../figures/indicator.js';
import { loadIndicators } from '../../figures/indicators/load.js';
import { OrreryError } from '../../records/error.js';
import type { Language } from '../../records/text.js';
import type { Io } from '../io.js';
import { align } from '../table.js';

export function indicatorsCommand(io: Io): Command {
  return new Command('indicators')
    .description('List what can be measured, with definitions and options.')
    .argument('[indicator]', 'show one in full')
    .addOption(new Option('--format <format>', 'output').choices(['text', 'json']).default('text'))
    .addOption(
      new Option('--lang <language>', 'language of texts').choices(['en', 'zh']).default('en'),
    )
    .action(async (id: string | undefined, flags: { format: string; lang: Language }) => {
      const indicators = await loadIndicators();
      const chosen = id === undefined ? indicators : indicators.filter((one) => one.id === id);
      if (chosen.length === 0) throw unknownIndicator(id ?? '');
      if (flags.format === 'json') {
        await io.stdout(`${JSON.stringify(id === undefined ? chosen : chosen[0], null, 2)}\n`);
      } else if (id === undefined) {
        const rows = chosen.map((one) => [one.id, one.unit, one.title[flags.lang]]);
        await io.stdout(`${align(rows).join('\n')}\n`);
      } else {
        await io.stdout(describe(chosen[0]!, flags.lang));
      }
    });
}

function describe(indicator: Indicator, lang: Language): string {
  const options = Object.entries(indicator.options).map(([name, option]) => {
    const values =
      option.kind === 'choice'
        ? Object.entries(option.values).map(([value, text]) => `${value} (${text[lang]})`)
        : [option.kind];
    return `  ${name}=${option.default}  ${option.label[lang]}: ${values.join(' | ')}`;
  });
  return [
    `${indicator.id} v${indicator.version}  ${indicator.title[lang]}  [${indicator.unit}]`,
    indicator.description[lang],
    '',
    ...options,
    '',
    ...indicator.caveats.map((caveat) => `! ${caveat[lang]}`),
    '',
    indicator.sql,
    '',
  ].join('\n');
}

function unknownIndicator(id: string): OrreryError {
  const message = `There is no indicator "${id}". See "orrery indicators".`;
  return new OrreryError('missing', 'unknown-indicator', message);
}
