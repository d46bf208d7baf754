import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withLinkedSlots } from '../../test/support/tables.js';
import { seeded } from '../records/random.js';
import type { DuckDbEngine } from '../engine/duckdb.js';
import { makeOrganisationCells } from './organisation-cells.js';

/** A made-up author slot: the organisations it names, each in a place; none where unknown. */
interface Slot {
  work: number;
  named: { organisation: number; place: string }[];
  /** Where a slot without an organisation is known to be. */
  bare: string | null;
  /** Which of the strings of its first organisation it wrote. */
  string: number;
}

const SURE = [1, 0.9, 0.6];
const PLACES = ['CN', 'US', 'FR'];
const WORKS = 60;
const placeOf = (organisation: number) => PLACES[organisation % 2] as string;
const venueOf = (work: number) => (work % 3 === 0 ? 'icml' : 'neurips');

/** Sixty papers at two conferences; large organisations write more of them. */
function madeUpSlots(): Slot[] {
  const random = seeded(11);
  const organisation = () => Math.floor(30 * random() ** 2);
  return Array.from({ length: WORKS }, (_, work) =>
    Array.from({ length: 1 + Math.floor(random() * 6) }, (): Slot => {
      const kind = random();
      const string = Math.floor(random() * SURE.length);
      if (kind < 0.06) return { work, named: [], bare: null, string };
      if (kind < 0.12) return { work, named: [], bare: 'CN', string };
      const ids = [...new Set(kind < 0.3 ? [organisation(), organisation()] : [organisation()])];
      const named = ids.map((id) => ({ organisation: id, place: placeOf(id) }));
      return { work, named, bare: null, string };
    }),
  ).flat();
}

async function engineOf(slots: Slot[]): Promise<DuckDbEngine> {
  const engine = await withLinkedSlots(['work', 'organisation', 'place_member']);
  const positions = Array.from({ length: WORKS }, () => 0);
  const rows = slots.flatMap((slot) => {
    const at = positions[slot.work]!++;
    const sure = SURE[slot.string] as number;
    const link = (slot.named[0]?.organisation ?? 99) * 10 + slot.string;
    const row = (place: string | null, index: number, organisation: string | null) => [
      ...[`w${slot.work}`, at, link, index, Math.max(1, slot.named.length)],
      ...[organisation, place, place, sure, sure],
    ];
    if (slot.named.length === 0) return [row(slot.bare, 0, null)];
    return slot.named.map(({ organisation, place }, index) =>
      row(place, index, `o${organisation}`),
    );
  });
  await engine.append(
    'work',
    positions.map((authors, work) => [
      ...[`w${work}`, 'made-up', venueOf(work), 2019, 'poster', null, null, `w${work}`],
      ...['made-up.json', 1, authors],
    ]),
  );
  const ids = Array.from({ length: 30 }, (_, id) => id);
  await engine.append(
    'organisation',
    ids.map((id) => [`o${id}`, `Made-Up ${id}`, placeOf(id), 'education']),
  );
  await engine.append(
    'place_member',
    PLACES.map((place) => [place, place, 1950, 2100]),
  );
  await engine.append('authorship_place', rows);
  await makeOrganisationCells(engine);
  return engine;
}

type Counts = Map<number, number>;

function giniOf(counts: Counts): number {
  const all = [...counts.values()];
  const total = all.reduce((a, b) => a + b, 0);
  let sum = 0;
  for (const one of all) for (const other of all) sum += Math.abs(one - other);
  return sum / (2 * all.length * total);
}

interface Asked {
  scope: string;
  among: string;
  multi: string;
  place: string;
}

/** Counts, coefficient and interval computed from the slots themselves, derivatives by differences. */
function byHand(slots: Slot[], { scope, among, multi, place }: Asked) {
  const inScope = slots.filter(({ work }) => scope === 'all' || venueOf(work) === scope);
  const ever = new Map<number, number>();
  for (const { named } of inScope)
    for (const { organisation } of named) ever.set(organisation, (ever.get(organisation) ?? 0) + 1);
  const parts = inScope.flatMap(({ work, named, string }) =>
    named
      .filter((one) => place === 'WORLD' || one.place === place)
      .filter(({ organisation }) => among === 'named' || ever.get(organisation)! >= 10)
      .map(({ organisation }) => ({
        organisation,
        work,
        link: `${named[0]!.organisation} ${string}`,
        doubt: SURE[string]! * (1 - SURE[string]!),
        weight: multi === 'any' ? 1 : 1 / named.length,
      })),
  );
  const counts: Counts = new Map();
  for (const { organisation, weight } of parts)
    counts.set(organisation, (counts.get(organisation) ?? 0) + weight);
  const value = giniOf(counts);
  const step = 1e-5;
  const slope = new Map(
    [...counts].map(([organisation, held]) => {
      const at = (size: number) => giniOf(new Map(counts).set(organisation, size));
      return [organisation, (at(held + step) - at(held - step)) / (2 * step)];
    }),
  );
  const sums = (keyOf: (part: (typeof parts)[number]) => string, squared = false) => {
    const by = new Map<string, { sum: number; doubt: number }>();
    for (const part of parts) {
      const held = by.get(keyOf(part)) ?? { sum: 0, doubt: part.doubt };
      held.sum += slope.get(part.organisation)! * part.weight;
      by.set(keyOf(part), held);
    }
    const all = [...by.values()];
    const total = all.reduce((a, { sum, doubt }) => a + (squared ? doubt : 1) * sum * sum, 0);
    return { total, n: all.length };
  };
  const papers = sums(({ work }) => String(work));
  const doubts = sums(({ organisation, link }) => `${organisation} ${link}`, true);
  const deviation = Math.sqrt((papers.total * papers.n) / (papers.n - 1) + doubts.total);
  const logit = Math.log(value / (1 - value));
  const reach = (1.959963984540054 * deviation) / (value * (1 - value));
  const expit = (x: number) => 1 / (1 + Math.exp(-x));
  return {
    organisations: counts.size,
    slots: [...counts.values()].reduce((a, b) => a + b, 0),
    value,
    low: expit(logit - reach),
    high: expit(logit + reach),
  };
}

describe('gini_cell of made-up papers', () => {
  const slots = madeUpSlots();
  let engine: DuckDbEngine;
  beforeAll(async () => {
    engine = await engineOf(slots);
  });
  afterAll(async () => {
    await engine.close();
  });

  const asked: Asked[] = ['all', 'neurips'].flatMap((scope) =>
    ['named', 'frequent'].flatMap((among) =>
      ['any', 'fractional'].flatMap((multi) =>
        ['WORLD', 'CN', 'US'].map((place) => ({ scope, among, multi, place })),
      ),
    ),
  );
  const cells = ({ scope, among, multi, place }: Asked) =>
    engine.all(
      `SELECT * FROM gini_cell WHERE scope = ? AND among = ? AND multi = ? AND place = ?`,
      [scope, among, multi, place],
    );

  it.each(asked)('is what a person computes of %o', async (one) => {
    const hand = byHand(slots, one);
    const [cell] = await cells(one);
    if (hand.organisations < 10) return expect(cell).toBeUndefined();
    expect(cell).toMatchObject({ organisations: hand.organisations, linked: true });
    expect(cell!['slots']).toBeCloseTo(hand.slots, 5);
    expect(cell!['value']).toBeCloseTo(hand.value, 5);
    expect(cell!['low']).toBeCloseTo(hand.low, 4);
    expect(cell!['high']).toBeCloseTo(hand.high, 4);
  });

  it('has values for most of what is asked, and none of a place of few organisations', async () => {
    const held = await Promise.all(asked.map(cells));
    expect(held.filter((rows) => rows.length === 1).length).toBeGreaterThanOrEqual(12);
    expect(
      await engine.all(`SELECT * FROM gini_cell WHERE place = 'FR' OR organisations < 10`),
    ).toEqual([]);
  });

  it('covers the slots known to be in the place, and bounds what the others could do', async () => {
    const whole = { scope: 'all', among: 'named', multi: 'any' };
    const [world] = await cells({ ...whole, place: 'WORLD' });
    const [us] = await cells({ ...whole, place: 'US' });
    const [china] = await cells({ ...whole, place: 'CN' });
    const linked = slots.filter(({ named }) => named.length > 0).length;
    const bare = slots.filter((slot) => slot.bare === 'CN').length;
    const inChina = slots.filter(({ named }) => named.some(({ place }) => place === 'CN')).length;
    expect(world!['coverage']).toBeCloseTo(linked / slots.length, 6);
    expect(us!['coverage']).toBe(1);
    expect(china!['coverage']).toBeCloseTo(inChina / (inChina + bare), 6);
    for (const cell of [world, us, china]) {
      expect(Number(cell!['bound_low'])).toBeLessThan(Number(cell!['value']));
      expect(Number(cell!['bound_high'])).toBeGreaterThan(Number(cell!['value']));
    }
  });

  it('is about as wide as papers drawn anew spread, and somewhat wider for the doubt of links', async () => {
    const random = seeded(5);
    const asking = { scope: 'all', among: 'named', multi: 'any', place: 'WORLD' };
    const [cell] = await cells(asking);
    const values = Array.from({ length: 200 }, () => {
      const kept = Array.from({ length: WORKS }, () => Math.floor(random() * WORKS));
      const drawn = kept.flatMap((work) => slots.filter((slot) => slot.work === work));
      const counts: Counts = new Map(
        slots.flatMap(({ named }) => named.map(({ organisation }) => [organisation, 0] as const)),
      );
      for (const { named } of drawn)
        for (const { organisation } of named)
          counts.set(organisation, counts.get(organisation)! + 1);
      return giniOf(counts);
    });
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    const spread = Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / (values.length - 1));
    const half = (Number(cell!['high']) - Number(cell!['low'])) / 2 / 1.96;
    expect(half / spread).toBeGreaterThan(0.8);
    expect(half / spread).toBeLessThan(1.6);
  });
});
