import { expect, it } from 'vitest';
import { withLinkedSlots } from '../../test/support/tables.js';
import { seeded } from '../records/random.js';
import type { DuckDbEngine } from '../engine/duckdb.js';
import { makeAggregates } from './aggregates.js';

/** A made-up affiliation string: the countries it names, and how sure each link is. */
interface Text {
  id: number;
  links: { country: string; sure: number }[];
}

const random = seeded(3);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const TEXTS: Text[] = Array.from({ length: 14 }, (_, id) => ({
  id,
  links: [
    ...new Set([pick(['CN', 'US', 'DE', 'FR']), ...(id % 3 === 0 ? [pick(['CN', 'US'])] : [])]),
  ].map((country) => ({ country, sure: pick([0.7, 0.9, 1]) })),
}));
const PAPERS = Array.from({ length: 80 }, (_, work) => ({
  work,
  tier: pick(['oral', 'poster']),
  texts: Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(TEXTS)),
}));
const EU = ['DE', 'FR'];
const inPlace = (place: string, country: string) =>
  place === 'EU' ? EU.includes(country) : place === country;

async function made(): Promise<DuckDbEngine> {
  const engine = await withLinkedSlots(['work', 'place_member']);
  await engine.append(
    'work',
    PAPERS.map(({ work, tier, texts }) => [
      ...[`w${work}`, 'made-up', 'venue', 2019, tier, null, null, `w${work}`, 'made-up.json', 1],
      texts.length,
    ]),
  );
  await engine.append(
    'place_member',
    [...['CN', 'US', 'DE', 'FR'].map((one) => [one, one]), ...EU.map((one) => ['EU', one])].map(
      ([place, country]) => [place!, country!, 1950, 2100],
    ),
  );
  await engine.append(
    'authorship_place',
    PAPERS.flatMap(({ work, texts }) =>
      texts.flatMap(({ id, links }, position) =>
        links.map(({ country, sure }, index) => [
          ...[`w${work}`, position, id, index, links.length, null, country, country, sure, null],
        ]),
      ),
    ),
  );
  await makeAggregates(engine);
  return engine;
}

interface Link {
  text: number;
  country: string;
  sure: number;
}

/** Links of a paper, without one of them. */
function linksOf(paper: (typeof PAPERS)[number], multi: string, without?: Link): Link[] {
  return paper.texts
    .flatMap(({ id, links }) =>
      (multi === 'first' ? links.slice(0, 1) : links).map((link) => ({ text: id, ...link })),
    )
    .filter(({ text, country }) => text !== without?.text || country !== without.country);
}

function isShared(links: Link[], place: string, other: string): boolean {
  const countries = new Set(links.map(({ country }) => country));
  if (place === 'WORLD') return countries.size > 1;
  const inside = [...countries].filter((country) => inPlace(place, country));
  const outside = [...countries].filter((country) => !inPlace(place, country));
  return inside.length > 0 && (other === '' ? outside.length > 0 : outside.includes(other));
}

/** Sum over links of p(1-p) times the squared works that are shared no more without the link. */
function byHand(tier: string, multi: string, place: string, other: string): number {
  const papers = PAPERS.filter((paper) => tier === '' || paper.tier === tier);
  return TEXTS.flatMap(({ id, links }) => links.map((link) => ({ text: id, ...link }))).reduce(
    (sum, link) => {
      const rests = papers.filter(
        (paper) =>
          isShared(linksOf(paper, multi), place, other) &&
          !isShared(linksOf(paper, multi, link), place, other),
      ).length;
      return sum + link.sure * (1 - link.sure) * rests ** 2;
    },
    0,
  );
}

it('is what dropping every link in turn does to the works shared', async () => {
  const engine = await made();
  const rows = await engine.all(
    `SELECT tier, multi, place, other, l FROM shared_doubt WHERE seat = 'location'`,
  );
  await engine.close();
  const held = new Map(
    rows.map(({ l, ...key }) => [Object.values(key).join('|'), Number(l)] as const),
  );
  let seen = 0;
  for (const place of ['CN', 'US', 'DE', 'FR', 'EU', 'WORLD']) {
    for (const tier of ['oral', 'poster']) {
      for (const multi of ['any', 'first']) {
        const l = byHand(tier, multi, place, '');
        expect(held.get([tier, multi, place, ''].join('|')) ?? 0).toBeCloseTo(l, 3);
        if (l > 0) seen++;
      }
    }
    for (const other of ['CN', 'US', 'DE', 'FR']) {
      if (place === 'WORLD' || inPlace(place, other)) continue;
      const l = byHand('', 'any', place, other);
      expect(held.get(['', 'any', place, other].join('|')) ?? 0, `${place} ${other}`).toBeCloseTo(
        l,
        3,
      );
      if (l > 0) seen++;
    }
  }
  expect(seen).toBe(held.size);
  expect(seen).toBeGreaterThan(20);
});
