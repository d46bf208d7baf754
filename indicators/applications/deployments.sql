/*---
id: applications.deployments
version: 1.0.0
pillar: applications
title: { en: Named deployments in the register, zh: 名录所列应用实例 }
description:
  en: Deployments of AI that the curated register names, started by the end of the year, by who takes part.
  zh: 编纂名录所列、截至当年年末已启动的人工智能应用实例数，可按参与方区分。
numerator: { en: "Rows of the register in the place", zh: "名录中该地的条目数" }
denominator: null
unit: count
population: { en: rows of the register, zh: 名录条目 }
estimator: observation
partial: true
options:
  actors:
    kind: choice
    default: all
    label: { en: Actors, zh: 参与方 }
    values:
      all: { en: any, zh: 不限 }
      public-and-firm: { en: a public body and a firm together, zh: 公共机构与企业共同参与 }
  basis:
    kind: choice
    definition: true
    default: sourced
    label: { en: Basis, zh: 依据 }
    values:
      sourced: { en: rows with a source, zh: 有出处者 }
      all: { en: also those that only the talk of 2019 reports, zh: 含仅见于2019年演讲者 }
  period:
    kind: period
    default: 2016..2026
    label: { en: Period, zh: 时期 }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - en: A list of examples, chosen because a talk named them or their kind. The count is the length of the list, not the extent of use, and compares no places.
    zh: 仅为实例清单，因某次演讲提及其本身或同类而选入。计数即清单长度，不代表应用规模，不可用于各地比较。
  - en: Whether a deployment goes on is not recorded.
    zh: 未记录应用是否仍在继续。
method: docs/method.md#observations
sources: [orrery-registers]
synonyms:
  en: ["traffic signals", "Jinan", "Didi Shandong University traffic police", "school attendance", "toilet paper", "public-private", "deployments of AI"]
  zh: ["信号灯", "济南", "滴滴", "交警", "考勤", "取纸机", "公私合作", "人工智能应用实例"]
---*/
WITH listed AS (
  SELECT place, year, value
  FROM observation
  WHERE series = 'registers.deployments'
    AND (:basis = 'all' OR dimension LIKE '%basis=sourced;%')
    AND (:actors = 'all' OR (dimension LIKE '%actors=%firm%' AND dimension LIKE '%actors=%public%'))
),
years AS (
  SELECT DISTINCT year FROM observation WHERE year BETWEEN :period_from AND :period_to
)
SELECT l.place, CAST(y.year AS VARCHAR) AS period, SUM(l.value) AS value, SUM(l.value) AS n,
  SUM(l.value) AS numerator, CAST(NULL AS DOUBLE) AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high, CAST(NULL AS VARCHAR) AS missing,
  '' AS dimension
FROM years y
JOIN listed l ON l.year <= y.year
GROUP BY l.place, y.year
ORDER BY place, period, dimension
