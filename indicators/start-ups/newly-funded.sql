/*---
id: start-ups.newly-funded
version: 1.0.1
pillar: start-ups
title: { en: "Newly funded AI companies", zh: "新获融资的人工智能企业数" }
description: { en: "AI companies of the place that received their first funding that year.", zh: "该地当年首次获得融资的人工智能企业数。" }
numerator: { en: "Newly funded AI companies of the place", zh: "该地新获融资的人工智能企业" }
denominator: null
unit: companies
population: { en: "companies", zh: "家企业" }
estimator: observation
options:
  period:
    kind: period
    default: "2013..2024"
    label: { en: Period, zh: 时期 }
  edition:
    kind: choice
    definition: true
    default: "latest"
    label: { en: "Edition", zh: "版本" }
    values:
      "latest": { en: "the latest edition at hand", zh: "现有的最新一版" }
      "2023": { en: "AI Index 2023", zh: "AI Index 2023" }
      "2025": { en: "AI Index 2025", zh: "AI Index 2025" }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - { en: "Companies that raised a first round above US$1.5 million, seen by one data provider; the table behind it heads them \"newly founded\". Not all start-ups, and not only those founded that year.", zh: "由一家数据商收录、首轮融资超过150万美元的企业；原表标题作“新创立”。既非全部初创企业，也不限于当年成立者。" }
  - { en: "Only China, the United States, a European composite and the world are published.", zh: "只公布中国、美国、一个欧洲合计和全世界。" }
  - { en: "Without a fetched table only 2019 and 2022 are given, as single figures: its licence is unclear.", zh: "未获取原表时仅有2019年和2022年的单个数字：原表许可不明。" }
  - { en: "The editions disagree on the same years; the choice of edition is part of the definition.", zh: "各版对同一年份的数值不一致；版本选择是定义的一部分。" }
method: docs/method.md#observations
sources: [ai-index-cited, ai-index-newly-funded-2023, ai-index-newly-funded-2025]
synonyms:
  en: ["number of AI start-ups", "new AI companies"]
  zh: ["新增人工智能企业", "人工智能企业数量"]
---*/
WITH edition AS (
  SELECT MAX(dimension) AS dimension FROM observation
  WHERE series = 'ai-index.newly-funded'
    AND (:edition = 'latest' OR dimension = CONCAT('edition=', :edition))
),
base AS (
  SELECT o.place, o.year, MAX(o.value) AS value FROM observation o
  JOIN edition e ON e.dimension = o.dimension
  WHERE o.series = 'ai-index.newly-funded' AND o.year BETWEEN :period_from AND :period_to
  GROUP BY o.place, o.year
),
world AS (SELECT year, value AS total FROM base WHERE place = 'WORLD')
SELECT b.place, CAST(b.year AS VARCHAR) AS period, b.value AS value, b.value AS n,
  b.value AS numerator, CAST(NULL AS DOUBLE) AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM base b
JOIN world w ON w.year = b.year
