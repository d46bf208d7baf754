import { row, type MadeUpIndicator } from './row.js';

export const POLICY: MadeUpIndicator[] = [
  row(
    'policy.instruments',
    'count',
    'observation',
    [
      'AI policy instruments',
      'AI policies and initiatives by jurisdiction, cumulative',
      'AI policies; policy initiatives; strategies',
    ],
    ['人工智能政策工具', '各法域人工智能政策与举措累计数', '政策举措; 政策数量'],
    'US 2017:10 2023:82; CN 2017:4 2023:22; EU 2017:8 2023:63; GB 2017:9 2023:56',
  ),
  row(
    'policy.national-team',
    'count',
    'observation',
    [
      'National AI team',
      'Companies named to the national team of AI platforms',
      'AI champions; national champions',
    ],
    ['人工智能国家队', '入选国家新一代人工智能开放创新平台的企业', '国家队; 开放创新平台'],
    'CN 2017:4 2018:5 2019:15',
  ),
  row(
    'policy.data-laws',
    'count',
    'observation',
    [
      'Laws on data',
      'Laws in force on access to and transfer of data',
      'data law; cross-border data transfer; data protection law',
    ],
    ['数据法律', '有关数据获取与跨境传输的现行法律', '数据出境; 数据安全法'],
    'CN 2017:1 2021:3 2023:3; US 2017:1 2023:1',
  ),
];
