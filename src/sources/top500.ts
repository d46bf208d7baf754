import { WORLD } from '../records/place.js';
import { githubFile } from './github.js';
import { named } from './read/file-name.js';
import { readCsv } from './read/csv.js';
import { placeOf, refused, Refusal, valueOf } from './read/table.js';
import { Tally } from './read/tally.js';
import { inputError } from './read/text-stream.js';
import { xlsRows } from './read/xls.js';
import { xlsxRows } from './read/xlsx.js';
import type { ObservationSource } from './source.js';

const ID = 'top500';
const COMMIT = '2c1b720554a65ad9ba79d0eb718f87e138d50fd8';

/** Seven columns of all workbooks in one table, performance in TFlop/s. */
const COMPACT = 'top500_rows_compact.csv';

/** Every June and November of 2000 to 2020, and two later lists. */
const EDITIONS = [
  ...Array.from({ length: 21 }, (_, i) => [`${2000 + i}06`, `${2000 + i}11`]).flat(),
  '202311',
  '202411',
];
const WORKBOOKS = EDITIONS.map(
  (edition) => `TOP500_${edition}.xls${edition >= '202006' ? 'x' : ''}`,
);
/** From this list on the publisher gives performance in TFlop/s, before in GFlop/s. */
const TERAFLOPS_FROM = '201706';
/** The header is the first row that names these; some lists have a title above it. */
const HEADER_ROWS = 5;

/** Spellings that only these lists use. */
const OWN = { 'Saudia Arabia': 'SA' };

export const top500: ObservationSource = {
  kind: 'observations',
  id: ID,
  title: { en: 'TOP500 supercomputers', zh: 'TOP500 超级计算机排行' },
  publisher: 'TOP500.org (workbooks collected in glennklockwood/top500-data)',
  address: 'https://www.top500.org/lists/top500/',
  licence: 'LicenseRef-TOP500 (copyright TOP500.org)',
  licenceAddress: null,
  embedding: 'nothing',
  attribution: 'TOP500.org; counted by place by Orrery.',
  citation:
    'Strohmaier, E., Dongarra, J., Simon, H., Meuer, M. TOP500 lists, June 2000 to November 2024, as collected in glennklockwood/top500-data at commit 2c1b7205.',
  version: '2c1b7205',
  cadence: 'twice a year',
  coverage: {
    en: '44 editions of 500 systems, June 2000 to November 2024; those of 2021, 2022, June 2023 and June 2024 are missing here.',
    zh: '2000年6月至2024年11月的44期榜单，每期500套系统；其中2021、2022年各期及2023年6月、2024年6月缺失。',
  },
  limits: [
    {
      en: 'Owners enter systems themselves. From about 2021 new leading systems in China have not been submitted, so its later shares say what was reported, not what exists.',
      zh: '榜单由业主自行申报。约自2021年起，中国新的领先系统未再申报，此后份额反映的是申报情况，而非实际拥有量。',
    },
    {
      en: 'Ranked by one benchmark of double-precision linear algebra (Rmax), which is not how AI systems are used.',
      zh: '按双精度线性代数基准（Rmax）排名，与人工智能系统的用法不同。',
    },
    {
      en: 'Hong Kong and Taiwan are listed apart from China; Macao and Kosovo do not appear. The place is where the system stands.',
      zh: '香港、台湾与中国分列；澳门、科索沃未出现。所记为系统所在地。',
    },
    {
      en: 'The publisher gives Rmax in GFlop/s before June 2017 and in TFlop/s from then on; all is put into TFlop/s here.',
      zh: '发布者在2017年6月之前以 GFlop/s、此后以 TFlop/s 给出 Rmax；此处统一为 TFlop/s。',
    },
  ],
  resources: WORKBOOKS.map((name) =>
    githubFile('glennklockwood/top500-data', COMMIT, name, `pillars/4_compute/${name}`),
  ),
  matches: (path) => named(path, [...WORKBOOKS, COMPACT]),
  standIns: { [COMPACT]: WORKBOOKS },
  read,
};

type System = { row: number; raw: string } & (
  { edition: string; country: string; teraflops: number | Refusal } | { error: string }
);

/** Systems and performance by place in each edition (`2019-11`). */
async function* read(
  ...[absolutePath, file]: Parameters<ObservationSource['read']>
): ReturnType<ObservationSource['read']> {
  const tally = new Tally(ID);
  const systems = await (named(file, [COMPACT]) ? compact : workbook)(absolutePath);
  for (const system of systems) {
    const at = { source: ID, file, row: system.row };
    if ('error' in system) {
      yield refused(at, new Refusal('malformed-row', system.error), system.raw);
      continue;
    }
    const { edition, country, teraflops, raw } = system;
    if (!/^(?:19|20)\d\d(?:06|11)$/.test(edition) || teraflops instanceof Refusal) {
      yield refused(at, new Refusal('malformed-row', 'No edition or no performance.'), raw);
      continue;
    }
    const place = placeOf(country, OWN);
    if (place instanceof Refusal) {
      yield refused(at, new Refusal(place.reason, place.message, false), raw);
    }
    const period = `${edition.slice(0, 4)}-${edition.slice(4)}`;
    for (const where of place instanceof Refusal ? [WORLD] : [WORLD, place]) {
      const key = { place: where, period, dimension: '' };
      tally.add({ ...key, series: 'top500.systems', unit: 'systems' }, 1);
      tally.add({ ...key, series: 'top500.performance', unit: 'TFlop/s' }, teraflops);
    }
  }
  for (const record of tally.observations()) yield { record };
}

async function compact(path: string): Promise<System[]> {
  const rows = await readCsv(path, { columns: ['edition', 'country', 'rmax_tflops'] });
  return rows.map((item): System => {
    if ('error' in item) return item;
    const { edition = '', country = '', rmax_tflops: rmax } = item.cells;
    const raw = `${edition} | ${country} | ${rmax}`;
    return { row: item.row, raw, edition, country, teraflops: valueOf(rmax) };
  });
}

/** One list as published: the edition is in the name, the unit in the head or by the edition. */
async function workbook(path: string): Promise<System[]> {
  const edition = /_(\d{6})\.xlsx?$/.exec(path)?.[1] ?? '';
  const rows = await (path.endsWith('x') ? xlsxRows(path) : xlsRows(path));
  const heads = rows.slice(0, HEADER_ROWS).map(({ cells }) => ({
    country: cells.findIndex((cell) => /^country$/i.test(cell.trim())),
    rmax: cells.findIndex((cell) => /^r_?max\b/i.test(cell.trim())),
  }));
  const at = heads.findIndex(({ country, rmax }) => country >= 0 && rmax >= 0);
  const head = heads[at];
  if (head === undefined) throw inputError('missing-column', path, 'has no column Country or Rmax');
  const stated = /\[([GT])Flop/i.exec(rows[at]!.cells[head.rmax]!)?.[1]?.toUpperCase();
  const tera = stated === undefined ? edition >= TERAFLOPS_FROM : stated === 'T';
  return rows
    .slice(at + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ number, cells }): System => {
      const country = cells[head.country]?.trim() ?? '';
      const rmax = valueOf(cells[head.rmax]?.trim());
      const teraflops = rmax instanceof Refusal || tera ? rmax : rmax / 1000;
      const raw = `${edition} | ${country} | ${cells[head.rmax] ?? ''}`;
      return { row: number, raw, edition, country, teraflops };
    });
}
