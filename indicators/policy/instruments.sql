/*---
id: policy.instruments
version: 1.0.0
pillar: policy
title: { en: AI policy instruments, zh: 人工智能政策工具 }
description:
  en: Strategies, laws, programmes and other instruments on AI that a catalogue lists for the place. The European Union counts its own instruments and those of its members.
  zh: 目录所列该地的人工智能战略、法律、计划及其他政策工具。欧盟计入其自身及成员国的工具。
numerator: { en: "Instruments listed for the place", zh: "目录所列该地的政策工具数" }
denominator: null
unit: count
population: { en: instruments, zh: 政策工具 }
estimator: observation
partial: true
ranked: false
options:
  catalogue:
    kind: choice
    definition: true
    default: oecd
    label: { en: Catalogue, zh: 目录 }
    values:
      oecd: { en: OECD.AI, zh: OECD.AI }
      agora: { en: "AGORA, all documents", zh: AGORA（全部文件） }
      agora-enacted: { en: "AGORA, enacted", zh: AGORA（已生效） }
  counting:
    kind: choice
    default: to-date
    label: { en: Counting, zh: 计数方式 }
    values:
      to-date: { en: all up to the end of the year, zh: 截至当年年末累计 }
      year: { en: those of the year, zh: 当年 }
  period:
    kind: period
    default: 2015..2026
    label: { en: Period, zh: 时期 }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - en: Catalogues list what is reported or collected. OECD.AI rests on reports by governments, AGORA was collected with a focus on the United States; neither ranks places.
    zh: 目录只收录申报或搜集到的内容：OECD.AI依靠各国政府申报，AGORA以美国为搜集重点，均不宜用于各地排名。
  - en: A plan, a law and a small grant count one each. Nothing is said of how binding or how effective they are.
    zh: 规划、法律与小额资助各计一项，不反映约束力或成效。
  - en: AGORA may not be redistributed; its counts appear only where the user has fetched it.
    zh: AGORA不得再分发，仅在用户自行获取后显示其计数。
method: docs/method.md#observations
sources: [oecd-ai-policies, agora]
synonyms:
  en: ["AI policies", "AI strategies", "AI laws and regulations", "policy initiatives", "number of AI policies"]
  zh: ["人工智能政策", "人工智能战略", "政策数量", "人工智能法规", "政策举措"]
---*/
WITH dated AS (
  SELECT place, year, value
  FROM observation
  WHERE (:catalogue = 'oecd' AND series = 'oecd-ai-policies.instruments' AND COALESCE(dimension, '') = '')
    OR (:catalogue = 'agora' AND series = 'agora.instruments' AND COALESCE(dimension, '') = '')
    OR (:catalogue = 'agora-enacted' AND series = 'agora.instruments' AND dimension = 'status=enacted')
),
placed AS (
  SELECT m.place, d.year, d.value
  FROM dated d
  JOIN place_member m ON m.country = d.place AND d.year BETWEEN m.year_from AND m.year_to
  UNION ALL
  SELECT u.place, d.year, d.value
  FROM dated d
  JOIN (VALUES ('EU'), ('EU27')) AS u (place) ON d.place = 'EU'
  UNION ALL
  SELECT place, year, value FROM dated WHERE place = 'WORLD'
),
years AS (
  SELECT DISTINCT year FROM observation WHERE year BETWEEN :period_from AND :period_to
),
grid AS (
  SELECT p.place, y.year
  FROM (SELECT DISTINCT place FROM placed) p
  CROSS JOIN years y
),
base AS (
  SELECT y.year,
    SUM(CASE WHEN d.place = 'WORLD' THEN d.value ELSE 0 END) AS total,
    SUM(CASE WHEN d.place = 'area:unknown' THEN d.value ELSE 0 END) AS unknown
  FROM years y
  LEFT JOIN dated d ON d.year = y.year OR (:counting = 'to-date' AND d.year < y.year)
  GROUP BY y.year
),
summed AS (
  SELECT g.place, g.year, COALESCE(SUM(p.value), 0) AS value
  FROM grid g
  LEFT JOIN placed p
    ON p.place = g.place AND (p.year = g.year OR (:counting = 'to-date' AND p.year < g.year))
  GROUP BY g.place, g.year
)
SELECT s.place, CAST(s.year AS VARCHAR) AS period, s.value, s.value AS n, s.value AS numerator,
  CAST(NULL AS DOUBLE) AS denominator,
  CASE WHEN b.total > 0 THEN (b.total - b.unknown) / b.total END AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high, CAST(NULL AS VARCHAR) AS missing,
  '' AS dimension
FROM summed s
JOIN base b ON b.year = s.year
UNION ALL
SELECT DISTINCT m.place, CAST(:period_to AS VARCHAR), CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE),
  CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE),
  CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), 'needs-fetch', ''
FROM place_member m
WHERE m.place IN (:place) AND NOT EXISTS (SELECT 1 FROM dated)
ORDER BY place, period, dimension
