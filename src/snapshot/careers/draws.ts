import type { Row } from '../../engine/engine.js';
import { seeded, seedOf } from '../../records/random.js';
import { REPLICATES, type PoissonWeights } from './bootstrap.js';

/** An affiliation string that a place rests on, and the probability that it was linked right. */
export interface Rest {
  link: number | null;
  sure: number;
}

/** What a row of a career query says its places rest on: `link` and `sure` with this ending. */
export function restOf(row: Row, ending: '' | '_from' | '_to' = ''): Rest {
  const link = row[`link${ending}`];
  return {
    link: link === null || link === undefined ? null : Number(link),
    sure: Number(row[`sure${ending}`] ?? 1),
  };
}

/**
 * The replicates of a person-based figure: persons are drawn (Poisson), and every affiliation
 * string is right or wrong with its calibrated probability, for all persons who wrote it alike.
 * What rests on a wrong string falls out.
 *
 * A wrong string mostly shows as a move that was none, so a string that a move rests on is more
 * often wrong than others. By Bayes, with `moving` the share of real moves among steps between two
 * strings, its odds of being right are multiplied by moving / (1 - moving). That holds where the links
 * of two strings of a person err apart. Where they err together (two spellings of one wrongly placed
 * organisation) they make no move. Nobody has measured which, so even replicates take the one, odd
 * ones the other, and the interval spans both.
 */
export class Draws {
  private readonly strings = new Map<number, Float32Array>();
  private readonly seenBuffer = new Uint8Array(REPLICATES);
  private readonly movedBuffer = new Uint8Array(REPLICATES);

  constructor(
    private readonly persons: PoissonWeights,
    private readonly moving: number,
  ) {}

  /** Draws of a person seen in a place. Valid until the next call. */
  seen(person: string, place: Rest): Uint8Array {
    return this.draw(this.seenBuffer, person, [place], (sure) => sure);
  }

  /** Draws of a person shown to have gone from one place to another. Valid until the next call. */
  moved(person: string, ...places: Rest[]): Uint8Array {
    const apart = (sure: number) => {
      const right = sure * this.moving;
      return right / (right + (1 - sure) * (1 - this.moving));
    };
    return this.draw(this.movedBuffer, person, places, apart);
  }

  private draw(
    into: Uint8Array,
    person: string,
    places: readonly Rest[],
    apart: (sure: number) => number,
  ): Uint8Array {
    into.set(this.persons.of(person));
    places.forEach(({ link, sure }, at) => {
      if (link === null || sure >= 1) return;
      const drawn = this.string(link);
      const most = [apart(sure), at === 0 ? sure : 1] as const;
      for (let r = 0; r < REPLICATES; r++) {
        if ((drawn[r] as number) >= (most[r % 2] as number)) into[r] = 0;
      }
    });
    return into;
  }

  private string(link: number): Float32Array {
    let drawn = this.strings.get(link);
    if (drawn === undefined) {
      const random = seeded(seedOf(`string ${link}`));
      drawn = Float32Array.from({ length: REPLICATES }, () => random());
      this.strings.set(link, drawn);
    }
    return drawn;
  }
}

/**
 * Share of real moves among steps between two strings, from those shown as moves: where both ends
 * are right (`rightShare`) a move is real, else a stay is taken for one. Kept within what can be told.
 */
export function movingShare(steps: number, moves: number, rightShare: number): number {
  if (steps <= 0) return 0.5;
  const shown = moves / steps;
  const real = rightShare > 0.5 ? (shown - (1 - rightShare)) / (2 * rightShare - 1) : shown;
  return Math.min(0.95, Math.max(0.05, shown / 4, real));
}
