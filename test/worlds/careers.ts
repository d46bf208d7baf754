import { seeded } from '../../src/records/random.js';

/**
 * A made-up world of careers with known truth: invented names, works, places and moves. Nobody in it
 * exists. Seeded, so that a failing world can be made again.
 */
export interface WorldOptions {
  seed: number;
  persons: number;
  first: number;
  last: number;
  /** Chance to move between two years. */
  moving: number;
  /** Chance to publish in a year. */
  publishing: number;
  /** Share of slots whose country is not known. */
  unknown: number;
  /** Share of persons who bear a name that others bear too. */
  homonyms: number;
  /** Share of doubtful affiliation strings, each linked right with the probability it states. */
  doubtful?: number;
  /** Whether a person's strings for one place are linked right or wrong together. */
  together?: boolean;
}

export interface WorldSlot {
  work: string;
  position: number;
  year: number;
  name: string;
  title: string;
  person: string;
  /** Where the string is linked to; null where the slot has none. */
  country: string | null;
  /** Where the person was. */
  place?: string;
  /** The affiliation string, and the probability it was linked right. */
  link?: number;
  sure?: number;
}

export interface World {
  slots: WorldSlot[];
  /** True country of each person in each year, whether it published or not. */
  truth: Map<string, Map<number, string>>;
  /** First degrees, where the world's sources give them. */
  degrees?: { person: string; country: string }[];
  /** Whether authorships state the person's id. */
  identified?: boolean;
}

const PLACES = ['CN', 'US', 'GB', 'IN'];
const SURE = [0.95, 0.85, 0.7];
const SYLLABLES = ['ba', 'ko', 'ri', 'sel', 'tun', 'mav', 'dro', 'lin', 'fex', 'qua', 'zor', 'pim'];

export function makeWorld(options: WorldOptions): World {
  const random = seeded(options.seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const word = (length: number) => Array.from({ length }, () => pick(SYLLABLES)).join('');
  const truth = new Map<string, Map<number, string>>();
  const slots: WorldSlot[] = [];
  const common = Array.from({ length: 12 }, () => `${word(1)} ${word(1)}`);
  let strings = 0;
  /** A string of somebody in a place: where it is linked to, mostly right. */
  const affiliation = (place: string) => {
    const sure = random() < (options.doubtful ?? 0) ? pick(SURE) : 1;
    const country = random() < sure ? place : pick(PLACES.filter((other) => other !== place));
    return { link: ++strings, sure, country };
  };
  for (let n = 0; n < options.persons; n++) {
    const person = `made-up-${n}`;
    const name = random() < options.homonyms ? pick(common) : `${word(3)} ${word(3)}`;
    const friends = Array.from({ length: 3 }, () => `${word(3)} ${word(3)}`);
    const subject = Array.from({ length: 4 }, () => word(3));
    const years = new Map<number, string>();
    const written = new Map<string, ReturnType<typeof affiliation>[]>();
    let country = pick(PLACES);
    for (let year = options.first; year <= options.last; year++) {
      if (year > options.first && random() < options.moving) {
        country = pick(PLACES.filter((place) => place !== country));
      }
      years.set(year, country);
      if (random() >= options.publishing) continue;
      const work = `w-${n}-${year}`;
      const title = `${pick(subject)} ${pick(subject)} of ${word(2)}`;
      const one = affiliation(country);
      const other = options.together ? { ...one, link: ++strings } : affiliation(country);
      const known = written.get(country) ?? [one, other];
      written.set(country, known);
      const said = random() < options.unknown ? null : random() < 0.8 ? known[0] : known[1];
      const stated = said ?? { country: null };
      slots.push({ work, position: 0, year, name, title, person, place: country, ...stated });
      friends.forEach((friend, at) => {
        const slot = { work, position: at + 1, year, name: friend, title, country: null };
        slots.push({ ...slot, person: `${person}-friend-${at}` });
      });
    }
    truth.set(person, years);
  }
  return { slots, truth };
}
