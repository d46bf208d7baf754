import { Interner, once } from '../vectors/interner.js';
import { parseName, type PersonName } from '../text/name.js';
import { nameCommonness } from '../text/rarity.js';

/** A spelling of an author's name; its id is -1 until the name stands in a byline that counts. */
export interface Author {
  name: PersonName;
  /** Base-10 logarithm of the share of authors expected to bear the name. */
  commonness: number;
  id: number;
}

/** All author names of a stream, with what a coauthor of that name weighs: the rarer, the more. */
export class Authors {
  readonly names: PersonName[] = [];
  readonly weights: number[] = [];
  /** Family name with first initial of each name, and what coauthors weigh who share no more. */
  readonly keys: number[] = [];
  readonly keyWeights: number[] = [];
  /** How many mentions bear each name. */
  readonly counts: number[];
  readonly of = once((raw): Author => {
    const name = parseName(raw);
    return { name, commonness: nameCommonness(name.family, name.given), id: -1 };
  });
  private readonly byName = new Interner();
  private readonly byKey = new Interner();

  constructor() {
    this.counts = this.byName.counts;
  }

  /** The number of a name, the same for spellings that fold to one. */
  id(author: Author): number {
    if (author.id >= 0) return author.id;
    const { name } = author;
    author.id = this.byName.id(name.full);
    if (author.id < this.names.length) return author.id;
    const initial = name.given.join('')[0] ?? '';
    const key = this.byKey.id(`${name.family.join('')} ${initial}`);
    this.names.push(name);
    this.weights.push(weightOf(author.commonness, 0.4));
    this.keys.push(key);
    if (key === this.keyWeights.length)
      this.keyWeights.push(weightOf(nameCommonness(name.family, [initial]), 0.2));
    return author.id;
  }

  count(id: number): void {
    this.byName.count(id);
  }
}

const weightOf = (commonness: number, least: number) =>
  Math.min(4, Math.max(least, -commonness - 2.5));
