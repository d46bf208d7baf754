import { createInterface } from 'node:readline';
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

const Line = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  affiliation: z.string(),
  domain: z.string().nullish(),
  coauthorOrganisations: z.array(z.string()).optional(),
});

type Numbered = AffiliationInput & { id: string | number; refused?: string };

/** One input a line: JSON where the line is an object, else the affiliation as it stands. */
function readLine(line: string, number: number): Numbered {
  if (!line.trimStart().startsWith('{')) return { id: number, affiliation: line };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: number, affiliation: '', refused: 'not JSON, though it begins like an object' };
  }
  const parsed = Line.safeParse(value);
  if (!parsed.success)
    return { id: number, affiliation: '', refused: z.prettifyError(parsed.error) };
  const { id, affiliation, domain, coauthorOrganisations } = parsed.data;
  return {
    id: id ?? number,
    affiliation,
    domain: domain ?? null,
    ...(coauthorOrganisations ? { coauthorOrganisations } : {}),
  };
}

async function* readLines(io: Io): AsyncGenerator<Numbered> {
  let number = 0;
  for await (const line of createInterface({ input: io.stdin, crlfDelay: Infinity })) {
    number += 1;
    yield readLine(line, number);
  }
}

function output(input: Numbered, link: AffiliationLink): string {
  const { organisations, country, countryConfidence, evidence, places, disagreement } = link;
  const { id, affiliation, refused } = input;
  if (refused !== undefined) {
    const error = { code: 'unexpected-shape', message: refused };
    return `${JSON.stringify({ id, affiliation: null, error })}\n`;
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
      const stream = linkStream(registry, readLines(io), {
        ...(options.threads === undefined ? {} : { workers: options.threads }),
      });
      for await (const batch of stream) {
        await io.stdout(batch.map(({ input, link }) => output(input as Numbered, link)).join(''));
      }
    });
}
