import { createHash } from 'node:crypto';
import { BLOCK_LIMIT, blocksOf, boundedBlocks, compatibleParts, settleOrder } from './blocks.js';
import { NEVER, PairScores } from './clusters/cluster.js';
import { dropContested } from './contested.js';
import { prepare, type Corpus, type Prepared } from './corpus/corpus.js';
import { eachPair, FEATURES } from './pairs/features.js';
import type { Assignment, Mention } from './mention.js';
import { growClusters } from './merge.js';
import { calibrated, logOdds, modelFor, type PeopleModel } from './model.js';
import type { BlockPairs } from './clusters/evidence.js';

/** More works than this by one person in one year are not believed: see `implausible`. */
export const WORKS_A_YEAR = 60;

export interface PeopleReport {
  mentions: number;
  persons: number;
  blocks: number;
  largestBlock: number;
  /** Blocks over the limit, which were split before comparison. */
  boundedBlocks: number;
  /** Mentions whose name stands for an organisation or for nobody: each spelling its own, never merged on evidence. */
  notPersons: number;
  /** Names read in the other order. */
  reordered: number;
  /** Identifiers that incompatible names claim, which are evidence for nobody. */
  contestedIdentifiers: number;
  /** Ids of persons with more works in a year than one person writes; careers leave them out. */
  implausible: string[];
  /** Ids of organisations that signed as authors; careers leave them out. */
  organisations: string[];
}

export interface People {
  /** One an input mention, in the same order. */
  assignments: Assignment[];
  report: PeopleReport;
}

export interface DisambiguateOptions {
  /** Whether person ids that sources state are evidence; by default they are. */
  identifiers?: boolean;
  /** By default that of a stream on its own. */
  model?: PeopleModel;
  /** Positions of the mentions that are asked for: blocks without any are evidence only and get no assignment. */
  wanted?: ReadonlySet<number>;
}

/**
 * Resolves author slots to persons. Mentions are compared within blocks of compatible names by
 * coauthors, titles, venues, affiliations, domains, years and identifiers; the log-odds of a
 * pair come from a logistic model, clusters from average- and single-linkage mixed. Two slots of
 * one work are never one person. Deterministic. Cost: linear in mentions, quadratic in a block, which is
 * bounded.
 */
export function disambiguate(
  mentions: readonly Mention[],
  { model = modelFor('stream'), wanted, identifiers = true }: DisambiguateOptions = {},
): People {
  const corpus = prepare(mentions);
  if (!identifiers) for (const mention of corpus.mentions) mention.identifier = -1;
  const reordered = settleOrder(corpus.mentions);
  const blocks = blocksOf(corpus.mentions)
    .flatMap((block) => compatibleParts(block))
    .filter((block) => wanted === undefined || block.some(({ index }) => wanted.has(index)));
  const assignments = new Array<Assignment>(mentions.length);
  const given = new Set<string>();
  const report: PeopleReport = {
    mentions: mentions.length,
    persons: 0,
    blocks: blocks.length,
    largestBlock: 0,
    boundedBlocks: 0,
    notPersons: 0,
    reordered,
    contestedIdentifiers: dropContested(corpus.mentions),
    implausible: [],
    organisations: [],
  };
  for (const block of blocks) {
    report.largestBlock = Math.max(report.largestBlock, block.length);
    if (block.length > BLOCK_LIMIT) report.boundedBlocks++;
    for (const part of boundedBlocks(block)) {
      for (const { members, cohesion } of clustersOf(part, corpus, model)) {
        report.persons++;
        const person = personId(members, mentions, given);
        if (isImplausible(members)) report.implausible.push(person);
        if (members[0]?.name.kind === 'organisation') report.organisations.push(person);
        if (members[0]?.name.kind !== 'person') report.notPersons += members.length;
        members.forEach((member, at) => {
          const id = mentions[member.index]?.id ?? member.index;
          assignments[member.index] = { id, person, confidence: cohesion[at] ?? 1 };
        });
      }
    }
  }
  return { assignments, report };
}

interface Person {
  members: Prepared[];
  /** One a member: calibrated probability that it belongs with the rest. */
  cohesion: number[];
}

/** Log-odds and similarity of affiliations of all pairs of a block. */
export function comparePairs(block: Prepared[], corpus: Corpus, weights: Float64Array): BlockPairs {
  const pairs = {
    logOdds: new PairScores(block.length),
    affiliation: new PairScores(block.length),
    circle: new PairScores(block.length),
  };
  pairs.logOdds.values.fill(NEVER);
  eachPair(block, corpus, (i, j, features) => {
    const apart = (features[APART_NEAR] as number) > 0;
    pairs.logOdds.set(i, j, logOdds(features, weights));
    pairs.affiliation.set(i, j, apart ? -1 : (features[AFFILIATION] as number));
    pairs.circle.set(i, j, features[CIRCLE] as number);
  });
  return pairs;
}

const AFFILIATION = FEATURES.indexOf('affiliation');
const APART_NEAR = FEATURES.indexOf('affiliationApartNear');
const CIRCLE = FEATURES.indexOf('circle');

function clustersOf(block: Prepared[], corpus: Corpus, model: PeopleModel): Person[] {
  const kind = block[0]?.name.kind;
  if (kind === 'unusable') return block.map((member) => ({ members: [member], cohesion: [0.5] }));
  if (block.length === 1) return [{ members: block, cohesion: [1] }];
  if (kind === 'organisation') return [{ members: block, cohesion: block.map(() => 1) }];
  const pairs = comparePairs(block, corpus, model.weights);
  const clusters = growClusters(block, pairs, corpus, model);
  const clusterOf = new Int32Array(block.length);
  clusters.forEach((cluster, one) => cluster.forEach((at) => (clusterOf[at] = one)));
  return clusters.map((cluster) => ({
    members: cluster.map((at) => block[at] as Prepared),
    cohesion: cluster.map((at) => cohesionOf(at, cluster.length, clusterOf, pairs.logOdds, model)),
  }));
}

/** How well a member sits: against its closest fellow, or, alone, against its closest stranger. */
function cohesionOf(
  at: number,
  clusterSize: number,
  clusterOf: Int32Array,
  pairs: PairScores,
  model: PeopleModel,
): number {
  let inside = -Infinity;
  let outside = -Infinity;
  for (let other = 0; other < clusterOf.length; other++) {
    if (other === at) continue;
    const score = pairs.get(at, other);
    if (clusterOf[other] !== clusterOf[at]) outside = Math.max(outside, score);
    else inside = Math.max(inside, score);
  }
  if (clusterSize > 1) return round(calibrated(inside, model));
  return round(outside <= NEVER ? 1 : 1 - calibrated(outside, model));
}

const round = (value: number) => Math.round(value * 1e4) / 1e4;

/**
 * The same from build to build as long as the person's earliest mention is the same. Two persons whose earliest
 * mentions bear one id, which a stream should not have, get two: `given` holds those given before.
 */
function personId(members: Prepared[], mentions: readonly Mention[], given: Set<string>): string {
  const first = members.reduce((a, b) => {
    const years = (a.year ?? 9999) - (b.year ?? 9999);
    if (years !== 0) return years < 0 ? a : b;
    return String(mentions[a.index]?.id) <= String(mentions[b.index]?.id) ? a : b;
  });
  const key = String(mentions[first.index]?.id);
  let id = hashed(key);
  for (let turn = 2; given.has(id); turn++) id = hashed(`${key} ${turn}`);
  given.add(id);
  return id;
}

const hashed = (key: string) => `p${createHash('sha256').update(key).digest('hex').slice(0, 14)}`;

function isImplausible(members: Prepared[]): boolean {
  if (members.length <= WORKS_A_YEAR) return false;
  const years = new Map<number, number>();
  for (const { year } of members) {
    if (year !== null) years.set(year, (years.get(year) ?? 0) + 1);
  }
  return Math.max(0, ...years.values()) > WORKS_A_YEAR;
}
