import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A made-up paper: authors with their affiliations, null for unknown. */
export interface MadeUpPaper {
  title: string;
  status?: string;
  authors: [name: string, affiliation: string | null][];
}

/** A made-up world in the shape of the paperlists source: `<venue><year>.json.gz` files. */
export async function writeMadeUpPapers(
  folder: string,
  files: Record<string, MadeUpPaper[]>,
): Promise<void> {
  const target = join(folder, 'papers', 'paperlists');
  await mkdir(target, { recursive: true });
  for (const [name, papers] of Object.entries(files)) {
    const rows = papers.map(({ title, status, authors }) => ({
      title,
      status: status ?? 'Poster',
      track: 'main',
      author: authors.map(([author]) => author).join(';'),
      aff: authors.map(([, affiliation]) => affiliation ?? '').join(';'),
    }));
    await writeFile(join(target, `${name}.json.gz`), gzipSync(JSON.stringify(rows)));
  }
}
