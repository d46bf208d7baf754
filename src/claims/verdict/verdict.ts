import type { Bilingual } from '../../records/text.js';
import { ORIGIN } from '../mapping/topics.js';
import { doubtOf, isLoose } from './doubt.js';
import type { FoundClaim } from '../find/found-claim.js';
import { MAPPED, type Candidate } from '../mapping/mapping.js';
import type { Absence, Measured } from './measure.js';
import type { Evidence, Verdict } from '../report/report.js';
import { isSignUnsure } from '../mapping/polarity.js';
import { allowed, holds, POLICY } from '../quantity/rounding.js';

export interface Judgement {
  verdict: Verdict;
  trueThenNotNow: boolean;
  missing: Bilingual | null;
  /** Definitions and siblings, main indicator first, that make the claim true. */
  holding: Evidence['ticks'];
}

/** Words must speak this clearly for an indicator before its figure may contradict a claim. */
const CLEAR = 0.55;
/** Definitions that miss the wording by less than this do not make it depend on them. */
const SLIGHT = 0.1;
/** Measures held only in part speak against a claim from this distance on. */
const FAR = 0.25;
/** Under this coverage, unknowns that could make a claim true keep it from being contradicted. */
const COVERED = 0.6;

/** The verdict from measured values alone: which definitions hold, and how sure the mapping is. */
export function judge(
  claim: FoundClaim,
  candidate: Candidate,
  main: Measured,
  siblings: Measured[],
  unheld: Bilingual[],
): Judgement {
  const definitions = main.claimed.ticks;
  const holding = [
    ...definitions,
    ...siblings.flatMap(({ claimed }) => claimed.ticks.filter(({ chosen }) => chosen)),
  ].filter((tick) => tick.holds);
  const others = siblings.map(({ claimed }) => claimed.holds === true);
  const mainHolds = main.claimed.holds === true;
  const part =
    definitions.length === 0
      ? 1
      : definitions.filter(({ holds, distance }) => holds || distance <= SLIGHT).length /
        definitions.length;
  const stale = main.latest?.holds === false && mainHolds;
  const done = (verdict: Verdict, missing: Bilingual | null = null): Judgement => ({
    verdict,
    trueThenNotNow: stale && (verdict === 'supported' || verdict === 'depends-on-definition'),
    missing,
    holding,
  });
  const proxy = candidate.matched.some((topic) => topic.proxy);
  if (proxy && holding.length === 0) return done('not-measurable', ITSELF);
  if (mainHolds) {
    if (proxy) return done('depends-on-definition');
    if (others.includes(false)) return done('depends-on-definition');
    if (unheld.length > 0) return done('depends-on-definition', otherMeasures(unheld));
    return done(part >= 0.5 ? 'supported' : 'depends-on-definition');
  }
  if (holding.length > 0 && !claim.subject.loose) return done('depends-on-definition');
  const needs = STARTED[claim.language].test(claim.words.sentence)
    ? undefined
    : (candidate.topics.find((topic) => topic.needs)?.needs ?? originNeeded(claim, candidate));
  if (needs) return done('not-measurable', needs);
  if (isLoose(claim, candidate.indicator)) return done('not-measurable', PLACE_MEANT);
  if (claim.subject.place === null && candidate.indicator.pillar === 'data')
    return done('not-measurable', PLACE_MEANT);
  const doubt = doubtOf(claim, candidate.indicator, candidate.topics);
  if (doubt) return done('not-measurable', doubt);
  if (
    candidate.leaning ||
    candidate.borrowed ||
    candidate.score < CLEAR ||
    candidate.score < MAPPED
  )
    return done('not-measurable', SURELY_MEANT);
  if (unheld.length > 0 && main.distance < FAR)
    return done('not-measurable', otherMeasures(unheld));
  const isOneYear = claim.period !== null && !claim.period.includes('..');
  if (!main.window.exact && (isOneYear || main.distance < FAR))
    return done('not-measurable', {
      en: `a value for ${claim.period ?? 'that time'}`,
      zh: `${claim.period ?? '当时'}的数值`,
    });
  const isClear = candidate.topics.some(
    ({ clear }) => clear !== undefined && clear[claim.language].test(claim.words.sentence),
  );
  if (siblings.length === 0 && !isClear && candidate.topics.some(({ clear }) => clear))
    return done('not-measurable', SURELY_MEANT);
  const reach = Math.max(0, ...candidate.topics.map(({ differ }) => differ ?? 0));
  const nearest = Math.min(main.distance, ...definitions.map(({ distance }) => distance));
  if (nearest < reach || (reach > 0 && claim.quantity.difference))
    return done('not-measurable', anotherSeries(reach));
  if (
    nearest < POLICY.revision &&
    (claim.quantity.kind === 'count' || claim.quantity.kind === 'amount')
  )
    return done('not-measurable', REVISIONS);
  if (
    candidate.indicator.partial === true &&
    (claim.quantity.kind !== 'count' || claim.quantity.value > (main.claimed.value ?? 0))
  )
    return done('not-measurable', ALL_OF_THEM);
  const { coverage, bounds, value } = main.claimed;
  if (
    value !== null &&
    isSignUnsure(claim, candidate.indicator) &&
    holds(-value, allowed(claim.quantity, claim.negated))
  )
    return done('not-measurable', SURELY_MEANT);
  if (bounds && coverage !== null && coverage < COVERED && couldHold(claim, bounds))
    return done('not-measurable', {
      en: 'enough units with a known place',
      zh: '足够多地点已知的单位',
    });
  return done('contradicted');
}

function otherMeasures(unheld: Bilingual[]): Bilingual {
  return {
    en: `values of the other measures that the words could mean (${unheld.map(({ en }) => en).join('; ')})`,
    zh: `原文可能所指的其他指标的数值（${unheld.map(({ zh }) => zh).join('；')}）`,
  };
}

const SURELY_MEANT: Bilingual = {
  en: 'a measure that is surely the one meant',
  zh: '能确认与原文所指一致的指标',
};
const PLACE_MEANT: Bilingual = {
  en: 'certainty about the place that is meant',
  zh: '对所指地点的确认',
};
const REVISIONS: Bilingual = {
  en: "a value exact enough: it lies within 2% of the text's number, which revisions may move",
  zh: '足够精确的数值：与原文数字相差不到2%，在数据修订范围之内',
};
const ALL_OF_THEM: Bilingual = {
  en: 'all of them: the records list a part of what exists',
  zh: '全部对象：现有记录只收录其中一部分',
};

/** A number near the record may be another published series of the same measure. */
function anotherSeries(reach: number): Bilingual {
  const percent = Math.round(reach * 100);
  return {
    en: `the series that is meant: published series and editions of this measure differ by up to ${percent}%, and the text's number lies within that of this one`,
    zh: `对所引数据系列的确认：同一指标的不同公开系列或版本可相差至${percent}%，原文数字与本系列之差在此范围内`,
  };
}

const ITSELF: Bilingual = {
  en: 'a measure of the thing itself; what they hold only stands in for it',
  zh: '对该事物本身的度量；现有指标只是替代',
};

/** "First seen there": the text itself counts from where people were first at work. */
const STARTED = {
  en: /\b(?:first\s+(?:seen|observed|appear\w*|publish\w*|affiliat\w*|recorded|listed|paper)|(?:start|began|begin)\w*\s+(?:out|(?:their|a|its)\s+careers?|there|here|in\b)|debut\w*)/iu,
  zh: /首次(?:出现|发表|署名|亮相|被)|最初(?:出现|署名|发表)|首篇|起步|初次(?:出现|发表)/u,
};

const OF_ORIGIN =
  /['’]s\s+(?:[\p{L}-]+\s+){0,3}(?:talents?|scientists|researchers|experts)\b|\btalents?\b|\b(?:born|educated|trained)\b|人才|出生|培养/iu;
const OF_WORKPLACE =
  /\b(?:based|institutions?|universit(?:y|ies)|affiliat\w+|author[- ]slots?|authorships?|labs?|employ\w+|working (?:in|at))\b|机构|高校|署名|任职|工作/iu;

/** "China's AI talent" may be people from a place or people at work there; records hold the latter. */
function originNeeded(claim: FoundClaim, { indicator }: Candidate): Bilingual | undefined {
  if (indicator.pillar !== 'talent') return undefined;
  const { near, sentence, before } = claim.words;
  const text = claim.subject.carried || claim.subject.ofThem ? `${sentence} ${before}` : sentence;
  return OF_ORIGIN.test(text) && !OF_WORKPLACE.test(near) ? ORIGIN : undefined;
}

function couldHold({ quantity }: FoundClaim, bounds: { low: number; high: number }): boolean {
  return quantity.value >= bounds.low && quantity.value <= bounds.high;
}

const ABSENT: Record<Absence, Bilingual> = {
  unheld: {
    en: 'the data of that indicator: their licence keeps them out of this release; "orrery fetch" and a build bring them',
    zh: '该指标的数据：其许可不允许随发行版内嵌，可用“orrery fetch”获取后构建',
  },
  place: { en: 'a value for the place that is meant', zh: '所指地点的数值' },
  period: { en: 'a value for the period that is meant', zh: '所指时期的数值' },
  value: { en: 'a value for this place and period', zh: '该地点与时期的数值' },
  part: { en: 'which part of the breakdown is meant', zh: '所指的具体分项' },
  figure: { en: 'a figure that can be computed from them', zh: '可据以计算的数据' },
  base: { en: 'what the number is compared with', zh: '比较的对象' },
};

/** Why a mapped claim could not be held against any value. */
export function unmeasured(absence: Absence): Judgement {
  return {
    verdict: 'not-measurable',
    trueThenNotNow: false,
    missing: ABSENT[absence],
    holding: [],
  };
}
