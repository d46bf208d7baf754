import { Bags } from './bags.js';
import { fillCircle } from './circle.js';
import { Holders } from './holders.js';
import { fillLinks } from './links.js';
import type { Corpus, Prepared } from './corpus.js';

/** What a mention shares with each of those before it in its block. Its working memory is as large as the vocabularies. */
export class Overlaps {
  readonly coauthors: Holders;
  /** Family names with first initial of coauthors. */
  readonly coauthorKeys: Bags;
  readonly title: Holders;
  readonly affiliation: Holders;
  readonly venueWords: Holders;
  readonly workDomains: Holders;
  /** Works by a coauthor of each. */
  readonly links: Bags;
  readonly circle: Bags;

  constructor(private readonly corpus: Corpus) {
    this.coauthors = new Holders(corpus.coauthorWeight.length);
    this.coauthorKeys = new Bags(corpus.keyWeight.length);
    this.title = new Holders(corpus.titleIdf.length);
    this.affiliation = new Holders(corpus.affiliationIdf.length);
    this.venueWords = new Holders(corpus.venueWordIdf.length);
    this.workDomains = new Holders(corpus.domainIdf.length);
    this.links = new Bags(corpus.bylines.starts.length);
    this.circle = new Bags(corpus.coauthorWeight.length);
  }

  /** Forgets the block before; one of so many mentions begins. */
  start(size: number): void {
    this.coauthors.start(size);
    this.coauthorKeys.start(size);
    this.title.start(size);
    this.affiliation.start(size);
    this.venueWords.start(size);
    this.workDomains.start(size);
    this.links.start(size);
    this.circle.start(size);
  }

  /** Gathers what the mention at this position shares with each before it. */
  take(at: number, mention: Prepared): void {
    const { corpus } = this;
    this.coauthors.take(at, mention.coauthors, corpus.coauthorWeight);
    this.title.take(at, mention.title, corpus.titleIdf);
    this.affiliation.take(at, mention.affiliation, corpus.affiliationIdf);
    this.venueWords.take(at, mention.venueWords, corpus.venueWordIdf);
    this.workDomains.take(at, mention.workDomains, corpus.domainIdf);
    for (const coauthor of mention.coauthors) {
      const key = corpus.coauthorKey[coauthor] as number;
      this.coauthorKeys.bag.raise(key, corpus.keyWeight[key] as number);
    }
    this.coauthorKeys.take(at);
    fillLinks(this.links.bag, mention, corpus);
    this.links.take(at);
    fillCircle(this.circle.bag, mention, corpus);
    this.circle.take(at);
  }
}
