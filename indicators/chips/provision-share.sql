/*---
id: chips.provision-share
version: 1.0.0
pillar: chips
title: { en: "Share provided of each step of making chips", zh: "芯片制造各环节的供应份额" }
description: { en: "Part of a step, tool or material of making advanced chips that firms of the place provide.", zh: "先进芯片制造的某一环节、设备或材料中，由该地企业供应的部分。" }
numerator: { en: "Sales of the step by firms of the place", zh: "该地企业在该环节的销售" }
denominator: { en: "sales of the step by all firms", zh: "全部企业在该环节的销售" }
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
  en: ["chip supply chain", "share of lithography", "supply chain provision"]
  zh: ["芯片供应链", "光刻机份额", "供应链份额"]
---*/
WITH step AS (
  SELECT place, year, SUBSTR(dimension, LENGTH(CONCAT('edition=', :edition, ';step=')) + 1) AS step, value
  FROM observation
  WHERE series = 'eto.provision-share' AND dimension LIKE CONCAT('edition=', :edition, ';%')
    AND year BETWEEN :period_from AND :period_to
),
sized AS (SELECT step, year, COUNT(*) AS providers FROM step GROUP BY step, year)
SELECT m.place, CAST(s.year AS VARCHAR) AS period, SUM(s.value) AS value, MAX(z.providers) AS n,
  SUM(s.value) AS numerator, CAST(1 AS DOUBLE) AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, CONCAT('step=', s.step) AS dimension
FROM step s
JOIN sized z ON z.step = s.step AND z.year = s.year
JOIN place_member m ON m.country = s.place AND s.year BETWEEN m.year_from AND m.year_to
GROUP BY m.place, s.year, s.step
