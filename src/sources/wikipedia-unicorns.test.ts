import { describe, expect, it } from 'vitest';
import { wikipediaPlaces } from './wikipedia-unicorns.js';

describe('wikipediaPlaces', () => {
  it.each([
    ['United States ', ['US'], []],
    ['Portugal[79] / United States[80]', ['PT', 'US'], []],
    ['United Arab Emirates/Pakistan', ['AE', 'PK'], []],
    ['United States and Israel', ['US', 'IL'], []],
    ['United States, United Kingdom and Europe', ['US', 'GB'], ['Europe']],
    ['', [], ['']],
  ])('%j', (cell, places, unread) => {
    expect(wikipediaPlaces(cell)).toEqual({ places, unread });
  });
});
