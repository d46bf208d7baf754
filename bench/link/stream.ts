/**
 * Pipes made-up variations of labelled strings, all distinct, through `orrery link`, and says how fast
 * it was, whether every answer came in its place, and what memory it held over time.
 * `npm run bench:link:stream -- [--lines 1000000] [--threads 0]`; the long run is `--lines 10000000`.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchRegistry } from './registry.js';
import { dataFolder, readSets } from './sets.js';
import { variation } from './variations.js';

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '1000000' },
    threads: { type: 'string', default: '0' },
  },
});
const program = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));
const TICKS = 100;
const SAMPLES = 20;

/** Resident memory in MB and processor seconds of a process so far, all threads (Linux). */
function used(pid: number): { memory: number; seconds: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return {
    memory: Number(/VmRSS:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024,
    seconds: (Number(stat[11]) + Number(stat[12])) / TICKS,
  };
}

async function stream(folder: string, lines: number, threads: string): Promise<void> {
  const { dir } = await benchRegistry(folder);
  const texts = [...new Set(readSets(folder).map((item) => item.text.replace(/\s+/g, ' ').trim()))];
  const child = spawn(
    process.execPath,
    [program, 'link', '--registry', dir, '--threads', threads],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const pid = child.pid as number;
  const feed = async (): Promise<void> => {
    for (let from = 1; from <= lines; from += 500) {
      let chunk = '';
      for (let n = from; n < from + 500 && n <= lines; n += 1) chunk += `${variation(n, texts)}\n`;
      if (!child.stdin.write(chunk)) await new Promise((go) => child.stdin.once('drain', go));
    }
    child.stdin.end();
  };
  const fed = feed();
  let answered = 0;
  let begun = { memory: 0, seconds: 0 };
  let last = begun;
  let peak = 0;
  const print = (): void => {
    const rate = (answered - 1) / (last.seconds - begun.seconds);
    const cells = [answered, last.seconds.toFixed(0), Math.round(rate), Math.round(last.memory)];
    process.stdout.write(`| ${cells.join(' | ')} |\n`);
  };
  process.stdout.write('| lines | processor s | lines/s of processor time | resident MB |\n');
  process.stdout.write('|---|---|---|---|\n');
  const started = Date.now();
  for await (const line of createInterface({ input: child.stdout, crlfDelay: Infinity })) {
    answered += 1;
    const place = `{"id":${answered},"affiliation":${JSON.stringify(variation(answered, texts))},`;
    if (!line.startsWith(place)) throw new Error(`Answer ${answered} is out of place: ${line}`);
    if (answered === 1) begun = used(pid);
    const shown = answered % Math.ceil(lines / SAMPLES) === 0;
    if (shown || answered % 10_000 === 0) {
      last = used(pid);
      peak = Math.max(peak, last.memory);
    }
    if (shown) print();
  }
  await fed;
  if (answered !== lines) throw new Error(`${answered} answers to ${lines} lines.`);
  const minutes = (Date.now() - started) / 60_000;
  process.stdout.write(
    `\n${lines} lines, ${threads} threads beside the main one: every answer in its place, ` +
      `${minutes.toFixed(1)} minutes, peak ${Math.round(peak)} MB, load ${loadavg()[1]?.toFixed(1)}.\n`,
  );
}

const data = dataFolder();
if (data === null) {
  process.stdout.write('bench:link:stream skipped: no data folder (set ORRERY_DATA).\n');
} else {
  await stream(data, Number(values.lines), values.threads);
}
