import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskError, isAbsent, OrreryError } from '../../records/error.js';
import { int32, unpackArrays } from './arrays.js';
import { sha256 } from './build.js';
import {
  INDEX_FORMAT,
  type RegistryIndex,
  type RegistryManifest,
  type RegistryOrganisation,
} from './index.js';
import type { PlaceTable } from './places.js';

function damaged(name: string, dir: string, cause?: unknown): OrreryError {
  const message = `${name} of the registry index in ${dir} is damaged. Build it again.`;
  return new OrreryError('damaged', 'damaged-registry', message, { cause });
}

function parseManifest(text: string, dir: string): RegistryManifest {
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch (cause) {
    throw damaged('manifest.json', dir, cause);
  }
  const parsed = manifest as Partial<RegistryManifest> | null;
  if (parsed === null || !Number.isInteger(parsed.format) || !Array.isArray(parsed.files)) {
    throw damaged('manifest.json', dir);
  }
  return parsed as RegistryManifest;
}

/** The manifest of the index in `dir`. Throws where there is none or of another format. */
export function readManifest(dir: string): RegistryManifest {
  let text: string;
  try {
    text = readFileSync(join(dir, 'manifest.json'), 'utf8');
  } catch (cause) {
    if (!isAbsent(cause)) throw diskError(cause) ?? damaged('manifest.json', dir, cause);
    const advice = 'Build one with `orrery registry build --data DIR --out DIR`.';
    throw new OrreryError('missing', 'no-registry', `No registry index in ${dir}. ${advice}`, {
      cause,
    });
  }
  const manifest = parseManifest(text, dir);
  if (manifest.format !== INDEX_FORMAT) {
    const message = `The registry index in ${dir} has format ${manifest.format}, this version reads ${INDEX_FORMAT}. Build it again.`;
    throw new OrreryError('damaged', 'registry-format', message);
  }
  return manifest;
}

/** Loads the index in `dir`, checking every file against the manifest. Throws where one differs. */
export function openRegistry(dir: string): RegistryIndex {
  const manifest = readManifest(dir);
  const bytes = (name: string): Buffer => {
    const listed = manifest.files.find((file) => file.name === name);
    let content: Buffer;
    try {
      content = readFileSync(join(dir, name));
    } catch (cause) {
      throw diskError(cause) ?? damaged(name, dir, cause);
    }
    if (listed === undefined || sha256(content) !== listed.sha256) throw damaged(name, dir);
    return content;
  };
  const organisations = JSON.parse(
    bytes('organisations.json').toString(),
  ) as RegistryOrganisation[];
  const domains = JSON.parse(bytes('domains.json').toString()) as Record<
    string,
    [number, string | null]
  >;
  const places = JSON.parse(bytes('places.json').toString()) as {
    cities: PlaceTable;
    regions: PlaceTable;
  };
  const words = bytes('words.txt').toString().split('\n');
  const arrays = unpackArrays(bytes('arrays.bin'));
  return {
    version: manifest.version,
    organisations,
    byId: new Map(organisations.map((organisation, i) => [organisation.id, i])),
    words,
    wordNumber: new Map(words.map((word, i) => [word, i])),
    nameText: bytes('names.txt').toString().split('\n'),
    nameOrganisation: int32(arrays, 'nameOrganisation'),
    nameKind: int32(arrays, 'nameKind'),
    nameFirst: int32(arrays, 'nameFirst'),
    nameWords: int32(arrays, 'nameWords'),
    nameSurface: int32(arrays, 'nameSurface'),
    wordNames: int32(arrays, 'wordNames'),
    postingFirst: int32(arrays, 'postingFirst'),
    postings: int32(arrays, 'postings'),
    bagHashes: int32(arrays, 'bagHashes'),
    bagNames: int32(arrays, 'bagNames'),
    squeezedHashes: int32(arrays, 'squeezedHashes'),
    squeezedNames: int32(arrays, 'squeezedNames'),
    deletionHashes: int32(arrays, 'deletionHashes'),
    deletionWords: int32(arrays, 'deletionWords'),
    mentions: int32(arrays, 'mentions'),
    cities: new Map(Object.entries(places.cities)),
    regions: new Map(Object.entries(places.regions)),
    trie: {
      slots: int32(arrays, 'trieSlots'),
      first: int32(arrays, 'trieFirst'),
      last: int32(arrays, 'trieLast'),
      names: int32(arrays, 'trieNames'),
    },
    domains: new Map(
      Object.entries(domains).map(([host, [organisation, country]]) => [
        host,
        { organisation, country },
      ]),
    ),
  };
}
