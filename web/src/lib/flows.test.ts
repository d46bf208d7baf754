import { describe, expect, it } from 'vitest';
import { madeUpFlows } from '../../../test/charts/made-up.js';
import { chosenStream, flowsOf, pointOfStream, standingOf } from './flows.js';

const figure = madeUpFlows();

describe('a stream', () => {
  it('is by default the largest between two known places', () => {
    const stream = chosenStream(figure, null);
    expect(stream).toMatchObject({ from: 'CN', to: 'US', value: 420 });
    const between = flowsOf(figure).filter(
      ({ from, to, value }) => value !== null && from !== to && ![from, to].includes('unknown'),
    );
    expect(standingOf(figure, stream!)).toEqual({ rank: 1, of: between.length });
  });

  it('to the unknown has evidence of its own and no standing', () => {
    const stream = chosenStream(figure, 'US~unknown');
    expect(stream).toMatchObject({ value: 210 });
    expect(pointOfStream(figure, stream!)).toMatchObject({ value: 210 });
    expect(standingOf(figure, stream!)).toBeNull();
  });
});
