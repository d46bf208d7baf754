import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { Figure } from '../src/figures/figure.js';
import { FigureSchema } from '../src/figures/figure.js';
import type { Observatory } from '../src/figures/observatory.js';
import { openObservatory } from '../src/figures/open.js';
import { definitionGrid } from '../src/figures/indicators/options.js';
import { groupMembers } from '../src/records/group.js';
import { writeRelease } from '../src/snapshot/release.js';
import { buildWorks } from './support/build.js';
import { seeded } from '../src/records/random.js';
import { writeMadeUpPapers, type MadeUpPaper } from './support/made-up-papers.js';

const CODES = ['US', 'CN', 'DE', 'FR', 'HK', 'US/CN', 'US+CN', 'CN+??', 'DE+FR', '??', null];
const STATUSES = ['Poster', 'Spotlight', 'Oral'];

const SYLLABLES = ['ba', 'ko', 'ri', 'sel', 'tun', 'mav', 'dro', 'lin', 'fex', 'qua', 'zor', 'pim'];

/** The same name for the same pair of numbers, so that persons come back. Nobody bears it. */
function madeUpName(group: number, member: number): string {
  const [one, two] = [SYLLABLES[group]!, SYLLABLES[member]!];
  const name = (text: string) => text[0]!.toUpperCase() + text.slice(1);
  return `${name(two + one + two)} ${name(one + two + one)}`;
}

/**
 * A made-up world of some hundred papers; every affiliation is a list of country codes, most of them
 * at a made-up organisation of that country.
 */
function madeUpWorld(): Record<string, MadeUpPaper[]> {
  const random = seeded(7);
  const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)]!;
  const housed = (codes: string | null) =>
    codes
      ?.split('+')
      .map((code) =>
        code === '??' || random() < 0.2 ? code : `${code}@${Math.floor(14 * random() ** 2)}`,
      )
      .join('+') ?? null;
  const files: Record<string, MadeUpPaper[]> = {};
  for (const year of [2016, 2017, 2018]) {
    const papers = Array.from({ length: 60 }, (_, index): MadeUpPaper => ({
      title: `Made-up ${year} ${index}`,
      status: pick(STATUSES),
      authors: Array.from({ length: 1 + Math.floor(random() * 5) }, (_, position) => [
        madeUpName(index % 12, position),
        housed(position === 0 ? 'US' : pick(CODES)),
      ]),
    }));
    const movers = Array.from({ length: 8 }, (_, mover): MadeUpPaper => ({
      title: `Made-up travels ${mover}`,
      status: 'Poster',
      authors: [[madeUpName(mover, 7), year === 2017 ? 'US@1' : 'CN@1']],
    }));
    files[`nips${year}`] = [...papers, ...movers];
  }
  return files;
}

interface Expected {
  y: number;
  x: number;
}

/** The same share computed by hand from the made-up papers, as an independent check of the SQL. */
function byHand(
  files: Record<string, MadeUpPaper[]>,
  place: string,
  { counting, multi, seat }: Record<string, string>,
): Expected {
  let y = 0;
  let x = 0;
  for (const [file, papers] of Object.entries(files)) {
    const year = Number(file.slice(-4));
    const members = place.length === 2 ? [place] : groupMembers(place, year);
    for (const { authors } of papers) {
      const gaps = authors.map(([, affiliation]) => affiliation === null);
      const firstGap = gaps.indexOf(true);
      const shifted = firstGap > 0 && gaps.slice(firstGap).every(Boolean);
      for (const [, affiliation] of authors) {
        const weight = counting === 'full' ? 1 : 1 / authors.length;
        const places = (shifted ? null : affiliation)?.split('+').map((part) => {
          const [location, headquarters] = part.split('@')[0]!.split('/');
          return seat === 'location' ? location! : (headquarters ?? location!);
        });
        if (!places) continue;
        const known = places.map((code) => code !== '??');
        const here = places.map((code) => members.includes(code));
        const share = (flags: boolean[]) =>
          multi === 'any'
            ? Number(flags.some(Boolean))
            : multi === 'first'
              ? Number(flags[0])
              : flags.filter(Boolean).length / flags.length;
        x += weight * share(known);
        y += weight * share(here);
      }
    }
  }
  return { y, x };
}

describe('a release', () => {
  const files = madeUpWorld();
  let folder: string;
  let fromSnapshot: Observatory;
  let fromRelease: Observatory;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'orrery-release-'));
    await writeMadeUpPapers(folder, files);
    await buildWorks(folder, join(folder, 'snapshots'), { people: true });
    await writeRelease(join(folder, 'snapshots'), join(folder, 'release'));
    fromSnapshot = await openObservatory({ snapshot: join(folder, 'snapshots') });
    fromRelease = await openObservatory({ release: join(folder, 'release') });
  });

  afterAll(async () => {
    await fromSnapshot?.close();
    await fromRelease?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('replaces a release and nothing else', async () => {
    const store = join(folder, 'snapshots');
    const held = join(folder, 'held');
    await mkdir(held);
    await writeFile(join(held, 'letter.txt'), 'mine');
    const refused = { kind: 'usage', code: 'folder-in-use' };
    await expect(writeRelease(store, held)).rejects.toMatchObject(refused);
    await expect(writeRelease(store, folder)).rejects.toMatchObject(refused);
    expect(await readdir(held)).toEqual(['letter.txt']);
    const again = join(folder, 'again');
    await writeRelease(store, again);
    await writeRelease(store, again);
    expect(await readdir(again)).toContain('datapackage.json');
  });

  const works = [
    'talent.authorships',
    'talent.authorship-share',
    'talent.works',
    'talent.work-share',
    'talent.collaboration-share',
    'talent.growth',
  ];

  it.each(works)('gives the same %s as its snapshot, interval included', async (id) => {
    for (const tier of ['all', 'oral-spotlight', 'oral']) {
      const options = { venue: 'neurips', period: '2016..2018', tier };
      const [a, b] = await Promise.all([
        fromSnapshot.figure(id, options),
        fromRelease.figure(id, options),
      ]);
      expect(b).toEqual(a);
      expect(FigureSchema.parse(a)).toEqual(a);
      expect(a.series.some((point) => point.interval !== null)).toBe(true);
    }
  });

  const others = [
    'talent.seniority',
    'talent.collaboration',
    'talent.sector-share',
    'talent.organisations',
    'talent.concentration',
    'talent.concentration-gini',
    'talent.persons',
    'talent.flows',
    'talent.destinations',
    'talent.moves',
    'talent.abroad',
    'talent.retention',
    'talent.returns',
  ];

  it.each(others)('gives the same %s as its snapshot', async (id) => {
    const [a, b] = await Promise.all([fromSnapshot.figure(id), fromRelease.figure(id)]);
    expect(b).toEqual(a);
    expect(FigureSchema.parse(a)).toEqual(a);
    expect(
      a.series.some(({ value }) => value !== null),
      'holds a value',
    ).toBe(true);
  });

  it('counts wrong links into what rests on them', async () => {
    for (const id of [
      'talent.collaboration-share',
      'talent.collaboration',
      'talent.concentration',
      'talent.concentration-gini',
      'talent.organisations',
    ]) {
      const { series } = await fromRelease.figure(id);
      const covered = series.flatMap(({ interval }) => interval?.covers ?? []);
      expect(covered, id).toContain('sampling of works and linkage');
    }
  });

  it('holds persons in these made-up records, none of them in small cells', async () => {
    const options = { period: '2016..2018' };
    const persons = await fromRelease.figure('talent.persons', options);
    expect(persons.series.some(({ value }) => value !== null)).toBe(true);
    for (const { n, value } of persons.series) expect(value === null || n! >= 5).toBe(true);
  });

  it('counts first and last slots as a person would by hand', async () => {
    for (const role of ['first', 'last']) {
      const figure = await fromRelease.figure('talent.seniority', { role, period: '2016..2018' });
      const slots = Object.values(files).flatMap((papers) =>
        papers.map(({ authors }) => {
          const gaps = authors.map(([, affiliation]) => affiliation === null);
          const firstGap = gaps.indexOf(true);
          const shifted = firstGap > 0 && gaps.slice(firstGap).every(Boolean);
          return shifted ? null : (authors.at(role === 'first' ? 0 : -1)?.[1] ?? null);
        }),
      );
      const placesOf = (slot: string | null) =>
        (slot ?? '').split('+').map((part) => part.split(/[@/]/)[0]!);
      const known = slots.filter((slot) => placesOf(slot).some((code) => /^[A-Z]{2}$/.test(code)));
      for (const place of ['US', 'CN', 'DE']) {
        const point = figure.pooled.find((candidate) => candidate.place === place);
        const here = known.filter((slot) => placesOf(slot).includes(place)).length;
        expect(point?.numerator ?? 0).toBe(here);
        if (point) expect(point.denominator).toBe(known.length);
      }
    }
  });

  it('counts as a person would by hand, under every definition', async () => {
    const indicator = fromRelease.indicator('talent.authorship-share');
    for (const options of definitionGrid(indicator)) {
      const figure = await fromRelease.figure(indicator.id, { ...options, period: '2016..2018' });
      for (const place of ['US', 'CN', 'DE', 'HK', 'CN-HK-MO', 'EU27']) {
        const point = figure.pooled.find((candidate) => candidate.place === place)!;
        const { y, x } = byHand(files, place, options);
        expect(point.numerator, `${place} ${JSON.stringify(options)}`).toBeCloseTo(y, 4);
        expect(point.denominator).toBeCloseTo(x, 4);
        expect(point.value).toBeCloseTo(y / x, 4);
      }
    }
  });

  it('keeps every value within its bounds, and every interval around its value', async () => {
    const check = (figure: Figure) => {
      for (const { value, bounds, interval } of [...figure.series, ...figure.pooled]) {
        if (value === null) continue;
        expect(bounds!.low).toBeLessThanOrEqual(value + 1e-9);
        expect(bounds!.high).toBeGreaterThanOrEqual(value - 1e-9);
        if (!interval) continue;
        expect(interval.low).toBeLessThanOrEqual(value + 1e-9);
        expect(interval.high).toBeGreaterThanOrEqual(value - 1e-9);
      }
    };
    for (const id of works) check(await fromRelease.figure(id, { period: '2016..2018' }));
  });

  it('names an unknown option, value, place, indicator', async () => {
    const ask = (options: Record<string, string>, id = 'talent.works') =>
      fromRelease.figure(id, options);
    await expect(ask({ tiers: 'oral' })).rejects.toMatchObject({
      code: 'unknown-option',
      exitCode: 2,
    });
    await expect(ask({ tier: 'best' })).rejects.toMatchObject({ code: 'bad-option', exitCode: 2 });
    await expect(ask({ venue: 'nobody' })).rejects.toMatchObject({ code: 'bad-option' });
    await expect(ask({ place: 'Atlantis' })).rejects.toMatchObject({ code: 'bad-option' });
    await expect(ask({ period: '2018..2016' })).rejects.toMatchObject({ code: 'bad-option' });
    await expect(ask({}, 'talent.none')).rejects.toMatchObject({
      code: 'unknown-indicator',
      exitCode: 4,
    });
  });
});
