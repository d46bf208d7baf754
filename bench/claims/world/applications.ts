import { row, type MadeUpIndicator } from './row.js';

export const APPLICATIONS: MadeUpIndicator[] = [
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
];
