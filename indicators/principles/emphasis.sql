/*---
id: principles.emphasis
version: 1.0.0
pillar: principles
title: { en: What AI guidelines emphasise, zh: 人工智能准则强调什么 }
description:
  en: Share of a place's guidelines on the ethics of AI that emphasise a principle, or whose recorded texts speak of harmony.
  zh: 该地人工智能伦理准则中强调某项原则（或所录文字提及“和谐”）的比例。
numerator: { en: "Guidelines of the place that emphasise the principle", zh: "该地强调该原则的准则数" }
denominator: { en: "guidelines of the place in the collection", zh: "收集到的该地准则数" }
unit: share
population: { en: guidelines, zh: 准则 }
estimator: observation
options:
  principle:
    kind: choice
    default: transparency
    label: { en: Principle, zh: 原则 }
    values:
      each: { en: each of the seventeen, zh: 17项逐一 }
      harmony: { en: "harmony, as a word in the recorded texts", zh: “和谐”（所录文字中出现） }
      accountability: { en: "accountability", zh: 问责 }
      autonomy: { en: "freedom and autonomy", zh: 自主 }
      beneficence: { en: "beneficence and non-maleficence", zh: 善意与无害 }
      childrens-rights: { en: "children's rights", zh: 儿童权利 }
      cooperation: { en: "cooperation and open science", zh: 合作 }
      diversity: { en: "diversity and inclusion", zh: 多样与包容 }
      fairness: { en: "justice and fairness", zh: 公平与非歧视 }
      human-centeredness: { en: "human-centredness", zh: 以人为本 }
      human-formation: { en: "education", zh: 教育与培养 }
      human-rights: { en: "dignity and human rights", zh: 人权 }
      intellectual-property: { en: "intellectual property", zh: 知识产权 }
      labor-rights: { en: "labour rights", zh: 劳动权利 }
      privacy: { en: "privacy", zh: 隐私 }
      reliability: { en: "reliability and safety", zh: 可靠、安全 }
      sustainability: { en: "sustainability", zh: 可持续 }
      transparency: { en: "transparency", zh: 透明 }
      truthfulness: { en: "truthfulness", zh: 真实 }
  institution:
    kind: choice
    default: all
    label: { en: Issued by, zh: 发布者 }
    values:
      all: { en: anybody, zh: 不限 }
      government: { en: governments, zh: 政府机构 }
      firm: { en: firms, zh: 企业 }
      academic: { en: academia, zh: 学术机构 }
      ngo: { en: non-governmental organisations, zh: 非政府组织 }
      nonprofit: { en: non-profit organisations, zh: 非营利组织 }
      international: { en: international organisations, zh: 国际组织 }
  period:
    kind: period
    default: 2014..2022
    label: { en: Period, zh: 时期 }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - en: Few documents for most places; eleven for China, one or two for many. The interval treats them as a sample of such documents and is wide.
    zh: 多数地方文件很少，中国11份，许多地方仅一两份；区间将其视为同类文件的样本，因而很宽。
  - en: Coded by the authors of one study. Harmony is not among their principles; it is looked for as a word in names, abstracts and quoted definitions, so a document that speaks of it elsewhere is missed, and "harmonise" is not counted.
    zh: 由一项研究的作者编码。“和谐”不在其原则之列，仅在名称、摘要和所引定义中按词检索，别处提及者会遗漏；“协调统一”（harmonise）不计。
  - en: The word does not carry one meaning in all languages; a count cannot settle what is meant by it.
    zh: 该词在各语言中含义不尽相同，计数不能判定其含义。
  - en: Licensed for non-commercial use, so it is not embedded; the figure appears only where the user has fetched the source. A document of several places counts in each.
    zh: 该来源限非商业使用，未随产品提供，仅在用户自行获取后显示；涉及多地的文件在各地各计一次。
method: docs/method.md#observations
sources: [waie]
synonyms:
  en: ["AI principles", "AI ethics guidelines", "harmonious", "harmony", "values in AI", "responsible AI principles"]
  zh: ["人工智能原则", "人工智能伦理", "和谐", "价值观", "负责任的人工智能", "伦理准则"]
---*/
WITH asked AS (
  SELECT CASE :institution
      WHEN 'government' THEN 'institution=Governmental Institution'
      WHEN 'firm' THEN 'institution=Private Corporation'
      WHEN 'academic' THEN 'institution=Academic'
      WHEN 'ngo' THEN 'institution=NGO'
      WHEN 'nonprofit' THEN 'institution=Non-profit Organization'
      WHEN 'international' THEN 'institution=International Organization'
      ELSE '' END AS issuer,
    CASE :principle
    WHEN 'harmony' THEN 'mentions=harmony'
    WHEN 'accountability' THEN 'principle=Accountability'
    WHEN 'autonomy' THEN 'principle=Autonomy'
    WHEN 'beneficence' THEN 'principle=Beneficence'
    WHEN 'childrens-rights' THEN 'principle=Children''s Rights'
    WHEN 'cooperation' THEN 'principle=Cooperation'
    WHEN 'diversity' THEN 'principle=Diversity'
    WHEN 'fairness' THEN 'principle=Fairness'
    WHEN 'human-formation' THEN 'principle=Human Formation'
    WHEN 'human-rights' THEN 'principle=Human Rights'
    WHEN 'human-centeredness' THEN 'principle=Human-Centeredness'
    WHEN 'intellectual-property' THEN 'principle=Intellectual Property'
    WHEN 'labor-rights' THEN 'principle=Labor Rights'
    WHEN 'privacy' THEN 'principle=Privacy'
    WHEN 'reliability' THEN 'principle=Reliability'
    WHEN 'sustainability' THEN 'principle=Sustainability'
    WHEN 'transparency' THEN 'principle=Transparency'
    WHEN 'truthfulness' THEN 'principle=Truthfulness'
    ELSE 'principle=%' END AS tag
),
guidelines AS (
  SELECT place, year, value, COALESCE(dimension, '') AS dimension
  FROM observation
  WHERE series IN ('waie.guidelines', 'waie.guidelines-undated')
    AND year BETWEEN :period_from AND :period_to
),
placed AS (
  SELECT m.place, g.dimension, g.value
  FROM guidelines g
  JOIN place_member m ON m.country = g.place AND g.year BETWEEN m.year_from AND m.year_to
  UNION ALL
  SELECT u.place, g.dimension, g.value
  FROM guidelines g
  JOIN (VALUES ('EU'), ('EU27')) AS u (place) ON g.place = 'EU'
  UNION ALL
  SELECT place, dimension, value FROM guidelines WHERE place = 'WORLD'
),
whole AS (
  SELECT p.place, SUM(p.value) AS n
  FROM placed p
  JOIN asked a ON p.dimension = a.issuer
  GROUP BY p.place
),
tags AS (
  SELECT DISTINCT CASE WHEN a.issuer = '' THEN g.dimension ELSE SPLIT_PART(g.dimension, ';', 2) END AS tag
  FROM guidelines g
  JOIN asked a ON g.dimension LIKE CASE WHEN a.issuer = '' THEN a.tag ELSE a.issuer || ';' || a.tag END
  UNION
  SELECT tag FROM asked WHERE tag NOT LIKE '%\%%' ESCAPE '\'
),
emphasised AS (
  SELECT p.place, t.tag, SUM(p.value) AS y
  FROM placed p
  CROSS JOIN asked a
  JOIN tags t ON p.dimension = CASE WHEN a.issuer = '' THEN t.tag ELSE a.issuer || ';' || t.tag END
  GROUP BY p.place, t.tag
),
shares AS (
  SELECT w.place, t.tag, w.n, COALESCE(e.y, 0) AS y, COALESCE(e.y, 0) / w.n AS p
  FROM whole w
  CROSS JOIN tags t
  LEFT JOIN emphasised e ON e.place = w.place AND e.tag = t.tag
),
known AS (
  SELECT 1 - SUM(CASE WHEN g.place = 'area:unknown' THEN g.value ELSE 0 END)
    / SUM(CASE WHEN g.place = 'WORLD' THEN g.value ELSE 0 END) AS coverage
  FROM guidelines g
  JOIN asked a ON g.dimension = a.issuer
)
SELECT s.place, CAST(:period_from AS VARCHAR) || '..' || CAST(:period_to AS VARCHAR) AS period,
  s.p AS value, s.n, s.y AS numerator, s.n AS denominator, k.coverage,
  (s.p + 1.9208 / s.n - 1.96 * SQRT((s.p * (1 - s.p) + 0.9604 / s.n) / s.n)) / (1 + 3.8416 / s.n) AS low,
  (s.p + 1.9208 / s.n + 1.96 * SQRT((s.p * (1 - s.p) + 0.9604 / s.n) / s.n)) / (1 + 3.8416 / s.n) AS high,
  CAST(NULL AS VARCHAR) AS missing,
  CASE WHEN :principle = 'each' THEN s.tag ELSE '' END AS dimension
FROM shares s
CROSS JOIN known k
UNION ALL
SELECT DISTINCT m.place, CAST(:period_from AS VARCHAR) || '..' || CAST(:period_to AS VARCHAR), CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE),
  CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE),
  CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), 'needs-fetch', ''
FROM place_member m
WHERE m.place IN (:place) AND NOT EXISTS (SELECT 1 FROM guidelines)
ORDER BY place, period, dimension
