import { expect, it } from 'vitest';
import { EVIDENCE } from './clusters/evidence.js';
import { BY_HAND, modelFor, modelOf, type StoredModel } from './model.js';
import { learntTable } from './table.js';

it.each(['stream', 'records'] as const)(
  'reads the model for %s, with the weights set by hand',
  (home) => {
    const stored = learntTable<StoredModel>(home);
    expect(stored.weights).toMatchObject(BY_HAND);
    const { weights, forest, slope } = modelFor(home);
    expect(weights.every(Number.isFinite)).toBe(true);
    expect(slope).toBeGreaterThan(0);
    expect(Number.isFinite(forest.score(new Float32Array(EVIDENCE.length))[0])).toBe(true);
    expect(modelFor(home)).toBe(modelFor(home));
  },
);

it('refuses a model that was fitted on other features', () => {
  const stored = learntTable<StoredModel>('stream');
  const error = expect.objectContaining({ code: 'model-features' }) as Error;
  expect(() => modelOf('stream', { ...stored, evidence: ['other'] })).toThrow(error);
  const { bias, ...weights } = stored.weights;
  expect(() =>
    modelOf('stream', { ...stored, weights: { ...weights, bias } as StoredModel['weights'] }),
  ).toThrow(error);
});
