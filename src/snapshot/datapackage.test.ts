import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { croissant } from './croissant.js';
import { dataPackageFaults } from './datapackage.js';
import { RELEASE, type Package } from './read-release.js';

const RELEASED = JSON.parse(readFileSync(join(RELEASE, 'datapackage.json'), 'utf8')) as Package;
const minimal = (more: object = {}, about: object = {}) => ({
  resources: [{ name: 'a', path: 'a.csv', ...more }],
  ...about,
});

describe('data package rules', () => {
  it('hold for the embedded release', () => {
    expect(dataPackageFaults(RELEASED)).toEqual([]);
  });

  it.each([
    ['no resources', { resources: [] }],
    ['no resource at all', {}],
    ['a resource without a name', { resources: [{ path: 'a.csv' }] }],
    ['a name with a slash', minimal({ name: 'a/b' })],
    ['neither path nor data', { resources: [{ name: 'a' }] }],
    ['both path and data', minimal({ data: [] })],
    ['a path that leaves the folder', minimal({ path: '../a.csv' })],
    ['an absolute path', minimal({ path: '/a.csv' })],
    ['a licence that says nothing', minimal({}, { licenses: [{}] })],
    ['an unknown field type', minimal({ schema: { fields: [{ name: 'x', type: 'float' }] } })],
    ['a field twice', minimal({ schema: { fields: [{ name: 'x' }, { name: 'x' }] } })],
    ['a resource twice', { resources: [minimal().resources[0], minimal().resources[0]] }],
    ['a negative size', minimal({ bytes: -1 })],
    ['something else', []],
  ])('refuse %s', (_what, descriptor) => {
    expect(dataPackageFaults(descriptor)).not.toEqual([]);
  });

  it('allow what the standard allows', () => {
    const paths = ['https://example.org/a.csv', 'b/c.csv'];
    expect(dataPackageFaults(minimal({ path: paths, own: 1 }))).toEqual([]);
    expect(dataPackageFaults({ resources: [{ name: 'a', data: { x: 1 } }] })).toEqual([]);
  });
});

describe('croissant', () => {
  it('describes every file and column of the release', () => {
    const made = croissant(RELEASED) as {
      distribution: { '@id': string; sha256: string }[];
      recordSet: { name: string; field: { source: { fileObject: { '@id': string } } }[] }[];
    };
    expect(made.distribution.map((file) => file['@id'])).toEqual(
      RELEASED.resources.map(({ path }) => path),
    );
    for (const { sha256 } of made.distribution) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    const files = new Set(made.distribution.map((file) => file['@id']));
    for (const [index, { name, field }] of made.recordSet.entries()) {
      expect(name).toBe(RELEASED.resources[index]!.name);
      expect(field).toHaveLength(RELEASED.resources[index]!.schema.fields.length);
      for (const { source } of field) expect(files.has(source.fileObject['@id'])).toBe(true);
    }
  });

  it('carries the keys the format asks of a dataset', () => {
    const made = croissant(RELEASED);
    for (const key of [
      '@context',
      '@type',
      'name',
      'description',
      'license',
      'version',
      'conformsTo',
    ]) {
      expect(made[key], key).toBeTruthy();
    }
  });
});
