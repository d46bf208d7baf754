/*---
id: start-ups.unicorns-listed-share
version: 1.0.0
pillar: start-ups
title: { en: "Share of unicorns on a public list", zh: "公开名单独角兽企业占比" }
description: { en: "Companies listed as unicorns on the day of the list, by place, over all with a known place.", zh: "名单日期当天在列的独角兽企业，按所在地统计，除以所在地已知的全部企业。" }
numerator: { en: "Unicorns of the place on the list", zh: "该地在列的独角兽企业" }
denominator: { en: "unicorns with a known place on the list", zh: "所在地已知的在列独角兽企业" }
unit: share
population: { en: "companies", zh: "家企业" }
estimator: observation
options:
  period:
    kind: period
    default: "2025"
    label: { en: Period, zh: 时期 }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - { en: "Written by volunteers; fuller for markets reported in English. A company under several places counts in equal parts.", zh: "由志愿者编写，英语报道的市场收录更全。列有多个地方的企业等分计入。" }
  - { en: "All industries, not only AI. Hong Kong is apart from China unless a group is chosen.", zh: "涵盖全部行业，不限于人工智能。除非选择组别，香港与中国分列。" }
method: docs/method.md#observations
sources: [wikipedia-unicorns]
synonyms:
  en: ["share of unicorns today", "unicorn companies"]
  zh: ["独角兽企业占比", "独角兽名单"]
---*/
WITH listed AS (
  SELECT place, year, value FROM observation
  WHERE series = 'wikipedia.unicorns-alive' AND year BETWEEN :period_from AND :period_to
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
  'wilson' AS method, 'chance in the number of companies' AS covers,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM filled
