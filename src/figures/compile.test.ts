import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileQuery, parameterNames } from './compile.js';

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
