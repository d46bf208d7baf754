/*---
id: talent.collaboration
version: 1.1.0
pillar: talent
title: { en: "Papers shared with each country", zh: "与各国合作的论文比例" }
description:
  en: Of the papers with an author in the place over the period, the share that also have an affiliation in each country outside it.
  zh: 该时期内有作者位于该地的论文中，同时有单位位于其外各国（地区）的论文所占比例。
numerator: { en: "Papers that also have an affiliation in the partner", zh: "同时有单位位于合作方的论文数" }
denominator: { en: "papers with an author in the place", zh: "有作者位于该地的论文数" }
unit: share
population: { en: papers, zh: 论文 }
estimator: observation
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
  - en: A paper of several partners counts for each, so partners add up to more than the share of papers with another country. One author with affiliations in two countries makes a paper shared.
    zh: 涉及多个合作方的论文对每一方各计一次，故各方之和大于国际合作论文份额；一位作者同时署两国单位即构成合作。
  - en: The place is that of the affiliation printed on the paper, not a nationality or an origin.
    zh: 地点取自论文所署单位，并非作者的国籍或来源地。
  - en: The interval covers the sampling of papers and the error of linking affiliations to places, as far as a paper is shared only by one doubtful link; shared papers that wrong links hide are not in it.
    zh: 区间涵盖论文抽样以及单位与地点匹配的误差，后者指某篇论文仅凭一条存疑的匹配才算合作的情形；因误配而未显出的合作不在其内。
method: docs/method.md#collaboration
sources: [works]
synonyms:
  en: ["collaboration between countries", "co-authored with China", "joint papers", "research partners", "US-China collaboration"]
  zh: ["国家间合作", "合著论文", "合作伙伴", "中美合作"]
---*/
WITH here AS (
  SELECT place, SUM(w_y) AS works, SUM(w_unknown) AS unknown, MIN(year) AS first_year, MAX(year) AS last_year
  FROM cell
  WHERE venue IN (:venue)
    AND year BETWEEN :period_from AND :period_to
    AND seat = :seat AND multi = 'any'
  GROUP BY place
),
pairs AS (
  SELECT place, other, SUM(works) AS shared
  FROM pair_cell
  WHERE venue IN (:venue)
    AND year BETWEEN :period_from AND :period_to
    AND seat = :seat
  GROUP BY place, other
),
doubt AS (
  SELECT place, other, SUM(l) AS l
  FROM shared_doubt
  WHERE venue IN (:venue)
    AND year BETWEEN :period_from AND :period_to
    AND seat = :seat AND multi = 'any' AND other <> ''
  GROUP BY place, other
),
years AS (
  SELECT MIN(first_year) AS first_year, MAX(last_year) AS last_year FROM here
),
share AS (
  SELECT h.place, p.other, CAST(p.shared AS DOUBLE) AS y, CAST(h.works AS DOUBLE) AS x,
    CAST(p.shared AS DOUBLE) / h.works AS p, CAST(h.unknown AS DOUBLE) AS unknown, COALESCE(d.l, 0) AS l
  FROM here h
  JOIN pairs p ON p.place = h.place
  LEFT JOIN doubt d ON d.place = p.place AND d.other = p.other
),
doubted AS (
  SELECT place, other, y, x, p, unknown, l,
    CASE WHEN p < 1 THEN p * (1 - p) / (p * (1 - p) / x + l / (x * x)) ELSE x END AS m
  FROM share
)
SELECT s.place,
  CASE WHEN t.first_year = t.last_year THEN CAST(t.first_year AS VARCHAR)
    ELSE CONCAT(CAST(t.first_year AS VARCHAR), '..', CAST(t.last_year AS VARCHAR)) END AS period,
  s.p AS value, s.x AS n, s.y AS numerator, s.x AS denominator, 1 - s.unknown / s.x AS coverage,
  GREATEST(0, (s.p + 3.8416 / (2 * s.m) - 1.96 * SQRT(GREATEST(0, s.p * (1 - s.p)) / s.m + 3.8416 / (4 * s.m * s.m))) / (1 + 3.8416 / s.m)) AS low,
  LEAST(1, (s.p + 3.8416 / (2 * s.m) + 1.96 * SQRT(GREATEST(0, s.p * (1 - s.p)) / s.m + 3.8416 / (4 * s.m * s.m))) / (1 + 3.8416 / s.m)) AS high,
  s.p AS bound_low, LEAST(1, s.p + s.unknown / s.x) AS bound_high,
  'wilson' AS method, CASE WHEN s.l > 0 THEN 'sampling of works and linkage' ELSE 'sampling of works' END AS covers,
  CAST(NULL AS VARCHAR) AS missing, CONCAT('partner=', s.other) AS dimension
FROM doubted s
CROSS JOIN years t
ORDER BY s.place, s.y DESC, s.other
