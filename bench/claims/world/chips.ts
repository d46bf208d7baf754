import { row, type MadeUpIndicator } from './row.js';

export const CHIPS: MadeUpIndicator[] = [
  row(
    'chips.self-sufficiency',
    'share',
    'observation',
    [
      'Chip self-sufficiency',
      'Share of integrated-circuit demand met by production at home',
      'computer chips bought from abroad; imported chips; domestic chip production; semiconductors',
    ],
    ['芯片自给率', '国内生产满足的集成电路需求占比', '芯片进口依赖; 国产芯片; 半导体自给'],
    'CN 2010:.102 2014:.151 2019:.157 2021:.167',
    { basis: { 'made-there': 1, 'owned-there': 0.39 } },
  ),
  row(
    'chips.ic-exports',
    'USD',
    'observation',
    [
      'Exports of integrated circuits',
      'Exports under HS 8542, current US dollars',
      'chip exports; semiconductor exports',
    ],
    ['集成电路出口', 'HS 8542项下出口额，现价美元', '芯片出口; 半导体出口'],
    'WORLD 2015:500000000000 2019:700000000000 2023:1000000000000; CN 2015:69000000000 2019:102000000000 2023:136000000000; KR 2015:52000000000 2018:105000000000 2019:79000000000 2023:75000000000; MY 2015:25000000000 2019:40000000000 2023:52000000000',
  ),
  row(
    'chips.ic-balance',
    'USD',
    'observation',
    [
      'Trade balance in integrated circuits',
      'Exports less imports under HS 8542, current US dollars',
      'chip trade deficit; chip trade surplus',
    ],
    ['集成电路贸易差额', 'HS 8542项下出口减进口，现价美元', '芯片贸易逆差; 芯片贸易顺差'],
    'CN 2015:-160000000000 2019:-204000000000 2023:-214000000000; KR 2015:30000000000 2019:45000000000 2023:40000000000',
  ),
  row(
    'chips.provision-share',
    'share',
    'observation',
    [
      'Provision of the chip supply chain',
      'Share of a step of the chip supply chain provided by a country',
      'lithography; chip-making equipment; supply chain concentration',
    ],
    ['芯片供应链份额', '某国在芯片供应链某环节的份额', '光刻机; 芯片制造设备'],
    'NL 2019:.79 2022:.79; US 2019:.4 2022:.4; JP 2019:.3 2022:.3',
  ),
];
