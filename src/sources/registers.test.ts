import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRegister, REGISTER_IDS, REGISTERS_FOLDER } from './registers.js';

describe('readRegister', () => {
  it.each(REGISTER_IDS)('reads %s, every row with an address in both languages', async (id) => {
    const register = await readRegister(id);
    expect(register.register).toBe(id);
    expect(register.rows.length).toBeGreaterThan(2);
    for (const row of register.rows) {
      const addresses =
        'sources' in row ? row.sources : ['official' in row ? row.official : row.source];
      if ('basis' in row && row.basis === 'recap-only') expect(addresses).toEqual([]);
      else expect(addresses.length).toBeGreaterThan(0);
      expect(JSON.stringify(row)).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it('keeps laws in the order of time: adopted, in force, current', async () => {
    for (const law of (await readRegister('laws')).rows) {
      expect(law.adopted <= law.in_force, law.id).toBe(true);
      expect(law.in_force < (law.current_since ?? '9999'), law.id).toBe(true);
    }
  });

  it('covers the jurisdictions and laws that a reader looks for first', async () => {
    const { rows } = await readRegister('laws');
    expect(new Set(rows.map(({ place }) => place)).size).toBeGreaterThanOrEqual(12);
    const ids = rows.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['cn-cybersecurity', 'cn-data-security', 'cn-personal-information']),
    );
    expect(rows.filter(({ restricts }) => restricts.includes('state-secrets')).length).toBe(4);
  });

  it('names a known body for every member of the national team', async () => {
    const { rows, bodies } = await readRegister('national-team');
    expect(rows).toHaveLength(15);
    for (const { by } of rows) expect(bodies).toHaveProperty(by);
  });

  it("holds the recap's deployments, sourced or marked", async () => {
    const { rows } = await readRegister('deployments');
    const jinan = rows.filter(({ locality }) => locality.en === 'Jinan');
    expect(jinan.map(({ basis }) => basis).sort()).toEqual(['recap-only', 'sourced']);
    expect(new Set(rows.map(({ field }) => field))).toEqual(
      new Set(['traffic', 'education', 'health', 'public-facilities']),
    );
  });

  it('refuses a register with a wrong field, a duplicate id, an unknown place or no YAML', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'orrery-register-'));
    const path = join(folder, 'goals.yaml');
    const sound = await readFile(join(REGISTERS_FOLDER, 'goals.yaml'), 'utf8');
    const refused = async (text: string): Promise<unknown> => {
      await writeFile(path, text);
      return readRegister('goals', folder).catch((error: unknown) => error);
    };
    const cases: [string, string][] = [
      [sound.replace('year: 2030', 'year: 20300'), 'not-a-register'],
      [sound.replace('cn-2030', 'cn-2020'), 'duplicate-id'],
      [sound.replace('place: CN', 'place: QQ'), 'unresolved-place'],
      [`${sound}\n  - : [`, 'not-yaml'],
    ];
    for (const [text, code] of cases) {
      expect(await refused(text)).toMatchObject({ kind: 'input', code });
    }
    expect(await refused(sound)).toMatchObject({ register: 'goals' });
  });
});
