import { describe, expect, it } from 'vitest';
import { asOrreryError, diskError, isAbsent, OrreryError } from './error.js';

const failure = (code: string, path = '/made-up') =>
  Object.assign(new Error(`${code}: it failed`), { code, path });

describe('isAbsent', () => {
  it.each([
    [failure('ENOENT'), true],
    [failure('ENOTDIR'), true],
    [failure('EACCES'), false],
    [failure('EIO'), false],
    [new Error('ENOENT'), false],
    ['ENOENT', false],
    [null, false],
  ])('%s: %s', (error, absent) => expect(isAbsent(error)).toBe(absent));
});

describe('asOrreryError', () => {
  it('keeps ours as it is', () => {
    const error = new OrreryError('missing', 'no-such-file', 'There is no file x.');
    expect(asOrreryError(error)).toBe(error);
  });

  it('gives the reason of a disk in words, with the cause kept', () => {
    const cause = failure('EACCES');
    expect(asOrreryError(cause)).toMatchObject({
      kind: 'internal',
      code: 'disk-eacces',
      message: '/made-up: permission denied.',
      cause,
    });
    expect(diskError(failure('EIO'))).toBeNull();
  });

  it('wraps anything else, thrown text too', () => {
    expect(asOrreryError('made up')).toMatchObject({
      kind: 'internal',
      code: 'internal',
      message: 'made up',
      exitCode: 1,
      status: 500,
    });
  });
});
