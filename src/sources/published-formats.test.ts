import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DuckDbEngine } from '../engine/duckdb.js';
import { loadObservations, OBSERVATION_COLUMNS } from '../snapshot/observations.js';
import { csetParat } from './cset-parat.js';
import { MADE_UP_WORKBOOK } from '../../test/support/made-up-workbook.js';
import { huggingfaceLanguages } from './huggingface-languages.js';
import type { ObservationSource } from './source.js';
import { top500 } from './top500.js';

/** Made-up companies and languages in the shape of the published files. */
const company = (name: string, country: string | null, papers: number[]) => ({
  CSET_id: 1,
  name,
  country,
  years: [2019, 2020],
  yearly_ai_publications: papers,
  yearly_ai_patents: [0, 1],
});
const SCRIPT = `const company_data = ${JSON.stringify([
  company('Made-up One', 'China', [3, 4]),
  company('Made-up Two; "export"', null, [1, 0]),
  company('Made-up Three', 'China', [5]),
  { name: 'No years' },
])};\n\nexport { company_data };`;
const FLAT = [
  'name,country,years,yearly_ai_pubs,yearly_ai_patents',
  'Made-up One,China,2019|2020,3|4,0|1',
  'Made-up Two,,2019|2020,1|0,0|1',
  'Made-up Three,China,2019|2020,5,0|1',
].join('\n');
const PUBLISHED_LANGUAGES =
  'Language\tISO code\tDatasets\tModels\nEsperanto\teo\t7\t-\nLatin\tla\t-\t1\n';
const EXTRACT_LANGUAGES = 'language\tiso\tdatasets\tmodels\nEsperanto\teo\t7\t-\n';

async function readAs(source: ObservationSource, name: string, text: string | Uint8Array) {
  const path = join(await mkdtemp(join(tmpdir(), 'orrery-published-')), name);
  await writeFile(path, text);
  const items = [];
  for await (const item of source.read(path, name)) items.push(item);
  return {
    records: items.flatMap((item) => ('record' in item ? [item.record] : [])),
    refused: items.flatMap((item) => ('refused' in item ? [item.refused] : [])),
  };
}

describe('CSET PARAT', () => {
  it('reads the script that the publisher serves as it reads the flattened table', async () => {
    const script = await readAs(csetParat, 'cset_parat_data_2021.js', SCRIPT);
    const flat = await readAs(csetParat, 'cset_parat_companies_2021_NC.csv', FLAT);
    expect(script.records).toEqual(flat.records);
    expect(
      script.records
        .filter(({ series }) => series === 'parat.ai-publications')
        .map(({ place, period, value }) => `${place} ${period} ${value}`),
    ).toEqual(['CN 2019 3', 'CN 2020 4', 'WORLD 2019 4', 'WORLD 2020 4']);
    expect(script.refused.map(({ reason }) => reason)).toEqual([
      'unresolved-place',
      'malformed-row',
      'malformed-row',
    ]);
  });

  it.each(['', 'const company_data = [', 'alert(1)', 'const a = {"b": 1};\nexport { a };'])(
    'refuses a script that holds no array: %j',
    async (text) => {
      await expect(readAs(csetParat, 'cset_parat_data_2021.js', text)).rejects.toMatchObject({
        kind: 'input',
      });
    },
  );
});

describe('Hugging Face languages', () => {
  it('reads the published columns and those of the extract, and no dash as a number', async () => {
    const name = 'huggingface_datasets_by_language_2022';
    const whole = await readAs(huggingfaceLanguages, `${name}.tsv`, PUBLISHED_LANGUAGES);
    const extract = await readAs(huggingfaceLanguages, `${name}_EXTRACT.tsv`, EXTRACT_LANGUAGES);
    expect(whole.records).toEqual(extract.records);
    expect(whole.records).toMatchObject([{ dimension: 'language=eo', value: 7 }]);
    expect(whole.refused.map(({ reason }) => reason)).toEqual(['not-a-number']);
  });
});

describe('TOP500', () => {
  /** Made-up systems: 2379.5, 1608, -0.25 and 0.0000001 of Germany, France, China, and no known place. */
  const workbook = gunzipSync(Buffer.from(MADE_UP_WORKBOOK, 'base64'));
  const germany = ({ series, place }: { series: string; place: string }) =>
    series === 'top500.performance' && place === 'DE';

  it.each([
    ['TOP500_200006.xls', '2000-06', 2.3795],
    ['TOP500_201611.xls', '2016-11', 2.3795],
    ['TOP500_201706.xls', '2017-06', 2379.5],
  ])('reads the workbook %s in the unit of its time', async (name, period, value) => {
    const { records, refused } = await readAs(top500, name, workbook);
    expect(records.find(germany)).toMatchObject({ period, value });
    expect(records.find(({ place }) => place === 'WORLD')).toMatchObject({ period });
    expect(refused.map(({ reason }) => reason)).toEqual(['unresolved-place']);
  });

  it('knows where each list is', () => {
    expect(top500.resources).toHaveLength(44);
    expect(top500.resources.map(({ path }) => path)).toContain(
      'pillars/4_compute/TOP500_201911.xls',
    );
    expect(top500.resources.at(-1)!.path).toBe('pillars/4_compute/TOP500_202411.xlsx');
  });
});

it('reads a published file and leaves out its stand-in beside it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'orrery-stand-in-'));
  const name = 'huggingface_datasets_by_language_2022';
  await writeFile(join(folder, `${name}.tsv`), PUBLISHED_LANGUAGES);
  await writeFile(join(folder, `${name}_EXTRACT.tsv`), EXTRACT_LANGUAGES);
  const engine = await DuckDbEngine.open();
  await engine.run(`CREATE TABLE observation (${OBSERVATION_COLUMNS})`);
  const { files } = await loadObservations(engine, folder);
  expect(files.map(({ path }) => path)).toEqual([`${name}.tsv`]);
  await engine.close();
});
