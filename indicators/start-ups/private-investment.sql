/*---
id: start-ups.private-investment
version: 1.0.0
pillar: start-ups
title: { en: "Private investment in AI companies", zh: "人工智能企业私募投资" }
description: { en: "Estimated private investment in privately held AI companies of the place, US dollars of the year.", zh: "该地未上市人工智能企业所获私募投资估计额，当年美元。" }
numerator: { en: "Private investment in AI companies of the place", zh: "该地人工智能企业所获私募投资" }
denominator: null
unit: USD
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
  - { en: "A group is the sum of its members of that year; coverage is the part of its members that have a value.", zh: "组别数值为当年成员之和；覆盖率为有数值的成员所占比例。" }
method: docs/method.md#observations
sources: [cset-investment]
synonyms:
  en: ["AI investment", "venture capital", "funding of AI companies"]
  zh: ["人工智能投资", "风险投资", "融资额"]
---*/
WITH base AS (
  SELECT place, year, value FROM observation
  WHERE series = 'cset.private-investment' AND year BETWEEN :period_from AND :period_to
),
here AS (
  SELECT m.place, b.year, SUM(b.value) AS value, COUNT(*) AS seen
  FROM base b
  JOIN place_member m ON m.country = b.place AND b.year BETWEEN m.year_from AND m.year_to
  GROUP BY m.place, b.year
),
size AS (
  SELECT m.place, y.year, COUNT(*) AS members
  FROM (SELECT DISTINCT year FROM base) y
  JOIN place_member m ON y.year BETWEEN m.year_from AND m.year_to
  GROUP BY m.place, y.year
)
SELECT h.place, CAST(h.year AS VARCHAR) AS period, h.value, h.value AS n,
  h.value AS numerator, CAST(NULL AS DOUBLE) AS denominator,
  CAST(h.seen AS DOUBLE) / s.members AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM here h
JOIN size s ON s.place = h.place AND s.year = h.year
UNION ALL
SELECT place, CAST(year AS VARCHAR), value, value, value, NULL, NULL, NULL, NULL, NULL, ''
FROM base WHERE place = 'WORLD' OR place LIKE 'area:%'
