import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkup } from '../src/cli/checkup.js';
import { orrery as runOrrery } from './support/cli.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'service-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const orrery = (...argv: string[]) =>
  runOrrery(argv, {
    env: { ORRERY_HOME: join(folder, 'home'), HOME: folder, PATH: '' },
    cwd: folder,
  });

describe('fetch', () => {
  it('lists what it would download, with licences', async () => {
    const { code, out } = await orrery('fetch', 'martenlienen', '--list');
    expect(code).toBe(0);
    expect(out).toMatch(/^martenlienen: .*licence: none stated/);
    expect(out).toContain('papers/compilations/');
  });

  it('exits with 4 for an unknown source and 2 for wrong use', async () => {
    expect((await orrery('fetch', 'nothing')).code).toBe(4);
    expect((await orrery('fetch', '--parallel', '0')).code).toBe(2);
    const unaddressed = await orrery('fetch', 'orgs');
    expect(unaddressed.code).toBe(2);
    expect(unaddressed.err).toContain('has no fixed download address');
  });
});

describe('verify', () => {
  it('finds the embedded release whole', async () => {
    const { code, out } = await orrery('verify');
    expect(code).toBe(0);
    expect(out).toContain('All files are as they were written.');
  });

  it('exits with 3 and names the file that differs', async () => {
    await orrery('export', '--data', 'damaged');
    const file = join(folder, 'damaged', 'crosscheck.csv');
    await writeFile(file, (await readFile(file, 'utf8')).replace('neurips', 'neurlps'));
    const { code, out, err } = await orrery('verify', '--release', 'damaged');
    expect(code).toBe(3);
    expect(out).toContain('crosscheck.csv: sha256');
    expect(err).toContain('damaged-snapshot');
  });

  it('exits with 4 where there is no snapshot', async () => {
    expect((await orrery('verify', '--snapshot', 'nowhere')).code).toBe(4);
  });
});

describe('export', () => {
  it('writes one figure with its metadata', async () => {
    const id = 'talent.authorship-share';
    const given = ['--opt', 'venue=neurips', '--opt', 'period=2016..2018'];
    const { code } = await orrery('export', '--figure', id, '--out', 'one', ...given);
    expect(code).toBe(0);
    const files = await readdir(join(folder, 'one'));
    expect(files.sort()).toEqual(
      [
        `${id}.csv`,
        `${id}.csv-metadata.json`,
        `${id}.json`,
        `${id}.svg`,
        'orrery-export.json',
      ].sort(),
    );
    const sidecar = JSON.parse(
      await readFile(join(folder, 'one', `${id}.csv-metadata.json`), 'utf8'),
    );
    expect(sidecar.orrery.options).toMatchObject({ venue: 'neurips', period: '2016..2018' });
  });

  it('exits with 2 when it is not said what', async () => {
    expect((await orrery('export')).code).toBe(2);
    expect((await orrery('export', '--figure', 'x')).code).toBe(2);
    expect((await orrery('export', '--data', 'a', '--static', 'b')).code).toBe(2);
  });
});

describe('doctor', () => {
  it('says in both languages what is amiss and what to do', async () => {
    const english = await orrery('doctor');
    expect(english.out).toMatch(/ok {4}Release/);
    expect(english.out).toContain('orrery build --data DIR');
    const chinese = await orrery('doctor', '--lang', 'zh');
    expect(chinese.out).toContain('发布数据');
    expect(chinese.out).toContain('仅在使用自有数据时需要');
  });

  it('fails on an old Node and a home that cannot be written', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const found = await checkup({
      env: { ORRERY_HOME: join(file, 'home'), PATH: '' },
      nodeVersion: 'v20.18.1',
      webRoot: join(folder, 'none'),
    });
    const failed = found.filter(({ level }) => level === 'fail').map(({ what }) => what.en);
    expect(failed).toEqual(['Node', 'Disk']);
  });
});

describe('serve', () => {
  it('exits with 4 where there is no snapshot and 3 where it is damaged', async () => {
    const none = await orrery('serve', '--snapshot', 'nowhere', '--port', '0');
    expect(none.code).toBe(4);
    await writeFile(join(folder, 'manifest.json'), '{"format": 999}');
    const newer = await orrery('serve', '--snapshot', '.', '--port', '0');
    expect(newer).toMatchObject({ code: 3 });
    expect(newer.err).toContain('newer-format');
    await writeFile(join(folder, 'manifest.json'), '{"format": 1}');
    const older = await orrery('serve', '--snapshot', '.', '--port', '0');
    expect(older).toMatchObject({ code: 3 });
    expect(older.err).toContain('older-format');
    expect(older.err).toContain('Build the snapshot anew');
  });
});

const compiled = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
describe.skipIf(!existsSync(compiled))('mcp on stdio (needs npm run build)', () => {
  it('answers the official client with a figure, its interval, definition and citation', async () => {
    const bin = fileURLToPath(new URL('../bin/orrery.js', import.meta.url));
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args: [bin, 'mcp', '--release'] }),
    );
    const told = (await client.callTool({
      name: 'get_figure',
      arguments: {
        indicator: 'talent.authorship-share',
        place: 'US',
        options: { venue: 'neurips', period: '2018' },
      },
    })) as { content: { text: string }[] };
    expect(told.content[0]!.text).toMatch(/95 % interval/);
    expect(told.content[0]!.text).toMatch(/Definition: .+/);
    expect(told.content[0]!.text).toMatch(/Citation: .+/);
    await client.close();
  });
});
