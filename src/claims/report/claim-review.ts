import { createHash } from 'node:crypto';
import type { Language } from '../../records/text.js';
import type { CheckReport, Claim, Verdict } from './report.js';

/** Rating of schema.org: 1 contradicted to 4 supported; null where nothing was rated. */
const RATING: Record<Verdict, number | null> = {
  contradicted: 1,
  'depends-on-definition': 2,
  supported: 4,
  'not-measurable': null,
};

export const VERDICT_NAMES: Record<Verdict, Record<Language, string>> = {
  supported: { en: 'supported', zh: '获数据支持' },
  contradicted: { en: 'contradicted', zh: '与数据不符' },
  'depends-on-definition': { en: 'depends on definition', zh: '取决于口径' },
  'not-measurable': { en: 'not measurable with these data', zh: '现有数据无法检验' },
};

/** The name of a claim's verdict, or that it has none. */
export function verdictName({ verdict, failure }: Claim, language: Language): string {
  if (failure === null) return VERDICT_NAMES[verdict][language];
  return language === 'zh' ? '未能判断' : 'not judged';
}

export const TRUE_THEN: Record<Language, string> = {
  en: 'true then, not now',
  zh: '当时成立，如今不成立',
};

/** Where and when a review appears, where its publisher says so. */
export interface Publication {
  url?: string;
  /** ISO date of the review. */
  published?: string;
}

/** One `ClaimReview` of schema.org. Dates are the document's; nothing is invented about authors. */
function review(claim: Claim, report: CheckReport, about: Publication): Record<string, unknown> {
  const name = verdictName(claim, claim.language);
  const rating = RATING[claim.verdict];
  const sources = [
    ...new Map(
      claim.figures.flatMap(({ sources: all }) => all).map((source) => [source.id, source]),
    ).values(),
  ];
  return {
    '@type': 'ClaimReview',
    '@id': `urn:sha256:${createHash('sha256').update(`${report.snapshot}\n${claim.sentence.text}\n${claim.quantity.text}`).digest('hex')}`,
    inLanguage: claim.language === 'zh' ? 'zh-CN' : 'en',
    ...(about.published ? { datePublished: about.published } : {}),
    ...(about.url ? { url: about.url } : {}),
    claimReviewed: claim.quote,
    author: { '@type': 'Organization', name: 'Orrery' },
    reviewRating: {
      '@type': 'Rating',
      alternateName: claim.trueThenNotNow ? `${name}; ${TRUE_THEN[claim.language]}` : name,
      ...(rating === null ? {} : { ratingValue: rating, worstRating: 1, bestRating: 4 }),
    },
    itemReviewed: {
      '@type': 'Claim',
      text: claim.sentence.text,
      datePublished: report.date,
      ...(claim.attribution === null
        ? {}
        : { author: { '@type': 'Thing', name: claim.attribution } }),
    },
    reviewBody: claim.explanation,
    ...(sources.length === 0
      ? {}
      : {
          citation: sources.map((source) => ({
            '@type': 'Dataset',
            name: source.title[claim.language],
            url: source.address,
            creator: { '@type': 'Organization', name: source.publisher },
            ...(/^https?:/.test(source.licence) ? { license: source.licence } : {}),
          })),
        }),
  };
}

/** The report as JSON-LD: a graph of schema.org `ClaimReview`, one a claim. */
export function claimReviews(
  report: CheckReport,
  about: Publication = {},
): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@graph': report.claims.map((claim) => review(claim, report, about)),
  };
}
