import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ROOMS } from '../scripts/layers.js';
import { circlesIn, importsOf } from './support/imports.js';

const root = fileURLToPath(new URL('..', import.meta.url));

describe('imports', () => {
  it('are found among types, exports, calls and components', () => {
    const imports = importsOf(root, ['src', 'web/src']);
    const of = (file: string) => imports.get(file) ?? [];
    expect(of('src/charts/points/rank.ts')).toContain('src/figures/figure.ts');
    expect(of('src/charts/index.ts')).toContain('src/charts/points/rank.ts');
    expect(of('src/cli/commands/index.ts')).toContain('src/cli/commands/report.ts');
    expect(of('web/src/App.svelte')).toContain('web/src/parts/page/Header.svelte');
    expect(of('web/src/App.svelte')).toContain('web/src/lib/router.svelte.ts');
  });

  it('that run in a circle are seen', () => {
    const circles = (imports: Record<string, string[]>) =>
      circlesIn(new Map(Object.entries(imports)));
    expect(circles({ a: ['b', 'c'], b: ['c'], c: [] })).toEqual([]);
    expect(circles({ a: ['a'] })).toEqual([['a', 'a']]);
    expect(circles({ z: ['a'], a: ['b'], b: ['c'], c: ['a', 'd'], d: [] })).toEqual([
      ['a', 'b', 'c', 'a'],
    ]);
    expect(circles({ a: ['b'], b: ['a'], c: ['d'], d: ['c'] })).toHaveLength(2);
  });

  it('run in no circle', () => {
    expect(circlesIn(importsOf(root, ['src', 'web', 'bench', 'test', 'scripts']))).toEqual([]);
  });
});

describe('rooms', () => {
  it.each(Object.entries(ROOMS))('of %s are all in the order that lint holds', (folder, order) => {
    const there = readdirSync(`${root}${folder}`, { withFileTypes: true });
    const folders = there.filter((one) => one.isDirectory()).map(({ name }) => name);
    const listed = order.filter((name) => !name.endsWith('.ts'));
    expect(folders.filter((name) => name !== 'goldens').sort()).toEqual([...listed].sort());
    expect(there.map(({ name }) => name)).toEqual(expect.arrayContaining([...order]));
  });
});
