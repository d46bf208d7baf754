/*---
id: applications.incidents
version: 1.0.0
pillar: applications
title: { en: Reported AI incidents, zh: 已报告的人工智能事故 }
description:
  en: Incidents in the AI Incident Database that annotators placed and dated, by where they happened.
  zh: 人工智能事故数据库中经标注有时间和地点的事件数，按发生地统计。
numerator: { en: "Incidents located in the place", zh: "发生于该地的事件数" }
denominator: null
unit: count
population: { en: incidents, zh: 事件 }
estimator: observation
partial: true
ranked: false
options:
  scope:
    kind: choice
    definition: true
    default: all
    label: { en: Incidents, zh: 事件范围 }
    values:
      all: { en: all that were dated, zh: 全部有日期者 }
      ai-confirmed: { en: those in which annotators found an AI system, zh: 经认定涉及人工智能系统者 }
      public-sector: { en: those of a public sector deployment, zh: 公共部门应用者 }
  counting:
    kind: choice
    default: to-date
    label: { en: Counting, zh: 计数方式 }
    values:
      to-date: { en: all up to the end of the year, zh: 截至当年年末累计 }
      year: { en: those of the year, zh: 当年 }
  period:
    kind: period
    default: 2009..2023
    label: { en: Period, zh: 时期 }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - en: A count of reports, mostly in English-language news. It follows attention and language as much as occurrence and ranks no place.
    zh: 统计的是报道，多来自英文新闻；数量受关注度和语言影响，不宜排名。
  - en: Of 1,242 incidents, 1,041 carry neither year nor country and are left out. Of the dated ones, coverage says how many have a country.
    zh: 1242起事件中有1041起既无年份也无国家，未予计入；覆盖率为有日期者中有国家的比例。
method: docs/method.md#observations
sources: [aiid, aiid-csetv1]
synonyms:
  en: ["AI incidents", "AI accidents", "AI harms", "AI failures"]
  zh: ["人工智能事故", "人工智能事件", "人工智能危害"]
---*/
WITH dated AS (
  SELECT place, year, value
  FROM observation
  WHERE (:scope = 'all' AND series = 'aiid.incidents' AND COALESCE(dimension, '') = '')
    OR (:scope = 'ai-confirmed' AND series = 'aiid-csetv1.incidents' AND dimension = 'ai=yes')
    OR (:scope = 'public-sector' AND series = 'aiid.incidents' AND dimension = 'public=yes')
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
ORDER BY place, period, dimension
