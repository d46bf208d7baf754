import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

/** What imports what, by path. */
export type Imports = ReadonlyMap<string, readonly string[]>;

const SOURCE = /(?<!\.test|\.d)\.(ts|js|svelte)$/;

/** The code of a component is what stands in its scripts. */
const codeOf = (file: string, text: string): string =>
  file.endsWith('.svelte')
    ? [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, code]) => code).join('\n')
    : text;

function fileAt(path: string): string | undefined {
  return [path, path.replace(/\.js$/, '.ts'), `${path}.ts`].find((file) => existsSync(file));
}

/** The imports among the files of some folders, those of types and those made when asked for too. */
export function importsOf(root: string, folders: readonly string[]): Imports {
  const imports = new Map<string, string[]>();
  for (const folder of folders) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!SOURCE.test(name)) continue;
      const file = join(folder, name);
      const { importedFiles } = ts.preProcessFile(
        codeOf(file, readFileSync(join(root, file), 'utf8')),
      );
      const found = importedFiles
        .filter(({ fileName }) => fileName.startsWith('.'))
        .map(({ fileName }) => fileAt(resolve(root, file, '..', fileName)))
        .filter((path) => path !== undefined);
      imports.set(
        file,
        found.map((path) => path.slice(resolve(root).length + 1)),
      );
    }
  }
  return imports;
}

/** The shortest circle through each file that stands in one, each circle once: `a`, `b`, `a`. */
export function circlesIn(imports: Imports): string[][] {
  const circles = new Map<string, string[]>();
  for (const start of imports.keys()) {
    const way = shortestWay(imports, start);
    const name = [...new Set(way)].sort().join(' ');
    if (way && !circles.has(name)) circles.set(name, way);
  }
  return [...circles.values()];
}

function shortestWay(imports: Imports, start: string): string[] | null {
  const from = new Map<string, string>();
  const queue = [start];
  for (const at of queue) {
    for (const next of imports.get(at) ?? []) {
      if (next === start) {
        const way = [start];
        for (let step = at; step !== start; step = from.get(step)!) way.unshift(step);
        return [start, ...way];
      }
      if (from.has(next)) continue;
      from.set(next, at);
      queue.push(next);
    }
  }
  return null;
}
