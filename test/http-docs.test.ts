import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { program } from '../src/cli/program.js';
import { createApp } from '../src/server/app.js';
import { LIMITS } from '../src/server/limits.js';
import { PROBLEMS } from '../src/server/problem.js';
import { apiPage, type OpenApi } from './http/api-page.js';
import { fakeObservatory } from './http/fake.js';
import { SILENT } from './support/cli.js';

const file = fileURLToPath(new URL('../docs/api.md', import.meta.url));
const MARK = 'npx vitest run test/http-docs.test.ts -->\n';

async function reference(): Promise<string> {
  const response = await createApp(fakeObservatory()).request('/openapi.json');
  return apiPage((await response.json()) as OpenApi, PROBLEMS, LIMITS);
}

describe('docs/api.md', () => {
  it('documents every address, parameter, problem and limit', async () => {
    const text = readFileSync(file, 'utf8');
    const own = text.slice(0, text.indexOf(MARK) + MARK.length);
    const page = `${own}\n${await reference()}\n`;
    if (process.env['ORRERY_UPDATE_DOCS'] === '1') writeFileSync(file, page);
    else expect(text).toBe(page);
  });

  it('documents every option of the commands of the service', async () => {
    const text = readFileSync(file, 'utf8');
    const root: Command = await program(SILENT);
    const undocumented: string[] = [];
    for (const name of ['serve', 'fetch', 'mcp', 'export', 'verify', 'doctor']) {
      const command = root.commands.find((candidate) => candidate.name() === name);
      if (command === undefined || !text.includes(`orrery ${name}`)) undocumented.push(name);
      for (const { long } of command?.options ?? []) {
        if (long !== null && long !== undefined && !text.includes(long)) {
          undocumented.push(`${name} ${long}`);
        }
      }
    }
    expect(undocumented).toEqual([]);
  });
});
