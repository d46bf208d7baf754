/*---
id: compute.top500-systems-share
version: 1.0.0
pillar: compute
title: { en: "Share of TOP500 systems", zh: "TOP500 系统数占比" }
description: { en: "Supercomputers of the place among the 500 of the list.", zh: "榜单500套超级计算机中位于该地者所占比例。" }
numerator: { en: "Systems of the list in the place", zh: "榜单中位于该地的系统" }
denominator: { en: "the 500 systems of the list", zh: "榜单的500套系统" }
unit: share
population: { en: "systems", zh: "套系统" }
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
  en: ["supercomputers", "share of supercomputers", "TOP500"]
  zh: ["超级计算机", "超算数量", "超算占比"]
---*/
WITH listed AS (
  SELECT place, year, value FROM observation
  WHERE series = 'top500.systems' AND period LIKE CONCAT('%-', :list) AND year BETWEEN :period_from AND :period_to
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
