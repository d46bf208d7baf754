import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Gate } from './gate.js';
import type { ObservatoryHost } from './host.js';

/** Counters of one service, in its own registry. No label carries anything a client wrote. */
export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Counter({
    name: 'orrery_http_requests_total',
    help: 'Requests answered, by method, route pattern and status.',
    labelNames: ['method', 'route', 'status'] as const,
    registers: [this.registry],
  });
  readonly seconds = new Histogram({
    name: 'orrery_http_request_seconds',
    help: 'Time from request to answer, by route pattern.',
    labelNames: ['route'] as const,
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [this.registry],
  });
  readonly cache = new Counter({
    name: 'orrery_figure_cache_total',
    help: 'Figures asked for, by whether they were in memory.',
    labelNames: ['result'] as const,
    registers: [this.registry],
  });
  readonly swaps = new Counter({
    name: 'orrery_snapshot_swaps_total',
    help: 'Attempts to change the snapshot, by outcome.',
    labelNames: ['outcome'] as const,
    registers: [this.registry],
  });

  /** Adds gauges that read the gate and the host when scraped. */
  observe(gate: Gate, host: ObservatoryHost): void {
    const gauge = (name: string, help: string, read: () => number) =>
      new Gauge({
        name,
        help,
        registers: [this.registry],
        collect() {
          this.set(read());
        },
      });
    gauge('orrery_work_running', 'Computations running.', () => gate.running);
    gauge('orrery_work_queued', 'Computations waiting.', () => gate.queued);
    gauge('orrery_work_refused', 'Computations refused so far.', () => gate.refused);
    const snapshot = new Gauge({
      name: 'orrery_snapshot_info',
      help: 'The snapshot that answers.',
      labelNames: ['id', 'kind'] as const,
      registers: [this.registry],
      collect() {
        snapshot.reset();
        const info = host.current?.snapshot;
        if (info !== undefined) snapshot.set({ id: info.id, kind: info.kind }, 1);
      },
    });
  }

  /** Adds the process's own memory, CPU and event-loop figures. */
  observeProcess(): void {
    collectDefaultMetrics({ register: this.registry });
  }
}
