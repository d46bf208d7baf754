import type { Trie } from './trie.js';

/** What the linker knows of one organisation. */
export interface RegistryOrganisation {
  id: string;
  name: string;
  country: string | null;
  city: string | null;
  region: string | null;
  types: string[];
  status: string | null;
  encyclopedia: boolean;
  domains: string[];
  /** Positions in `organisations`. */
  parents: number[];
  children: number[];
  related: number[];
}

/** A host's owner: an organisation by position, or -1 where only the country is known. */
export interface DomainOwner {
  organisation: number;
  country: string | null;
}

/** Names by number, their words, and the ways to find them by words. */
export interface NameLists {
  /** Words of each name, canonical and as written, at `nameFirst[name] .. nameFirst[name + 1]`. */
  nameFirst: Int32Array;
  nameWords: Int32Array;
  nameSurface: Int32Array;
  trie: Trie;
  /** How many names hold each word. */
  wordNames: Int32Array;
  postingFirst: Int32Array;
  postings: Int32Array;
  /** Names by the hash of their words in any order, sorted by hash. */
  bagHashes: Int32Array;
  bagNames: Int32Array;
  /** Names by the hash of their words joined without spaces, sorted by hash. */
  squeezedHashes: Int32Array;
  squeezedNames: Int32Array;
  /** Words by the hash of their forms with one letter left out, sorted by hash. */
  deletionHashes: Int32Array;
  deletionWords: Int32Array;
}

/** The registry in the form the linker reads. Immutable. */
export interface RegistryIndex extends NameLists {
  /** Checksum over every file of the index. */
  version: string;
  organisations: readonly RegistryOrganisation[];
  byId: ReadonlyMap<string, number>;
  /** Words by number, and the reverse. */
  words: readonly string[];
  wordNumber: ReadonlyMap<string, number>;
  /** Names by number: whose they are, of what kind (position in `NAME_KINDS`). */
  nameText: readonly string[];
  nameOrganisation: Int32Array;
  nameKind: Int32Array;
  /** How often people name each organisation in their own records. */
  mentions: Int32Array;
  cities: ReadonlyMap<string, readonly [string, number][]>;
  regions: ReadonlyMap<string, readonly [string, number][]>;
  domains: ReadonlyMap<string, DomainOwner>;
}

/** Bumped whenever the files' meaning changes; an index of another format is refused. */
export const INDEX_FORMAT = 4;

export interface RegistryManifest {
  format: number;
  version: string;
  organisations: number;
  names: number;
  words: number;
  domains: number;
  sources: { id: string; file: string; sha256: string; records: number; refused: number }[];
  files: { name: string; bytes: number; sha256: string }[];
}
