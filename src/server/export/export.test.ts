import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { fakeObservatory } from '../../../test/http/fake.js';
import { FIGURE_COLUMNS, figureCsv } from '../../figures/text/csv.js';
import { dataPackageFaults } from '../../snapshot/datapackage.js';
import { RELEASE } from '../../snapshot/read-release.js';
import { verifyRelease } from '../../snapshot/verify.js';
import { SEARCH } from './assets.js';
import { writeData } from './data.js';
import { exportFolder } from './folder.js';
import { figureSidecar } from './sidecar.js';
import { writeSite } from './site.js';

const folder = () => mkdtemp(join(tmpdir(), 'export-'));
const text = (path: string) => readFile(path, 'utf8');

describe('one figure', () => {
  it('has a sidecar that describes every column and carries citation and query', async () => {
    const figure = await fakeObservatory().figure('talent.authorships');
    const sidecar = figureSidecar(figure, 'x.csv') as {
      url: string;
      tableSchema: { columns: { name: string }[] };
      orrery: { snapshot: string; query: { sql: string } };
      'dc:bibliographicCitation': string;
    };
    const [header, ...rows] = parse(figureCsv(figure)) as string[][];
    expect(sidecar.tableSchema.columns.map(({ name }) => name)).toEqual(header);
    expect(rows).toHaveLength(figure.series.length + figure.pooled.length);
    expect(rows.every((row) => row.length === FIGURE_COLUMNS.length)).toBe(true);
    expect(sidecar['dc:bibliographicCitation']).toBe(figure.citation);
    expect(sidecar.orrery).toMatchObject({ snapshot: 'fake-1', query: figure.query });
  });
});

describe('the data package', () => {
  it('validates, verifies and has Croissant metadata beside it', async () => {
    const target = await folder();
    const { kind, location, ...rest } = fakeObservatory().snapshot;
    expect([kind, location]).toEqual(['release', '/nowhere']);
    await writeData({ ...rest, kind, location: RELEASE }, target);
    expect(dataPackageFaults(JSON.parse(await text(join(target, 'datapackage.json'))))).toEqual([]);
    expect((await verifyRelease(target)).faults).toEqual([]);
    const metadata = JSON.parse(await text(join(target, 'croissant.json')));
    expect(metadata['@type']).toBe('sc:Dataset');
    const files = await readdir(target);
    for (const { contentUrl } of metadata.distribution) expect(files).toContain(contentUrl);
  });

  it('shows a damaged file when verified', async () => {
    const target = await folder();
    await writeData({ ...fakeObservatory().snapshot, location: RELEASE }, target);
    const path = join(target, 'crosscheck.csv');
    const bytes = await readFile(path);
    bytes[100]! ^= 1;
    await writeFile(path, bytes);
    const { faults } = await verifyRelease(target);
    expect(faults).toMatchObject([{ file: 'crosscheck.csv', fault: 'sha256' }]);
  });
});

describe('the static site', () => {
  it('has pages in both languages whose links all lead to a file', async () => {
    const target = await folder();
    const report = await writeSite(fakeObservatory(), target);
    expect(report).toMatchObject({ figures: 4, failed: [] });
    const pages = (await readdir(target, { recursive: true })).filter((name) =>
      name.endsWith('.html'),
    );
    expect(pages.sort()).toHaveLength(6);
    for (const page of pages) {
      const body = await text(join(target, page));
      expect(body).toMatch(page.endsWith('zh.html') ? /lang="zh-CN"/ : /lang="en"/);
      for (const [, link] of body.matchAll(/(?:href|src)="([^"]+)"/g)) {
        if (link!.startsWith('https:')) continue;
        await expect(
          text(join(target, page, '..', link!)),
          `${page} -> ${link}`,
        ).resolves.toBeTruthy();
      }
    }
  });

  it('narrows its list to the words typed, in either language, and stands whole without a script', async () => {
    const target = await folder();
    await writeSite(fakeObservatory(), target);
    const index = join(target, 'zh.html');
    const words = [...(await text(index)).matchAll(/<li\s+data-words="([^"]+)"/g)].map(
      (m) => m[1]!,
    );
    expect(words.filter((one) => one.includes('占比'))).toHaveLength(1);
    expect(words.filter((one) => one.includes('author slots'))).toHaveLength(2);
    expect(await text(index)).toContain('class="search" hidden');
    expect(() => new Function(SEARCH)).not.toThrow();
  });

  it('says which figures it left out and why', async () => {
    const report = await writeSite(fakeObservatory({ fail: new Error('made up') }), await folder());
    expect(report.failed).toHaveLength(2);
    expect(report.failed[0]).toMatchObject({ indicator: 'talent.authorships', code: 'internal' });
  });
});

describe('the folder', () => {
  it('is replaced when it is an export, refused when it holds anything else', async () => {
    const target = join(await folder(), 'out');
    const fill = (name: string) => (draft: string) => writeFile(join(draft, name), 'x');
    await exportFolder(target, {}, fill('one'));
    await exportFolder(target, {}, fill('two'));
    expect((await readdir(target)).sort()).toEqual(['orrery-export.json', 'two']);
    const other = await folder();
    await writeFile(join(other, 'letter.txt'), 'mine');
    await expect(exportFolder(other, {}, fill('x'))).rejects.toMatchObject({
      code: 'folder-in-use',
    });
    expect(await readdir(other)).toEqual(['letter.txt']);
  });

  it('is left as it was when filling fails', async () => {
    const root = await folder();
    const target = join(root, 'out');
    await mkdir(target);
    const fail = () => Promise.reject(new Error('made up'));
    await expect(exportFolder(target, {}, fail)).rejects.toThrow('made up');
    expect(await readdir(root)).toEqual(['out']);
  });
});
