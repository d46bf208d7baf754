import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPORTS } from '../src/cli/reports.js';
import type { Observatory } from '../src/figures/observatory.js';
import { openObservatory } from '../src/figures/open.js';

describe('generated pages of docs/', () => {
  let observatory: Observatory;
  beforeAll(async () => {
    observatory = await openObservatory();
  });
  afterAll(() => observatory?.close());

  it.each(REPORTS.map((report) => report.name))(
    'docs/%s.md is what its command makes',
    async (name) => {
      const path = fileURLToPath(new URL(`../docs/${name}.md`, import.meta.url));
      const made = await REPORTS.find((report) => report.name === name)!.write(observatory);
      expect(await readFile(path, 'utf8'), `run: npx orrery report ${name} --write`).toBe(made);
    },
  );
});
