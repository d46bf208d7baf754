import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { program } from '../src/cli/program.js';
import { reportsOf } from '../src/cli/reports.js';
import { reportFile } from '../src/figures/reports/report.js';
import type { Observatory } from '../src/figures/observatory.js';
import { openObservatory } from '../src/figures/open.js';
import { SILENT } from './support/cli.js';

const reports = reportsOf(() => program(SILENT));

describe('generated pages of docs/', () => {
  let observatory: Observatory;
  beforeAll(async () => {
    observatory = await openObservatory();
  });
  afterAll(() => observatory?.close());

  it.each(reports.map((report) => [reportFile(report), report] as const))(
    'docs/%s is what its command makes',
    async (file, report) => {
      const path = fileURLToPath(new URL(`../docs/${file}`, import.meta.url));
      const made = await report.write(observatory);
      expect(await readFile(path, 'utf8'), `run: npx orrery report ${report.name} --write`).toBe(
        made,
      );
    },
  );
});
