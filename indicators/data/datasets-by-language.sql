/*---
id: data.datasets-by-language
version: 1.0.0
pillar: data
title: { en: "Public datasets by language", zh: "公开数据集的语言分布" }
description: { en: "Datasets on the Hugging Face Hub labelled with one language, over those of the 21 languages listed.", zh: "Hugging Face Hub 上标注单一语言的数据集，除以所列21种语言的合计。" }
numerator: { en: "Datasets labelled with the language", zh: "标注该语言的数据集" }
denominator: { en: "datasets of the 21 languages listed", zh: "所列21种语言的数据集" }
unit: share
population: { en: "datasets", zh: "数据集" }
estimator: observation
options:
  period:
    kind: period
    default: "2022"
    label: { en: Period, zh: 时期 }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - { en: "Languages, not places: it is given for the world and broken down by language.", zh: "按语言而非地方：仅给出世界值，并按语言细分。" }
  - { en: "Public uploads of one kind, in 2022; most data that systems learn from are not there, and size is not counted.", zh: "仅为2022年某一类公开上传；系统训练所用的大多数数据不在其中，也未计大小。" }
method: docs/method.md#observations
sources: [huggingface-languages]
synonyms:
  en: ["datasets in Chinese", "training data by language", "most data"]
  zh: ["中文数据集", "数据集语言", "数据最多"]
---*/
WITH base AS (
  SELECT year, dimension, value FROM observation
  WHERE series = 'huggingface.datasets' AND year BETWEEN :period_from AND :period_to
),
world AS (SELECT year, SUM(value) AS total FROM base GROUP BY year)
SELECT 'WORLD' AS place, CAST(b.year AS VARCHAR) AS period, b.value / w.total AS value, b.value AS n,
  b.value AS numerator, w.total AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, b.dimension
FROM base b
JOIN world w ON w.year = b.year
