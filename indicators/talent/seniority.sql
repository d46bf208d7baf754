/*---
id: talent.seniority
version: 1.0.0
pillar: talent
title: { en: "Share of first or last author slots", zh: "第一或末位作者席位份额" }
description:
  en: Share of papers whose last (or first) author slot has an affiliation in the place, among papers where that slot has a known place. By custom the last author is senior and the first did most of the work.
  zh: 在末位（或第一）作者席位地点已知的论文中，该席位的单位位于该地的比例。按惯例，末位作者较为资深，第一作者承担主要工作。
numerator: { en: "First or last author slots with an affiliation in the place", zh: "单位位于该地的第一或末位作者席位数" }
denominator: { en: "first or last author slots with a known place", zh: "地点已知的第一或末位作者席位数" }
unit: share
population: { en: author slots, zh: 作者席位 }
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
  role:
    kind: choice
    default: last
    label: { en: Author, zh: 作者位次 }
    values:
      last: { en: the last author slot of each paper, zh: 每篇论文的末位作者 }
      first: { en: the first author slot of each paper, zh: 每篇论文的第一作者 }
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
  - en: The order of a byline is a custom, not a rank; where authors are listed by alphabet, as at COLT, it says nothing of seniority. The only author of a paper is its first and its last.
    zh: 署名顺序只是惯例，并不等于资历；按字母排序者（如 COLT）无从判断资历。独立作者既是第一作者也是末位作者。
  - en: Slots without a known place are left out of the share and shown as coverage and bounds.
    zh: 地点未知的席位不计入份额，而以覆盖率和上下界体现。
  - en: The place is that of the affiliation printed on the paper, not a nationality or an origin.
    zh: 地点取自论文所署单位，并非作者的国籍或来源地。
  - en: Not every source states tiers; ICML 2018-2019 calls every paper an oral.
    zh: 并非所有来源都标明论文级别；ICML 2018–2019 年将所有论文都标为口头报告。
method: docs/method.md#shares
sources: [works]
synonyms:
  en: ["senior authors", "last authors", "first authors", "lead authors", "seniority of authors"]
  zh: ["资深作者", "末位作者", "第一作者", "通讯作者占比"]
---*/
WITH papers AS (
  SELECT year, SUM(works) AS works
  FROM stratum
  WHERE venue IN (:venue)
    AND year BETWEEN :period_from AND :period_to
    AND (:tier = 'all' OR tier = :tier OR (:tier = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND seat = :seat AND multi = :multi
  GROUP BY year
),
slots AS (
  SELECT year, place, SUM(y) AS y, SUM(yy) AS yy, SUM(xy) AS xy, SUM(l) AS l
  FROM role_cell
  WHERE venue IN (:venue)
    AND year BETWEEN :period_from AND :period_to
    AND (:tier = 'all' OR tier = :tier OR (:tier = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND seat = :seat AND multi = :multi AND role = :role
  GROUP BY year, place
),
base AS (
  SELECT p.year, p.works, COALESCE(s.y, 0) AS x, COALESCE(s.yy, 0) AS xx
  FROM papers p
  LEFT JOIN slots s ON s.year = p.year AND s.place = ''
),
places AS (SELECT DISTINCT place FROM slots WHERE place <> '')
SELECT p.place, b.year,
  COALESCE(h.y, 0) AS y, b.x, COALESCE(h.yy, 0) AS yy, b.xx, COALESCE(h.xy, 0) AS xy,
  COALESCE(h.l, 0) AS l, b.works AS clusters, b.x AS known, b.works AS total,
  COALESCE(h.y, 0) AS low_y, b.works AS low_x,
  COALESCE(h.y, 0) + b.works - b.x AS high_y, b.works AS high_x
FROM places p
CROSS JOIN base b
LEFT JOIN slots h ON h.place = p.place AND h.year = b.year
