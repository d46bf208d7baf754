/*---
id: chips.imported
version: 1.0.0
pillar: chips
title: { en: "Demand for integrated circuits met from abroad", zh: "集成电路需求的境外供给率" }
description: { en: "One minus the part of the market for integrated circuits that is met at home.", zh: "1减去集成电路市场中由本土满足的部分。" }
numerator: { en: "Integrated circuits not made at home, or not by home firms", zh: "非当地制造、或非本地企业制造的集成电路" }
denominator: { en: "the home market for integrated circuits", zh: "当地集成电路市场" }
unit: share
population: { en: "US dollars of sales", zh: "美元销售额" }
estimator: observation
options:
  period:
    kind: period
    default: "2010..2021"
    label: { en: Period, zh: 时期 }
  by:
    kind: choice
    definition: true
    default: "made-at-home"
    label: { en: "Made at home means", zh: "“本土”的含义" }
    values:
      "made-at-home": { en: "made in the place, whoever owns the plant", zh: "在当地制造，不论工厂归谁所有" }
      "home-firms": { en: "made by firms that have their seat there", zh: "由总部在当地的企业制造" }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - { en: "Derived: one minus chips.self-sufficiency. It counts money, not pieces, and is no customs figure.", zh: "由 chips.self-sufficiency 导出（1减去该值）。按金额而非件数计，也不是海关数字。" }
  - { en: "Only China is covered.", zh: "仅覆盖中国。" }
method: docs/method.md#observations
sources: [ic-insights]
synonyms:
  en: ["chips bought from abroad", "imported chips", "nine out of ten chips", "share of chips imported"]
  zh: ["进口芯片占比", "九成芯片来自国外", "芯片依赖进口"]
---*/
SELECT place, CAST(year AS VARCHAR) AS period, 1 - value AS value, CAST(NULL AS DOUBLE) AS n,
  CAST(NULL AS DOUBLE) AS numerator, CAST(NULL AS DOUBLE) AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM observation
WHERE series = 'ic-insights.met-at-home' AND dimension = CONCAT('by=', :by)
  AND year BETWEEN :period_from AND :period_to
