import type { Row, Value } from '../../engine/engine.js';
import { errorFactor, type CountError, type PersonError } from './bootstrap.js';
import { cellRow, COVERS, WARM_UP_YEARS, type CareerFlag, type CellKey } from './cell.js';
import { number, text } from './setting.js';

const Z = 1.959963984540054;

/**
 * Interval of a count of persons on the log scale. The variance of a Poisson bootstrap of a sum is
 * the sum of squares; wrong links of places add theirs; the error of the resolved persons moves the
 * centre and widens it. The value stays inside.
 */
function countInterval(value: number, variance: number, error: CountError) {
  if (value <= 0) return { low: value, high: value };
  const { centre, relative } = errorFactor(error);
  const reach = Z * Math.sqrt(variance / (value * value) + relative * relative);
  return {
    low: Math.min(value, value * centre * Math.exp(-reach)),
    high: Math.max(value, value * centre * Math.exp(reach)),
  };
}

/** Persons and new persons of each place and year; `firstYears` is where the record of a scope begins. */
export function stockCells(
  rows: Row[],
  firstYears: ReadonlyMap<string, number>,
  error: PersonError,
): Value[][] {
  const worlds = new Map<string, Value[]>();
  const cells = rows.flatMap((row) => {
    const known = number(row, 'known');
    const total = number(row, 'total');
    const [scope, seat, period] = [text(row, 'scope'), text(row, 'seat'), text(row, 'year')];
    const begins = firstYears.get(scope) ?? 0;
    const isWarmUp = number(row, 'year') < begins + WARM_UP_YEARS;
    const warmUp: CareerFlag[] = isWarmUp ? ['warm-up'] : [];
    const persons = number(row, 'persons');
    const entrants = number(row, 'entrants');
    const kinds = [
      ['stock', 'any', persons, persons + number(row, 'persons_l')],
      ['stock', 'modal', number(row, 'modal'), number(row, 'modal_sq') + number(row, 'modal_l')],
      ['entrants', 'any', entrants, entrants + number(row, 'entrants_l')],
      [
        'entrants',
        'modal',
        number(row, 'modal_entrants'),
        number(row, 'modal_entrants_sq') + number(row, 'modal_entrants_l'),
      ],
    ] as const;
    for (const origin of ['any', 'modal']) {
      const key = { measure: 'stock', origin, scope, seat, place: 'WORLD', period };
      worlds.set(Object.values(key).join(' '), worldRow(key, known, total, error));
    }
    return kinds.map(([measure, origin, value, variance]) => {
      const isNew = measure === 'entrants';
      const key = { measure, origin, scope, seat, place: text(row, 'place'), period };
      return cellRow(isNew ? { ...key, flags: warmUp } : key, {
        value,
        ...countInterval(value, variance, isNew ? error.entries : error.years),
        numerator: value,
        denominator: known,
        coverage: total === 0 ? 0 : known / total,
        bounds: { low: value, high: value + total - known },
        covers: COVERS,
      });
    });
  });
  return [...worlds.values(), ...cells];
}

/** Every person of the year, those of unknown place included. */
function worldRow(key: CellKey, known: number, total: number, error: PersonError): Value[] {
  return cellRow(key, {
    value: total,
    ...countInterval(total, total, error.years),
    numerator: total,
    denominator: total,
    coverage: total === 0 ? 0 : known / total,
    covers: COVERS,
  });
}
