import type { Engine, Row, Value } from '../../engine/engine.js';
import { REPLICATES, Sum } from './bootstrap.js';
import { cellRow, countOf, shareOf, SMALL_CELL } from './cell.js';
import { restOf } from './draws.js';
import { FLOW_SQL } from './queries.js';
import { grouped, number, personsOf, text, type Setting, type Window } from './setting.js';
import { asked, periodsOf, type Period, type Risks } from './turnover.js';
import type { EndsOf } from './unknown-reach.js';

/**
 * Moves from each place to each country, by window, and the share of all moves out of the place that
 * they are. Every step of unknown end from there, or of unknown start to here, may be one more.
 */
export async function flowCells(
  engine: Engine,
  setting: Setting,
  windows: readonly Window[],
  endsOf: EndsOf,
  risks: Risks,
): Promise<Value[][]> {
  const rows = await engine.all(FLOW_SQL, asked(setting, windows));
  const periods = periodsOf(windows, setting).filter(({ yearly }) => !yearly);
  return [...grouped(rows, (row) => text(row, 'place_from'))].flatMap(([place, leaving]) =>
    periods.flatMap((period) => placeFlows(setting, place, leaving, period, endsOf, risks)),
  );
}

function placeFlows(
  setting: Setting,
  place: string,
  leaving: Row[],
  { period, flags, holds }: Period,
  endsOf: EndsOf,
  risks: Risks,
): Value[][] {
  const { scope, seat, factors } = setting;
  const leaves = leaving.filter(holds);
  const all = movesOf(leaves, setting);
  const steps = risks.get(`${place} ${period}`) ?? 0;
  const from = endsOf(place, period);
  return [...grouped(leaves, (row) => text(row, 'place_to'))].flatMap(([other, moves]) => {
    if (personsOf(moves) < SMALL_CELL) return [];
    const sum = movesOf(moves, setting);
    const key = { scope, seat, place, other, period, flags };
    const into = endsOf(other, period);
    const flow = countOf(sum, factors);
    const share = shareOf(sum, all, ALIKE);
    const coverage = steps / (steps + from.lost);
    const more = from.lost + into.found;
    return [
      cellRow(
        { ...key, measure: 'flow' },
        { ...flow, coverage, bounds: { low: sum.value, high: sum.value + more } },
      ),
      cellRow(
        { ...key, measure: 'destination' },
        {
          ...share,
          coverage,
          bounds: {
            low: sum.value / (all.value + from.lost + from.foundElsewhere),
            high: (sum.value + more) / (all.value + more),
          },
        },
      ),
    ];
  });
}

/** Errors of the resolved persons change all moves alike, and a share of moves not at all. */
const ALIKE = new Float64Array(REPLICATES).fill(1);

function movesOf(rows: Row[], { draws }: Setting): Sum {
  const sum = new Sum();
  for (const row of rows) {
    const ends = [restOf(row, '_from'), restOf(row, '_to')];
    sum.add(number(row, 'moves'), draws.moved(text(row, 'person_id'), ...ends));
  }
  return sum;
}
