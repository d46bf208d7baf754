import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FigureSchema } from '../src/figures/figure.js';
import { withFolder } from './support/build.js';
import { orrery } from './support/cli.js';

const run = (...argv: string[]) => orrery(argv);

describe('the command line', () => {
  it('refuses an option given twice, an output that can hold no file, and an unknown format', async () => {
    const figure = (...more: string[]) => run('figure', 'talent.works', '--release', ...more);
    const twice = await figure('--opt', 'venue=neurips', '--opt', 'venue=icml');
    expect([twice.code, twice.err]).toEqual([
      2,
      'orrery: "venue" is given twice; several values are one text: venue=A,B. [bad-option]\n',
    ]);
    await withFolder(async (folder) => {
      for (const output of [folder, join(folder, 'nowhere', 'f.csv'), '']) {
        const { code, err } = await figure('--format', 'csv', '--output', output);
        expect([code, err]).toEqual([2, expect.stringContaining('[bad-output]')]);
      }
    });
    expect((await run('build', '--data', 'x', '--format', 'xml')).code).toBe(2);
  });

  it('prints one figure of the embedded release as JSON', async () => {
    const { code, out } = await run(
      'figure',
      'talent.authorships',
      '--opt',
      'venue=neurips',
      '--opt',
      'period=2009..2018',
      '--release',
      '--format',
      'json',
    );
    expect(code).toBe(0);
    const figure = FigureSchema.parse(JSON.parse(out));
    const world = figure.series.filter((point) => point.place === 'WORLD');
    expect(world).toHaveLength(10);
    expect(world.reduce((sum, point) => sum + point.value!, 0)).toBe(15_638);
    expect(figure.pooled.find((point) => point.place === 'WORLD')).toMatchObject({
      value: 15_638,
      period: '2009..2018',
      missing: null,
    });
    expect(figure.query.parameters).toContain('neurips');
    expect(figure.sources.map((source) => source.id)).toContain('paperlists');
  });

  it('counts the 113 slots of the 30 orals of 2018', async () => {
    const options = ['--opt', 'period=2018', '--opt', 'tier=oral', '--opt', 'place=WORLD'];
    const slots = await run('figure', 'talent.authorships', ...options, '--format', 'json');
    const works = await run('figure', 'talent.works', ...options, '--format', 'json');
    expect(FigureSchema.parse(JSON.parse(slots.out)).series.map((point) => point.value)).toEqual([
      113,
    ]);
    expect(FigureSchema.parse(JSON.parse(works.out)).series.map((point) => point.value)).toEqual([
      30,
    ]);
  });

  it('prints a table in both languages, and CSV', async () => {
    const options = ['--opt', 'period=2018', '--opt', 'place=CN'];
    const en = await run('figure', 'talent.authorship-share', ...options);
    expect(en.out).toMatch(/China +2018 +\d+\.\d %/);
    const zh = await run('figure', 'talent.authorship-share', ...options, '--lang', 'zh');
    expect(zh.out).toMatch(/中国 +2018 +\d+\.\d %/);
    const csv = await run('figure', 'talent.authorship-share', ...options, '--format', 'csv');
    expect(csv.out.split('\n')[1]).toMatch(/CN,.*2018/);
  });

  it.each([
    [2, ['figure']],
    [2, ['figure', 'talent.works', '--opt', 'tier']],
    [2, ['figure', 'talent.works', '--opt', 'tier=gold']],
    [2, ['figure', 'talent.works', '--format', 'xml']],
    [2, ['no-such-command']],
    [2, ['build']],
    [2, ['build', '--data', '.', '--years', 'then']],
    [2, ['build', '--data', '.', '--workers', 'all']],
    [4, ['figure', 'talent.nothing']],
    [4, ['indicators', 'talent.nothing']],
    [4, ['figure', 'talent.works', '--snapshot', 'no-such-folder']],
    [4, ['figure', 'talent.works', '--release', 'no-such-folder']],
  ])('ends with %i for %j', async (code, argv) => {
    const result = await run(...argv);
    expect(result.code).toBe(code);
    expect(result.err).not.toBe('');
    expect(result.out).toBe('');
  });

  it('ends with 3 where the data folder is none, and says which', async () => {
    await withFolder(async (folder) => {
      const data = join(folder, 'none');
      const { code, err } = await run(
        'build',
        '--data',
        data,
        '--registry',
        folder,
        '--out',
        folder,
      );
      expect(code).toBe(3);
      expect(err).toContain(data);
    });
  });

  it('lists indicators, sources and what it stands on', async () => {
    expect((await run('indicators')).out).toContain('talent.growth');
    expect(
      JSON.parse((await run('indicators', 'talent.growth', '--format', 'json')).out),
    ).toMatchObject({
      id: 'talent.growth',
      estimator: 'growth',
    });
    expect((await run('sources', '--lang', 'zh')).out).toContain('论文列表');
    expect(JSON.parse((await run('status', '--format', 'json')).out)).toMatchObject({
      snapshot: { kind: 'release' },
    });
  });

  it('shows help and ends with 0', async () => {
    expect((await run('--help')).code).toBe(0);
    expect((await run('--help')).out).toContain('figure');
  });
});
