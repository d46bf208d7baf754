import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OrreryError } from '../../records/error.js';
import { buildRegistry } from './build.js';
import { openRegistry } from './open.js';

/** Made-up organisations: no such bodies exist. */
const MADE_UP = [
  ['https://example.org/org/1', 'Lowmere University of Technology', 'Lowmere', 'NZ'],
  ['https://example.org/org/2', 'Institute for Tidal Reckoning', 'Quillhaven', 'IE'],
  ['https://example.org/org/3', 'Brackwater Instruments Limited', 'Brackwater', 'CA'],
] as const;

function row([id, name, city, country]: (typeof MADE_UP)[number]): string {
  return JSON.stringify({
    id,
    status: 'active',
    types: ['education'],
    name,
    aliases: [],
    labels: [],
    acronyms: [],
    country,
    region: null,
    city,
    links: [],
    wikipedia: null,
    domains: [],
    ext: {},
    rel: [],
  });
}

describe('registry index, built from a made-up registry', () => {
  let dir = '';
  let index = '';
  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'orrery-registry-'));
    index = join(dir, 'index');
    mkdirSync(join(dir, 'registry'));
    const lines = MADE_UP.map(row).join('\n');
    writeFileSync(join(dir, 'registry', 'orgs.jsonl.gz'), gzipSync(`${lines}\n`));
    await buildRegistry(dir, index);
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const refusal = (): OrreryError => {
    try {
      openRegistry(index);
    } catch (error) {
      if (error instanceof OrreryError) return error;
      throw error;
    }
    throw new Error('The damaged index was opened.');
  };
  const files = (at: string): [string, string][] =>
    readdirSync(at)
      .sort()
      .map((name) => [name, readFileSync(join(at, name)).toString('hex')]);

  it('reads back what it was built from', () => {
    const { organisations, byId, words, trie } = openRegistry(index);
    const read = organisations.map(({ id, name, city, country }) => [id, name, city, country]);
    expect(read).toEqual(expect.arrayContaining(MADE_UP.map((made) => [...made])));
    for (const [id] of MADE_UP) expect(byId.has(id)).toBe(true);
    expect(words).toContain('lowmere');
    expect(trie.names.length).toBeGreaterThanOrEqual(MADE_UP.length);
  });

  it('has the same bytes when built again', async () => {
    const again = join(dir, 'again');
    await buildRegistry(dir, again);
    expect(files(again)).toEqual(files(index));
  });

  const names = [
    'organisations.json',
    'domains.json',
    'places.json',
    'words.txt',
    'names.txt',
    'arrays.bin',
  ];
  it.each(names)('refuses %s cut short', (name) => {
    const bytes = readFileSync(join(index, name));
    writeFileSync(join(index, name), bytes.subarray(0, bytes.length >> 1));
    expect(refusal()).toMatchObject({ kind: 'damaged', code: 'damaged-registry' });
    expect(refusal().message).toContain(name);
  });

  it.each(names)('refuses %s with one bit turned', (name) => {
    const bytes = readFileSync(join(index, name));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
    writeFileSync(join(index, name), bytes);
    expect(refusal()).toMatchObject({ kind: 'damaged', code: 'damaged-registry' });
  });

  it.each(names)('refuses an index without %s', (name) => {
    rmSync(join(index, name));
    expect(refusal()).toMatchObject({ kind: 'damaged', code: 'damaged-registry' });
    expect(refusal().message).toContain(name);
  });

  it('refuses a manifest cut short', () => {
    const text = readFileSync(join(index, 'manifest.json'), 'utf8');
    writeFileSync(join(index, 'manifest.json'), text.slice(0, text.length >> 1));
    expect(refusal()).toMatchObject({ kind: 'damaged', code: 'damaged-registry' });
  });

  it('refuses an index of another format', () => {
    const manifest = JSON.parse(readFileSync(join(index, 'manifest.json'), 'utf8')) as object;
    writeFileSync(join(index, 'manifest.json'), JSON.stringify({ ...manifest, format: 1 }));
    expect(refusal()).toMatchObject({ kind: 'damaged', code: 'registry-format' });
  });

  const failure = (data: string, out: string) =>
    buildRegistry(data, out).then(
      () => 'built',
      (error: unknown) => error,
    );

  it('names the folder that is not there, and what is no folder', async () => {
    const none = join(dir, 'nowhere');
    expect(await failure(none, index)).toMatchObject({
      kind: 'missing',
      code: 'no-registry-data',
      message: `There is no folder ${join(none, 'registry')}.`,
    });
    const flat = join(dir, 'flat');
    mkdirSync(flat);
    writeFileSync(join(flat, 'registry'), 'a file');
    expect(await failure(flat, index)).toMatchObject({ kind: 'input', code: 'not-a-folder' });
  });

  it('says what it looked for in a folder without a registry', async () => {
    const bare = join(dir, 'bare');
    mkdirSync(join(bare, 'registry'), { recursive: true });
    writeFileSync(join(bare, 'registry', 'notes.txt'), 'nothing');
    expect(await failure(bare, index)).toMatchObject({
      kind: 'missing',
      code: 'no-registry-file',
      message: expect.stringContaining('ROR'),
    });
  });

  it('tells a registry that cannot be read from one that is not there', async () => {
    const odd = join(dir, 'odd');
    mkdirSync(join(odd, 'registry', 'orgs.jsonl.gz'), { recursive: true });
    expect(await failure(odd, index)).toMatchObject({ kind: 'input', code: 'unreadable' });
    rmSync(join(odd, 'registry', 'orgs.jsonl.gz'), { recursive: true });
    writeFileSync(join(odd, 'registry', 'orgs.jsonl.gz'), 'not packed');
    expect(await failure(odd, index)).toMatchObject({ kind: 'input', code: 'not-gzip' });
    writeFileSync(join(odd, 'registry', 'orgs.jsonl.gz'), gzipSync('{}\n{}\n'));
    expect(await failure(odd, index)).toMatchObject({
      kind: 'input',
      code: 'no-organisations',
      message: expect.stringContaining('registry/orgs.jsonl.gz: 2 refused'),
    });
  });

  it('never replaces a folder that holds anything but an index', async () => {
    const held = join(dir, 'held');
    mkdirSync(held);
    writeFileSync(join(held, 'thesis.txt'), 'years of work');
    expect(await failure(dir, held)).toMatchObject({ kind: 'usage', code: 'folder-in-use' });
    expect(await failure(dir, join(held, 'thesis.txt'))).toMatchObject({ code: 'folder-in-use' });
    expect(readFileSync(join(held, 'thesis.txt'), 'utf8')).toBe('years of work');
  });

  it('says how to build one where there is none', () => {
    rmSync(index, { recursive: true });
    expect(refusal()).toMatchObject({ kind: 'missing', code: 'no-registry' });
    expect(refusal().message).toContain('orrery registry build');
  });
});
