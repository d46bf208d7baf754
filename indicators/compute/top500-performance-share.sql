/*---
id: compute.top500-performance-share
version: 1.0.0
pillar: compute
title: { en: "Share of TOP500 performance", zh: "TOP500 性能占比" }
description: { en: "Performance (Rmax) of the systems in the place over that of the 500.", zh: "该地系统的性能（Rmax）占500套系统总性能的比例。" }
numerator: { en: "Rmax of the systems in the place", zh: "该地系统的 Rmax" }
denominator: { en: "Rmax of the 500 systems", zh: "500套系统的 Rmax 合计" }
unit: share
population: { en: "TFlop/s", zh: "TFlop/s" }
estimator: observation
options:
  period:
    kind: period
    default: "2000..2024"
    label: { en: Period, zh: 时期 }
  list:
    kind: choice
    definition: true
    default: "11"
    label: { en: "Edition of the year", zh: "当年期次" }
    values:
      "06": { en: "June list", zh: "6月榜单" }
      "11": { en: "November list", zh: "11月榜单" }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - { en: "Owners enter systems themselves. New leading systems in China have not been entered since about 2021, so its share since then is what was reported, not what exists.", zh: "榜单由业主自行申报。约自2021年起，中国新的领先系统未再申报，此后份额反映申报情况，而非实际拥有量。" }
  - { en: "The benchmark is double-precision linear algebra; it says little about training AI models, which mostly happens on machines that are not listed.", zh: "基准为双精度线性代数，难以反映人工智能训练；后者多在未上榜的机器上进行。" }
  - { en: "Lists of 2021 and 2022 are missing here. Hong Kong and Taiwan are apart from China unless a group is chosen. Copyright TOP500: used only where you fetched it.", zh: "此处缺2021、2022年榜单。除非选择组别，香港、台湾与中国分列。版权属 TOP500：仅在您自行获取后使用。" }
method: docs/method.md#observations
sources: [top500]
synonyms:
  en: ["supercomputing power", "share of computing power"]
  zh: ["超算算力", "算力占比", "计算能力"]
---*/
WITH listed AS (
  SELECT place, year, value FROM observation
  WHERE series = 'top500.performance' AND period LIKE CONCAT('%-', :list) AND year BETWEEN :period_from AND :period_to
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
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM filled
