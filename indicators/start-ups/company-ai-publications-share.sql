/*---
id: start-ups.company-ai-publications-share
version: 1.0.0
pillar: start-ups
title: { en: "Share of AI publications by companies", zh: "企业人工智能论文占比" }
description: { en: "AI publications of the tracked companies of the place over those of all tracked companies.", zh: "该地被追踪企业的人工智能论文，除以全部被追踪企业的论文。" }
numerator: { en: "AI publications of companies of the place", zh: "该地企业的人工智能论文" }
denominator: { en: "AI publications of all tracked companies with a known place", zh: "所在地已知的全部被追踪企业的人工智能论文" }
unit: share
population: { en: "publications", zh: "篇论文" }
estimator: observation
options:
  period:
    kind: period
    default: "2010..2021"
    label: { en: Period, zh: 时期 }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - { en: "About 1,300 chosen companies; the choice favours large and listed ones. The place is that of the company, not of its laboratory.", zh: "约1300家选定企业，偏向大型与上市公司。按企业而非实验室所在地计。" }
  - { en: "Non-commercial licence: used only where you fetched it.", zh: "许可限非商业使用：仅在您自行获取后使用。" }
method: docs/method.md#observations
sources: [cset-parat]
synonyms:
  en: ["company research", "industry AI publications"]
  zh: ["企业论文", "产业研究"]
---*/
WITH listed AS (
  SELECT place, year, value FROM observation
  WHERE series = 'parat.ai-publications' AND year BETWEEN :period_from AND :period_to
),
world AS (SELECT year, value AS total FROM listed WHERE place = 'WORLD'),
known AS (SELECT year, SUM(value) AS x FROM listed WHERE place <> 'WORLD' GROUP BY year),
here AS (
  SELECT m.place, l.year, SUM(l.value) AS y
  FROM listed l
  JOIN place_member m ON m.country = l.place AND l.year BETWEEN m.year_from AND m.year_to
  GROUP BY m.place, l.year
),
places AS (SELECT DISTINCT place FROM here),
filled AS (
  SELECT p.place, w.year, COALESCE(h.y, 0) AS y, k.x, w.total
  FROM places p
  CROSS JOIN world w
  JOIN known k ON k.year = w.year
  LEFT JOIN here h ON h.place = p.place AND h.year = w.year
)
SELECT place, CAST(year AS VARCHAR) AS period, y / x AS value, x AS n,
  y AS numerator, x AS denominator, x / total AS coverage,
  CASE WHEN x > 0 THEN GREATEST(0, ((y / x) + 3.8416 / (2 * x)) / (1 + 3.8416 / x) - 1.96 * SQRT((y / x) * (1 - (y / x)) / x + 3.8416 / (4 * x * x)) / (1 + 3.8416 / x)) END AS low,
  CASE WHEN x > 0 THEN LEAST(1, ((y / x) + 3.8416 / (2 * x)) / (1 + 3.8416 / x) + 1.96 * SQRT((y / x) * (1 - (y / x)) / x + 3.8416 / (4 * x * x)) / (1 + 3.8416 / x)) END AS high,
  'wilson' AS method, 'chance in the number of publications' AS covers,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM filled
