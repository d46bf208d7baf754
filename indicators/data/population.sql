/*---
id: data.population
version: 1.0.0
pillar: data
title: { en: "Population", zh: "人口" }
description: { en: "Persons living in the place at mid-year.", zh: "该地年中人口。" }
numerator: { en: "Persons living in the place at mid-year", zh: "该地年中人口" }
denominator: null
unit: persons
population: { en: "persons", zh: "人" }
estimator: observation
options:
  period:
    kind: period
    default: "1990..2024"
    label: { en: Period, zh: 时期 }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - { en: "Population is a proxy for how many people could leave data behind. It says nothing about data collected, held, shared, clean or lawful to use.", zh: "人口只是“可能产生数据的人数”的替代指标，不反映实际采集、持有、共享的数据，也不反映其质量与合法可用性。" }
  - { en: "The source has no row for Taiwan; Hong Kong and Macao are apart from China unless a group is chosen.", zh: "来源没有台湾的数据行；除非选择相应的组别，香港、澳门与中国分列。" }
  - { en: "A group is the sum of its members of that year; coverage is the part of its members that have a value.", zh: "组别数值为当年成员之和；覆盖率为有数值的成员所占比例。" }
method: docs/method.md#observations
sources: [worldbank-population]
synonyms:
  en: ["population", "people", "inhabitants", "billion people"]
  zh: ["人口", "人口数", "多少人"]
---*/
WITH base AS (
  SELECT place, year, value FROM observation
  WHERE series = 'worldbank.population' AND year BETWEEN :period_from AND :period_to
),
here AS (
  SELECT m.place, b.year, SUM(b.value) AS value, COUNT(*) AS seen
  FROM base b
  JOIN place_member m ON m.country = b.place AND b.year BETWEEN m.year_from AND m.year_to
  GROUP BY m.place, b.year
),
size AS (
  SELECT m.place, y.year, COUNT(*) AS members
  FROM (SELECT DISTINCT year FROM base) y
  JOIN place_member m ON y.year BETWEEN m.year_from AND m.year_to
  GROUP BY m.place, y.year
)
SELECT h.place, CAST(h.year AS VARCHAR) AS period, h.value, h.value AS n,
  h.value AS numerator, CAST(NULL AS DOUBLE) AS denominator,
  CAST(h.seen AS DOUBLE) / s.members AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM here h
JOIN size s ON s.place = h.place AND s.year = h.year
UNION ALL
SELECT place, CAST(year AS VARCHAR), value, value, value, NULL, NULL, NULL, NULL, NULL, ''
FROM base WHERE place = 'WORLD' OR place LIKE 'area:%'
