/*---
id: policy.data-laws
version: 1.0.0
pillar: policy
title: { en: Laws on access to and transfer of data, zh: 数据获取与传输相关法律 }
description:
  en: Laws of the place in a curated register that had come into force by the end of the year, by what they bear on.
  zh: 编纂名录中该地截至当年年末已施行的相关法律数，可按所限制的内容区分。
numerator: { en: "Laws of the register in force in the place", zh: "名录所列该地已施行的法律数" }
denominator: null
unit: count
population: { en: laws in the register, zh: 名录所列法律 }
estimator: observation
options:
  bearing:
    kind: choice
    definition: true
    default: all
    label: { en: Bearing on, zh: 涉及内容 }
    values:
      all: { en: any access or transfer, zh: 任何获取或传输 }
      sensitive: { en: "secrets, infrastructure, maps, health and genes, important data", zh: 国家秘密、关键基础设施、测绘、健康与遗传、重要数据 }
      personal: { en: personal data, zh: 个人数据 }
      transfer: { en: "transfer abroad, localisation and foreign authorities", zh: 跨境传输、本地存储与外国机关调取 }
      public-information: { en: "public information, rights of access and free flow", zh: 公共信息、获取权与自由流动 }
  period:
    kind: period
    default: 2009..2026
    label: { en: Period, zh: 时期 }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - en: A curated choice of laws with their official addresses, not a census. A place without rows may have such laws; a higher count does not mean stricter law.
    zh: 名录为选编并附官方网址，并非普查。未列入者不代表没有此类法律；数量多也不代表更严格。
  - en: A law enters with the day its first text bound anyone. Later amendments change what it says, not the count.
    zh: 法律以首次文本开始适用之日计入；其后修订改变内容，不改变计数。
  - en: Union law counts for the European Union, not once more for each member where it applies.
    zh: 欧盟法律只计入欧盟，不在适用该法的各成员国重复计数。
method: docs/method.md#observations
sources: [orrery-registers]
synonyms:
  en: ["data law", "data protection law", "cybersecurity law", "data localisation", "restricts access to data", "sensitive data", "data transfer rules", "privacy law"]
  zh: ["数据法律", "数据安全法", "网络安全法", "个人信息保护法", "数据出境", "数据本地化", "敏感数据"]
---*/
WITH laws AS (
  SELECT DISTINCT place, year, SPLIT_PART(dimension, 'law=', 2) AS law
  FROM observation
  WHERE series = 'registers.laws'
    AND (:bearing = 'all'
      OR (:bearing = 'sensitive' AND SPLIT_PART(dimension, ';', 1) IN
        ('restricts=state-secrets', 'restricts=critical-infrastructure', 'restricts=geospatial',
         'restricts=health-and-genetic', 'restricts=important-data-transfer'))
      OR (:bearing = 'personal' AND SPLIT_PART(dimension, ';', 1) IN
        ('restricts=personal-data-processing', 'restricts=personal-data-transfer'))
      OR (:bearing = 'transfer' AND SPLIT_PART(dimension, ';', 1) IN
        ('restricts=personal-data-transfer', 'restricts=important-data-transfer',
         'restricts=localisation', 'restricts=foreign-authorities'))
      OR (:bearing = 'public-information' AND SPLIT_PART(dimension, ';', 1) IN
        ('restricts=government-information', 'restricts=access-right', 'restricts=non-personal-data')))
),
placed AS (
  SELECT m.place, l.year, l.law
  FROM laws l
  JOIN place_member m ON m.country = l.place AND m.place = m.country
  UNION ALL
  SELECT u.place, l.year, l.law
  FROM laws l
  JOIN (VALUES ('EU'), ('EU27')) AS u (place) ON l.place = 'EU'
),
years AS (
  SELECT DISTINCT year FROM observation WHERE year BETWEEN :period_from AND :period_to
),
listed AS (
  SELECT DISTINCT CASE WHEN place = 'EU' THEN 'EU27' ELSE place END AS place
  FROM observation
  WHERE series = 'registers.laws'
  UNION
  SELECT place FROM observation WHERE series = 'registers.laws' AND place = 'EU'
)
SELECT g.place, CAST(y.year AS VARCHAR) AS period, CAST(COUNT(p.law) AS DOUBLE) AS value,
  CAST(COUNT(p.law) AS DOUBLE) AS n, CAST(COUNT(p.law) AS DOUBLE) AS numerator,
  CAST(NULL AS DOUBLE) AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high, CAST(NULL AS VARCHAR) AS missing,
  '' AS dimension
FROM listed g
CROSS JOIN years y
LEFT JOIN placed p ON p.place = g.place AND p.year <= y.year
GROUP BY g.place, y.year
ORDER BY place, period, dimension
