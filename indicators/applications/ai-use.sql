/*---
id: applications.ai-use
version: 1.0.0
pillar: applications
title: { en: Share of people using AI, zh: 人工智能使用者占比 }
description:
  en: Estimated share of the working-age population that used generative AI in the period.
  zh: 当期使用生成式人工智能的劳动年龄人口估计占比。
numerator: { en: "People of working age who used generative AI (estimate)", zh: "使用生成式人工智能的劳动年龄人口（估计）" }
denominator: { en: "people of working age", zh: "劳动年龄人口" }
unit: share
population: { en: people of working age, zh: 劳动年龄人口 }
estimator: observation
options:
  period:
    kind: period
    default: 2025..2026
    label: { en: Period, zh: 时期 }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - en: Modelled from one firm's telemetry and adjusted for its market share; weakest where its products are little used, China among them.
    zh: 基于一家企业的遥测数据建模并按其市场份额调整；在其产品使用较少之处（包括中国）最不可靠。
  - en: The publisher gives no interval. Several economies share the estimate of their region.
    zh: 发布方未给出区间；若干经济体共用所在区域的估计值。
  - en: Starts in 2025. Groups have no value, because the table holds no populations.
    zh: 数据始于2025年；表中无人口数，故国家组别没有数值。
method: docs/method.md#observations
sources: [microsoft-ai-diffusion]
synonyms:
  en: ["AI adoption", "AI diffusion", "people using AI", "part of everyday life", "generative AI users"]
  zh: ["人工智能普及率", "使用人工智能", "人工智能用户", "日常生活中的人工智能"]
---*/
SELECT place, period, value, CAST(NULL AS DOUBLE) AS n, CAST(NULL AS DOUBLE) AS numerator,
  CAST(NULL AS DOUBLE) AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high, CAST(NULL AS VARCHAR) AS missing,
  '' AS dimension
FROM observation
WHERE series = 'microsoft-ai-diffusion.users' AND year BETWEEN :period_from AND :period_to
ORDER BY place, period, dimension
