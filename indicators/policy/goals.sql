/*---
id: policy.goals
version: 1.0.0
pillar: policy
title: { en: Year of the national aim for AI, zh: 国家人工智能目标年份 }
description:
  en: The year by which a government document sets an aim for AI; the furthest aim, or each.
  zh: 政府文件为人工智能设定目标的年份；可取最远目标，或逐项列出。
numerator: { en: "The year that the document names", zh: "文件所写的目标年份" }
denominator: null
unit: year
population: { en: aims, zh: 目标 }
estimator: observation
options:
  show:
    kind: choice
    default: furthest
    label: { en: Show, zh: 显示 }
    values:
      furthest: { en: the furthest aim, zh: 最远目标 }
      each: { en: each aim, zh: 逐项 }
  period:
    kind: period
    default: 2015..2026
    label: { en: Period, zh: 时期 }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - en: An aim is a statement of intent. Nothing here measures progress towards it; compare the other pillars.
    zh: 目标只是意向表述，此处不衡量进展，可参照其他支柱。
  - en: Curated with official addresses; only aims that name a year, so far of one government.
    zh: 依官方网址编纂；只收录写明年份的目标，目前仅一国政府。
method: docs/method.md#observations
sources: [orrery-registers]
synonyms:
  en: ["aims to lead by 2030", "world leader in AI by 2030", "2030 goal", "New Generation AI Development Plan", "national AI target"]
  zh: ["2030年目标", "新一代人工智能发展规划", "世界领先", "世界主要人工智能创新中心", "国家目标"]
---*/
WITH aims AS (
  SELECT place, period, year, value, dimension
  FROM observation
  WHERE series = 'registers.goals' AND year BETWEEN :period_from AND :period_to
)
SELECT place, CAST(year AS VARCHAR) AS period, MAX(value) AS value, CAST(COUNT(*) AS DOUBLE) AS n,
  CAST(NULL AS DOUBLE) AS numerator, CAST(NULL AS DOUBLE) AS denominator,
  CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high, CAST(NULL AS VARCHAR) AS missing,
  '' AS dimension
FROM aims
WHERE :show = 'furthest'
GROUP BY place, year
UNION ALL
SELECT place, period, value, CAST(1 AS DOUBLE), CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE),
  CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), CAST(NULL AS VARCHAR), dimension
FROM aims
WHERE :show = 'each'
ORDER BY place, period, dimension
