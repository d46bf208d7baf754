/*---
id: chips.provision-concentration
version: 1.0.0
pillar: chips
title: { en: "Concentration of each step of making chips", zh: "芯片制造各环节的集中度" }
description: { en: "Sum of the squared shares of the places that provide a step (Herfindahl-Hirschman index, 0 to 1), with the largest share as numerator.", zh: "供应该环节各地份额的平方和（赫芬达尔—赫希曼指数，0至1），分子列最大份额。" }
numerator: { en: "The largest share of one place", zh: "单一地方的最大份额" }
denominator: { en: "the sum of shares", zh: "份额之和" }
unit: index
population: { en: "places", zh: "个地方" }
estimator: observation
options:
  period:
    kind: period
    default: "2019..2026"
    label: { en: Period, zh: 时期 }
  edition:
    kind: choice
    default: "2026-08"
    label: { en: "Edition", zh: "版本" }
    values:
      "2022-09": { en: "September 2022 (shares of about 2019)", zh: "2022年9月（约2019年份额）" }
      "2026-08": { en: "August 2026", zh: "2026年8月" }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - { en: "Shares follow the seat of the firm and estimates of its sales; they are not places of production.", zh: "份额依据企业总部所在地与销售额估计，并非产地。" }
  - { en: "Steps nest (a tool belongs to a group of tools), so steps must not be added up.", zh: "环节互相包含（某设备属于某类设备），不可相加。" }
  - { en: "The years of the second edition differ by step, 2019 to 2025. Non-commercial licence: used only where you fetched it.", zh: "新版各环节年份不同（2019—2025年）。许可限非商业使用：仅在您自行获取后使用。" }
  - { en: "Shares of \"various countries\" and of Europe as a whole are left out of the squares, so the index is a lower bound there.", zh: "“多国”与欧洲整体的份额未计入平方和，因此相应环节的指数为下限。" }
method: docs/method.md#observations
sources: [eto-chip-explorer]
synonyms:
  en: ["supply chain concentration", "HHI of chips"]
  zh: ["供应链集中度", "集中度指数"]
---*/
WITH step AS (
  SELECT place, year, SUBSTR(dimension, LENGTH(CONCAT('edition=', :edition, ';step=')) + 1) AS step, value
  FROM observation
  WHERE series = 'eto.provision-share' AND dimension LIKE CONCAT('edition=', :edition, ';%')
    AND year BETWEEN :period_from AND :period_to
)
SELECT 'WORLD' AS place, CAST(year AS VARCHAR) AS period,
  SUM(CASE WHEN place LIKE 'area:%' THEN 0 ELSE value * value END) AS value,
  CAST(COUNT(*) AS DOUBLE) AS n,
  MAX(CASE WHEN place LIKE 'area:%' THEN 0 ELSE value END) AS numerator,
  SUM(value) AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, CONCAT('step=', step) AS dimension
FROM step
GROUP BY step, year
