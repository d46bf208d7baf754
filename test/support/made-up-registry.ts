import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Made-up organisations: no such bodies exist. */
const MADE_UP = [
  ['https://example.org/org/1', 'Lowmere University of Technology', 'Lowmere', 'NZ'],
  ['https://example.org/org/2', 'Institute for Tidal Reckoning', 'Quillhaven', 'IE'],
] as const;

/** A made-up registry of organisations in the shape of `orgs.jsonl`. */
export async function writeMadeUpRegistry(folder: string): Promise<void> {
  const lines = MADE_UP.map(([id, name, city, country]) =>
    JSON.stringify({
      ...{ id, name, city, country, status: 'active', types: ['education'], region: null },
      ...{ aliases: [], labels: [], acronyms: [], links: [], wikipedia: null, domains: [] },
      ...{ ext: {}, rel: [] },
    }),
  );
  await mkdir(join(folder, 'registry'), { recursive: true });
  await writeFile(join(folder, 'registry', 'orgs.jsonl'), `${lines.join('\n')}\n`);
}
