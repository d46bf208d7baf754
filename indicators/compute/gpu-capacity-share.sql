/*---
id: compute.gpu-capacity-share
version: 1.0.0
pillar: compute
title: { en: "Share of known GPU computing power", zh: "已知 GPU 算力占比" }
description: { en: "H100 equivalents of the known clusters in the place over those of all known clusters with a known place.", zh: "该地已知集群的 H100 等效数，除以所在地已知的全部集群的 H100 等效数。" }
numerator: { en: "H100 equivalents in the place", zh: "该地 H100 等效数" }
denominator: { en: "H100 equivalents of all known clusters with a known place", zh: "所在地已知的全部集群的 H100 等效数" }
unit: share
population: { en: "H100 equivalents", zh: "H100 等效" }
estimator: observation
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
  - { en: "Clusters without a stated number of chips count as zero.", zh: "未说明芯片数量的集群按零计。" }
method: docs/method.md#observations
sources: [epoch-clusters]
synonyms:
  en: ["share of AI compute", "computing power", "GPU capacity"]
  zh: ["算力占比", "人工智能算力", "GPU算力"]
---*/
WITH listed AS (
  SELECT place, year, value FROM observation
  WHERE series = 'epoch.gpu-capacity' AND year BETWEEN :period_from AND :period_to
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
