import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  loadOptOut,
  NO_OPT_OUT,
  optedOut,
  optOutReport,
  parseOptOut,
  withoutOptedOut,
} from './optout.js';

const person = (name: string, ...ids: string[]) => ({ names: [name], ids });

describe('opt-out list', () => {
  it('matches names by spelling variants and ids by their address', () => {
    const list = parseOptOut(
      '# made up\nname: Zoë  Example-Person\nid: orcid:0000-0001-0002-0003\n',
    );
    expect(list.entries).toBe(2);
    expect(optedOut(list, person('zoe example person'))).toBe(true);
    expect(optedOut(list, person('Zoe Example'))).toBe(false);
    expect(optedOut(list, person('X', 'https://orcid.org/0000-0001-0002-0003'))).toBe(true);
    expect(optedOut(NO_OPT_OUT, person('zoe example person'))).toBe(false);
  });

  it('keeps no name and no id in clear', () => {
    const list = parseOptOut('name: Zoe Example\nid: ~Zoe_Example1');
    expect(JSON.stringify([...list.names, ...list.ids, list.sha256])).not.toMatch(/zoe/i);
  });

  it('has the same hash in any order', () => {
    const one = parseOptOut('name: A B\nid: x\n');
    expect(parseOptOut('\uFEFFid: x\r\n\r\nname: a b').sha256).toBe(one.sha256);
  });

  it('refuses a line it cannot honour, by number', () => {
    expect(() => parseOptOut('name: A B\nA B')).toThrow(/Line 2/);
    expect(() => parseOptOut('name: --')).toThrow(/Line 1/);
  });

  it('refuses a missing or a binary file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'optout-'));
    const path = join(folder, 'list.txt');
    await expect(loadOptOut(path)).rejects.toMatchObject({
      kind: 'input',
      code: 'opt-out-unreadable',
    });
    await writeFile(path, Buffer.from([0xff, 0xfe, 0x00]));
    await expect(loadOptOut(path)).rejects.toMatchObject({ code: 'opt-out-unreadable' });
  });

  it('removes exactly the people listed', () => {
    const rows = fc.array(
      fc.record({ name: fc.stringMatching(/^[A-Z][a-z]{1,6} [A-Z][a-z]{1,6}$/) }),
    );
    fc.assert(
      fc.property(rows, rows, (listed, others) => {
        const list = parseOptOut(listed.map(({ name }) => `name: ${name}`).join('\n'));
        const names = new Set(listed.map(({ name }) => name.toLowerCase()));
        const identify = ({ name }: { name: string }) => person(name);
        const { kept, removed } = withoutOptedOut([...listed, ...others], list, identify);
        expect(kept).toEqual(others.filter(({ name }) => !names.has(name.toLowerCase())));
        expect(kept.length + removed).toBe(listed.length + others.length);
      }),
      { numRuns: 200 },
    );
  });

  it('reports the effect on every headline cell', () => {
    const cell = { indicator: 'talent.persons', place: 'CN', period: '2018' };
    const report = optOutReport(
      parseOptOut('name: A B'),
      { person: 1 },
      [
        { ...cell, value: 10 },
        { ...cell, place: 'US', value: 5 },
      ],
      [
        { ...cell, value: 9 },
        { ...cell, place: 'US', value: null },
      ],
    );
    expect(report.effects.map((e) => e.difference)).toEqual([-1, null]);
    expect(report).toMatchObject({ largest: 1, rowsRemoved: { person: 1 }, entries: 1 });
  });
});
