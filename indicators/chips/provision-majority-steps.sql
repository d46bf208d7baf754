/*---
id: chips.provision-majority-steps
version: 1.0.0
pillar: chips
title: { en: "Steps of making chips that one place dominates", zh: "单一地方占多数的芯片制造环节数" }
description: { en: "Steps, tools and materials of which firms of the place provide more than half, over those with published shares.", zh: "该地企业供应超过一半的环节、设备与材料数，除以有公布份额的环节数。" }
numerator: { en: "Steps of which firms of the place provide more than half", zh: "该地企业供应超过一半的环节" }
denominator: { en: "steps with published shares", zh: "有公布份额的环节" }
unit: share
population: { en: "steps", zh: "个环节" }
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
method: docs/method.md#observations
sources: [eto-chip-explorer]
synonyms:
  en: ["chip choke points", "dominates chip supply chain", "more than half of a step"]
  zh: ["卡脖子环节", "供应链主导", "占比过半"]
---*/
WITH step AS (
  SELECT place, year, SUBSTR(dimension, LENGTH(CONCAT('edition=', :edition, ';step=')) + 1) AS step, value
  FROM observation
  WHERE series = 'eto.provision-share' AND dimension LIKE CONCAT('edition=', :edition, ';%')
    AND year BETWEEN :period_from AND :period_to
),
held AS (
  SELECT m.place, s.step, SUM(s.value) AS share
  FROM step s
  JOIN place_member m ON m.country = s.place AND s.year BETWEEN m.year_from AND m.year_to
  GROUP BY m.place, s.step
),
latest AS (SELECT MAX(year) AS year, CAST(COUNT(DISTINCT step) AS DOUBLE) AS steps FROM step)
SELECT h.place, CAST(l.year AS VARCHAR) AS period,
  SUM(CASE WHEN h.share > 0.5 THEN 1 ELSE 0 END) / l.steps AS value, l.steps AS n,
  CAST(SUM(CASE WHEN h.share > 0.5 THEN 1 ELSE 0 END) AS DOUBLE) AS numerator, l.steps AS denominator,
  CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM held h
CROSS JOIN latest l
GROUP BY h.place, l.year, l.steps
