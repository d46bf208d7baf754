import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A made-up paper: authors with their affiliations, null for unknown. */
export interface MadeUpPaper {
  title: string;
  status?: string;
  authors: [name: string, affiliation: string | null][];
}

/** So many made-up papers, each of two authors; the second has no known place in one of five. */
export const madeUpPapers = (count: number): MadeUpPaper[] =>
  Array.from({ length: count }, (_, i) => ({
    title: `Made-up ${i}`,
    authors: [
      ['Ann A', i % 3 ? 'US' : 'CN'],
      ['Bo B', i % 5 ? 'DE' : '??'],
    ],
  }));

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
