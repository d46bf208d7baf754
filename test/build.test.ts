import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rename, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DuckDbEngine } from '../src/engine/duckdb.js';
import { openObservatory } from '../src/figures/open.js';
import { sha256File } from '../src/snapshot/inputs.js';
import { readManifest, SnapshotStore } from '../src/snapshot/store.js';
import { buildWorks, withFolder } from './support/build.js';
import { writeMadeUpPapers, type MadeUpPaper } from './support/made-up-papers.js';

/** Kills of the interruption test; the reliability report is made with 200. */
const KILLS = Number(process.env['ORRERY_KILLS'] ?? 12);

const papers = (count: number): MadeUpPaper[] =>
  Array.from({ length: count }, (_, index) => ({
    title: `Made-up ${index}`,
    authors: [
      ['Ann A', index % 2 ? 'US' : 'CN'],
      ['Bo B', 'DE'],
    ],
  }));

async function soundSnapshots(root: string): Promise<string[]> {
  const names = (await readdir(root)).filter((name) => /^[0-9a-f]{16}$/.test(name));
  for (const name of names) {
    const manifest = await readManifest(join(root, name));
    expect(manifest.id).toBe(name);
    for (const { file, sha256 } of manifest.tables) {
      expect(await sha256File(join(root, name, file))).toBe(sha256);
    }
  }
  return names;
}

describe('a build', () => {
  it('gives the same inputs the same id, whatever the order and folder', async () => {
    await withFolder(async (a) => {
      await withFolder(async (b) => {
        await writeMadeUpPapers(a, { nips2017: papers(30), nips2018: papers(40) });
        await writeMadeUpPapers(b, { nips2018: papers(40), nips2017: papers(30) });
        const first = await buildWorks(a, join(a, 'out'));
        const second = await buildWorks(b, join(b, 'out'));
        expect(second.manifest).toEqual(first.manifest);
        const again = await buildWorks(a, join(a, 'out'));
        expect(again.manifest.id).toBe(first.manifest.id);
        expect(await soundSnapshots(join(a, 'out'))).toEqual([first.manifest.id]);
      });
    });
  });

  it('publishes its manifest and tables, and nothing that the engine spilled', async () => {
    await withFolder(async (folder) => {
      const out = join(folder, 'out');
      await writeMadeUpPapers(folder, { nips2018: papers(7) });
      const { folder: snapshot, manifest } = await buildWorks(folder, out);
      const named = ['manifest.json', 'views.sql', ...manifest.tables.map(({ file }) => file)];
      expect((await readdir(snapshot)).sort()).toEqual(named.sort());
      const store = new SnapshotStore(join(folder, 'other'));
      const workshop = await store.workshop();
      for (const name of await readdir(snapshot)) {
        await writeFile(join(workshop, name), await readFile(join(snapshot, name)));
      }
      await writeFile(join(workshop, 'duckdb_temp_storage_DEFAULT-0.tmp'), 'spilled');
      await mkdir(join(workshop, 'spill'));
      expect((await readdir(await store.publish(workshop, manifest))).sort()).toEqual(named);
    });
  });

  it('opens by hand through its views', async () => {
    await withFolder(async (folder) => {
      await writeMadeUpPapers(folder, { nips2018: papers(7) });
      const { folder: snapshot } = await buildWorks(folder, join(folder, 'out'));
      const engine = await DuckDbEngine.open();
      await engine.run(`SET file_search_path = '${snapshot}'`);
      await engine.run(await readFile(join(snapshot, 'views.sql'), 'utf8'));
      const sql = 'SELECT COUNT(*) AS slots FROM work JOIN authorship USING (work_id)';
      expect(await engine.all(sql)).toEqual([{ slots: 14 }]);
      await engine.close();
    });
  });

  it('gives another id to other inputs, options or linker', async () => {
    await withFolder(async (folder) => {
      const out = join(folder, 'out');
      await writeMadeUpPapers(folder, { nips2017: papers(5), nips2018: papers(5) });
      const ids = [
        (await buildWorks(folder, out)).manifest.id,
        (await buildWorks(folder, out, { years: { first: 2018, last: 2018 } })).manifest.id,
        (await buildWorks(folder, out, { linker: 'another' })).manifest.id,
      ];
      await writeMadeUpPapers(folder, { nips2018: papers(6) });
      ids.push((await buildWorks(folder, out)).manifest.id);
      expect(new Set(ids).size).toBe(4);
    });
  });

  it('takes one source a venue-year and keeps the other as a cross-check', async () => {
    await withFolder(async (folder) => {
      await writeMadeUpPapers(folder, { nips2018: papers(3) });
      await mkdir(join(folder, 'papers', 'compilations'));
      const rows = [
        'NIPS,2018,Another,Ann A,US',
        'NIPS,2018,Another,Bo B,CN',
        'NIPS,2017,Old,Cy C,FR',
      ];
      await writeFile(
        join(folder, 'papers/compilations/martenlienen_papers_20190817.csv.gz'),
        gzipSync(`Conference,Year,Title,Author,Affiliation\n${rows.join('\n')}\n`),
      );
      const { folder: snapshot } = await buildWorks(folder, join(folder, 'out'));
      const observatory = await openObservatory({ snapshot });
      const figure = await observatory.figure('talent.authorships', {
        period: '2017..2018',
        place: 'WORLD',
      });
      expect(figure.series.map((point) => [point.period, point.value])).toEqual([
        ['2017', 1],
        ['2018', 6],
      ]);
      expect(figure.sources.map((source) => source.id)).toEqual(['paperlists', 'martenlienen']);
      await observatory.close();
    });
  });

  it.each([
    ['a truncated gzip', 'truncated-gzip', (path: string) => truncate(path, 40)],
    [
      'invalid UTF-8',
      'invalid-utf8',
      (path: string) => writeFile(path, gzipSync(Buffer.from([91, 123, 34, 255]))),
    ],
    ['an empty file', 'empty-file', (path: string) => writeFile(path, '')],
    ['another format', 'not-json-array', (path: string) => writeFile(path, gzipSync('a,b\n1,2\n'))],
    [
      'a folder',
      'not-a-file',
      async (path: string) => {
        await rename(path, `${path}.old`);
        await mkdir(path);
      },
    ],
  ])('refuses %s and publishes nothing', async (_, code, damage) => {
    await withFolder(async (folder) => {
      await writeMadeUpPapers(folder, { nips2017: papers(3), nips2018: papers(3) });
      await damage(join(folder, 'papers/paperlists/nips2018.json.gz'));
      const out = join(folder, 'out');
      await expect(buildWorks(folder, out)).rejects.toMatchObject({ code, exitCode: 3 });
      const left = await readdir(out).catch(() => []);
      expect(left).toEqual([]);
      if (code === 'not-a-file') return;
      const { manifest } = await buildWorks(folder, out, { skipUnreadable: true });
      expect(manifest.quarantine).toMatchObject({ [code]: 1 });
    });
  });

  it('refuses a folder without inputs', async () => {
    await withFolder(async (folder) => {
      await expect(buildWorks(folder, join(folder, 'out'))).rejects.toMatchObject({
        code: 'no-inputs',
      });
      await expect(buildWorks(join(folder, 'none'), folder)).rejects.toMatchObject({
        code: 'no-data-folder',
      });
    });
  });

  it(
    `leaves the previous snapshot whole when killed (${KILLS} times)`,
    { timeout: 120_000 + KILLS * 10_000 },
    async () => {
      await withFolder(async (folder) => {
        const out = join(folder, 'out');
        await writeMadeUpPapers(folder, { nips2017: papers(400) });
        const { manifest } = await buildWorks(folder, out);
        await writeMadeUpPapers(folder, { nips2018: papers(4_000) });
        const whole = await runChild(folder, join(folder, 'warm'), null);
        for (let kill = 0; kill < KILLS; kill++) {
          await runChild(folder, out, (whole.milliseconds * (kill + 0.5)) / KILLS);
          const names = await soundSnapshots(out);
          expect(names).toContain(manifest.id);
          const current = (await readFile(join(out, 'current'), 'utf8')).trim();
          expect(names).toContain(current);
        }
        const { code } = await runChild(folder, out, null);
        expect(code).toBe(0);
        expect((await readdir(out)).filter((name) => name.startsWith('.building-'))).toEqual([]);
        expect(await new SnapshotStore(out).current()).not.toContain(manifest.id);
      });
    },
  );
});

/** Builds in a process of its own, killed after some milliseconds. */
function runChild(
  dataDir: string,
  out: string,
  killAfter: number | null,
): Promise<{ code: number | null; milliseconds: number }> {
  const script = fileURLToPath(new URL('./support/build-child.js', import.meta.url));
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, dataDir, out], { stdio: 'ignore' });
    const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('exit', (code) => {
      if (timer) clearTimeout(timer);
      resolve({ code, milliseconds: Date.now() - started });
    });
  });
}
