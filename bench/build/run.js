/**
 * Raw → snapshot: seconds, rows a second, peak memory, and how time grows with rows.
 * Runs the compiled program as whole processes; `npm run bench:build [-- DATA]`.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const data = resolve(process.argv[2] ?? process.env.ORRERY_DATA ?? join(root, '../shared/data'));
const scratch = mkdtempSync(join(tmpdir(), 'orrery-bench-'));
const registry = join(scratch, 'registry');

/** One whole process: wall seconds, its own CPU seconds, peak resident memory. */
function run(args, script = join(root, 'bin/orrery.js')) {
  const watcher = join(root, 'bench/build/watch.js');
  const started = performance.now();
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--import', watcher, script, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.on('exit', (code) => {
      if (code !== 0) return fail(new Error(`${args.join(' ')} ended with ${code}: ${err}`));
      const usage = JSON.parse(/ORRERY_USAGE (.*)/.exec(err)[1]);
      done({ out, wall: (performance.now() - started) / 1000, ...usage });
    });
  });
}

function rowsOf(out) {
  const { tables } = JSON.parse(out);
  return tables.find((table) => table.name === 'authorship').rows;
}

function line(name, { wall, cpu, peakMb }, rows) {
  const speed = rows === null ? '' : `${Math.round(rows / wall)} slots/s`;
  console.log(
    `${name.padEnd(44)} ${wall.toFixed(2).padStart(7)} s  ${cpu.toFixed(2).padStart(7)} s cpu  ${String(Math.round(peakMb)).padStart(5)} MB  ${speed}`,
  );
}

/** A data folder that holds every n-th file of papers, by name. */
function part(step) {
  const folder = join(scratch, `part-${step}`);
  for (const kind of ['paperlists', 'compilations']) {
    const source = join(data, 'papers', kind);
    mkdirSync(join(folder, 'papers', kind), { recursive: true });
    readdirSync(source).forEach((file, index) => {
      if (index % step === 0) symlinkSync(join(source, file), join(folder, 'papers', kind, file));
    });
  }
  return folder;
}

const build = (from, out, ...more) =>
  run([
    'build',
    '--data',
    from,
    '--out',
    join(scratch, out),
    '--registry',
    registry,
    '--works-only',
    '--format',
    'json',
    ...more,
  ]);

try {
  console.log(`${cpus()[0].model}, ${availableParallelism()} cores, Node ${process.version}`);
  console.log(`data: raw papers as listed by the snapshot's manifest; whole processes\n`);
  const index = await run(['registry', 'build', '--data', data, '--out', registry]);
  line('registry index (once)', index, null);
  const baseline = await run([join(data, 'papers')], join(root, 'bench/build/baseline.js'));
  line('baseline: unzip and JSON.parse all papers', baseline, null);
  const decade = ['--venue', 'neurips', '--years', '2009..2018'];
  const neurips = await build(data, 'neurips', ...decade, '--no-people');
  line('NeurIPS 2009-2018 → snapshot', neurips, rowsOf(neurips.out));
  const people = await build(data, 'people', ...decade);
  line('NeurIPS 2009-2018, with persons and careers', people, rowsOf(people.out));
  console.log('\nall papers, every n-th file, without persons:');
  const points = [];
  for (const step of [8, 4, 2, 1]) {
    const result = await build(part(step), `all-${step}`, '--no-people');
    const rows = rowsOf(result.out);
    points.push({ rows, wall: result.wall });
    line(`  1/${step} of the files, ${rows} slots`, result, rows);
  }
  const [first, last] = [points[0], points.at(-1)];
  const growth = last.wall / first.wall / (last.rows / first.rows);
  console.log(
    `\n${(last.rows / first.rows).toFixed(1)}× the rows took ${(last.wall / first.wall).toFixed(1)}× the time (${growth.toFixed(2)} of linear)`,
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
