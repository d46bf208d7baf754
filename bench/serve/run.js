/**
 * Requests a second and percentiles of the service on the embedded release, on this machine only
 * (127.0.0.1), then mixed load at 80 % of the maximum with its errors and memory.
 * `npm run bench:serve [-- --seconds 8 --soak 20 --clients 8]`; the long run is `--soak 1800`.
 */
import { spawn } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { closedLoop, openLoop } from './load.js';
import { kinds, mixed } from './requests.js';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '8' },
    soak: { type: 'string', default: '20' },
    clients: { type: 'string', default: '8' },
    snapshot: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
const clients = Number(values.clients);

const program = fileURLToPath(new URL('../../bin/orrery.js', import.meta.url));
const from = values.snapshot === undefined ? ['--release'] : ['--snapshot', values.snapshot];
const server = spawn(
  process.execPath,
  [program, 'serve', '--port', '0', '--log', 'error', ...from],
  {
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
const url = await new Promise((resolve, reject) => {
  let out = '';
  server.stdout.on('data', (data) => {
    out += data;
    const found = /http:\/\/\S+/.exec(out);
    if (found) resolve(found[0]);
  });
  server.on('exit', (code) => reject(new Error(`serve ended with ${code}`)));
});

const load = () => loadavg()[0].toFixed(1);
const milliseconds = (value) => value.toFixed(value < 10 ? 2 : 0).padStart(9);
const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const row = (name, { requests, perSecond, p50, p95, p99, cpu, failures }) =>
  console.log(
    `${name.padEnd(28)}${String(requests).padStart(9)}${perSecond.toFixed(0).padStart(9)}${milliseconds(p50)}${milliseconds(p95)}${milliseconds(p99)}${milliseconds(cpu)}  ${JSON.stringify(failures)}`,
  );

/** A number of the server's own metrics. */
async function metric(name) {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)[1]);
}

const memory = async () => (await metric('process_resident_memory_bytes')) / 1e6;

/** Runs a load and adds what the server itself spent: CPU milliseconds a request. */
async function measured(run) {
  const before = await metric('process_cpu_seconds_total');
  const summary = await run();
  const spent = (await metric('process_cpu_seconds_total')) - before;
  return { ...summary, cpu: (spent * 1000) / Math.max(1, summary.requests) };
}

try {
  const { snapshot } = await (await fetch(`${url}/api/status`)).json();
  console.log(
    `${cpus().length} x ${cpus()[0].model}, Node ${process.version}, load before ${load()}`,
  );
  console.log(`${snapshot.kind} ${snapshot.id}, ${clients} clients, ${seconds} s each\n`);
  console.log(
    '                             requests    req/s   p50 ms   p95 ms   p99 ms   cpu ms  not 200',
  );
  for (const [name, next] of Object.entries(kinds())) {
    await closedLoop(url, next, { clients, seconds: Math.min(1, seconds) });
    row(`${name}, alone`, await measured(() => closedLoop(url, next, { clients: 1, seconds })));
    row(name, await measured(() => closedLoop(url, next, { clients, seconds })));
  }
  const most = await measured(() => closedLoop(url, mixed(), { clients, seconds }));
  row('mixed, at most', most);
  const perSecond = most.perSecond * 0.8;
  const soak = Number(values.soak);
  const samples = [];
  const onTick = async (at) => {
    const last = samples.at(-1);
    if (last === undefined || at - last.at >= Math.max(1, soak / 60)) {
      samples.push({ at, mb: await memory(), load: loadavg()[0] });
    }
  };
  const eased = () => openLoop(url, mixed(), { perSecond, seconds: soak, onTick });
  row(`mixed, 80 %, ${soak} s`, await measured(eased));
  const quarter = (number) => {
    const part = samples.slice((number * samples.length) / 4, ((number + 1) * samples.length) / 4);
    return mean(part.map(({ mb }) => mb)).toFixed(0);
  };
  const loads = samples.map(({ load }) => load);
  console.log(
    `\nresident memory MB by quarter: ${[0, 1, 2, 3].map(quarter).join(', ')}; most ${Math.max(...samples.map(({ mb }) => mb)).toFixed(0)}`,
  );
  console.log(
    `load average during it: ${mean(loads).toFixed(1)} on average, ${Math.max(...loads).toFixed(1)} at most`,
  );
} finally {
  server.kill('SIGTERM');
}
