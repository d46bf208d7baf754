import { describe, expect, it } from 'vitest';
import { MadeUpObservatory } from '../../bench/claims/world.js';
import { checkText } from './check.js';
import { claimReviews } from './report/claim-review.js';
import { CheckReportSchema } from './report/report.js';

const world = new MadeUpObservatory();
const check = (text: string, options = {}, control = {}) =>
  checkText(text, { date: '2019-12', ...options }, world, control);

describe('checkText on a made-up world', () => {
  it('keeps every span exact and answers in the schema', async () => {
    const text =
      'In 2019 China had 1.4 billion people. “Nearly one in five people on the planet lived in China in 2019,” she said.';
    const report = CheckReportSchema.parse(await check(text));
    expect(report.claims).toHaveLength(2);
    for (const claim of report.claims) {
      expect(text.slice(claim.span.start, claim.span.end)).toBe(claim.quote);
      expect(text.slice(claim.quantity.span.start, claim.quantity.span.end)).toBe(
        claim.quantity.text,
      );
      expect(claim.verdict).toBe('supported');
    }
    expect(report.claims[1]?.quoted).toBe(true);
  });

  it('takes a bare statement’s measure from the sentence before', async () => {
    const report = await check(
      'China accounts for one in five tech start-ups worldwide. The U.S. has one in two.',
    );
    expect(report.claims.map(({ place, verdict }) => [place, verdict])).toEqual([
      ['CN', 'depends-on-definition'],
      ['US', 'contradicted'],
    ]);
    expect(report.claims[0]?.figures.filter(({ role }) => role === 'sibling')).toHaveLength(2);
  });

  it('says "true then, not now" apart from the verdict', async () => {
    const [claim] = (await check('China has 45.6 percent of the TOP500 systems.')).claims;
    expect([claim?.verdict, claim?.trueThenNotNow]).toEqual(['supported', true]);
  });

  it('names the nearest indicator and what is missing', async () => {
    const [claim] = (await check('Women make up 18 percent of AI researchers in China.')).claims;
    expect(claim?.verdict).toBe('not-measurable');
    expect(claim?.missing).not.toBeNull();
    expect(claim?.alternatives.length).toBeGreaterThan(0);
    expect(claim?.explanation).toContain('nearest indicator');
  });

  it('explains in the language of the document', async () => {
    const [claim] = (await check('2019年中国的互联网普及率为64.5%。')).claims;
    expect(claim?.explanation).toMatch(/^原文称中国2019年“64\.5%”。/u);
    expect(claim?.explanations.en).toMatch(/^The text says/);
  });

  it('rechecks with the reader’s mapping, by index and by span', async () => {
    const text = 'In 2019 China had 64.5 percent.';
    const first = await check(text);
    expect(first.claims[0]?.mapping).toBeNull();
    const { start, end } = first.claims[0]?.span ?? { start: 0, end: 0 };
    for (const key of ['0', `${start}-${end}`]) {
      const [claim] = (
        await check(text, { mappings: { [key]: { indicator: 'data.internet-users' } } })
      ).claims;
      expect([claim?.mapping?.by, claim?.verdict]).toEqual(['user', 'supported']);
    }
    await expect(check(text, { mappings: { 0: { indicator: 'no.such' } } })).rejects.toMatchObject({
      code: 'unknown-indicator',
    });
    await expect(
      check(text, { mappings: { 0: { indicator: 'data.population', options: { colour: 'x' } } } }),
    ).rejects.toMatchObject({ code: 'unknown-option' });
    await expect(
      check(text, { mappings: { 7: { indicator: 'data.population' } } }),
    ).rejects.toMatchObject({ code: 'unknown-claim' });
  });

  it('keeps spans in Markdown and HTML on the source', async () => {
    const markdown =
      '# Talent\n\nIn **2019** China had *about 1.4 billion* [people](https://example.org/1).';
    const html = '<p>In 2019 China had <b>about 1.4&nbsp;billion</b> people.</p>';
    for (const [format, source] of [
      ['markdown', markdown],
      ['html', html],
    ] as const) {
      const [claim] = (await check(source, { format })).claims;
      expect(claim?.verdict, format).toBe('supported');
      expect(source.slice(claim?.quantity.span.start, claim?.quantity.span.end), format).toMatch(
        /^about 1\.4/,
      );
    }
  });

  it('writes reviews of schema.org with what they need', async () => {
    const report = await check('Germany had 83 million people in 2019.');
    const data = claimReviews(report, { url: 'https://example.org/r', published: '2024-06-01' });
    expect(data['@context']).toBe('https://schema.org');
    expect(data['@graph']).toMatchObject([
      {
        '@type': 'ClaimReview',
        claimReviewed: 'Germany had 83 million people in 2019.',
        url: 'https://example.org/r',
        reviewRating: { '@type': 'Rating', ratingValue: 4, alternateName: 'supported' },
        itemReviewed: { '@type': 'Claim' },
      },
    ]);
  });
});
