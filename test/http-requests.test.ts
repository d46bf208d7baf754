import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openObservatory } from '../src/figures/open.js';
import type { Observatory } from '../src/figures/observatory.js';
import { fakeObservatory } from './http/fake.js';
import { hammer } from './http/hammer.js';

/** Requests a run makes; the long run sets ORRERY_FUZZ_REQUESTS. */
const COUNT = Number(process.env['ORRERY_FUZZ_REQUESTS'] ?? 4_000);
const SEED = Number(process.env['ORRERY_FUZZ_SEED'] ?? 20_191_128);
describe('generated requests', () => {
  let release: Observatory;
  beforeAll(async () => {
    release = await openObservatory();
  });
  afterAll(() => release.close());

  it(
    'never crash, hang or fail inside, on made-up data',
    async () => {
      const tally = await hammer(fakeObservatory(), Math.ceil(COUNT * 0.9), SEED);
      console.info(`made-up data: ${JSON.stringify(tally)}`);
      expect(tally.requests).toBe(Math.ceil(COUNT * 0.9));
    },
    60_000 + COUNT * 10,
  );

  it(
    'never crash, hang or fail inside, on the release',
    async () => {
      const tally = await hammer(release, Math.ceil(COUNT * 0.1), SEED + 1);
      console.info(`release: ${JSON.stringify(tally)}`);
      expect(tally.requests).toBe(Math.ceil(COUNT * 0.1));
    },
    60_000 + COUNT * 10,
  );
});
