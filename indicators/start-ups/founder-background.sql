/*---
id: start-ups.founder-background
version: 1.1.0
pillar: start-ups
title: { en: "Background of founders", zh: "创始人背景" }
description: { en: "Founders of companies that one US accelerator accepted, by the seat of the company: those who studied at a university in the United States, or who worked at a large US technology firm.", zh: "一家美国创业加速器所接收企业的创始人（按企业所在地）：曾在美国大学就读者，或曾在美国大型科技公司任职者。" }
numerator: { en: "Founders with that background", zh: "具有该背景的创始人" }
denominator: { en: "founders whose school's country is known; for employers, all founders", zh: "学校所在国已知的创始人；任职一项为全部创始人" }
unit: share
population: { en: "founders", zh: "位创始人" }
estimator: observation
personal: true
options:
  period:
    kind: period
    default: "2024"
    label: { en: Period, zh: 时期 }
  background:
    kind: choice
    default: "us-school"
    label: { en: "Background", zh: "背景" }
    values:
      "us-school": { en: "studied at a university in the United States", zh: "曾在美国大学就读" }
      "big-us-tech": { en: "worked at a large US technology firm", zh: "曾在美国大型科技公司任职" }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - { en: "The accelerator selects: applications are in English and most companies move to California. It cannot say what funded start-ups of a place have in common.", zh: "样本经加速器筛选：申请须用英文，多数企业迁往加州。因此无法说明某地获投企业的共同点。" }
  - { en: "Chinese companies are few: nine, with 24 founders. Cells of fewer than five founders are suppressed.", zh: "中国企业很少：仅9家、24位创始人。少于5位创始人的单元格予以隐去。" }
  - { en: "Schools are located by name; employers are as founders list them. No origin is inferred.", zh: "学校按名称定位；任职经历以创始人自述为准。不推断籍贯或出身。" }
  - { en: "For employers the source counts every founder as known, also those who list none: that share is a lower bound and no coverage can be given.", zh: "任职一项中，来源将全部创始人计为已知，未列任职经历者亦在内：该占比为下限，无法给出覆盖率。" }
method: docs/method.md#observations
sources: [yc-founders]
synonyms:
  en: ["founders educated in the United States", "founders who worked at US firms", "start-up staff educated abroad", "founder background"]
  zh: ["创始人背景", "留美创始人", "海归创业者", "曾在美国任职"]
---*/
WITH counted AS (
  SELECT place, year,
    SUM(CASE WHEN series = 'yc.founders-us-school' AND :background = 'us-school' THEN value
             WHEN series = 'yc.founders-big-us-tech' AND :background = 'big-us-tech' THEN value ELSE 0 END) AS y,
    SUM(CASE WHEN series = 'yc.founders-school-known' AND :background = 'us-school' THEN value
             WHEN series = 'yc.founders-employer-known' AND :background = 'big-us-tech' THEN value ELSE 0 END) AS x,
    SUM(CASE WHEN series = 'yc.founders' THEN value ELSE 0 END) AS total
  FROM observation
  WHERE series LIKE 'yc.%' AND year BETWEEN :period_from AND :period_to
  GROUP BY place, year
),
here AS (
  SELECT m.place, c.year, SUM(c.y) AS y, SUM(c.x) AS x, SUM(c.total) AS total
  FROM counted c
  JOIN place_member m ON m.country = c.place AND c.year BETWEEN m.year_from AND m.year_to
  GROUP BY m.place, c.year
  UNION ALL
  SELECT 'WORLD', year, SUM(y), SUM(x), SUM(total) FROM counted GROUP BY year
)
SELECT place, CAST(year AS VARCHAR) AS period, CASE WHEN x > 0 THEN y / x END AS value, x AS n,
  y AS numerator, x AS denominator, CASE WHEN :background = 'us-school' THEN x / total END AS coverage,
  CASE WHEN x > 0 THEN GREATEST(0, ((y / x) + 3.8416 / (2 * x)) / (1 + 3.8416 / x) - 1.96 * SQRT((y / x) * (1 - (y / x)) / x + 3.8416 / (4 * x * x)) / (1 + 3.8416 / x)) END AS low,
  CASE WHEN x > 0 THEN LEAST(1, ((y / x) + 3.8416 / (2 * x)) / (1 + 3.8416 / x) + 1.96 * SQRT((y / x) * (1 - (y / x)) / x + 3.8416 / (4 * x * x)) / (1 + 3.8416 / x)) END AS high,
  'wilson' AS method, 'chance in the number of founders' AS covers,
  CASE WHEN x > 0 THEN NULL ELSE 'zero-denominator' END AS missing, '' AS dimension
FROM here
