import { resolve } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import type { AffiliationInput, AffiliationLink } from '../../link/link.js';
import { registryLocation } from '../../link/registry/location.js';
import { explain } from '../../link/explain.js';
import { createLinker } from '../../link/linker.js';
import { linkStream } from '../../link/pool/pool.js';
import { openRegistry } from '../../link/registry/open.js';
import { wholeNumber } from '../arguments.js';
import type { Io } from '../io.js';
import { readLines, type Line } from '../lines.js';

const Input = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  affiliation: z.string(),
  domain: z.string().nullish(),
  coauthorOrganisations: z.array(z.string()).optional(),
});

/** An input with its line, or why that line could not be read. */
interface Numbered extends AffiliationInput {
  id: string | number;
  line: number;
  refused?: { code: string; message: string };
}

/** One input a line: JSON where the line is an object, else the affiliation as it stands. */
function readLine({ number, text }: Line): Numbered {
  const refused = (code: string, message: string, id: string | number = number): Numbered => ({
    ...{ id, line: number, affiliation: '', refused: { code, message } },
  });
  if (text === null) return refused('invalid-utf8', 'not UTF-8');
  if (!text.trimStart().startsWith('{')) return { id: number, line: number, affiliation: text };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused('unexpected-shape', 'not JSON, though it begins like an object');
  }
  const parsed = Input.safeParse(value);
  if (!parsed.success) {
    const { id } = Input.pick({ id: true }).safeParse(value).data ?? {};
    return refused('unexpected-shape', z.prettifyError(parsed.error), id ?? number);
  }
  const { id, affiliation, domain, coauthorOrganisations } = parsed.data;
  return {
    id: id ?? number,
    line: number,
    affiliation,
    domain: domain ?? null,
    ...(coauthorOrganisations ? { coauthorOrganisations } : {}),
  };
}

async function* readInputs(io: Io): AsyncGenerator<Numbered> {
  for await (const line of readLines(io.stdin)) yield readLine(line);
}

function output(input: Numbered, link: AffiliationLink): string {
  const { organisations, country, countryConfidence, evidence, places, disagreement } = link;
  const { id, line, affiliation, refused } = input;
  if (refused !== undefined) {
    const { code, message } = refused;
    return `${JSON.stringify({ id, affiliation: null, error: { code, line, message } })}\n`;
  }
  const answer = { id, affiliation, organisations, country, countryConfidence };
  return `${JSON.stringify({ ...answer, places, evidence, disagreement })}\n`;
}

/** `orrery link`: affiliations on stdin, one JSON object a line on stdout, in the same order. */
export function linkCommand(io: Io): Command {
  return new Command('link')
    .description('Link affiliation strings to organisations and countries.')
    .option(
      '--registry <dir>',
      'index folder (default: ORRERY_REGISTRY, else the user data folder)',
    )
    .option(
      '--threads <n>',
      'worker threads (default: one a core)',
      wholeNumber('--threads', 0, 256),
    )
    .option('--explain <affiliation>', 'say why one string is linked as it is')
    .action(async (options: { registry?: string; threads?: number; explain?: string }) => {
      const registry = resolve(io.cwd, options.registry ?? registryLocation(io.env));
      if (options.explain !== undefined) {
        const linker = createLinker(openRegistry(registry));
        await io.stdout(explain({ affiliation: options.explain }, linker));
        return;
      }
      const stream = linkStream(registry, readInputs(io), {
        ...(options.threads === undefined ? {} : { workers: options.threads }),
      });
      let refused = 0;
      for await (const batch of stream) {
        refused += batch.filter(({ input }) => (input as Numbered).refused !== undefined).length;
        await io.stdout(batch.map(({ input, link }) => output(input as Numbered, link)).join(''));
      }
      if (refused > 0)
        io.stderr(`orrery: ${refused} lines could not be read; each is answered with its error.\n`);
    });
}
