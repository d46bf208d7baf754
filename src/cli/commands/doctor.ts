import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { OrreryError } from '../../records/error.js';
import type { Language } from '../../records/text.js';
import { checkup, type Finding } from '../checkup.js';
import type { Io } from '../io.js';

interface Flags {
  format: 'text' | 'json';
  lang: Language;
}

const WEB_ROOT = fileURLToPath(new URL('../../web', import.meta.url));

/** `orrery doctor`: what the product stands on, and what to do where something is amiss. */
export function doctorCommand(io: Io): Command {
  return new Command('doctor')
    .description('Check Node, clock, disk, release, snapshot, registry, explorer and browser.')
    .addOption(new Option('--format <format>', 'output').choices(['text', 'json']).default('text'))
    .addOption(new Option('--lang <language>', 'language').choices(['en', 'zh']).default('en'))
    .action(async ({ format, lang }: Flags) => {
      const found = await checkup({ env: io.env, nodeVersion: process.version, webRoot: WEB_ROOT });
      if (format === 'json') await io.stdout(`${JSON.stringify(found, null, 2)}\n`);
      else await io.stdout(found.map((finding) => line(finding, lang)).join(''));
      const failed = found.filter(({ level }) => level === 'fail');
      if (failed.length === 0) return;
      const names = failed.map(({ what }) => what[lang]).join(', ');
      throw new OrreryError('conflict', 'unwell', `Needs attention: ${names}.`);
    });
}

const MARKS = { ok: 'ok  ', note: 'note', fail: 'FAIL' };

function line({ what, level, found, todo }: Finding, lang: Language): string {
  const advice = todo === null ? '' : `      ${todo[lang]}\n`;
  return `${MARKS[level]}  ${what[lang]}: ${found}\n${advice}`;
}
