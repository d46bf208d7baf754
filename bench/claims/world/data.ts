import { row, type MadeUpIndicator } from './row.js';

export const DATA: MadeUpIndicator[] = [
  row(
    'data.population',
    'count',
    'observation',
    ['Population', 'Residents of the place', 'people; inhabitants; residents; populous'],
    ['人口', '常住人口', '总人口; 居民'],
    'WORLD 2009:6870000000 2019:7760000000 2023:8020000000; CN 2009:1331000000 2019:1398000000 2023:1411000000; IN 2009:1210000000 2019:1366000000 2023:1429000000; US 2009:307000000 2019:328000000 2023:335000000; DE 2009:82000000 2019:83000000 2023:83300000; GB 2009:62000000 2019:67000000 2023:68000000; JP 2009:128000000 2019:126000000 2023:124000000; FR 2009:64000000 2019:67000000 2023:68000000',
  ),
  row(
    'data.internet-users',
    'share',
    'observation',
    [
      'Internet users',
      'Share of the population that uses the internet',
      'online; internet penetration; internet access; people online',
    ],
    ['互联网用户', '使用互联网的人口比例', '网民; 互联网普及率; 上网'],
    'WORLD 2009:.257 2019:.535; CN 2009:.289 2019:.645; US 2009:.71 2019:.89; IN 2009:.05 2019:.41; GB 2009:.83 2019:.93; DE 2009:.79 2019:.88; KR 2009:.81 2019:.96',
  ),
  row(
    'data.mobile-subscriptions',
    'count',
    'observation',
    [
      'Mobile subscriptions',
      'Mobile cellular telephone subscriptions',
      'mobile phones; cell phones; smartphones',
    ],
    ['移动电话用户', '移动蜂窝电话用户数', '手机用户; 移动用户'],
    'WORLD 2009:4600000000 2019:8300000000; CN 2009:747000000 2019:1730000000; US 2009:275000000 2019:422000000; IN 2009:525000000 2019:1151000000; DE 2009:105000000 2019:107000000',
  ),
  row(
    'data.broadband',
    'per-100',
    'observation',
    [
      'Fixed broadband',
      'Fixed broadband subscriptions per 100 people',
      'broadband subscriptions; fixed broadband',
    ],
    ['固定宽带', '每百人固定宽带用户数', '宽带用户; 固定宽带'],
    'CN 2009:7.8 2019:31; KR 2009:33 2019:42.8; US 2009:25.5 2019:34.6; IN 2009:.7 2019:1.4; DE 2009:30 2019:42',
  ),
];
