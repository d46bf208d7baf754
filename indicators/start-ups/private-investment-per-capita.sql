/*---
id: start-ups.private-investment-per-capita
version: 1.0.0
pillar: start-ups
title: { en: "Private investment in AI companies per person", zh: "人均人工智能私募投资" }
description: { en: "Private investment in AI companies of the place over its population, US dollars of the year a person.", zh: "该地人工智能企业私募投资除以其人口，当年美元/人。" }
numerator: { en: "Private investment in AI companies of the place", zh: "该地人工智能企业所获私募投资" }
denominator: { en: "inhabitants at mid-year", zh: "年中居民数" }
unit: USD-per-person
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
  - { en: "Taiwan has investment but no population in these sources, so it has no value here.", zh: "这些来源有台湾的投资额而无其人口，故此处无值。" }
method: docs/method.md#observations
sources: [cset-investment, worldbank-population]
synonyms:
  en: ["AI investment per capita"]
  zh: ["人均人工智能投资"]
---*/
WITH amount AS (
  SELECT u.place, u.year, u.value AS value, p.value AS people
  FROM observation u
  JOIN observation p ON p.series = 'worldbank.population' AND p.place = u.place AND p.year = u.year
  WHERE u.series = 'cset.private-investment' AND u.place <> 'WORLD' AND u.year BETWEEN :period_from AND :period_to
),
world AS (
  SELECT a.year, SUM(a.value) AS total, SUM(a.people) AS people, MAX(w.value) AS everyone
  FROM amount a
  JOIN observation w ON w.series = 'worldbank.population' AND w.place = 'WORLD' AND w.year = a.year
  GROUP BY a.year
),
here AS (
  SELECT m.place, a.year, SUM(a.value) AS value, SUM(a.people) AS people
  FROM amount a
  JOIN place_member m ON m.country = a.place AND a.year BETWEEN m.year_from AND m.year_to
  GROUP BY m.place, a.year
),
everyone AS (
  SELECT m.place, p.year, SUM(p.value) AS people
  FROM observation p
  JOIN place_member m ON m.country = p.place AND p.year BETWEEN m.year_from AND m.year_to
  WHERE p.series = 'worldbank.population' AND p.year BETWEEN :period_from AND :period_to
  GROUP BY m.place, p.year
)
SELECT h.place, CAST(h.year AS VARCHAR) AS period, h.value / h.people AS value, h.value AS n,
  h.value AS numerator, h.people AS denominator,
  h.people / e.people AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM here h
JOIN everyone e ON e.place = h.place AND e.year = h.year
UNION ALL
SELECT 'WORLD', CAST(w.year AS VARCHAR), w.total / w.people, w.total, w.total, w.people,
  w.people / w.everyone, NULL, NULL, NULL, ''
FROM world w
