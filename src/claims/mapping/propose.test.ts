import { describe, expect, it } from 'vitest';
import { MadeUpObservatory } from '../../../bench/claims/world.js';
import { checkText } from '../check.js';

const world = new MadeUpObservatory();
const check = (text: string, options = {}, control = {}) =>
  checkText(text, { date: '2019-12', ...options }, world, control);

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
