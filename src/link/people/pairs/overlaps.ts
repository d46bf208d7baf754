import { Bags } from '../vectors/bags.js';
import { fillCircle } from './circle.js';
import { Holders } from '../vectors/holders.js';
import { fillLinks } from './links.js';
import type { Corpus, Prepared } from '../corpus/corpus.js';

/** Ids of one kind that a mention has from the start, and their weights. */
interface Kind {
  holders: Holders;
  ids: (mention: Prepared) => Int32Array;
  weights: Float64Array;
}

/** What a mention shares with each of those before it in its block. Its working memory is as large as the vocabularies. */
export class Overlaps {
  readonly coauthors: Holders;
  readonly title: Holders;
  readonly affiliation: Holders;
  readonly venueWords: Holders;
  readonly workDomains: Holders;
  /** Family names with first initial of coauthors. */
  readonly coauthorKeys: Bags;
  /** Works by a coauthor of each. */
  readonly links: Bags;
  readonly circle: Bags;
  private readonly kinds: Kind[] = [];
  private readonly bags: Bags[];

  constructor(private readonly corpus: Corpus) {
    const kind = (weights: Float64Array, ids: Kind['ids']): Holders => {
      const holders = new Holders(weights.length);
      this.kinds.push({ holders, ids, weights });
      return holders;
    };
    this.coauthors = kind(corpus.coauthorWeight, (mention) => mention.coauthors);
    this.title = kind(corpus.titleIdf, (mention) => mention.title);
    this.affiliation = kind(corpus.affiliationIdf, (mention) => mention.affiliation);
    this.venueWords = kind(corpus.venueWordIdf, (mention) => mention.venueWords);
    this.workDomains = kind(corpus.domainIdf, (mention) => mention.workDomains);
    this.coauthorKeys = new Bags(corpus.keyWeight.length);
    this.links = new Bags(corpus.bylines.starts.length);
    this.circle = new Bags(corpus.coauthorWeight.length);
    this.bags = [this.coauthorKeys, this.links, this.circle];
  }

  /** Forgets the block before; one of so many mentions begins. */
  start(size: number): void {
    for (const { holders } of this.kinds) holders.start(size);
    for (const bags of this.bags) bags.start(size);
  }

  /** Gathers what the mention at this position shares with each before it. */
  take(at: number, mention: Prepared): void {
    const { coauthorKey, keyWeight } = this.corpus;
    for (const { holders, ids, weights } of this.kinds) holders.take(at, ids(mention), weights);
    for (const coauthor of mention.coauthors) {
      const key = coauthorKey[coauthor] as number;
      this.coauthorKeys.bag.raise(key, keyWeight[key] as number);
    }
    fillLinks(this.links.bag, mention, this.corpus);
    fillCircle(this.circle.bag, mention, this.corpus);
    for (const bags of this.bags) bags.take(at);
  }
}

const made = new WeakMap<Corpus, Overlaps>();

/** The one of a stream, made when a block of it is first compared. */
export function overlapsOf(corpus: Corpus): Overlaps {
  const overlaps = made.get(corpus) ?? new Overlaps(corpus);
  made.set(corpus, overlaps);
  return overlaps;
}
