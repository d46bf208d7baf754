import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Io } from '../io.js';
import { peopleCommand } from './people.js';

async function run(lines: (string | Buffer)[], said: string[] = []): Promise<string> {
  let out = '';
  const io = {
    stdin: Readable.from(lines.flatMap((line) => [Buffer.from(line as string), Buffer.from('\n')])),
    stdout: (text: string) => {
      out += text;
      return Promise.resolve();
    },
    stderr: (text: string) => void said.push(text),
    terminal: false,
    env: {},
    cwd: '/',
  } as Io;
  await peopleCommand(io).exitOverride().parseAsync([], { from: 'user' });
  return out;
}

describe('orrery people', () => {
  it('answers one line a line, in order, ids as given', async () => {
    const out = await run([
      '{"id":7,"name":"Sel Quamavdro","work":"a","coauthors":["Tun Zorfex","Sel Quamavdro"]}',
      '{"id":"x","name":"S. Quamavdro","work":"b","coauthors":["Tun Zorfex"]}',
      '{"id":"lone","name":"Q"}',
    ]);
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows.map(({ id }) => id)).toEqual([7, 'x', 'lone']);
    for (const { person, confidence } of rows) {
      expect(person).toMatch(/^p[0-9a-f]{14}$/);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it('names the line that is no authorship', async () => {
    await expect(run(['{"id":1,"name":"A Bee"}', '{"name":"no id"}'])).rejects.toThrow(/Line 2/);
    await expect(run(['not json'])).rejects.toThrow(/Line 1/);
    await expect(run([Buffer.from('{"id":1,"name":"J\xe9"}', 'latin1')])).rejects.toMatchObject({
      code: 'invalid-utf8',
    });
  });

  it('says in words what was out of the ordinary, and nothing else', async () => {
    const said: string[] = [];
    await run(['{"id":1,"name":"Sel Quamavdro"}', '{"id":2,"name":"Tun Zorfex"}'], said);
    expect(said).toEqual([]);
    await run(['{"id":1,"name":"Q"}', '{"id":1,"name":"The Made-up Consortium"}'], said);
    expect(said.join('')).toMatch(/repeat the id of another .*: 1\./);
    expect(said.join('')).toMatch(/organisations that signed .*: 1\./);
    expect(said.join('')).toMatch(/too short to compare with others: 2\./);
  });

  it('drops a byte-order mark', async () => {
    expect(await run(['\ufeff{"id":1,"name":"A Bee"}'])).toContain('"id":1');
  });
});
