import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeObservatory } from '../../../test/http/fake.js';
import type { Point } from '../../figures/figure.js';
import { createApp } from '../app.js';
import { listen, type Listening } from '../listen.js';
import { localDesk } from './desk.js';
import { mcpServer } from './server.js';

interface Told {
  content: { type: string; text: string }[];
  structuredContent: Record<string, unknown>;
  isError?: boolean;
}

const clients: Record<string, Client> = {};
let web: Listening;

beforeAll(async () => {
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await mcpServer(localDesk(fakeObservatory())).connect(ours);
  clients['memory'] = new Client({ name: 'test', version: '1' });
  await clients['memory'].connect(theirs);
  web = await listen(createApp(fakeObservatory()), { host: '127.0.0.1', port: 0 });
  clients['http'] = new Client({ name: 'test', version: '1' });
  const transport = new StreamableHTTPClientTransport(new URL(`${web.url}/mcp`));
  await clients['http'].connect(transport as Parameters<Client['connect']>[0]);
});
afterAll(async () => {
  await Promise.all(Object.values(clients).map((client) => client.close()));
  await web.close();
});

describe.each(['memory', 'http'])('the tools over %s', (way) => {
  const call = async (name: string, given: Record<string, unknown>) =>
    (await clients[way]!.callTool({ name, arguments: given })) as unknown as Told;

  it('are few and described', async () => {
    const { tools } = await clients[way]!.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'check_text',
      'compare',
      'explain_definition',
      'get_figure',
      'search_indicators',
    ]);
    for (const { description } of tools) expect(description?.length).toBeGreaterThan(40);
  });

  it('find indicators in both languages', async () => {
    const { structuredContent } = await call('search_indicators', { query: '占比' });
    expect(structuredContent['indicators']).toMatchObject([{ id: 'talent.authorship-share' }]);
  });

  it('give a figure with interval, definition and citation, in text and in data', async () => {
    const told = await call('get_figure', {
      indicator: 'talent.authorships',
      place: 'CN',
      options: { period: '2016..2018' },
    });
    const figure = told.structuredContent['figure'] as Record<string, unknown>;
    expect(figure['definition']).toBeTruthy();
    expect(figure['citation']).toBe('Made up');
    for (const { interval } of figure['values'] as Point[]) expect(interval).not.toBeNull();
    const text = told.content[0]!.text;
    expect(text).toMatch(/95 % interval/);
    expect(text).toMatch(/Definition: /);
    expect(text).toMatch(/Citation: Made up/);
  });

  it('answer an ambiguous indicator with the choices, and do not compute', async () => {
    const told = await call('get_figure', { indicator: 'authorships' });
    expect(told.structuredContent).toMatchObject({ about: 'indicator' });
    const ids = (told.structuredContent['choices'] as { id: string }[]).map(({ id }) => id);
    expect(ids).toEqual(['talent.authorship-share', 'talent.authorships']);
    expect(told.structuredContent['figure']).toBeUndefined();
  });

  it('answer an ambiguous place with the choices', async () => {
    const told = await call('get_figure', { indicator: 'talent.authorships', place: 'China' });
    expect(told.structuredContent).toMatchObject({ about: 'place' });
    expect(told.structuredContent['choices']).toMatchObject([{ id: 'CN' }, { id: 'CN+HK+MO' }]);
    const settled = await call('get_figure', { indicator: 'talent.authorships', place: '美国' });
    expect(settled.structuredContent['figure']).toMatchObject({ options: { place: 'US' } });
  });

  it('tell wrong options with the right ones', async () => {
    const told = await call('get_figure', {
      indicator: 'talent.authorships',
      options: { counting: 'twice' },
    });
    expect(told.isError).toBe(true);
    expect(told.structuredContent['choices']).toEqual(['full', 'fractional']);
  });

  it('call places different only where intervals part', async () => {
    const told = await call('compare', { indicator: 'talent.authorships', places: ['CN', 'US'] });
    expect(told.structuredContent['pairs']).toEqual([
      { a: 'CN', b: 'US', verdict: 'different' },
      { a: 'CN', b: 'CN+HK+MO', verdict: 'not distinguishable' },
      { a: 'US', b: 'CN+HK+MO', verdict: 'different' },
    ]);
  });

  it('explain a definition with its options', async () => {
    const told = await call('explain_definition', {
      indicator: 'talent.authorships',
      language: 'zh',
    });
    expect(told.content[0]!.text).toContain('署名次数');
    expect(told.structuredContent['definition']).toMatchObject({ id: 'talent.authorships' });
  });
});

describe('/mcp', () => {
  const post = (headers: Record<string, string>, body: string) =>
    createApp(fakeObservatory(), { limits: { bodyBytes: 1_000 } }).request('http://localhost/mcp', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body,
    });

  it('refuses pages of other sites, and bodies that are too large', async () => {
    const foreign = await post({ Origin: 'https://example.org' }, '{}');
    expect(foreign.status).toBe(403);
    expect((await foreign.json()).type).toBe('urn:orrery:problem:forbidden');
    expect((await post({}, `"${'a'.repeat(2_000)}"`)).status).toBe(413);
  });

  it('answers what is not a message with a protocol error', async () => {
    const answered = await post({ Accept: 'application/json, text/event-stream' }, 'rubbish');
    expect(answered.status).toBe(400);
    expect((await answered.json()).error.code).toBe(-32700);
  });
});
