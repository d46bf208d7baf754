import { describe, expect, it } from 'vitest';
import en from './en.json';
import { fill } from './index.js';
import zh from './zh-CN.json';

const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('strings', () => {
  it('has the same keys in both languages, in the same order', () => {
    expect(Object.keys(zh)).toEqual(Object.keys(en));
  });

  it('has no empty text and no value that one language forgets', () => {
    for (const [key, text] of Object.entries(en)) {
      const other = zh[key as keyof typeof zh];
      expect(text.trim(), key).not.toBe('');
      expect(other.trim(), key).not.toBe('');
      expect([...new Set(names(other))], key).toEqual([...new Set(names(text))]);
    }
  });

  it('is written in Chinese where it is Chinese', () => {
    const latin = Object.entries(zh).filter(
      ([key, text]) =>
        !/[\u4e00-\u9fff，。：（）]/.test(text) && text !== en[key as keyof typeof en],
    );
    expect(latin).toEqual([]);
  });

  it('fills values and leaves an unknown name visible', () => {
    expect(fill('{a} of {b}', { a: 1 })).toBe('1 of {b}');
  });
});
