/*---
id: talent.collaboration-share
version: 1.1.0
pillar: talent
title: { en: "Share of papers with another country", zh: "国际合作论文份额" }
description:
  en: Of the papers with an author in the place, the share that also have an affiliation elsewhere. WORLD is the share of all papers with a known place that name two countries or more.
  zh: 在有作者位于该地的论文中，同时有单位位于其他地方的论文所占比例。WORLD 指地点已知的论文中涉及两个或以上国家（地区）的比例。
numerator: { en: "Papers with an author in the place and an affiliation elsewhere", zh: "有作者位于该地且另有单位位于他处的论文数" }
denominator: { en: "papers with an author in the place", zh: "有作者位于该地的论文数" }
unit: share
population: { en: papers, zh: 论文 }
estimator: ratio
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
  - en: One author with affiliations in two countries makes a paper international, unless only first affiliations count.
    zh: 除非只计第一单位，一位作者同时署两国单位即构成国际合作。
  - en: For a group, a paper among its members alone is not international.
    zh: 对于国家组，仅在成员之间合作的论文不算国际合作。
  - en: The place is that of the affiliation printed on the paper, not a nationality or an origin.
    zh: 地点取自论文所署单位，并非作者的国籍或来源地。
  - en: Not every source states tiers; ICML 2018-2019 calls every paper an oral.
    zh: 并非所有来源都标明论文级别；ICML 2018–2019 年将所有论文都标为口头报告。
  - en: The interval covers the sampling of papers and the error of linking affiliations to places, as far as a paper is shared only by one doubtful link; shared papers that wrong links hide are not in it.
    zh: 区间涵盖论文抽样以及单位与地点匹配的误差，后者指某篇论文仅凭一条存疑的匹配才算合作的情形；因误配而未显出的合作不在其内。
method: docs/method.md#collaboration
sources: [works]
synonyms:
  en: ["international collaboration", "co-authored with other countries", "collaboration rate"]
  zh: ["国际合作", "合作论文占比"]
---*/
WITH base AS (
  SELECT year, SUM(works) AS clusters, SUM(w_unknown) AS w_unknown, SUM(w_x) AS w_x,
    SUM(c_y) AS c_y, SUM(c_unknown) AS c_unknown, SUM(works) AS total
  FROM stratum
  WHERE venue IN (:venue)
    AND year BETWEEN :period_from AND :period_to
    AND (:tier = 'all' OR tier = :tier OR (:tier = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND seat = :seat AND multi = :multi
  GROUP BY year
),
here AS (
  SELECT year, place, SUM(w_y) AS w_y, SUM(w_unknown) AS w_unknown,
    SUM(c_y) AS c_y, SUM(c_unknown) AS c_unknown
  FROM cell
  WHERE venue IN (:venue)
    AND year BETWEEN :period_from AND :period_to
    AND (:tier = 'all' OR tier = :tier OR (:tier = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND seat = :seat AND multi = :multi
  GROUP BY year, place
),
doubt AS (
  SELECT year, place, SUM(l) AS l
  FROM shared_doubt
  WHERE venue IN (:venue)
    AND year BETWEEN :period_from AND :period_to
    AND (:tier = 'all' OR tier = :tier OR (:tier = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND seat = :seat AND multi = CASE WHEN :multi = 'first' THEN 'first' ELSE 'any' END AND other = ''
  GROUP BY year, place
),
places AS (SELECT DISTINCT place FROM here)
SELECT p.place, b.year,
  COALESCE(h.c_y, 0) AS y, COALESCE(h.w_y, 0) AS x, COALESCE(h.c_y, 0) AS yy,
  COALESCE(h.w_y, 0) AS xx, COALESCE(h.c_y, 0) AS xy, COALESCE(d.l, 0) AS l, b.clusters,
  COALESCE(h.w_y, 0) - COALESCE(h.w_unknown, 0) AS known, COALESCE(h.w_y, 0) AS total,
  COALESCE(h.c_y, 0) AS low_y, COALESCE(h.w_y, 0) AS low_x,
  COALESCE(h.c_y, 0) + COALESCE(h.c_unknown, 0) + b.w_unknown - COALESCE(h.w_unknown, 0) AS high_y,
  COALESCE(h.w_y, 0) + b.w_unknown - COALESCE(h.w_unknown, 0) AS high_x
FROM places p
CROSS JOIN base b
LEFT JOIN here h ON h.place = p.place AND h.year = b.year
LEFT JOIN doubt d ON d.place = p.place AND d.year = b.year
UNION ALL
SELECT 'WORLD', b.year, b.c_y, b.w_x, b.c_y, b.w_x, b.c_y, COALESCE(d.l, 0), b.clusters,
  b.total - b.w_unknown, b.total,
  b.c_y, b.total, b.c_y + b.c_unknown + b.total - b.w_x, b.total
FROM base b
LEFT JOIN doubt d ON d.place = 'WORLD' AND d.year = b.year
