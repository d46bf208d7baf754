/*---
id: applications.surveillance-research
version: 1.0.0
pillar: applications
title: { en: Share of visual surveillance research, zh: 视觉监控研究论文份额 }
description:
  en: The place's share of the papers on six visual surveillance tasks that CSET counted, 2015 to 2019 together.
  zh: CSET统计的六类视觉监控任务论文中该地所占份额（2015年至2019年合计）。
numerator: { en: "Papers of the place", zh: "该地论文数" }
denominator: { en: "papers of all places in the table", zh: "表中各地论文数合计" }
unit: share
population: { en: papers, zh: 论文 }
estimator: observation
options:
  counting:
    kind: choice
    definition: true
    default: fractional
    label: { en: Counting, zh: 计数方式 }
    values:
      fractional: { en: a paper is shared among its countries, zh: 一篇论文由各国均分 }
      full: { en: a paper counts in each of its countries, zh: 论文在各国各计一次 }
  period:
    kind: period
    default: 2015..2019
    label: { en: Period, zh: 时期 }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - en: Research, not use. The six tasks include face recognition and action recognition of any purpose.
    zh: 统计的是研究而非应用；六类任务包括任何用途的人脸识别与动作识别。
  - en: Under full counting the denominator is the sum over places, so that shares add up to one; papers of several countries weigh more.
    zh: 全额计数时分母为各地之和，份额合计为一；多国合作论文权重更大。
  - en: The source may not be redistributed; the figure appears only where the user has fetched it.
    zh: 该来源不得再分发，仅在用户自行获取后显示。
method: docs/method.md#observations
sources: [cset-surveillance]
synonyms:
  en: ["surveillance research", "facial recognition research", "face recognition papers", "visual surveillance"]
  zh: ["监控研究", "人脸识别研究", "视觉监控", "人脸识别论文"]
---*/
WITH papers AS (
  SELECT place, period, year, value
  FROM observation
  WHERE (:counting = 'fractional' AND series = 'cset-surveillance.papers-fractional')
    OR (:counting = 'full' AND series = 'cset-surveillance.papers')
),
whole AS (SELECT SUM(value) AS total FROM papers),
here AS (
  SELECT m.place, p.period, SUM(p.value) AS value
  FROM papers p
  JOIN place_member m ON m.country = p.place AND 2019 BETWEEN m.year_from AND m.year_to
  WHERE :period_from <= 2019 AND :period_to >= 2015
  GROUP BY m.place, p.period
)
SELECT h.place, h.period, h.value / w.total AS value, h.value AS n, h.value AS numerator,
  w.total AS denominator, CAST(1 AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high, CAST(NULL AS VARCHAR) AS missing,
  '' AS dimension
FROM here h
CROSS JOIN whole w
UNION ALL
SELECT DISTINCT m.place, CAST(:period_to AS VARCHAR), CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE),
  CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE),
  CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), 'needs-fetch', ''
FROM place_member m
WHERE m.place IN (:place) AND NOT EXISTS (SELECT 1 FROM papers)
ORDER BY place, period, dimension
