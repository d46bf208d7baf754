import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { columnOf, xlsxRows } from './xlsx.js';

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A made-up workbook of one sheet, `A`, with inline or shared strings. */
async function workbook(sheet: string, shared?: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'orrery-xlsx-'));
  const path = join(folder, 'made-up.xlsx');
  const parts: Record<string, Uint8Array> = {
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="r1" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
  };
  if (shared) {
    const items = shared.map((text) => `<si><r><t>${escape(text)}</t></r></si>`).join('');
    parts['xl/sharedStrings.xml'] = strToU8(`<sst>${items}</sst>`);
  }
  await writeFile(path, zipSync(parts));
  return path;
}

describe('xlsxRows', () => {
  it('reads inline, shared and numeric cells and keeps gaps as empty texts', async () => {
    const path = await workbook(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="C1" t="s"><v>1</v></c></row>' +
        '<row r="3"><c r="A3"><v>12.5</v></c></row>',
      ['x', 'tail'],
    );
    expect(await xlsxRows(path)).toEqual([
      { number: 1, cells: ['id', '', 'tail'] },
      { number: 3, cells: ['12.5'] },
    ]);
  });

  it('gives back any text that was put in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.string().filter((text) => !/[^\t\n\x20-\uD7FF\uE000-\uFFFD]/.test(text)),
          {
            minLength: 1,
            maxLength: 8,
          },
        ),
        async (texts) => {
          const cells = texts.map((_, at) => `<c t="s"><v>${at}</v></c>`).join('');
          const path = await workbook(`<row>${cells}</row>`, texts);
          expect((await xlsxRows(path, 'A'))[0]?.cells).toEqual(texts);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('says what is wrong with a file that is no workbook, lacks the sheet or is too large', async () => {
    const path = await workbook('<row><c><v>1</v></c><c><v>2</v></c></row>');
    const broken = `${path}.txt`;
    await writeFile(broken, 'not a zip');
    await expect(xlsxRows(broken)).rejects.toMatchObject({ kind: 'input', code: 'not-xlsx' });
    await expect(xlsxRows(path, 'B')).rejects.toMatchObject({ code: 'no-such-sheet' });
    await expect(xlsxRows(path, null, { unpackedBytes: 20 })).rejects.toMatchObject({
      code: 'too-large',
    });
    await expect(xlsxRows(path, null, { columns: 1 })).rejects.toMatchObject({ code: 'too-large' });
    await expect(xlsxRows(`${path}.absent`)).rejects.toMatchObject({ code: 'unreadable' });
  });
});

describe('columnOf', () => {
  it('counts letters in base 26', () => {
    expect(['A1', 'Z9', 'AA1', 'AF1243'].map(columnOf)).toEqual([0, 25, 26, 31]);
  });
});
