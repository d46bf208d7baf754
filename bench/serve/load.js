import { Pool } from 'undici';

/** Value below which a share of sorted numbers lies. */
export function percentile(sorted, share) {
  if (sorted.length === 0) return Number.NaN;
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** Times of one run: requests a second, percentiles, and whatever was not answered with 200. */
class Record {
  times = [];
  failures = new Map();

  add(milliseconds, outcome) {
    if (outcome === 200) this.times.push(milliseconds);
    else this.failures.set(outcome, (this.failures.get(outcome) ?? 0) + 1);
  }

  summary(seconds) {
    const sorted = this.times.sort((a, b) => a - b);
    return {
      requests: sorted.length,
      perSecond: sorted.length / seconds,
      p50: percentile(sorted, 0.5),
      p95: percentile(sorted, 0.95),
      p99: percentile(sorted, 0.99),
      failures: Object.fromEntries(this.failures),
    };
  }
}

async function timed(pool, request, record) {
  const began = performance.now();
  try {
    const { statusCode, body } = await pool.request(request);
    await body.dump({ limit: 50_000_000 });
    record.add(performance.now() - began, statusCode);
  } catch (error) {
    record.add(performance.now() - began, error.code ?? error.message);
  }
}

/** Keeps `clients` requests running for some seconds: what the server can do. */
export async function closedLoop(url, next, { clients, seconds }) {
  const pool = new Pool(url, { connections: clients, pipelining: 1 });
  const record = new Record();
  const began = performance.now();
  const until = began + seconds * 1000;
  const client = async () => {
    while (performance.now() < until) await timed(pool, next(), record);
  };
  await Promise.all(Array.from({ length: clients }, client));
  const took = (performance.now() - began) / 1000;
  await pool.close();
  return record.summary(took);
}

/** Sends at a fixed rate whether or not answers come: what readers would feel. */
export async function openLoop(url, next, { perSecond, seconds, onTick = () => undefined }) {
  const pool = new Pool(url, { connections: 64, pipelining: 1 });
  const record = new Record();
  const running = new Set();
  const began = performance.now();
  let sent = 0;
  for (let tick = 0; performance.now() - began < seconds * 1000; tick++) {
    const due = Math.floor(((performance.now() - began) / 1000) * perSecond);
    for (; sent < due; sent++) {
      const answer = timed(pool, next(), record).finally(() => running.delete(answer));
      running.add(answer);
    }
    if (tick % 100 === 0) await onTick((performance.now() - began) / 1000);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await Promise.all(running);
  const took = (performance.now() - began) / 1000;
  await pool.close();
  return record.summary(took);
}
