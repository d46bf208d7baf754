import { Command, Option } from 'commander';
import type { Io } from '../io.js';
import { originOptions, withObservatory, type OriginFlags } from '../origin.js';

export function statusCommand(io: Io): Command {
  const command = new Command('status')
    .description('Say what figures would be computed from: snapshot, tables, venues, years.')
    .addOption(new Option('--format <format>', 'output').choices(['text', 'json']).default('text'));
  return originOptions(command).action(async (flags: OriginFlags & { format: string }) => {
    await withObservatory(flags, io, async (observatory) => {
      const status = {
        snapshot: observatory.snapshot,
        indicators: observatory.indicators().length,
        venues: observatory.listValues('venues'),
        years: observatory.years(),
      };
      if (flags.format === 'json') {
        await io.stdout(`${JSON.stringify(status, null, 2)}\n`);
        return;
      }
      const { id, kind, location, builtWith, tables } = status.snapshot;
      const lines = [
        `${kind} ${id}, built with ${builtWith}`,
        `folder   ${location}`,
        `years    ${status.years ? `${status.years.first}..${status.years.last}` : 'no papers'}`,
        `venues   ${status.venues.join(', ')}`,
        ...tables.map((table) => `table    ${table.name}: ${table.rows} rows`),
      ];
      await io.stdout(`${lines.join('\n')}\n`);
    });
  });
}
