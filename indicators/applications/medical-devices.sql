/*---
id: applications.medical-devices
version: 1.1.0
pillar: applications
title: { en: "AI medical devices authorised in the United States", zh: 在美国获批的人工智能医疗器械 }
description:
  en: Devices with AI that the FDA lists as authorised, by the country that the maker's name settles.
  zh: 美国FDA清单所列已获授权的人工智能医疗器械数，按制造商名称可确定的国别统计。
numerator: { en: "Authorisations to makers in the place", zh: "授予该地制造商的授权数" }
denominator: null
unit: count
population: { en: authorisations, zh: 授权 }
estimator: observation
partial: true
ranked: false
options:
  counting:
    kind: choice
    default: to-date
    label: { en: Counting, zh: 计数方式 }
    values:
      to-date: { en: all up to the end of the year, zh: 截至当年年末累计 }
      year: { en: those of the year, zh: 当年 }
  period:
    kind: period
    default: 2010..2025
    label: { en: Period, zh: 时期 }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - en: One regulator, one market. Devices authorised elsewhere only, such as those of China's own regulator, are not here.
    zh: 仅为一国监管机构面向一国市场的授权；只在他国（如由中国监管机构）获批的器械不在其中。
  - en: The list states no country of the maker. A maker is placed where its name states a country or begins with a city, or is the whole name of a known organisation; all others are unknown, never "other". About one authorisation in four is placed (coverage), so a count is a lower bound and no ranking of places rests on it.
    zh: 清单不列制造商国别。仅当名称写明国家、以城市开头或与已知机构全名相同时才确定国别；其余均为未知，不归入“其他”。约四分之一的授权可确定（见覆盖率），因此各数为下限，不能据此排名。
  - en: The applicant is often a subsidiary, so a group may count in the country of its branch.
    zh: 申请人常为子公司，集团产品可能计入分支机构所在国。
method: docs/method.md#observations
sources: [fda-ai-devices]
synonyms:
  en: ["AI medical devices", "FDA approved AI devices", "AI in healthcare", "authorised medical AI"]
  zh: ["人工智能医疗器械", "FDA批准", "医疗人工智能", "获批医疗器械"]
---*/
WITH dated AS (
  SELECT place, year, value
  FROM observation
  WHERE series = 'fda-ai-devices.authorisations' AND COALESCE(dimension, '') = ''
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
