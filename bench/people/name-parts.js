/**
 * Counts how many different full names hold each family name and each given name, over the
 * conference records in ORRERY_DATA, and writes models/people/name-parts.json.
 * Parts held by fewer than MINIMUM names are left out, so the table is no list of persons.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const MINIMUM = 12;
const dist = process.env.ORRERY_DIST ?? new URL('../../dist/', import.meta.url).pathname;
const { parseName } = await import(join(dist, 'link/people/text/name.js'));
const data = process.env.ORRERY_DATA ?? '../shared/data';
const folder = join(data, 'papers/paperlists');

const names = new Map();
for (const file of readdirSync(folder).filter((name) => name.endsWith('.json.gz'))) {
  const text = gunzipSync(readFileSync(join(folder, file))).toString('utf8');
  for (const [, authors] of text.matchAll(/"author": "((?:[^"\\]|\\.)*)"/g)) {
    const plain = authors.replace(/\\u([0-9a-f]{4})/gi, (_, hex) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
    for (const raw of plain.split(plain.includes(';') ? ';' : ',')) {
      const name = parseName(raw);
      if (name.kind === 'person') names.set(name.full, name);
    }
  }
}
const family = new Map();
const given = new Map();
const add = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
for (const name of names.values()) {
  add(family, name.family.join(''));
  if (name.given[0]?.length > 1) add(given, name.given.join(''));
}
const table = (map) =>
  [...map]
    .filter(([, n]) => n >= MINIMUM)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([part, n]) => `${part} ${n}`)
    .join(' ');
writeFileSync(
  new URL('../../models/people/name-parts.json', import.meta.url),
  `${JSON.stringify({ names: names.size, family: table(family), given: table(given) }, null, 2)}\n`,
);
