/*---
id: chips.self-sufficiency
version: 1.0.0
pillar: chips
title: { en: "Demand for integrated circuits met at home", zh: "集成电路需求的本土满足率" }
description: { en: "Part of the market of the place for integrated circuits that is made there, or made by firms that have their seat there.", zh: "该地集成电路市场中，在当地制造的部分，或由总部在当地的企业制造的部分。" }
numerator: { en: "Integrated circuits made at home, or by home firms", zh: "在当地制造、或由本地企业制造的集成电路" }
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
  - { en: "\"Nine in ten chips from abroad\" is 1 minus this figure only if \"chips\" means integrated circuits and \"abroad\" means not made in the place; by whose firms make them, the rest is larger.", zh: "“九成芯片来自境外”等于1减去本指标，前提是“芯片”指集成电路、“境外”指非当地制造；若按由谁的企业制造，其余部分更大。" }
  - { en: "The market is what makers of equipment buy, much of it exported again inside phones and computers; it is not what people of the place use.", zh: "“市场”为整机厂商的采购，其中不少装入手机和电脑再出口，并非当地居民的使用量。" }
  - { en: "Only China is covered: single figures of one market-research firm, quoted with their addresses. Sales of foundries are counted at the foundry price.", zh: "仅覆盖中国：为一家市场研究机构的单个数字，附来源地址。代工厂按代工价计。" }
method: docs/method.md#observations
sources: [ic-insights]
synonyms:
  en: ["chip self-sufficiency", "chips from abroad", "imported chips", "nine out of ten chips", "buys chips from abroad"]
  zh: ["芯片自给率", "芯片进口", "九成芯片", "自给率"]
---*/
SELECT place, CAST(year AS VARCHAR) AS period, value, CAST(NULL AS DOUBLE) AS n,
  CAST(NULL AS DOUBLE) AS numerator, CAST(NULL AS DOUBLE) AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM observation
WHERE series = 'ic-insights.met-at-home' AND dimension = CONCAT('by=', :by)
  AND year BETWEEN :period_from AND :period_to
