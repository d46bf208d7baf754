import { readFileSync } from 'node:fs';

/** A table that a command under `bench/people` learnt and wrote to `models/people`. */
export function learntTable<T>(name: 'name-parts' | 'title-words' | 'stream' | 'records'): T {
  const file = new URL(`../../../models/people/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
