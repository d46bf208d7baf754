import { describe, expect, it } from 'vitest';
import { ALL_SOURCES } from './index.js';
import { embeddingOf, licenceAllows } from './licence.js';

describe('licenceAllows', () => {
  it.each([
    ['CC0-1.0', 'rows'],
    ['CC-BY-4.0', 'rows'],
    ['etalab-2.0', 'rows'],
    ['MIT', 'rows'],
    ['CC-BY-SA-4.0', 'aggregates'],
    ['ODbL-1.0', 'aggregates'],
    ['none stated', 'aggregates'],
    ['CC-BY-NC-4.0', 'nothing'],
    ['CC-BY-NC-SA-4.0', 'nothing'],
    ['CC-BY-ND-4.0', 'nothing'],
    ['LicenseRef-UN-Comtrade (re-dissemination policy applies)', 'nothing'],
    ['terms nobody has read', 'nothing'],
    ['', 'nothing'],
  ])('%s: %s', (licence, allowed) => expect(licenceAllows(licence)).toBe(allowed));

  it('never lets a source carry more than it declares', () => {
    expect(embeddingOf({ licence: 'CC0-1.0', embedding: 'aggregates' })).toBe('aggregates');
    expect(embeddingOf({ licence: 'CC-BY-NC-4.0', embedding: 'rows' })).toBe('nothing');
  });

  it.each(ALL_SOURCES.map((source) => [source.id, source] as const))(
    '%s declares no more than its terms allow',
    (_, source) => expect(embeddingOf(source)).toBe(source.embedding),
  );
});
