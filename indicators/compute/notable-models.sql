/*---
id: compute.notable-models
version: 1.0.0
pillar: compute
title: { en: "Notable AI models", zh: "重要人工智能模型" }
description: { en: "Notable models published that year by organisations of the place.", zh: "该地机构当年发布的重要模型。" }
numerator: { en: "Notable models of organisations of the place", zh: "该地机构的重要模型" }
denominator: null
unit: models
population: { en: "models", zh: "个模型" }
estimator: observation
options:
  period:
    kind: period
    default: "2010..2025"
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
  - { en: "Notable is a judgement of the publisher (state of the art, citations, historical weight, use); work in English is easier to notice.", zh: "“重要”由发布者评判（当时最优、引用、历史意义、使用规模）；英文成果更易被收录。" }
  - { en: "The seat of the organisation, repeated cells counted once. Hong Kong and Taiwan are apart from China unless a group is chosen; \"multinational\" is unknown.", zh: "按机构所在地，重复单元只计一次。除非选择组别，香港、台湾与中国分列；“多国”记为未知。" }
  - { en: "The latest year is incomplete.", zh: "最近一年不完整。" }
method: docs/method.md#observations
sources: [epoch-models]
synonyms:
  en: ["notable AI models", "AI models", "machine learning models"]
  zh: ["重要模型", "人工智能模型", "大模型数量"]
---*/
WITH listed AS (
  SELECT place, year, value FROM observation
  WHERE series = 'epoch.notable-models' AND dimension = CONCAT('counting=', :counting) AND year BETWEEN :period_from AND :period_to
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
  y AS numerator, CAST(NULL AS DOUBLE) AS denominator, CASE WHEN :counting = 'fractional' THEN x / total END AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM filled
UNION ALL
SELECT 'WORLD', CAST(w.year AS VARCHAR), w.total, w.total, w.total, NULL, CASE WHEN :counting = 'fractional' THEN k.x / w.total END, NULL, NULL, NULL, ''
FROM world w
JOIN known k ON k.year = w.year
