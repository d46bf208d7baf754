/**
 * MADE UP. Invented values for tests and the claims bench, round and only roughly like the real
 * ones. Nothing here is a statistic. Between two years the values run in a straight line.
 */
export interface MadeUpIndicator {
  id: string;
  unit: string;
  estimator: 'ratio' | 'total' | 'growth' | 'observation';
  title: { en: string; zh: string };
  description: { en: string; zh: string };
  synonyms: { en: string; zh: string };
  /** Option, and the factor that each of its values applies; the first is the default. */
  definitions: Record<string, Record<string, number>>;
  values: string;
}

const counting = { counting: { full: 1, fractional: 0.97 }, affiliation: { any: 1, first: 0.96 } };

function row(
  id: string,
  unit: string,
  estimator: MadeUpIndicator['estimator'],
  en: [title: string, description: string, synonyms: string],
  zh: [title: string, description: string, synonyms: string],
  values: string,
  definitions: MadeUpIndicator['definitions'] = {},
): MadeUpIndicator {
  return {
    id,
    unit,
    estimator,
    title: { en: en[0], zh: zh[0] },
    description: { en: en[1], zh: zh[1] },
    synonyms: { en: en[2], zh: zh[2] },
    definitions,
    values,
  };
}

export const MADE_UP: MadeUpIndicator[] = [
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
  row(
    'compute.top500-systems-share',
    'share',
    'observation',
    [
      'TOP500 systems',
      'Share of the systems of the TOP500 list',
      'supercomputers; fastest supercomputers',
    ],
    ['超级计算机500强系统占比', 'TOP500榜单系统数占比', '超级计算机; 超算'],
    'CN 2012:.14 2019:.456 2023:.208; US 2012:.5 2019:.234 2023:.322; JP 2012:.06 2019:.058 2023:.064',
  ),
  row(
    'compute.top500-performance-share',
    'share',
    'observation',
    [
      'TOP500 performance',
      'Share of the combined Rmax of the TOP500 list',
      'supercomputing performance; combined performance; computing power',
    ],
    ['超级计算机500强性能占比', 'TOP500榜单Rmax总和占比', '超算算力; 总算力'],
    'CN 2012:.12 2019:.323 2023:.058; US 2012:.55 2019:.371 2023:.53; JP 2012:.12 2019:.07 2023:.1',
  ),
  row(
    'compute.gpu-clusters',
    'count',
    'observation',
    ['GPU clusters', 'Known GPU clusters by country', 'AI supercomputers; data centres; GPUs'],
    ['GPU集群', '已知的GPU集群数', '智算中心; 算力集群'],
    'US 2019:100 2025:320; CN 2019:20 2025:90',
  ),
  row(
    'compute.notable-models',
    'count',
    'observation',
    [
      'Notable AI models',
      'Notable machine-learning models released in the year',
      'notable machine learning models; AI models',
    ],
    ['知名人工智能模型', '当年发布的知名机器学习模型数', '重要模型; 知名模型'],
    'WORLD 2019:60 2023:105; US 2019:30 2023:61; CN 2019:6 2023:15; FR 2019:2 2023:8; GB 2019:5 2023:6; CA 2019:3 2023:4',
    { attribution: { full: 1, fractional: 0.97 } },
  ),
  row(
    'compute.large-scale-models',
    'count',
    'observation',
    [
      'Large-scale AI models',
      'Models trained with more than 10^23 FLOP, cumulative',
      'large-scale models; foundation models',
    ],
    ['大规模人工智能模型', '训练算力超过10^23 FLOP的模型累计数', '大模型; 基础模型'],
    'US 2020:5 2024:128; CN 2020:1 2024:90; CA 2020:0 2024:4',
  ),
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
  row(
    'applications.ai-use',
    'share',
    'observation',
    [
      'AI use',
      'Share of the working-age population that uses AI',
      'AI adoption; AI diffusion; use generative AI',
    ],
    ['人工智能使用率', '使用人工智能的劳动年龄人口占比', '人工智能普及率; 使用AI'],
    'SG 2025:.609; AE 2025:.64; US 2025:.283; CN 2025:.163; FR 2025:.44; IN 2025:.156; WORLD 2025:.163',
  ),
  row(
    'applications.incidents',
    'count',
    'observation',
    [
      'AI incidents',
      'Incidents recorded in the AI incident database',
      'AI harms; incident reports',
    ],
    ['人工智能事件', '人工智能事件数据库记录的事件', 'AI事故; 人工智能事故'],
    'WORLD 2019:60 2022:110; US 2019:35 2022:60; CN 2019:4 2022:6',
  ),
  row(
    'applications.medical-devices',
    'count',
    'observation',
    [
      'AI medical devices',
      'Medical devices with AI authorised in the year by the country of the maker',
      'FDA devices; AI-enabled medical devices; approvals',
    ],
    ['人工智能医疗器械', '当年获批的人工智能医疗器械，按企业所在国', '医疗器械获批'],
    'WORLD 2015:6 2019:80 2023:226; US 2015:4 2019:50 2023:130; IL 2015:1 2019:8 2023:12; CN 2015:0 2019:3 2023:8',
  ),
  row(
    'applications.deployments',
    'count',
    'observation',
    [
      'Deployments of AI',
      'Curated deployments with public and private actors',
      'AI applications; smart traffic; attendance checks',
    ],
    ['人工智能应用案例', '经整理的公私合作应用案例', '智能交通; 人工智能应用'],
    'CN 2019:4',
  ),
  row(
    'principles.emphasis',
    'share',
    'observation',
    [
      'Emphasis of AI guidelines',
      'Share of AI ethics guidelines of a place that mention a principle',
      'ethics guidelines; AI principles; harmony; transparency',
    ],
    ['人工智能准则侧重', '提及某原则的人工智能伦理准则占比', '伦理准则; 和谐; 透明'],
    'CN 2020:.5; US 2020:.05; EU 2020:.05',
  ),
];
