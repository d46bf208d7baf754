import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { OrreryError } from '../../records/error.js';
import { RELEASE } from '../../snapshot/read-release.js';
import { resolveSnapshot } from '../../snapshot/store.js';
import { verifyRelease, verifySnapshot, type VerifyReport } from '../../snapshot/verify.js';
import type { Io } from '../io.js';
import { originOptions, type OriginFlags } from '../origin.js';

/** `orrery verify`: hash a snapshot or a release again. Exit code 3 where a file differs. */
export function verifyCommand(io: Io): Command {
  return originOptions(new Command('verify'))
    .description('Hash every file of a snapshot or a release again and compare.')
    .addOption(new Option('--format <format>', 'output').choices(['text', 'json']).default('text'))
    .action(async (flags: OriginFlags & { format: 'text' | 'json' }) => {
      const report = await verify(flags, io);
      if (flags.format === 'json') await io.stdout(`${JSON.stringify(report, null, 2)}\n`);
      else await io.stdout(text(report));
      if (report.faults.length === 0) return;
      const message = `${report.folder} is damaged: ${report.faults.length} of ${report.files} files differ from what was written.`;
      throw new OrreryError('damaged', 'damaged-snapshot', message);
    });
}

async function verify(flags: OriginFlags, io: Io): Promise<VerifyReport> {
  const snapshot = flags.snapshot ?? (flags.release ? undefined : io.env['ORRERY_SNAPSHOT']);
  if (snapshot !== undefined)
    return verifySnapshot(await resolveSnapshot(resolve(io.cwd, snapshot)));
  const folder = typeof flags.release === 'string' ? resolve(io.cwd, flags.release) : RELEASE;
  return verifyRelease(folder);
}

function text({ folder, id, files, bytes, faults }: VerifyReport): string {
  const lines = [
    `${folder}: ${id}, ${files} files, ${bytes} bytes`,
    ...faults.map(
      ({ file, fault, expected, found }) =>
        `  ${file}: ${fault}: expected ${expected}, found ${found}`,
    ),
    faults.length === 0 ? 'All files are as they were written.' : `${faults.length} faults.`,
  ];
  return `${lines.join('\n')}\n`;
}
