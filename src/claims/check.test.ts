import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { MadeUpObservatory } from '../../bench/claims/world.js';
import { checkText } from './check.js';
import { claimReviews } from './claim-review.js';
import { htmlReport } from './html-report.js';
import { CheckReportSchema } from './report.js';
import { textReport } from './text-report.js';

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

/** Elements and attributes of a page that could run or load something. */
function liveParts(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (/^(?:script|img|iframe|object|embed|link|base|form|audio|video)$/.test(name))
        found.push(name);
      for (const [attribute, value] of Object.entries(attributes))
        if (
          /^on/.test(attribute) ||
          /^(?:src|srcset)$/.test(attribute) ||
          (attribute === 'href' && !/^(?:#|https?:)/.test(value))
        )
          found.push(`${name} ${attribute}`);
    },
  });
  parser.end(html);
  return found;
}

describe('bad input', () => {
  it.each([
    '',
    '   \n',
    '1 2 3 4 5',
    '7'.repeat(10_000),
    '“‘“‘one in five’”’”',
    '| a | b |\n|---|---|\n| 12% | 13% |\n',
    'Le taux a augmenté de 12 pour cent.',
    '0 '.repeat(5_000),
  ])('answers %#', async (text) => {
    const report = CheckReportSchema.parse(await check(text));
    expect(report.claims.every(({ verdict }) => verdict === 'not-measurable')).toBe(true);
  });

  it('says that a text is empty or in another language', async () => {
    expect((await check('')).notes[0]?.en).toContain('empty');
    const french =
      'Les chercheurs ont présenté leurs travaux à la conférence et les débats ont duré toute la journée sans que personne ne parvienne à une conclusion claire.';
    expect((await check(french)).notes[0]?.en).toContain('neither English nor Chinese');
  });

  it('refuses bytes that are no text, and a text over the limit', async () => {
    await expect(check('\u0000\u0001PNG')).rejects.toMatchObject({
      kind: 'input',
      code: 'not-text',
    });
    await expect(check('a'.repeat(5_000_000))).rejects.toMatchObject({
      kind: 'limit',
      code: 'text-too-long',
    });
  });

  it('stays within its time on long and repetitive texts', async () => {
    const hostile = [
      'one in '.repeat(20_000),
      'from 1 to 2 percent '.repeat(8_000),
      '('.repeat(100_000),
      'a.'.repeat(60_000),
      '<'.repeat(60_000),
      '**'.repeat(60_000),
      '一'.repeat(60_000),
      '10,'.repeat(40_000),
    ];
    for (const text of hostile) {
      const started = performance.now();
      await check(text, {}, { limits: { maxMillis: 3_000, maxClaims: 20 } });
      expect(performance.now() - started, text.slice(0, 8)).toBeLessThan(20_000);
    }
  });

  it('counts what it did not test', async () => {
    const report = await check(
      'China had 1.4 billion people in 2019. '.repeat(8),
      {},
      { limits: { maxClaims: 3 } },
    );
    expect(report.claims).toHaveLength(3);
    expect(report.notes[0]?.en).toContain('5 more');
  });

  it('can be called off', async () => {
    await expect(
      check('China had 1.4 billion people in 2019.', {}, { signal: AbortSignal.abort() }),
    ).rejects.toThrow();
  });

  it('puts no script and no live markup in the report, whatever the text holds', async () => {
    const attacks = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '<a href="javascript:alert(1)">one in five</a>',
      '"><svg onload=alert(1)>',
      '</style><script>x</script>',
    ];
    for (const attack of attacks)
      for (const format of ['plain', 'markdown', 'html'] as const) {
        const html = htmlReport(
          await check(`China ${attack} had 1.4 billion people in 2019, ${attack} they say.`, {
            format,
          }),
        );
        expect(liveParts(html)).toEqual([]);
        expect(html).toContain("default-src 'none'");
      }
  });

  it('never throws on arbitrary text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.constantFrom(
              'China',
              '中国',
              'one in five',
              '12%',
              '近',
              '(',
              ')',
              '.',
              '。',
              'rose',
              'from',
              'to',
              '2018',
              '\n\n',
              '“',
              '亿',
              'per',
              '<b>',
              '**',
            ),
            fc.string(),
          ),
          { maxLength: 30 },
        ),
        async (parts) => {
          const text = parts.join(' ').replaceAll('\u0000', '');
          const report = await check(text, { format: 'plain' }).catch(
            (error: { code?: string }) => error.code,
          );
          if (typeof report === 'string') expect(report).toBe('not-text');
          else if (report) {
            CheckReportSchema.parse(report);
            expect(textReport(report).length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a model', () => {
  const answer = (content: string) => ({
    address: 'http://localhost:1/v1',
    name: 'test',
    fetch: (async () =>
      new Response(JSON.stringify({ choices: [{ message: { content } }] }))) as typeof fetch,
  });

  it('proposes a mapping and nothing else', async () => {
    const text = 'In 2019 China had 64.5 percent.';
    const [claim] = (
      await check(
        text,
        {},
        { model: answer('{"0":"data.internet-users","verdict":"contradicted"}') },
      )
    ).claims;
    expect([claim?.mapping?.indicator, claim?.mapping?.by, claim?.verdict]).toEqual([
      'data.internet-users',
      'model',
      'supported',
    ]);
  });

  it('is done without when it answers nonsense', async () => {
    const report = await check(
      'China had 1.4 billion people in 2019.',
      {},
      { model: answer('I think so') },
    );
    expect(report.claims[0]?.verdict).toBe('supported');
    expect(report.notes[0]?.en).toContain('went on without it');
  });
});
