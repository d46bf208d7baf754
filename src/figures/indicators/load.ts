import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { OrreryError } from '../../records/error.js';
import { IndicatorSchema, type Indicator } from '../indicator.js';
import { withMeasured } from './measured-words.js';

const FRONT_MATTER = /^\/\*---\r?\n([\s\S]*?)\r?\n---\*\/\r?\n/;

/** Where the indicators that ship with the program stand. */
export const INDICATORS = fileURLToPath(new URL('../../../indicators/', import.meta.url));

/**
 * Reads an indicator file: YAML front matter between `/*---` and `---*\/`, then one SELECT.
 * Throws `input` / `bad-indicator` with the file and what is wrong.
 */
export function parseIndicator(text: string, file: string): Indicator {
  const match = FRONT_MATTER.exec(text);
  if (!match) throw bad(file, 'starts with no front matter (/*--- … ---*/)');
  let yaml: unknown;
  try {
    yaml = parse(withMeasured(match[1]!));
  } catch (cause) {
    throw bad(file, `has front matter that is not YAML: ${(cause as Error).message}`, cause);
  }
  const meta = IndicatorSchema.safeParse(yaml);
  if (!meta.success) throw bad(file, `has incomplete front matter: ${z.prettifyError(meta.error)}`);
  const sql = text.slice(match[0].length).trim().replace(/;$/, '');
  if (!/^(WITH|SELECT)\b/i.test(sql)) throw bad(file, 'is not one SELECT');
  return { ...meta.data, sql, file };
}

/** Every indicator below a folder, by pillar folder and name. Throws on a duplicate id. */
export async function loadIndicators(folder = INDICATORS): Promise<Indicator[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.sql'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const indicators = await Promise.all(
    files.map(async (file) => parseIndicator(await readFile(join(folder, file), 'utf8'), file)),
  );
  const seen = new Map<string, string>();
  for (const { id, file } of indicators) {
    const first = seen.get(id);
    if (first) throw bad(file, `declares ${id}, which ${first} already does`);
    seen.set(id, file);
  }
  return indicators;
}

function bad(file: string, what: string, cause?: unknown): OrreryError {
  return new OrreryError('input', 'bad-indicator', `indicators/${file} ${what}.`, { cause });
}
