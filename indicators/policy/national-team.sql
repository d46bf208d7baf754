/*---
id: policy.national-team
version: 1.0.0
pillar: policy
title: { en: "Firms in the national team for AI", zh: 人工智能“国家队”企业 }
description:
  en: Firms that a ministry asked to build a national open innovation platform for AI, up to the end of the year; or the members one by one, dated by their designation.
  zh: 截至当年年末，由主管部门指定建设国家新一代人工智能开放创新平台的企业数；亦可按指定时间逐家列出。
numerator: { en: "Firms designated up to the end of the year", zh: "截至当年年末指定的企业数" }
denominator: null
unit: count
population: { en: firms, zh: 企业 }
estimator: observation
options:
  show:
    kind: choice
    default: total
    label: { en: Show, zh: 显示 }
    values:
      total: { en: how many, zh: 总数 }
      members: { en: each member, zh: 逐家列出 }
  period:
    kind: period
    default: 2017..2026
    label: { en: Period, zh: 时期 }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - en: Curated from press and research pages, each row with its address. Batches after 2019 are not recorded, so later years have no value.
    zh: 依据媒体与研究机构网页编纂，逐条注明出处。2019年以后的批次未收录，故其后年份没有数值。
  - en: The official name is open innovation platform; "national team" is the press's word. The list says nothing of influence on policy.
    zh: 正式名称为“开放创新平台”，“国家队”为媒体用语；名单不说明企业对政策的影响。
  - en: Other countries have programmes of other kinds, which are not recorded.
    zh: 其他国家另有不同形式的计划，未予收录。
method: docs/method.md#observations
sources: [orrery-registers]
synonyms:
  en: ["national team", "AI national team", "national champions", "national AI open innovation platforms", "Baidu Alibaba Tencent iFlytek SenseTime Huawei"]
  zh: ["国家队", "人工智能国家队", "开放创新平台", "国家新一代人工智能开放创新平台"]
---*/
WITH members AS (
  SELECT place, period, year, value, dimension
  FROM observation
  WHERE series = 'registers.national-team'
),
years AS (
  SELECT DISTINCT year FROM members WHERE year BETWEEN :period_from AND :period_to
)
SELECT m.place, CAST(y.year AS VARCHAR) AS period, SUM(m.value) AS value, SUM(m.value) AS n,
  SUM(m.value) AS numerator, CAST(NULL AS DOUBLE) AS denominator, CAST(1 AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high, CAST(NULL AS VARCHAR) AS missing,
  '' AS dimension
FROM years y
JOIN members m ON m.year <= y.year
WHERE :show = 'total'
GROUP BY m.place, y.year
UNION ALL
SELECT place, period, value, value, value, CAST(NULL AS DOUBLE), CAST(1 AS DOUBLE),
  CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), CAST(NULL AS VARCHAR), dimension
FROM members
WHERE :show = 'members' AND year BETWEEN :period_from AND :period_to
ORDER BY place, period, dimension
