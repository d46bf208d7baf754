import { describe, expect, it } from 'vitest';
import { Memo } from './memo.js';

describe('Memo', () => {
  it('computes once for those who ask at once and for those who ask later', async () => {
    const memo = new Memo<string>(100, (text) => text.length);
    let computed = 0;
    const ask = () => memo.get('a', async () => `value ${++computed}`);
    expect(await Promise.all([ask(), ask()])).toEqual(['value 1', 'value 1']);
    expect(await ask()).toBe('value 1');
  });

  it('forgets a failure and what exceeds its bytes', async () => {
    const memo = new Memo<string>(10, (text) => text.length);
    await expect(memo.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await memo.get('a', async () => 'six...')).toBe('six...');
    await memo.get('b', async () => 'seven..');
    expect(await memo.get('a', async () => 'again')).toBe('again');
    await memo.get('c', async () => 'longer than ten');
    expect(await memo.get('c', async () => 'new')).toBe('new');
  });
});
