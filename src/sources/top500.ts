import { WORLD } from '../records/place.js';
import { named } from './github.js';
import { readCsv } from './read/csv.js';
import { placeOf, refused, Refusal, valueOf } from './read/table.js';
import { Tally } from './read/tally.js';
import type { ObservationSource } from './source.js';

const ID = 'top500';
const FILE = 'top500_rows_compact.csv';

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
      en: 'The publisher gives Rmax in GFlop/s before June 2017 and in TFlop/s after; the file read holds TFlop/s. It is condensed from 44 workbooks and the command cannot fetch it.',
      zh: '发布者在2017年6月之前以 GFlop/s、之后以 TFlop/s 给出 Rmax；所读文件统一为 TFlop/s，由44个工作簿汇成，命令无法直接获取。',
    },
  ],
  resources: [],
  matches: (path) => named(path, [FILE]),
  read,
};

/** Systems and performance by place in each edition (`2019-11`). */
async function* read(
  ...[absolutePath, file]: Parameters<ObservationSource['read']>
): ReturnType<ObservationSource['read']> {
  const tally = new Tally(ID);
  const rows = await readCsv(absolutePath, { columns: ['edition', 'country', 'rmax_tflops'] });
  for (const item of rows) {
    const at = { source: ID, file, row: item.row };
    if ('error' in item) {
      yield refused(at, new Refusal('malformed-row', item.error), item.raw);
      continue;
    }
    const { edition = '', country = '', rmax_tflops: rmax } = item.cells;
    const raw = `${edition} | ${country} | ${rmax}`;
    const power = valueOf(rmax);
    if (!/^(?:19|20)\d\d(?:06|11)$/.test(edition) || power instanceof Refusal) {
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
      tally.add({ ...key, series: 'top500.performance', unit: 'TFlop/s' }, power);
    }
  }
  for (const record of tally.observations()) yield { record };
}
