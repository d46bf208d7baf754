/*---
id: start-ups.private-investment-share
version: 1.0.0
pillar: start-ups
title: { en: "Share of private investment in AI companies", zh: "人工智能企业私募投资占比" }
description: { en: "Private investment in AI companies of the place over that of the world.", zh: "该地人工智能企业私募投资除以全世界合计。" }
numerator: { en: "Private investment in AI companies of the place", zh: "该地人工智能企业所获私募投资" }
denominator: { en: "private investment in AI companies of the world", zh: "全世界人工智能企业所获私募投资" }
unit: share
population: { en: "US dollars", zh: "美元" }
estimator: observation
options:
  period:
    kind: period
    default: "2014..2023"
    label: { en: Period, zh: 时期 }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - { en: "Disclosed deals and estimates for the rest; deals in China are less visible to the data provider than deals in the United States.", zh: "包括已披露交易与对其余交易的估计；数据商对中国交易的可见度低于美国交易。" }
  - { en: "The seat of the company that receives the money, not of the investor. Non-commercial licence: used only where you fetched it.", zh: "按获投企业而非投资方所在地计。许可限非商业使用：仅在您自行获取后使用。" }
method: docs/method.md#observations
sources: [cset-investment]
synonyms:
  en: ["share of AI investment", "share of venture capital"]
  zh: ["人工智能投资占比", "融资占比"]
---*/
WITH base AS (
  SELECT place, year, value FROM observation
  WHERE series = 'cset.private-investment' AND year BETWEEN :period_from AND :period_to
),
world AS (SELECT year, value AS total FROM base WHERE place = 'WORLD'),
here AS (
  SELECT m.place, b.year, SUM(b.value) AS value
  FROM base b
  JOIN place_member m ON m.country = b.place AND b.year BETWEEN m.year_from AND m.year_to
  GROUP BY m.place, b.year
)
SELECT h.place, CAST(h.year AS VARCHAR) AS period, h.value / w.total AS value, h.value AS n,
  h.value AS numerator, w.total AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM here h
JOIN world w ON w.year = h.year
