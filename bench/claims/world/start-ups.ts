import { row, type MadeUpIndicator } from './row.js';

export const START_UPS: MadeUpIndicator[] = [
  row(
    'start-ups.newly-funded-share',
    'share',
    'observation',
    [
      'Newly funded AI companies',
      'Share of the AI companies funded for the first time in the year',
      'tech start-ups; AI startups; newly funded companies',
    ],
    [
      '新获融资的人工智能企业',
      '当年首次获得融资的人工智能企业占比',
      '初创企业; 科技初创公司; 创业公司',
    ],
    'CN 2013:.1 2019:.18 2023:.07; US 2013:.5 2019:.41 2023:.48; GB 2013:.05 2019:.07 2023:.06; IN 2013:.03 2019:.04 2023:.03',
  ),
  row(
    'start-ups.unicorns-born-share',
    'share',
    'observation',
    [
      'Unicorns born in the year',
      'Share of the companies that became unicorns in the year',
      'new unicorns; tech start-ups; unicorn companies',
    ],
    ['当年诞生的独角兽', '当年成为独角兽的企业占比', '新晋独角兽; 科技初创企业'],
    'CN 2015:.2 2019:.22 2023:.1; US 2015:.5 2019:.43 2023:.6; IN 2015:.03 2019:.05 2023:.05',
  ),
  row(
    'start-ups.unicorns-alive-share',
    'share',
    'observation',
    [
      'Unicorns alive',
      'Share of the unicorn companies alive at the end of the year',
      'unicorns; living unicorns; tech start-ups',
    ],
    ['存续的独角兽', '年末存续的独角兽企业占比', '独角兽企业; 独角兽; 科技初创企业'],
    'CN 2015:.3 2019:.35 2024:.14; US 2015:.45 2019:.38 2024:.54; IN 2015:.03 2019:.04 2024:.06; JP 2015:.001 2019:.005 2024:.006',
  ),
  row(
    'start-ups.private-investment',
    'USD',
    'observation',
    [
      'Private investment in AI',
      'Private investment in AI companies, current US dollars',
      'AI funding; venture capital; raised from investors',
    ],
    ['人工智能私人投资', '对人工智能企业的私人投资，现价美元', '风险投资; 融资额; 私人资本'],
    'WORLD 2015:8000000000 2019:40000000000 2021:120000000000 2023:96000000000; US 2015:5000000000 2019:20000000000 2021:60000000000 2023:67200000000; CN 2015:1000000000 2019:6000000000 2021:9000000000 2023:7800000000; GB 2015:300000000 2019:2000000000 2021:4600000000 2023:3800000000; IN 2015:100000000 2019:500000000 2021:1500000000 2023:1400000000',
  ),
  row(
    'start-ups.founder-background',
    'share',
    'observation',
    [
      'Founder background',
      'Share of founders of funded start-ups who studied or worked in the United States',
      'founders educated in the US; returnee founders',
    ],
    ['创始人背景', '有美国学习或工作经历的创始人占比', '创始人学历; 海归创始人'],
    'CN 2019:.41 2024:.41; IN 2019:.3 2024:.3',
  ),
];
