import { describe, expect, it } from 'vitest';
import { CheckReportSchema } from '../src/claims/report/report.js';
import { orrery } from './support/cli.js';

const TEXT = 'China has 1.4 billion people. Germany has 83 million people.';

const check = (...argv: string[]) =>
  orrery(['check', '-', '--date', '2019-12', ...argv], { input: TEXT });

describe('orrery check on the embedded release', () => {
  it('prints a report in the schema, and takes a corrected mapping', async () => {
    const { code, out } = await check('--format', 'json', '--map', '1=data.population,period=2018');
    expect(code).toBe(0);
    const { claims } = CheckReportSchema.parse(JSON.parse(out));
    expect(claims).toHaveLength(2);
    expect(claims[0]?.mapping).toMatchObject({ indicator: 'data.population', by: 'user' });
    expect(claims[0]?.mapping?.options['period']).toBe('2018');
  });

  it('takes a whole population for no users, though the next clause names some', async () => {
    const { out } = await orrery(['check', '-', '--date', '2019-12', '--format', 'json'], {
      input: '中国有14亿人口，互联网用户约8亿。',
    });
    const { claims } = CheckReportSchema.parse(JSON.parse(out));
    expect(claims.map(({ mapping }) => mapping?.indicator)).toEqual([
      'data.population',
      'data.internet-users',
    ]);
  });

  it('refuses a mapping of a claim that is not there', async () => {
    const { code, err } = await check('--map', '9=data.population');
    expect(code).toBe(2);
    expect(err).toBe('orrery: There is no claim 9; the text has 2. [unknown-claim]\n');
  });

  it('refuses an encoding that it would misread, and an address that is none', async () => {
    const latin = Buffer.from('Le Qu\xe9bec: China has 1.4 billion people.', 'latin1');
    const misread = await orrery(['check', '-'], { input: latin });
    expect([misread.code, misread.out]).toEqual([3, '']);
    expect(misread.err).toMatch(/not in UTF-8.*iconv.*\[not-utf8\]/);
    const { code, err } = await check('--format', 'claimreview', '--url', 'javascript:alert(1)');
    expect(code).toBe(2);
    expect(err).toContain('[bad-url]');
  });

  it('prints what schema.org and its readers require of a ClaimReview', async () => {
    const { out } = await check('--format', 'claimreview', '--url', 'https://example.org/a');
    const { '@graph': graph } = JSON.parse(out) as { '@graph': Record<string, unknown>[] };
    expect(graph).toHaveLength(2);
    for (const review of graph)
      expect(review).toMatchObject({
        '@type': 'ClaimReview',
        url: 'https://example.org/a',
        claimReviewed: expect.any(String) as string,
        datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
        author: { '@type': 'Organization' },
        itemReviewed: { '@type': 'Claim' },
        reviewRating: { '@type': 'Rating', alternateName: expect.any(String) as string },
      });
  });
});
