/**
 * Learns a short vector for each common title word from the conference records in ORRERY_DATA:
 * latent semantic analysis of the words that appear in the titles of one author name.
 * Prints what `src/link/people/title-words.ts` holds. The vectors are sums over thousands of titles.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const DIMENSIONS = Number(process.env.DIMENSIONS ?? 32);
const ROUNDS = 12;
const MINIMUM = 12;
const dist = process.env.ORRERY_DIST ?? new URL('../../dist/', import.meta.url).pathname;
const { parseName } = await import(join(dist, 'link/people/name.js'));
const { words } = await import(join(dist, 'link/people/words.js'));
const { commonness } = await import(join(dist, 'link/people/rarity.js'));
const folder = join(process.env.ORRERY_DATA ?? '../shared/data', 'papers/paperlists');

const unescape = (text) =>
  text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\\(.)/g, '$1');
const titles = new Map();
const byName = new Map();
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.json.gz'))
  .sort()) {
  const text = gunzipSync(readFileSync(join(folder, file))).toString('utf8');
  for (const chunk of text.split(/"title": "/).slice(1)) {
    const title = /^((?:[^"\\]|\\.)*)"/.exec(chunk);
    const authors = /"author": "((?:[^"\\]|\\.)*)"/.exec(chunk);
    if (title === null || authors === null) continue;
    const key = unescape(title[1]).toLowerCase();
    if (titles.has(key)) continue;
    const ids = [...new Set(words(unescape(title[1])))];
    titles.set(key, ids);
    const plain = unescape(authors[1]);
    for (const raw of plain.split(plain.includes(';') ? ';' : ',')) {
      const name = parseName(raw);
      if (name.kind !== 'person') continue;
      if (!byName.has(name.full)) byName.set(name.full, { name, titles: [] });
      byName.get(name.full).titles.push(ids);
    }
  }
}
const count = new Map();
for (const ids of titles.values())
  for (const word of ids) count.set(word, (count.get(word) ?? 0) + 1);
const vocabulary = [...count]
  .filter(([word, n]) => n >= MINIMUM && /^[a-z]/.test(word))
  .map(([word]) => word)
  .sort();
const index = new Map(vocabulary.map((word, at) => [word, at]));
const idf = vocabulary.map(
  (word) => Math.log((titles.size + 20) / (count.get(word) + 0.5)) / Math.LN10,
);
const documents = [];
const add = (lists) => {
  const bag = new Map();
  for (const list of lists)
    for (const word of list)
      if (index.has(word)) bag.set(index.get(word), (bag.get(index.get(word)) ?? 0) + 1);
  const row = [...bag].map(([word, n]) => [word, (1 + Math.log(n)) * idf[word]]);
  const norm = Math.hypot(...row.map(([, weight]) => weight)) || 1;
  documents.push(row.map(([word, weight]) => [word, weight / norm]));
};
for (const { name, titles: lists } of byName.values()) {
  const share = commonness(name);
  if (lists.length >= 2 && lists.length <= 60 && share.family + share.given < -6) add(lists);
}
for (const list of titles.values()) add([list]);
process.stderr.write(
  `${titles.size} titles, ${vocabulary.length} words, ${documents.length} documents\n`,
);

let seed = 1;
const random = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff - 0.5;
let basis = Array.from({ length: DIMENSIONS }, () => Float64Array.from(vocabulary, random));
let sizes = [];
for (let round = 0; round < ROUNDS; round++) {
  const next = basis.map(() => new Float64Array(vocabulary.length));
  for (const row of documents) {
    for (let d = 0; d < DIMENSIONS; d++) {
      let sum = 0;
      for (const [word, weight] of row) sum += weight * basis[d][word];
      for (const [word, weight] of row) next[d][word] += weight * sum;
    }
  }
  sizes = [];
  for (let d = 0; d < DIMENSIONS; d++) {
    for (let e = 0; e < d; e++) {
      let sum = 0;
      for (let w = 0; w < vocabulary.length; w++) sum += next[d][w] * next[e][w];
      for (let w = 0; w < vocabulary.length; w++) next[d][w] -= sum * next[e][w];
    }
    const norm = Math.sqrt(next[d].reduce((sum, value) => sum + value * value, 0));
    sizes.push(norm);
    for (let w = 0; w < vocabulary.length; w++) next[d][w] /= norm;
  }
  basis = next;
}
const bytes = Buffer.alloc(vocabulary.length * DIMENSIONS);
vocabulary.forEach((_, w) => {
  const vector = basis.map(
    (axis, d) => axis[w] * Math.pow(sizes[d], Number(process.env.POWER ?? 0.25)),
  );
  const norm = Math.hypot(...vector) || 1;
  vector.forEach((value, d) =>
    bytes.writeInt8(Math.round((value / norm) * 127), w * DIMENSIONS + d),
  );
});
writeFileSync(
  process.argv[2] ?? '/dev/stdout',
  JSON.stringify({
    titles: titles.size,
    dimensions: DIMENSIONS,
    words: vocabulary.join(' '),
    counts: vocabulary.map((w) => count.get(w)).join(' '),
    vectors: bytes.toString('base64'),
  }),
);
