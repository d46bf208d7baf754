/*---
id: start-ups.unicorns-alive-share
version: 1.0.0
pillar: start-ups
title: { en: "Share of unicorns alive at the end of the year", zh: "年末存续独角兽企业占比" }
description: { en: "Companies of the list that had reached US$1 billion by the end of that year, by place, over all with a known place.", zh: "榜单中截至当年年末估值已达10亿美元的企业，按所在地统计，除以所在地已知的全部企业。" }
numerator: { en: "Unicorns of the place that had joined by the end of the year", zh: "该地截至年末的独角兽企业" }
denominator: { en: "unicorns with a known place that had joined by the end of the year", zh: "截至年末所在地已知的独角兽企业" }
unit: share
population: { en: "companies", zh: "家企业" }
estimator: observation
options:
  period:
    kind: period
    default: "2013..2024"
    label: { en: Period, zh: 时期 }
  edition:
    kind: choice
    definition: true
    default: "2022-09"
    label: { en: "Edition of the list", zh: "榜单版本" }
    values:
      "2022-03": { en: "March 2022", zh: "2022年3月" }
      "2022-09": { en: "September 2022", zh: "2022年9月" }
      "2024": { en: "2024", zh: "2024年" }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - { en: "The list holds survivors: companies that listed, were bought or fell in value before the edition are gone. Shares of earlier years lean towards places with few exits.", zh: "榜单只含存续者：在该版之前上市、被收购或估值跌落的企业已不在其中。往年占比因此偏向退出较少的地方。" }
  - { en: "All industries, not only AI. One seat a company; Hong Kong is apart from China unless a group is chosen.", zh: "涵盖全部行业，不限于人工智能。每家企业一个总部所在地；除非选择组别，香港与中国分列。" }
  - { en: "Valuations are of private rounds and say little about size or profit.", zh: "估值来自私募融资，难以反映规模或盈利。" }
method: docs/method.md#observations
sources: [cbinsights-unicorns]
synonyms:
  en: ["share of unicorns", "share of the world's unicorns", "tech start-ups worldwide", "share of start-ups"]
  zh: ["独角兽占比", "独角兽企业占比", "初创企业占比"]
---*/
WITH listed AS (
  SELECT place, year, value FROM observation
  WHERE series = 'cbinsights.unicorns-alive' AND dimension = CONCAT('edition=', :edition) AND year BETWEEN :period_from AND :period_to
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
