import { describe, expect, it } from 'vitest';
import { madeUpFlows } from '../../../test/charts/made-up.js';
import { flowsOf, gathered } from './flows.js';

describe('flows', () => {
  it('reads origin and destination from the dimension, unknown under one name', () => {
    const figure = madeUpFlows();
    const point = figure.pooled[0];
    if (!point) throw new Error('no flow');
    const flows = flowsOf({
      ...figure,
      pooled: [{ ...point, place: 'US', dimension: 'destination=ZZ' }],
    });
    expect(flows).toMatchObject([{ from: 'US', to: 'unknown', value: 420 }]);
  });

  it('gathers small places without losing a person, and never the unknown', () => {
    const flows = flowsOf(madeUpFlows());
    const sum = (all: typeof flows) => all.reduce((total, { value }) => total + (value ?? 0), 0);
    const few = gathered(flows, 2, []);
    expect(sum(few)).toBe(sum(flows));
    const unknown = (all: typeof flows) => sum(all.filter(({ to }) => to === 'unknown'));
    expect(unknown(few)).toBe(400);
    expect(new Set(few.map(({ from }) => from))).toEqual(new Set(['CN', 'US', 'other', 'unknown']));
  });

  it('keeps a stream of suppressed cells only as suppressed, not as zero', () => {
    const [first] = flowsOf(madeUpFlows());
    if (!first) throw new Error('no flow');
    const hidden = { ...first, value: null, n: null, missing: 'suppressed' };
    expect(gathered([hidden, { ...hidden, from: 'US' }], 0, [])).toMatchObject([
      { from: 'other', to: 'other', value: null, missing: 'suppressed' },
    ]);
  });
});
