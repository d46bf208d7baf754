import { Argument, Command } from 'commander';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { reportFile } from '../../figures/reports/report.js';
import type { Io } from '../io.js';
import { originOptions, withObservatory, type OriginFlags } from '../origin.js';
import { reportsOf } from '../reports.js';

/** The folder of `docs/` in a checkout. */
const DOCS = fileURLToPath(new URL('../../../docs/', import.meta.url));

export function reportCommand(io: Io, program: () => Promise<Command>): Command {
  const reports = reportsOf(program);
  const command = new Command('report')
    .description('Make a page of docs/ anew from figures.')
    .addArgument(new Argument('<name>', 'which page').choices(reports.map((report) => report.name)))
    .option('--write', 'write the page in docs/ instead of printing', false);
  return originOptions(command).action(
    async (name: string, flags: OriginFlags & { write: boolean }) => {
      const report = reports.find((candidate) => candidate.name === name)!;
      await withObservatory(flags, io, async (observatory) => {
        const text = await report.write(observatory);
        if (flags.write) await writeFile(`${DOCS}${reportFile(report)}`, text);
        else await io.stdout(text);
      });
    },
  );
}
