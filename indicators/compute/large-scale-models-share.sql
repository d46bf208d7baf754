/*---
id: compute.large-scale-models-share
version: 1.0.0
pillar: compute
title: { en: "Share of large-scale models", zh: "大规模模型占比" }
description: { en: "Large-scale models of organisations of the place over all with a known place.", zh: "该地机构的大规模模型除以所在地已知的全部模型。" }
numerator: { en: "Large-scale models of organisations of the place", zh: "该地机构的大规模模型" }
denominator: { en: "large-scale models with a known place", zh: "所在地已知的大规模模型" }
unit: share
population: { en: "models", zh: "个模型" }
estimator: observation
options:
  period:
    kind: period
    default: "2019..2025"
    label: { en: Period, zh: 时期 }
  counting:
    kind: choice
    definition: true
    default: "fractional"
    label: { en: "Models of several places", zh: "多地合作模型" }
    values:
      "fractional": { en: "shared in equal parts", zh: "等分计入" }
      "full": { en: "one in each place", zh: "各地各计一个" }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - { en: "Large-scale means training compute above 10^23 FLOP, stated or estimated by the publisher; models whose compute is secret and cannot be estimated are absent.", zh: "大规模指训练算力超过10²³ FLOP（公布或由发布者估计）；算力保密且无法估计者不在其中。" }
  - { en: "The seat of the organisation, repeated cells counted once. Hong Kong and Taiwan are apart from China unless a group is chosen; \"multinational\" is unknown.", zh: "按机构所在地，重复单元只计一次。除非选择组别，香港、台湾与中国分列；“多国”记为未知。" }
  - { en: "The latest year is incomplete.", zh: "最近一年不完整。" }
  - { en: "Counted in full, a model of two places counts twice above the line and once below it, so shares add up to more than one.", zh: "按“各地各计一个”时，两地合作模型在分子中计两次、分母中计一次，各地占比之和大于1。" }
method: docs/method.md#observations
sources: [epoch-models]
synonyms:
  en: ["share of large language models", "share of frontier models", "share of large-scale AI models"]
  zh: ["大模型占比", "大规模模型占比", "前沿模型占比"]
---*/
WITH part AS (
  SELECT place, year, dimension, value FROM observation
  WHERE series = 'epoch.large-scale-models' AND year BETWEEN :period_from AND :period_to
),
world AS (
  SELECT year, value AS total FROM part WHERE place = 'WORLD' AND dimension = 'counting=fractional'
),
known AS (
  SELECT year, SUM(value) AS x FROM part
  WHERE place <> 'WORLD' AND dimension = 'counting=fractional' GROUP BY year
),
here AS (
  SELECT m.place, p.year, SUM(p.value) AS y
  FROM part p
  JOIN place_member m ON m.country = p.place AND p.year BETWEEN m.year_from AND m.year_to
  WHERE p.dimension = CONCAT('counting=', :counting)
  GROUP BY m.place, p.year
),
places AS (SELECT DISTINCT place FROM here),
filled AS (
  SELECT p.place, w.year, LEAST(COALESCE(h.y, 0), k.x) AS y, k.x, w.total
  FROM places p
  CROSS JOIN world w
  JOIN known k ON k.year = w.year
  LEFT JOIN here h ON h.place = p.place AND h.year = w.year
)
SELECT place, CAST(year AS VARCHAR) AS period, y / x AS value, x AS n,
  y AS numerator, x AS denominator, x / total AS coverage,
  CASE WHEN x > 0 THEN GREATEST(0, ((y / x) + 3.8416 / (2 * x)) / (1 + 3.8416 / x) - 1.96 * SQRT((y / x) * (1 - (y / x)) / x + 3.8416 / (4 * x * x)) / (1 + 3.8416 / x)) END AS low,
  CASE WHEN x > 0 THEN LEAST(1, ((y / x) + 3.8416 / (2 * x)) / (1 + 3.8416 / x) + 1.96 * SQRT((y / x) * (1 - (y / x)) / x + 3.8416 / (4 * x * x)) / (1 + 3.8416 / x)) END AS high,
  'wilson' AS method, 'chance in the number of models' AS covers,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM filled
