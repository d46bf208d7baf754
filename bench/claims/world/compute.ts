import { row, type MadeUpIndicator } from './row.js';

export const COMPUTE: MadeUpIndicator[] = [
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
];
