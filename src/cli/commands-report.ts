import type { Command } from 'commander';
import type { Report } from '../figures/reports/report.js';

/** The command line: every command, argument and option, from the commands themselves. */
export const commandsReport = (program: () => Promise<Command>): Report => ({
  name: 'commands',
  about: 'every command with its arguments and options',
  async write() {
    return [
      '# Commands',
      '',
      'Made by `orrery report commands --write` from the commands themselves; a test compares it.',
      '',
      'Exit codes: 0 done, 1 anything else, 2 wrong use, 3 unreadable input, 4 no such thing.',
      '',
      ...(await program()).commands.flatMap((command) => entry(command, 'orrery')),
    ].join('\n');
  },
});

function entry(command: Command, parent: string): string[] {
  const name = `${parent} ${command.name()}`;
  const words = command.registeredArguments.map((argument) =>
    argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
  );
  const rows = command.options.map(
    (option) =>
      `- \`${option.flags}\` ${option.description}${isShown(option.defaultValue) ? ` (default: ${String(option.defaultValue)})` : ''}`,
  );
  return [
    `## \`${[name, ...words].join(' ')}\``,
    '',
    command.description(),
    '',
    ...rows,
    ...(rows.length > 0 ? [''] : []),
    ...command.commands.flatMap((child) => entry(child, name)),
  ];
}

function isShown(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}
