import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { Command, Option } from 'commander';
import { checkText, DEFAULT_LIMITS } from '../../claims/check.js';
import { claimReviews } from '../../claims/report/claim-review.js';
import { htmlReport } from '../../claims/report/html-report.js';
import { modelFromEnvironment } from '../../claims/mapping/propose.js';
import { READINGS, type MappingOverride } from '../../claims/report/report.js';
import { textReport } from '../../claims/report/text-report.js';
import { isAbsent, OrreryError } from '../../records/error.js';
import { claimFailed } from '../claim-failed.js';
import type { Io } from '../io.js';
import { originOptions, withObservatory, type OriginFlags } from '../origin.js';

interface Flags extends OriginFlags {
  date?: string;
  format: 'text' | 'json' | 'html' | 'claimreview';
  inputFormat: 'auto' | 'plain' | 'markdown' | 'html';
  lang: 'auto' | 'en' | 'zh';
  map: string[];
  url?: string;
}

/** Bytes read of a text; a character takes at most four. */
const MOST_BYTES = DEFAULT_LIMITS.maxCharacters * 4;

export function checkCommand(io: Io): Command {
  const command = new Command('check')
    .description('Find the numbers of a text and test each against the records.')
    .argument('<file>', 'plain text, Markdown or HTML; - reads standard input')
    .option('--date <date>', 'date of the text (2019, 2019-12, 2019-12-02); default today')
    .addOption(
      new Option('--format <format>', 'output')
        .choices(['text', 'json', 'html', 'claimreview'])
        .default('text'),
    )
    .addOption(
      new Option('--input-format <format>', 'format of the text')
        .choices(['auto', 'plain', 'markdown', 'html'])
        .default('auto'),
    )
    .addOption(
      new Option('--lang <language>', 'language of the text')
        .choices(['auto', 'en', 'zh'])
        .default('auto'),
    )
    .option(
      '--map <claim=indicator[,option=value]>',
      'test a claim (its number in the text report) with this indicator; repeatable',
      (value: string, all: string[]) => [...all, value],
      [],
    )
    .option('--url <address>', 'where the review will appear, for claimreview')
    .addHelpText(
      'after',
      '\nThe exit code is 0 whatever the verdicts, 1 where an error kept a claim from being judged.\nA model may propose mappings where ORRERY_MODEL_URL and ORRERY_MODEL_NAME are set; nothing leaves the machine otherwise.',
    );
  return originOptions(command).action(async (file: string, flags: Flags) => {
    if (
      flags.date !== undefined &&
      !/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(flags.date)
    )
      throw new OrreryError(
        'usage',
        'bad-date',
        `"${flags.date}" is no date; give 2019, 2019-12 or 2019-12-02.`,
      );
    const mappings = parseMappings(flags.map);
    if (flags.url !== undefined && !/^https?:\/\/[^\s]+$/.test(flags.url))
      throw new OrreryError(
        'usage',
        'bad-url',
        `"${flags.url}" is no address that begins with http.`,
      );
    const text =
      file === '-' ? await readStream(io.stdin) : await readText(resolve(io.cwd, file), file);
    const model = modelFromEnvironment(io.env);
    await withObservatory(flags, io, async (observatory) => {
      const report = await checkText(
        text,
        {
          format: flags.inputFormat,
          lang: flags.lang,
          mappings,
          ...(flags.date === undefined ? {} : { date: flags.date }),
        },
        observatory,
        { failed: claimFailed(io), ...(model ? { model } : {}) },
      ).catch(countedFromOne);
      if (flags.format === 'json') await io.stdout(`${JSON.stringify(report, null, 2)}\n`);
      else if (flags.format === 'html') await io.stdout(htmlReport(report));
      else if (flags.format === 'claimreview') {
        const published = new Date().toISOString().slice(0, 10);
        const about = { published, ...(flags.url === undefined ? {} : { url: flags.url }) };
        await io.stdout(`${JSON.stringify(claimReviews(report, about), null, 2)}\n`);
      } else await io.stdout(textReport(report));
      const failed = report.claims.filter(({ failure }) => failure !== null).length;
      if (failed > 0) {
        const message = `${failed} of ${report.claims.length} claims could not be judged; the report says which.`;
        throw new OrreryError('internal', 'claims-not-judged', message);
      }
    });
  });
}

/** `3=data.population,period=2018` as an override of the third claim. Throws `usage` / `bad-mapping`. */
function parseMappings(texts: string[]): Record<string, MappingOverride> {
  const mappings: Record<string, MappingOverride> = {};
  for (const text of texts) {
    const match = /^(\d+)=([a-z-]+\.[a-z0-9-]+)((?:,[a-z-]+=[^,=]+)*)$/.exec(text);
    if (!match || match[1] === '0')
      throw new OrreryError(
        'usage',
        'bad-mapping',
        `"${text}" is not CLAIM=INDICATOR[,OPTION=VALUE].`,
      );
    const options = Object.fromEntries(
      (match[3] ?? '')
        .split(',')
        .filter(Boolean)
        .map((pair) => pair.split('=') as [string, string]),
    );
    const { reading, ...rest } = options;
    const known = READINGS.find((one) => one === reading);
    if (reading !== undefined && known === undefined)
      throw new OrreryError('usage', 'bad-mapping', `reading is one of ${READINGS.join(', ')}.`);
    mappings[String(Number(match[1]) - 1)] = {
      indicator: match[2] ?? '',
      options: rest,
      ...(known === undefined ? {} : { reading: known }),
    };
  }
  return mappings;
}

/** A claim that is not there, by the number that `--map` and the report give it. */
function countedFromOne(error: unknown): never {
  if (!(error instanceof OrreryError) || error.code !== 'unknown-claim') throw error;
  const { claim, claims } = error.detail;
  const message = `There is no claim ${Number(claim) + 1}; the text has ${String(claims)}.`;
  throw new OrreryError('usage', 'unknown-claim', message, { cause: error });
}

function tooLong(): OrreryError {
  return new OrreryError(
    'limit',
    'text-too-long',
    `The text is longer than ${DEFAULT_LIMITS.maxCharacters.toLocaleString('en')} characters. Check it in parts.`,
  );
}

async function readText(path: string, name: string): Promise<string> {
  let info;
  try {
    info = await stat(path);
  } catch (cause) {
    if (!isAbsent(cause)) throw unreadable(name, cause);
    throw new OrreryError('missing', 'no-such-file', `There is no file ${name}.`, { cause });
  }
  if (info.isDirectory())
    throw new OrreryError('input', 'not-a-file', `${name} is a directory, not a text.`);
  if (info.size > MOST_BYTES) throw tooLong();
  try {
    return decode(await readFile(path));
  } catch (cause) {
    if (cause instanceof OrreryError) throw cause;
    throw unreadable(name, cause);
  }
}

function unreadable(name: string, cause: unknown): OrreryError {
  const message = `${name} cannot be read: ${(cause as Error).message}.`;
  return new OrreryError('input', 'unreadable', message, { cause });
}

async function readStream(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array | string);
    size += bytes.length;
    if (size > MOST_BYTES) throw tooLong();
    chunks.push(bytes);
  }
  return decode(Buffer.concat(chunks));
}

/** UTF-8, or UTF-16 where a byte-order mark says so. Throws `input` / `not-utf8` or `not-text`. */
function decode(bytes: Buffer): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    const message = bytes.includes(0)
      ? 'This is not a text: it holds bytes that no text holds. Give plain text, Markdown or HTML in UTF-8.'
      : 'The text is not in UTF-8. Convert it first, e.g. with iconv -f GB18030 -t UTF-8 or -f LATIN1.';
    const code = bytes.includes(0) ? 'not-text' : 'not-utf8';
    throw new OrreryError('input', code, message, { cause });
  }
}
