import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OrreryError } from '../../records/error.js';
import { MADE_UP_WORKBOOK } from '../../../test/support/made-up-workbook.js';
import { xlsRows } from './xls.js';

const workbook = gunzipSync(Buffer.from(MADE_UP_WORKBOOK, 'base64'));

async function rowsOf(bytes: Uint8Array) {
  const path = join(await mkdtemp(join(tmpdir(), 'orrery-xls-')), 'made-up.xls');
  await writeFile(path, bytes);
  return xlsRows(path);
}

describe('xlsRows', () => {
  it('reads texts of both widths, integers, packed numbers and doubles of the first sheet', async () => {
    expect(await rowsOf(workbook)).toEqual([
      { number: 1, cells: ['Rank', 'Site', 'Country', 'Rmax', 'Cores'] },
      { number: 2, cells: ['1', 'Made-up Centre', 'Germany', '2379.5', '9632'] },
      { number: 3, cells: ['2', 'Institut inventé', 'France', '1608', '5808'] },
      { number: 4, cells: ['3', '虚构中心', 'China', '-0.25', '1.23'] },
      { number: 5, cells: ['4', '', 'Atlantis', '1e-7', '100'] },
    ]);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a web page', Buffer.from('<html><table></table></html>')],
    ['the head alone', workbook.subarray(0, 600)],
  ])('refuses %s', async (_, bytes) => {
    await expect(rowsOf(bytes)).rejects.toMatchObject({ kind: 'input', code: 'not-xls' });
  });

  it('reads a damaged workbook or refuses it, and ends', async () => {
    const damage = fc.tuple(fc.nat(workbook.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 40 }), async (changes) => {
        const damaged = Buffer.from(workbook);
        for (const [at, byte] of changes) damaged[at] = byte;
        const outcome = await rowsOf(damaged).catch((error: unknown) => error);
        expect(Array.isArray(outcome) || outcome instanceof OrreryError).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
