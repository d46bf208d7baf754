import { row, type MadeUpIndicator } from './row.js';

const counting = { counting: { full: 1, fractional: 0.97 }, affiliation: { any: 1, first: 0.96 } };

export const TALENT: MadeUpIndicator[] = [
  row(
    'talent.authorships',
    'count',
    'total',
    [
      'Authorships',
      'Author slots of accepted papers by the country of the affiliation',
      'author slots; AI scientists; authors accepted',
    ],
    ['作者署名数', '按机构所在国统计的录用论文作者署名', '署名人次; 作者人次'],
    'WORLD 2009:800 2018:3800 2022:9600; US 2009:480 2018:2240 2022:4400; CN 2009:40 2018:400 2022:2000; GB 2009:60 2018:300 2022:700; CA 2009:40 2018:190 2022:400; IN 2009:5 2018:30 2022:90; DE 2009:60 2018:170 2022:380; FR 2009:40 2018:140 2022:250',
    counting,
  ),
  row(
    'talent.works',
    'count',
    'total',
    [
      'Papers',
      'Accepted papers with at least one author in the place',
      'papers accepted; publications',
    ],
    ['论文数', '至少有一位作者在该地的录用论文', '录用论文; 发表论文'],
    'WORLD 2009:260 2018:1010 2022:2670; US 2009:170 2018:640 2022:1500; CN 2009:10 2018:140 2022:760; GB 2009:25 2018:100 2022:240; DE 2009:20 2018:80 2022:150',
    counting,
  ),
  row(
    'talent.authorship-share',
    'share',
    'ratio',
    [
      'Share of authorships',
      'Author slots in the place as a share of those with a known place',
      'share of authors; share of AI talent; share of scientists at the conference',
    ],
    ['作者署名占比', '该地作者署名占已知地点署名的比例', '作者占比; 人工智能人才占比'],
    'US 2009:.60 2018:.59 2022:.458; CN 2009:.05 2018:.105 2022:.208; GB 2009:.075 2018:.079 2022:.073; CA 2009:.05 2018:.05 2022:.042; IN 2009:.006 2018:.008 2022:.009; DE 2009:.075 2018:.045 2022:.04; FR 2009:.05 2018:.037 2022:.026',
    counting,
  ),
  row(
    'talent.work-share',
    'share',
    'ratio',
    [
      'Share of papers',
      'Papers with any author in the place as a share of all papers with a known place',
      'share of accepted papers; papers with an author in the country',
    ],
    ['论文占比', '有该地作者参与的论文占比', '录用论文占比'],
    'US 2009:.65 2018:.63 2022:.56; CN 2009:.04 2018:.139 2022:.285; GB 2009:.09 2018:.10 2022:.09; DE 2009:.08 2018:.08 2022:.06',
    counting,
  ),
  row(
    'talent.growth',
    'ratio',
    'growth',
    [
      'Growth of authorships',
      'Authorships in the last year of the period over those in the first',
      'growth of AI talent; talent grew; increase in authors',
    ],
    ['作者署名增长倍数', '末年署名数与首年署名数之比', '人才增长; 增长倍数'],
    'WORLD 2009:800 2018:3800 2022:9600; US 2009:480 2018:2240 2022:4400; CN 2009:40 2018:400 2022:2000; GB 2009:60 2018:300 2022:700; IN 2009:5 2018:30 2022:90',
    counting,
  ),
  row(
    'talent.collaboration-share',
    'share',
    'ratio',
    [
      'International collaboration',
      'Share of papers of the place written with an author in another country',
      'international co-authorship; cross-border papers; foreign coauthors',
    ],
    ['国际合作论文占比', '与外国作者合写的论文占比', '国际合著; 跨国合作'],
    'WORLD 2009:.2 2018:.28 2022:.3; CN 2009:.4 2018:.42 2022:.4; US 2009:.25 2018:.33 2022:.36',
    counting,
  ),
  row(
    'talent.persons',
    'count',
    'total',
    [
      'Researchers',
      'Distinct persons with a paper in the period in the place',
      'distinct researchers; individual authors; number of AI researchers',
    ],
    ['研究者人数', '期间内在该地发表论文的不同人员', '科研人员数; 人工智能研究者'],
    'WORLD 2009:600 2018:3000 2022:7000; CN 2009:30 2018:330 2022:1600; US 2009:380 2018:1800 2022:3600; GB 2009:50 2018:250 2022:600',
  ),
  row(
    'talent.flows',
    'count',
    'total',
    [
      'Flows of researchers',
      'Persons who moved between two countries',
      'moves; migration of AI talent; brain drain; destinations',
    ],
    ['研究者流动', '在两国之间流动的人员', '人才流动; 人才外流'],
    'CN 2009:10 2018:60 2022:120; US 2009:20 2018:90 2022:160',
  ),
  row(
    'talent.retention',
    'share',
    'ratio',
    [
      'Retention',
      'Share of persons first seen in a place who are still there some years later',
      'still working there; stay in the country; remain; talent retained; leave; work abroad',
    ],
    ['留存率', '首次出现于某地的人员若干年后仍在该地的比例', '留在国内; 人才留存; 出国工作'],
    'CN 2009:.72 2018:.71 2022:.70; US 2009:.91 2018:.90 2022:.90; IN 2009:.35 2018:.35 2022:.35; GB 2009:.6 2018:.6 2022:.6',
    { origin: { 'first-affiliation': 1, 'first-in-window': 0.98 } },
  ),
];
