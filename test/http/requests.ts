import type { Observatory } from '../../src/figures/observatory.js';

const RUBBISH = [
  '',
  ' ',
  '%00',
  '%',
  '%ff',
  '%e4%b8',
  '中国',
  '🜨',
  '../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '%2e%2e/',
  "' OR 1=1 --",
  '"; DROP TABLE cell; --',
  '${7*7}',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  '-1',
  '0',
  '1e309',
  '99999999999999999999',
  '2018..2000',
  '0000..9999',
  '2018..',
  '..',
  'a'.repeat(300),
  'CN,'.repeat(200),
  'all,all',
  ',',
  '=',
  '&',
  '?',
  '#',
  '[]',
  '{}',
  '\\',
  '%0d%0aSet-Cookie:x',
  'ＣＮ',
  'cn',
  'CN+HK+MO',
  'EU27',
  'WORLD',
];

const METHODS = [
  'GET',
  'GET',
  'GET',
  'GET',
  'GET',
  'GET',
  'GET',
  'HEAD',
  'OPTIONS',
  'POST',
  'PUT',
  'DELETE',
  'PATCH',
];
const ACCEPTS = [
  'application/json',
  'text/csv',
  'image/svg+xml',
  '*/*',
  'text/html',
  'application/*;q=0.1',
  'x',
  ';;;',
  'text/csv;q=0',
  'application/json;q=banana',
  ',,,',
  'image/png;q=0.01, application/json',
];
const BODIES = [
  '',
  '{',
  '[]',
  'null',
  '0',
  '"x"',
  '{"text":1}',
  '{"text":""}',
  '{"text":"China has 24 % of authors."}',
  '{"text":"中国占 24%。","lang":"zh"}',
  '{"text":"x","date":"yesterday"}',
  '{"text":"x","mappings":{"0":{"indicator":"y"}}}',
  '{"text":"x","__proto__":{"a":1}}',
  '{"jsonrpc":"2.0","id":1,"method":"tools/list"}',
  '{"jsonrpc":"2.0","method":"x"}',
  '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"get_figure","arguments":{"indicator":"x"}}}',
];

/** Makes requests of every kind: right ones, wrong ones, and rubbish, from what an observatory knows. */
export class RequestMaker {
  private readonly ids: string[];
  private readonly options: Map<string, [string, string[]][]>;

  constructor(
    observatory: Observatory,
    private readonly random: () => number,
  ) {
    this.ids = observatory.indicators().map(({ id }) => id);
    this.options = new Map(
      observatory
        .indicators()
        .map((indicator) => [
          indicator.id,
          Object.entries(indicator.options).map(([name, option]) => [
            name,
            option.kind === 'choice'
              ? Object.keys(option.values)
              : option.kind === 'list'
                ? ['all', ...observatory.listValues(option.from).slice(0, 2)]
                : option.kind === 'period'
                  ? ['2016', '2016..2018']
                  : ['all', 'CN', 'CN,US'],
          ]),
        ]),
    );
  }

  next(): Request {
    const method = this.pick(METHODS);
    const headers = new Headers();
    if (this.chance(0.3)) headers.set('Accept', this.pick(ACCEPTS));
    if (this.chance(0.1))
      headers.set('Accept-Language', this.pick(['zh', 'en;q=0', 'xx', ';q=', 'zh-CN,en']));
    if (this.chance(0.1))
      headers.set('If-None-Match', this.pick(['*', '""', 'W/"x"', '"a", "b"', 'x'.repeat(500)]));
    if (this.chance(0.05))
      headers.set('X-Request-Id', this.pick(['a-b', 'x'.repeat(500), 'a b', '<']));
    if (this.chance(0.05)) headers.set('Origin', this.pick(['https://example.org', 'null', '::']));
    const body = ['POST', 'PUT', 'PATCH'].includes(method) ? this.body() : null;
    if (body !== null && this.chance(0.9)) {
      headers.set(
        'Content-Type',
        this.pick(['application/json', 'application/json', 'text/plain', 'x']),
      );
    }
    const address = `http://localhost${this.path()}${this.query()}`;
    return new Request(address, { method, headers, ...(body === null ? {} : { body }) });
  }

  private last = '';

  private path(): string {
    const id = this.chance(0.8) ? this.pick(this.ids) : this.rubbish();
    this.last = id;
    const place = this.chance(0.7) ? this.pick(['CN', 'US', 'IN', 'EU27']) : this.rubbish();
    return this.pick([
      `/api/figures/${id}`,
      `/api/figures/${id}`,
      `/api/figures/${id}`,
      `/api/indicators/${id}`,
      '/api/indicators',
      '/api/sources',
      '/api/places',
      '/api/status',
      `/api/profiles/${place}`,
      '/api/compare',
      '/api/check',
      '/mcp',
      '/openapi.json',
      '/healthz',
      '/readyz',
      '/metrics',
      '/',
      `/${this.rubbish()}`,
      `/api/${this.rubbish()}`,
    ]);
  }

  private query(): string {
    const pairs: string[] = [];
    const known = this.options.get(this.last) ?? [];
    while (this.chance(0.55) && pairs.length < 8) {
      const option = known.length > 0 && this.chance(0.6) ? this.pick(known) : null;
      const name =
        option?.[0] ??
        this.pick([
          'format',
          'limit',
          'offset',
          'q',
          'lang',
          'places',
          'width',
          'scale',
          'theme',
          'kind',
          this.rubbish(),
        ]);
      const value = option !== null && this.chance(0.8) ? this.pick(option[1]) : this.value(name);
      pairs.push(`${name}=${value}`);
    }
    return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
  }

  private value(name: string): string {
    if (name === 'format' && this.chance(0.8)) return this.pick(['json', 'csv', 'svg']);
    if (name === 'places' && this.chance(0.8)) return this.pick(['CN,US', 'CN', 'CN,US,IN']);
    return this.chance(0.5) ? String(Math.floor(this.random() * 3000) - 500) : this.rubbish();
  }

  private body(): string {
    const body = this.pick(BODIES);
    if (this.chance(0.7)) return body;
    const at = Math.floor(this.random() * (body.length + 1));
    return body.slice(0, at) + this.pick(RUBBISH) + body.slice(at + Math.floor(this.random() * 4));
  }

  private rubbish(): string {
    if (this.chance(0.7)) return this.pick(RUBBISH);
    const length = Math.floor(this.random() * 12);
    return encodeURIComponent(
      Array.from({ length }, () => String.fromCharCode(32 + Math.floor(this.random() * 600))).join(
        '',
      ),
    );
  }

  private pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.random() * items.length)]!;
  }

  private chance(share: number): boolean {
    return this.random() < share;
  }
}
