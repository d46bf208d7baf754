/*---
id: talent.authorships
version: 1.0.0
pillar: talent
title: { en: "Author slots", zh: "作者席位数" }
description:
  en: Author slots of the papers accepted at the chosen conferences, by the place of the affiliation. WORLD counts every slot, those without a known place included.
  zh: 所选会议录用论文的作者席位数，按单位所在地统计。WORLD 计入全部席位，包括地点未知者。
numerator: { en: "Author slots with an affiliation in the place", zh: "单位位于该地的作者席位数" }
denominator: null
unit: count
population: { en: author slots, zh: 作者席位 }
estimator: total
options:
  venue:
    kind: list
    from: venues
    default: neurips
    label: { en: Conference, zh: 会议 }
  period:
    kind: period
    default: 2009..2022
    label: { en: Period, zh: 时期 }
  tier:
    kind: choice
    default: all
    label: { en: Papers, zh: 论文范围 }
    values:
      all: { en: all papers, zh: 全部论文 }
      oral-spotlight: { en: orals and spotlights, zh: 口头报告与亮点报告 }
      oral: { en: orals, zh: 口头报告 }
  counting:
    kind: choice
    definition: true
    default: full
    label: { en: Counting, zh: 计数方式 }
    values:
      full: { en: each author slot counts once, zh: 每个作者席位计一次 }
      fractional: { en: each paper counts once and is shared among its authors, zh: 每篇论文计一次，由作者均分 }
  multi:
    kind: choice
    definition: true
    default: any
    label: { en: Several affiliations, zh: 多个单位 }
    values:
      any: { en: an author counts in every place stated, zh: 作者在其所列的每个地方各计一次 }
      first: { en: only the first affiliation counts, zh: 只计第一单位 }
      fractional: { en: an author is shared among the affiliations, zh: 作者由各单位均分 }
  seat:
    kind: choice
    definition: true
    default: location
    label: { en: Place of a firm's lab, zh: 企业实验室的归属 }
    values:
      location: { en: where the lab is, zh: 实验室所在地 }
      headquarters: { en: where the firm has its headquarters, zh: 企业总部所在地 }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - en: An author slot is not a person; somebody with three papers fills three slots.
    zh: 作者席位不等于人数：一人有三篇论文即占三个席位。
  - en: The place is that of the affiliation printed on the paper, not a nationality or an origin.
    zh: 地点取自论文所署单位，并非作者的国籍或来源地。
  - en: Not every source states tiers; ICML 2018-2019 calls every paper an oral.
    zh: 并非所有来源都标明论文级别；ICML 2018–2019 年将所有论文都标为口头报告。
method: docs/method.md#counting
sources: [works]
synonyms:
  en: ["authors", "author slots", "authorships", "scientists", "researchers", "AI scientists accepted"]
  zh: ["作者席位", "作者数", "作者人次", "科学家"]
---*/
WITH base AS (
  SELECT year,
    SUM(works) AS clusters,
    SUM(CASE WHEN :counting = 'full' THEN slots ELSE works END) AS total,
    SUM(CASE WHEN :counting = 'full' THEN slots_sq ELSE works END) AS total_sq,
    SUM(CASE WHEN :counting = 'full' THEN a_x ELSE f_x END) AS x,
    SUM(CASE WHEN :counting = 'full' THEN a_xx ELSE f_xx END) AS xx
  FROM stratum
  WHERE venue IN (:venue)
    AND year BETWEEN :period_from AND :period_to
    AND (:tier = 'all' OR tier = :tier OR (:tier = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND seat = :seat AND multi = :multi
  GROUP BY year
),
here AS (
  SELECT year, place,
    SUM(CASE WHEN :counting = 'full' THEN a_y ELSE f_y END) AS y,
    SUM(CASE WHEN :counting = 'full' THEN a_yy ELSE f_yy END) AS yy,
    SUM(CASE WHEN :counting = 'full' THEN a_xy ELSE f_xy END) AS xy,
    SUM(CASE WHEN :counting = 'full' THEN a_l ELSE f_l END) AS l
  FROM cell
  WHERE venue IN (:venue)
    AND year BETWEEN :period_from AND :period_to
    AND (:tier = 'all' OR tier = :tier OR (:tier = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND seat = :seat AND multi = :multi
  GROUP BY year, place
),
places AS (SELECT DISTINCT place FROM here)
SELECT p.place, b.year,
  COALESCE(h.y, 0) AS y, b.x, COALESCE(h.yy, 0) AS yy, b.xx, COALESCE(h.xy, 0) AS xy,
  COALESCE(h.l, 0) AS l, b.clusters, b.x AS known, b.total,
  COALESCE(h.y, 0) AS low_y, 1 AS low_x,
  COALESCE(h.y, 0) + b.total - b.x AS high_y, 1 AS high_x
FROM places p
CROSS JOIN base b
LEFT JOIN here h ON h.place = p.place AND h.year = b.year
UNION ALL
SELECT 'WORLD', b.year, b.total, b.x, b.total_sq, b.xx, 0, 0,
  b.clusters, b.x, b.total, b.total, 1, b.total, 1
FROM base b
