/*---
id: start-ups.unicorn-exits
version: 1.0.1
pillar: start-ups
title: { en: "Unicorn exits", zh: "独角兽企业退出数" }
description: { en: "Former unicorns of the place that listed on an exchange, were bought or fell away that year.", zh: "该地当年上市、被收购或跌出的前独角兽企业。" }
numerator: { en: "Former unicorns of the place, by year of exit", zh: "该地前独角兽企业（按退出年份）" }
denominator: null
unit: companies
population: { en: "companies", zh: "家企业" }
estimator: observation
options:
  period:
    kind: period
    default: "2010..2022"
    label: { en: Period, zh: 时期 }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - { en: "Written by volunteers; fuller for markets reported in English. A company under several places counts in equal parts.", zh: "由志愿者编写，英语报道的市场收录更全。列有多个地方的企业等分计入。" }
  - { en: "All industries, not only AI. Hong Kong is apart from China unless a group is chosen.", zh: "涵盖全部行业，不限于人工智能。除非选择组别，香港与中国分列。" }
  - { en: "Few exits are recorded after 2022; that is the list falling behind, not a fact about markets, and the period ends there unless a longer one is asked for.", zh: "2022年之后记录的退出很少，这是名单更新滞后所致，并非市场事实；除非另行指定，时期截至2022年。" }
method: docs/method.md#observations
sources: [wikipedia-unicorns]
synonyms:
  en: ["unicorn exits", "unicorn ipo"]
  zh: ["独角兽上市", "独角兽退出"]
---*/
WITH listed AS (
  SELECT place, year, value FROM observation
  WHERE series = 'wikipedia.unicorn-exits' AND year BETWEEN :period_from AND :period_to
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
SELECT place, CAST(year AS VARCHAR) AS period, y AS value, y AS n,
  y AS numerator, CAST(NULL AS DOUBLE) AS denominator, x / total AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM filled
UNION ALL
SELECT 'WORLD', CAST(w.year AS VARCHAR), w.total, w.total, w.total, NULL, k.x / w.total, NULL, NULL, NULL, ''
FROM world w
JOIN known k ON k.year = w.year
