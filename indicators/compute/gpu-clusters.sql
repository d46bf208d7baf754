/*---
id: compute.gpu-clusters
version: 1.0.0
pillar: compute
title: { en: "GPU clusters", zh: "GPU 集群数" }
description: { en: "Known clusters of AI chips that stand in the place at the end of the year.", zh: "年末位于该地的已知人工智能芯片集群数。" }
numerator: { en: "Known clusters in the place", zh: "位于该地的已知集群" }
denominator: null
unit: clusters
population: { en: "clusters", zh: "个集群" }
estimator: observation
partial: true
options:
  period:
    kind: period
    default: "2015..2025"
    label: { en: Period, zh: 时期 }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - { en: "Clusters that became public, perhaps 10 to 20 % of world capacity by the publisher's estimate. Owners in China disclose less, and the publisher rounds their values to one significant figure.", zh: "仅含公开的集群，发布者估计约占世界总量的10%—20%。中国业主披露较少，发布者将其数值取一位有效数字。" }
  - { en: "Where the cluster stands, not whose it is. Hong Kong and Taiwan are apart from China unless a group is chosen. The last year ends in July 2025.", zh: "按集群所在地而非业主计。除非选择组别，香港、台湾与中国分列。最后一年截至2025年7月。" }
method: docs/method.md#observations
sources: [epoch-clusters]
synonyms:
  en: ["GPU clusters", "AI data centres", "AI supercomputers"]
  zh: ["GPU集群", "智算中心", "人工智能数据中心"]
---*/
WITH listed AS (
  SELECT place, year, value FROM observation
  WHERE series = 'epoch.gpu-clusters' AND year BETWEEN :period_from AND :period_to
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
  y AS numerator, CAST(NULL AS DOUBLE) AS denominator, x / total AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM filled
UNION ALL
SELECT 'WORLD', CAST(w.year AS VARCHAR), w.total, w.total, w.total, NULL, k.x / w.total, NULL, NULL, NULL, ''
FROM world w
JOIN known k ON k.year = w.year
