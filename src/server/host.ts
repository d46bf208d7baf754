import { OrreryError } from '../records/error.js';
import type { Observatory } from '../figures/observatory.js';

/** A claim on an observatory: it stays open until `release` is called, swaps notwithstanding. */
export interface Lease {
  observatory: Observatory;
  release(): void;
}

interface Seat {
  observatory: Observatory;
  leases: number;
  retired: boolean;
}

/**
 * Holds the observatory that answers and lets it be replaced while requests are running:
 * a request keeps the one it began with, and a replaced one closes after its last request.
 */
export class ObservatoryHost {
  private seat: Seat | null = null;
  private readonly closing = new Set<Promise<void>>();
  /** Called when closing a replaced observatory fails. */
  onCloseError: (error: unknown) => void = () => undefined;

  constructor(observatory: Observatory | null = null) {
    if (observatory !== null) this.seat = { observatory, leases: 0, retired: false };
  }

  /** The observatory that answers now, or null. For reading its identity only. */
  get current(): Observatory | null {
    return this.seat?.observatory ?? null;
  }

  /** Throws `busy` / `no-snapshot` where nothing is loaded. */
  lease(): Lease {
    const seat = this.seat;
    if (seat === null) {
      throw new OrreryError('busy', 'no-snapshot', 'No snapshot or release is loaded yet.');
    }
    seat.leases += 1;
    let held = true;
    return {
      observatory: seat.observatory,
      release: () => {
        if (!held) return;
        held = false;
        seat.leases -= 1;
        if (seat.retired && seat.leases === 0) this.close(seat.observatory);
      },
    };
  }

  /** From now on `next` answers. The one before closes when its last lease is released. */
  swap(next: Observatory | null): void {
    const before = this.seat;
    this.seat = next === null ? null : { observatory: next, leases: 0, retired: false };
    if (before === null || before.observatory === next) return;
    before.retired = true;
    if (before.leases === 0) this.close(before.observatory);
  }

  /** Retires the present observatory and waits until everything replaced so far has closed. */
  async shutdown(): Promise<void> {
    this.swap(null);
    await Promise.all([...this.closing]);
  }

  private close(observatory: Observatory): void {
    const closed: Promise<void> = observatory
      .close()
      .catch((error: unknown) => this.onCloseError(error))
      .finally(() => this.closing.delete(closed));
    this.closing.add(closed);
  }
}
