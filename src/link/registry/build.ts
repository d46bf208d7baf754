import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { diskError, isAbsent, OrreryError } from '../../records/error.js';
import { namesToReplace } from '../../records/folder.js';
import type { NameKind, Organisation } from '../../records/organisation.js';
import { hipo } from '../../sources/hipo.js';
import { orcidOrganisations } from '../../sources/orcid-organisations.js';
import { orgs } from '../../sources/orgs.js';
import { inputError } from '../../sources/read/text-stream.js';
import { ror } from '../../sources/ror.js';
import { nameWords } from '../text/tokens.js';
import { packArrays } from './arrays.js';
import { INDEX_FORMAT, type RegistryManifest, type RegistryOrganisation } from './index.js';
import { COUNTRY_SUFFIX, mergeRecords } from './merge.js';
import { derivedNames } from './derived.js';
import { domainTable } from './domains.js';
import { buildLexicon } from './lexicon.js';
import { countPlaces } from './places.js';

const SOURCES = [orgs, ror, hipo, orcidOrganisations];

type Read = {
  source: string;
  file: string;
  sha256: string;
  records: Organisation[];
  refused: number;
};

export function sha256(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function readSources(dataDir: string): Promise<Read[]> {
  const folder = join(dataDir, 'registry');
  let files: string[];
  try {
    files = (await readdir(folder)).sort();
  } catch (cause) {
    throw folderError(folder, cause);
  }
  const reads: Read[] = [];
  for (const file of files) {
    const path = join(folder, file);
    const source = SOURCES.find((s) => s.matches(relative(dataDir, path)));
    if (!source) continue;
    const read: Read = {
      source: source.id,
      file: `registry/${file}`,
      sha256: sha256(await bytesOf(path)),
      records: [],
      refused: 0,
    };
    for await (const item of source.read(path, read.file)) {
      if ('record' in item) read.records.push(item.record);
      else read.refused += 1;
    }
    reads.push(read);
  }
  const registries = reads.filter(({ source }) => source === orgs.id || source === ror.id);
  if (registries.length === 0) {
    const message = `No organisation registry in ${folder}: neither a data dump of ROR nor orgs.jsonl.`;
    throw new OrreryError('missing', 'no-registry-file', message);
  }
  if (registries.every(({ records }) => records.length === 0)) {
    const refused = registries.map((read) => `${read.file}: ${read.refused} refused`).join(', ');
    const message = `The registry in ${folder} names no organisation (${refused}).`;
    throw new OrreryError('input', 'no-organisations', message);
  }
  return reads;
}

/** Why the folder of registry files cannot be listed. */
function folderError(folder: string, cause: unknown): unknown {
  if (!isAbsent(cause)) return diskError(cause) ?? cause;
  const isFile = (cause as NodeJS.ErrnoException).code === 'ENOTDIR';
  return isFile
    ? new OrreryError('input', 'not-a-folder', `${folder} is not a folder.`, { cause })
    : new OrreryError('missing', 'no-registry-data', `There is no folder ${folder}.`, { cause });
}

/** A file's bytes. Throws `input` / `unreadable`, and errors of the disk. */
async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    const why = (cause as Error).message;
    throw diskError(cause) ?? inputError('unreadable', path, `cannot be read (${why})`, cause);
  }
}

function columns(records: Organisation[]): RegistryOrganisation[] {
  const position = new Map(records.map((record, i) => [record.id, i]));
  const positions = (ids: string[]): number[] =>
    ids.map((id) => position.get(id)).filter((i) => i !== undefined);
  return records.map((record) => ({
    id: record.id,
    name: record.names[0]?.text ?? record.id,
    country: record.country,
    city: record.city,
    region: record.region,
    types: record.types,
    status: record.status,
    encyclopedia: record.encyclopedia,
    domains: record.domains,
    parents: positions(record.parents),
    children: positions(record.children),
    related: positions(record.related),
  }));
}

/** The names an organisation is looked up by: its own, its display name without `(Country)`, and forms of them. */
function lookupNames(
  records: readonly Organisation[],
): (record: Organisation) => { text: string; kind: NameKind }[] {
  const derived = derivedNames(records);
  return (record) => {
    const display = record.names[0]?.text ?? '';
    const bare = display.replace(COUNTRY_SUFFIX, '');
    const forms = (derived.get(record.id) ?? []).map((text) => ({ text, kind: 'alias' as const }));
    if (bare === display || bare === '') return [...record.names, ...forms];
    return [...record.names, { text: bare, kind: 'display' }, ...forms];
  };
}

/** How often each organisation is named, by exact name and country, among people's own entries. */
function countMentions(records: Organisation[], entries: Organisation[]): Int32Array {
  const mentions = new Int32Array(records.length);
  const owners = new Map<string, number[]>();
  for (const [i, record] of records.entries()) {
    for (const name of record.names) {
      if (name.kind === 'acronym') continue;
      const key = `${record.country} ${nameWords(name.text).join(' ')}`;
      const known = owners.get(key);
      if (known === undefined) owners.set(key, [i]);
      else if (!known.includes(i)) known.push(i);
    }
  }
  for (const entry of entries) {
    const parts = (entry.names[0]?.text ?? '').split(/[,;(-]/).slice(0, 4);
    for (const part of parts) {
      for (const i of owners.get(`${entry.country} ${nameWords(part).join(' ')}`) ?? []) {
        const city = records[i]?.city ?? null;
        if (city === null || entry.city === null || sameWords(city, entry.city)) {
          mentions[i] = (mentions[i] as number) + 1;
        }
      }
    }
  }
  return mentions;
}

function sameWords(a: string, b: string): boolean {
  return nameWords(a).join(' ') === nameWords(b).join(' ');
}

/** Where the registry states no city, the one that entries of the same name and country agree on. */
function fillCities(records: Organisation[], entries: Organisation[]): Organisation[] {
  const cities = new Map<string, string | null>();
  for (const entry of entries) {
    if (entry.city === null) continue;
    const key = `${entry.country} ${nameWords(entry.names[0]?.text ?? '').join(' ')}`;
    const known = cities.get(key);
    if (known === undefined) cities.set(key, entry.city);
    else if (known !== null && !sameWords(known, entry.city)) cities.set(key, null);
  }
  return records.map((record) => {
    if (record.city !== null || record.country === null) return record;
    const key = `${record.country} ${nameWords(record.names[0]?.text ?? '').join(' ')}`;
    return { ...record, city: cities.get(key) ?? null };
  });
}

function files(
  records: Organisation[],
  universities: Organisation[],
  entries: Organisation[],
): Map<string, Buffer> {
  const { words, nameText, nameOrganisation, nameKind, trie, ...lists } = buildLexicon(
    records,
    lookupNames(records),
  );
  const mentions = countMentions(records, entries);
  const registered = new Set([orgs.id, ror.id]);
  const everyone = [...records, ...universities, ...entries];
  const places = {
    cities: countPlaces(everyone, registered, 'city'),
    regions: countPlaces(everyone, registered, 'region'),
  };
  return new Map([
    ['organisations.json', Buffer.from(JSON.stringify(columns(records)))],
    ['domains.json', Buffer.from(JSON.stringify(domainTable(records, universities, mentions)))],
    ['places.json', Buffer.from(JSON.stringify(places))],
    ['words.txt', Buffer.from(words.join('\n'))],
    ['names.txt', Buffer.from(nameText.join('\n'))],
    [
      'arrays.bin',
      packArrays({
        nameOrganisation: Int32Array.from(nameOrganisation),
        nameKind: Int32Array.from(nameKind),
        trieSlots: trie.slots,
        trieFirst: trie.first,
        trieLast: trie.last,
        trieNames: trie.names,
        mentions,
        ...lists,
      }),
    ],
  ]);
}

const MANIFEST = 'manifest.json';

/** What an index of this or an earlier format holds; a folder with anything else is not replaced. */
const OURS = [
  MANIFEST,
  'organisations.json',
  'domains.json',
  'places.json',
  'words.txt',
  'names.txt',
  'arrays.bin',
];

/**
 * Reads the registry files under `dataDir/registry` and writes the linker's index to `outDir`,
 * whole or not at all. The same files give the same bytes and the same version. Throws `missing` /
 * `no-registry-data` or `no-registry-file`, `input` / `not-a-folder`, `unreadable`,
 * `no-organisations` and those of the readers, `usage` / `folder-in-use`, and errors of the disk.
 */
export async function buildRegistry(dataDir: string, outDir: string): Promise<RegistryManifest> {
  await namesToReplace(outDir, 'registry index', (names) =>
    names.every((name) => OURS.includes(name)),
  );
  const reads = await readSources(dataDir);
  const entries = reads.filter((r) => r.source === orcidOrganisations.id).flatMap((r) => r.records);
  const records = fillCities(mergeRecords(reads), entries);
  const universities = reads.filter((r) => r.source === hipo.id).flatMap((r) => r.records);
  const contents = files(records, universities, entries);
  const listed = [...contents].map(([name, bytes]) => ({
    name,
    bytes: bytes.length,
    sha256: sha256(bytes),
  }));
  const manifest: RegistryManifest = {
    format: INDEX_FORMAT,
    version: sha256(JSON.stringify([INDEX_FORMAT, listed])).slice(0, 16),
    organisations: records.length,
    names: (contents.get('names.txt')?.toString().match(/\n/g)?.length ?? 0) + 1,
    words: (contents.get('words.txt')?.toString().match(/\n/g)?.length ?? 0) + 1,
    domains: Object.keys(JSON.parse(contents.get('domains.json')?.toString() ?? '{}') as object)
      .length,
    sources: reads.map((r) => ({
      id: r.source,
      file: r.file,
      sha256: r.sha256,
      records: r.records.length,
      refused: r.refused,
    })),
    files: listed,
  };
  await publish(outDir, [
    ...contents,
    [MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)],
  ]);
  return manifest;
}

/** Writes an index beside its place and puts it there by a rename. Throws errors of the disk. */
async function publish(outDir: string, contents: [string, Buffer][]): Promise<void> {
  const draft = `${outDir}.${process.pid}.draft`;
  try {
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { recursive: true });
    for (const [name, bytes] of contents) await writeFile(join(draft, name), bytes);
    await rm(outDir, { recursive: true, force: true });
    await rename(draft, outDir);
  } catch (cause) {
    const place = `Could not write the registry index to ${outDir}`;
    const message = `${place}: ${(cause as Error).message}.`;
    throw diskError(cause, place) ?? new OrreryError('internal', 'disk-error', message, { cause });
  } finally {
    // What remains of a draft costs space alone, and the first error is the one to tell.
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
  }
}
