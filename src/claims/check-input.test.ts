import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { MadeUpObservatory } from '../../bench/claims/world.js';
import { checkText } from './check.js';
import { htmlReport } from './report/html-report.js';
import { CheckReportSchema } from './report/report.js';
import { textReport } from './report/text-report.js';

const world = new MadeUpObservatory();
const check = (text: string, options = {}, control = {}) =>
  checkText(text, { date: '2019-12', ...options }, world, control);

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

  it('comes to an end on long and repetitive texts', async () => {
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
      const report = await check(text, {}, { limits: { maxMillis: 3_000, maxClaims: 20 } });
      expect(report.claims.length, text.slice(0, 8)).toBeLessThanOrEqual(20);
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
