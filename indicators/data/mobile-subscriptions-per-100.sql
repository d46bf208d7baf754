/*---
id: data.mobile-subscriptions-per-100
version: 1.0.0
pillar: data
title: { en: "Mobile subscriptions per 100 people", zh: "每百人移动电话订阅数" }
description: { en: "Mobile-cellular subscriptions for every hundred inhabitants.", zh: "每百名居民的移动电话订阅数。" }
numerator: { en: "Mobile-cellular subscriptions", zh: "移动电话订阅数" }
denominator: { en: "inhabitants, in hundreds", zh: "居民数（百人）" }
unit: per-100
population: { en: "subscriptions", zh: "订阅" }
estimator: observation
options:
  period:
    kind: period
    default: "1990..2024"
    label: { en: Period, zh: 时期 }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - { en: "A proxy for data: it counts people or lines, not what firms and governments collect, how good it is, or who may use it.", zh: "仅为数据的替代指标：统计的是人或线路，而非企业与政府采集了什么、质量如何、谁可使用。" }
  - { en: "Subscriptions, not people and not smartphones: one person may hold several, and a plain phone counts.", zh: "统计的是订阅数，不是人数，也不限于智能手机：一人可持有多个，普通手机也计入。" }
  - { en: "The source has no row for Taiwan; Hong Kong and Macao are apart from China unless a group is chosen.", zh: "来源没有台湾的数据行；除非选择相应的组别，香港、澳门与中国分列。" }
  - { en: "A group is the sum of its members of that year; coverage is the part of its members that have a value.", zh: "组别数值为当年成员之和；覆盖率为有数值的成员所占比例。" }
  - { en: "The source gives no world total: the world is the sum over the places listed in that year, and its coverage is the part of world population they hold. Shares are given for years in which that part is at least four fifths.", zh: "来源未给出世界合计：“世界”为当年所列各地之和，覆盖率为其人口占世界人口之比。仅在该比例不低于五分之四的年份给出占比。" }
method: docs/method.md#observations
sources: [gapminder, worldbank-population]
synonyms:
  en: ["mobile subscriptions per 100 people", "mobile subscriptions per capita", "penetration"]
  zh: ["每百人移动电话订阅数", "普及率"]
---*/
WITH amount AS (
  SELECT u.place, u.year, u.value AS value, p.value AS people
  FROM observation u
  JOIN observation p ON p.series = 'worldbank.population' AND p.place = u.place AND p.year = u.year
  WHERE u.series = 'gapminder.mobile-subscriptions' AND u.place <> 'WORLD' AND u.year BETWEEN :period_from AND :period_to
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
SELECT h.place, CAST(h.year AS VARCHAR) AS period, 100 * h.value / h.people AS value, h.value AS n,
  h.value AS numerator, h.people AS denominator,
  h.people / e.people AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM here h
JOIN everyone e ON e.place = h.place AND e.year = h.year
UNION ALL
SELECT 'WORLD', CAST(w.year AS VARCHAR), 100 * w.total / w.people, w.total, w.total, w.people,
  w.people / w.everyone, NULL, NULL, NULL, ''
FROM world w
