/**
 * Learns a vector for each common title word from the conference records in ORRERY_DATA, and writes
 * models/people/title-words.json. Two titles under one rare name, which share no other author, should
 * point the same way, and those of other names elsewhere: cross-entropy over the titles of a batch.
 * Names count only as pairs of titles; what is kept are word counts and sums over thousands of titles.
 * Names of the labelled sets make no pairs, so that scores on them are of names unseen.
 * Prints how well the vectors tell such pairs from chance pairs on names held out (area under the curve).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draws } from './draws.js';
import { aminer, openreview } from './sets.js';
import { titledPapers } from './titles.js';

const DIMENSIONS = 32;
const MINIMUM = 12;
/** More rounds learn the pairs by heart: the area on names held out falls. */
const ROUNDS = 3;
const BATCH = 128;
const RATE = 0.05;
const TEMPERATURE = 0.2;
/** A name borne by a larger share of authors than ten to this is no sign of one person. */
const RARE = -6.5;
const PAIRS_A_NAME = 30;

const dist = process.env.ORRERY_DIST ?? new URL('../../dist/', import.meta.url).pathname;
const load = (file) => import(join(dist, 'link/people', file));
const { parseName } = await load('text/name.js');
const { words } = await load('text/words.js');
const { commonness } = await load('text/rarity.js');

const random = draws(7);

const labelled = new Set(
  [...aminer(), ...openreview()].map(({ mention }) => parseName(mention.name).full),
);
const titles = [];
const works = new Map();
for (const { title, authors } of titledPapers()) {
  const names = authors.map(parseName).filter((name) => name.kind === 'person');
  for (const name of names) {
    const share = commonness(name);
    if (share.family + share.given > RARE || labelled.has(name.full)) continue;
    if (!works.has(name.full)) works.set(name.full, []);
    works.get(name.full).push(titles.length);
  }
  titles.push({ words: [...new Set(words(title))], names: new Set(names.map((n) => n.full)) });
}
const counts = new Map();
for (const { words: list } of titles)
  for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
const vocabulary = [...counts.keys()]
  .filter((word) => counts.get(word) >= MINIMUM && /^[a-z]/.test(word))
  .sort();
const index = new Map(vocabulary.map((word, at) => [word, at]));
for (const title of titles) title.ids = title.words.flatMap((word) => index.get(word) ?? []);

const pairs = [];
const held = [];
let names = 0;
for (const list of works.values()) {
  if (list.length < 2 || list.length > 80) continue;
  const mine = [];
  for (let i = 1; i < list.length; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [titles[list[i]], titles[list[j]]];
      const common = [...a.names].filter((name) => b.names.has(name)).length;
      if (common === 1 && a.ids.length > 1 && b.ids.length > 1) mine.push([a, b]);
    }
  }
  shuffle(mine);
  (names++ % 10 === 0 ? held : pairs).push(...mine.slice(0, PAIRS_A_NAME));
}

function shuffle(list) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
}

const vectors = Float32Array.from(
  { length: vocabulary.length * DIMENSIONS },
  () => 0.3 * (random() - 0.5),
);
const squares = new Float32Array(vectors.length).fill(1e-4);

/** Direction of a title into `out`; returns the length before scaling. */
function direct(title, out) {
  out.fill(0);
  for (const word of title.ids)
    for (let d = 0; d < DIMENSIONS; d++) out[d] += vectors[word * DIMENSIONS + d];
  const length = Math.hypot(...out) || 1;
  for (let d = 0; d < DIMENSIONS; d++) out[d] /= length;
  return length;
}

const dot = (a, b) => {
  let sum = 0;
  for (let d = 0; d < DIMENSIONS; d++) sum += a[d] * b[d];
  return sum;
};

/** One step of Adagrad on the words of a title. */
function step(title, direction, length, gradient, rate) {
  const along = dot(direction, gradient);
  for (const word of title.ids) {
    for (let d = 0; d < DIMENSIONS; d++) {
      const slope = (gradient[d] - direction[d] * along) / length;
      const at = word * DIMENSIONS + d;
      squares[at] += slope * slope;
      vectors[at] -= (rate * slope) / Math.sqrt(squares[at]);
    }
  }
}

const block = () => Array.from({ length: BATCH }, () => new Float32Array(DIMENSIONS));
const [left, right, leftSlope, rightSlope] = [block(), block(), block(), block()];
for (let round = 0; round < ROUNDS; round++) {
  shuffle(pairs);
  const rate = RATE * (1 - (0.8 * round) / ROUNDS);
  for (let from = 0; from + BATCH <= pairs.length; from += BATCH) {
    const batch = pairs.slice(from, from + BATCH);
    const lengths = batch.map(([a, b], i) => [direct(a, left[i]), direct(b, right[i])]);
    for (const slope of [...leftSlope, ...rightSlope]) slope.fill(0);
    for (let i = 0; i < BATCH; i++) {
      const odds = right.map((other) => Math.exp(dot(left[i], other) / TEMPERATURE));
      const total = odds.reduce((sum, value) => sum + value, 0);
      for (let j = 0; j < BATCH; j++) {
        const slope = (odds[j] / total - (i === j ? 1 : 0)) / TEMPERATURE;
        for (let d = 0; d < DIMENSIONS; d++) {
          leftSlope[i][d] += slope * right[j][d];
          rightSlope[j][d] += slope * left[i][d];
        }
      }
    }
    batch.forEach(([a, b], i) => {
      step(a, left[i], lengths[i][0], leftSlope[i], rate);
      step(b, right[i], lengths[i][1], rightSlope[i], rate);
    });
  }
}

const scored = held.flatMap(([a, b], at) => {
  const [, stranger] = held[(at * 7919 + 13) % held.length];
  direct(a, left[0]);
  return [b, stranger].map((other, which) => {
    direct(other, right[0]);
    return { score: dot(left[0], right[0]), same: which === 0 };
  });
});
scored.sort((a, b) => a.score - b.score);
const ranks = scored.reduce((sum, { same }, at) => sum + (same ? at + 1 : 0), 0);
const area = (ranks - (held.length * (held.length + 1)) / 2) / held.length ** 2;
console.log(
  `${titles.length} titles, ${vocabulary.length} words, ${pairs.length} pairs; ` +
    `area under the curve on ${held.length} pairs of names held out: ${area.toFixed(3)}`,
);

const largest = vectors.reduce((top, value) => Math.max(top, Math.abs(value)), 0);
const bytes = Buffer.from(Int8Array.from(vectors, (value) => Math.round((value / largest) * 127)));
writeFileSync(
  new URL('../../models/people/title-words.json', import.meta.url),
  `${JSON.stringify(
    {
      titles: titles.length,
      dimensions: DIMENSIONS,
      words: vocabulary.join(' '),
      counts: vocabulary.map((word) => counts.get(word)).join(' '),
      vectors: bytes.toString('base64'),
    },
    null,
    2,
  )}\n`,
);
