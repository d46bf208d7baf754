import type { Engine, Value } from '../../engine/engine.js';
import { errorFactors, PoissonWeights, type PersonError } from './bootstrap.js';
import { curveCells } from './curves.js';
import { Draws, movingShare } from './draws.js';
import { flowCells } from './flows.js';
import { laterCells } from './later.js';
import { PRIOR_SQL, SPAN_SQL, STOCK_SQL } from './queries.js';
import { number, text, type Setting, type Window } from './setting.js';
import { stockCells } from './stocks.js';
import { unknownCells } from './unknown-ends.js';
import { FIRST_YEAR, turnoverCells } from './turnover.js';
import { unknownEnds } from './unknown-reach.js';

/** Every row of `career_cell`, from the tables that `CAREER_STEPS` make. */
export async function careerCells(
  engine: Engine,
  windows: readonly Window[],
  error: PersonError,
): Promise<Value[][]> {
  const spans = new Map<string, Window>();
  for (const row of await engine.all(SPAN_SQL)) {
    const span = { first: number(row, 'first_year'), last: number(row, 'last_year') };
    spans.set(text(row, 'scope'), span);
  }
  const begins = new Map([...spans].map(([scope, { first }]) => [scope, first]));
  const rows = stockCells(await engine.all(STOCK_SQL), begins, error);
  const persons = new PoissonWeights();
  const factors = errorFactors(error.moves, 'linkage');
  const ends = errorFactors(error.entries, 'ends');
  const settings = await engine.all(
    'SELECT DISTINCT scope, seat FROM person_year ORDER BY scope, seat',
  );
  for (const row of settings) {
    const [scope, seat] = [text(row, 'scope'), text(row, 'seat')];
    const [prior] = await engine.all(PRIOR_SQL, [scope, seat]);
    const moving = prior
      ? movingShare(number(prior, 'steps'), number(prior, 'moves'), number(prior, 'right_share'))
      : 0.5;
    const draws = new Draws(persons, moving);
    const span = spans.get(scope) as Window;
    const setting: Setting = { scope, seat, draws, factors, ends, span };
    const endsOf = await unknownEnds(engine, setting, windows, FIRST_YEAR);
    const { cells, risks } = await turnoverCells(engine, setting, windows, endsOf);
    rows.push(...cells, ...(await flowCells(engine, setting, windows, endsOf, risks)));
    for (const window of windows) {
      rows.push(...(await unknownCells(engine, setting, window)));
      rows.push(...(await laterCells(engine, setting, window, 5)));
      rows.push(...(await laterCells(engine, setting, window, 0)));
    }
    rows.push(...(await curveCells(engine, setting)));
  }
  return rows;
}
