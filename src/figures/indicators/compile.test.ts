import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGrid, compileQuery, parameterNames } from './compile.js';

describe('compileQuery', () => {
  it('binds names and expands lists, outside of texts, comments and casts', () => {
    const sql = "SELECT ':a' AS t, x::INT -- :a\nFROM t WHERE v IN (:list) AND y = :a AND z = :a";
    expect(compileQuery(sql, { a: 1, list: ['p', 'q'] })).toEqual({
      sql: "SELECT ':a' AS t, x::INT -- :a\nFROM t WHERE v IN (?, ?) AND y = ? AND z = ?",
      parameters: ['p', 'q', 1, 1],
    });
    expect(parameterNames(sql)).toEqual(['list', 'a']);
  });

  it('turns an empty list into NULL and refuses a name without a value', () => {
    expect(compileQuery('x IN (:l)', { l: [] }).sql).toBe('x IN (NULL)');
    expect(() => compileQuery('x = :y', {})).toThrow(/:y/);
  });

  it('never lets a value into the text', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(compileQuery('x = :v', { v: value })).toEqual({ sql: 'x = ?', parameters: [value] });
      }),
    );
  });
});

describe('compileGrid', () => {
  const sql = 'SELECT place, y FROM t WHERE v IN (:list) AND a = :by AND b = :b';
  const grid = [{ by: 'p' }, { by: 'q' }];

  it('reads the names of the grid from a list of definitions and binds the others', () => {
    expect(compileGrid(sql, { list: ['x', 'y'], by: 'p', b: 1 }, grid, ['place', 'y'])).toEqual({
      sql: `SELECT definition.definition, q.place, q.y
FROM (VALUES (0, CAST(? AS VARCHAR)), (1, CAST(? AS VARCHAR))) AS definition (definition, "by")
CROSS JOIN LATERAL (
SELECT place, y FROM t WHERE v IN (?, ?) AND a = definition."by" AND b = ?
) AS q`,
      parameters: ['p', 'q', 'x', 'y', 1],
    });
  });

  it('never lets a value into the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const compiled = compileGrid(sql, { list: [one], b: other }, [{ by: one }], ['y']);
        expect(compiled.sql).toBe(compileGrid(sql, { list: [''], b: '' }, [{ by: '' }], ['y']).sql);
        expect(compiled.parameters).toEqual([one, one, other]);
      }),
    );
  });
});
