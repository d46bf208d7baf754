import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { DuckDbEngine } from '../../engine/duckdb.js';
import { loadTables } from '../../snapshot/open.js';
import { PUBLIC_TABLES } from '../../snapshot/public-tables.js';
import { RELEASE } from '../../snapshot/read-release.js';
import { compileQuery, parameterNames } from './compile.js';
import type { Indicator } from '../indicator.js';
import { loadIndicators, parseIndicator } from './load.js';
import { bindOptions } from './options.js';

const indicators = await loadIndicators();
const goldens = fileURLToPath(new URL('../../../test/golden/sql/', import.meta.url));

const NOT_PORTABLE =
  /\bQUALIFY\b|\bGROUP BY ALL\b|\bORDER BY ALL\b|->|\blist_\w+\(|\bEXCLUDE\b|\bread_\w+\(|\bSTRUCT\b|::/i;

const ADDITIVE = [
  'place',
  'year',
  'y',
  'x',
  'yy',
  'xx',
  'xy',
  'l',
  'clusters',
  'known',
  'total',
  'low_y',
  'low_x',
  'high_y',
  'high_x',
];
const OBSERVED = [
  'place',
  'period',
  'value',
  'n',
  'numerator',
  'denominator',
  'coverage',
  'low',
  'high',
  'missing',
];

function compiled(indicator: Indicator) {
  const venues = ['aaai', 'neurips'];
  return compileQuery(indicator.sql, bindOptions(indicator, {}, () => venues).values);
}

describe.each(indicators.map((indicator) => [indicator.id, indicator] as const))(
  'indicator %s',
  (id, indicator) => {
    it('compiles to its golden SQL', async () => {
      const { sql, parameters } = compiled(indicator);
      await expect(`${sql}\n-- ${JSON.stringify(parameters)}\n`).toMatchFileSnapshot(
        `${goldens}${id}.sql`,
      );
    });

    it('is portable SQL and binds only what it declares', () => {
      expect(indicator.sql.replace(/'(?:[^']|'')*'/g, "''")).not.toMatch(NOT_PORTABLE);
      const declared = Object.entries(indicator.options).flatMap(([name, option]) =>
        option.kind === 'period' ? [`${name}_from`, `${name}_to`] : [name],
      );
      expect(declared).toEqual(expect.arrayContaining(parameterNames(indicator.sql)));
    });

    it('stands in the folder of its pillar under its own name', () => {
      expect(indicator.file).toBe(`${indicator.pillar}/${id.split('.')[1]}.sql`);
    });
  },
);

describe('indicators on the embedded release', () => {
  let engine: DuckDbEngine;
  beforeAll(async () => {
    engine = await DuckDbEngine.open();
    const { names } = await loadTables(engine, { release: RELEASE });
    expect(PUBLIC_TABLES).toEqual(expect.arrayContaining(names));
    return () => engine.close();
  });

  it.each(indicators.map((indicator) => [indicator.id, indicator] as const))(
    '%s returns the columns of its estimator',
    async (_, indicator) => {
      const { sql, parameters } = compiled(indicator);
      const described = await engine.all(`DESCRIBE SELECT * FROM (${sql}) q`, parameters);
      const columns = described.map((row) => String(row['column_name']));
      const wanted = indicator.estimator === 'observation' ? OBSERVED : ADDITIVE;
      expect(columns).toEqual(expect.arrayContaining(wanted));
    },
  );
});

describe('parseIndicator', () => {
  const text = `/*---\n${'id: talent.x'}\n---*/\nSELECT 1`;

  it.each([
    ['SELECT 1', 'no front matter'],
    ['/*---\n: : [\n---*/\nSELECT 1', 'not YAML'],
    [text, 'incomplete front matter'],
  ])('refuses %j', (broken, reason) => {
    expect(() => parseIndicator(broken, 'talent/x.sql')).toThrow(reason);
  });

  it('refuses anything but one SELECT', async () => {
    const sound = await readFile(
      fileURLToPath(new URL('../../../indicators/talent/works.sql', import.meta.url)),
      'utf8',
    );
    const front = sound.slice(0, sound.indexOf('---*/') + 6);
    expect(() => parseIndicator(`${front}DROP TABLE work`, 'talent/works.sql')).toThrow(
      'one SELECT',
    );
    expect(parseIndicator(sound, 'talent/works.sql').id).toBe('talent.works');
  });
});
