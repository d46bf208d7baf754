/*---
id: talent.foreign-offices
version: 1.0.0
pillar: talent
title: { en: "AI research offices opened abroad, in the register", zh: 名录所列境外人工智能研究机构 }
description:
  en: AI research offices that firms of the place opened abroad, as a curated register names them, up to the end of the year.
  zh: 编纂名录所列该地企业截至当年年末在境外设立的人工智能研究机构数。
numerator: { en: "Rows of the register for firms of the place", zh: "名录中该地企业的条目数" }
denominator: null
unit: count
population: { en: rows of the register, zh: 名录条目 }
estimator: observation
options:
  where:
    kind: choice
    default: any
    label: { en: Where, zh: 地点 }
    values:
      any: { en: any place abroad, zh: 境外任何地点 }
      silicon-valley: { en: Silicon Valley, zh: 硅谷 }
  period:
    kind: period
    default: 2014..2019
    label: { en: Period, zh: 时期 }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - en: A lower bound from press reports of a few firms; it compares no places. After 2019 the register has no rows.
    zh: 依据少数企业的媒体报道，仅为下限，不可用于各地比较；2019年以后名录无条目。
  - en: It says where offices are, not whether anybody was hired there or returned home.
    zh: 只说明机构所在地，不说明是否在当地招人，也不说明是否有人回国。
method: docs/method.md#observations
sources: [orrery-registers]
synonyms:
  en: ["offices in Silicon Valley", "labs in Silicon Valley", "research labs abroad", "offices to attract talent"]
  zh: ["硅谷办公室", "硅谷研究院", "境外研发中心", "在硅谷设立机构"]
---*/
WITH offices AS (
  SELECT place, year, value
  FROM observation
  WHERE series = 'registers.offices'
    AND (:where = 'any' OR dimension LIKE '%region=silicon-valley;%')
),
years AS (
  SELECT DISTINCT year
  FROM observation
  WHERE year BETWEEN :period_from AND :period_to AND year <= 2019
)
SELECT o.place, CAST(y.year AS VARCHAR) AS period, SUM(o.value) AS value, SUM(o.value) AS n,
  SUM(o.value) AS numerator, CAST(NULL AS DOUBLE) AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high, CAST(NULL AS VARCHAR) AS missing,
  '' AS dimension
FROM years y
JOIN offices o ON o.year <= y.year
GROUP BY o.place, y.year
ORDER BY place, period, dimension
