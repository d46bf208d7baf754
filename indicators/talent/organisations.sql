/*---
id: talent.organisations
version: 1.1.2
pillar: talent
title: { en: "Organisations by author slots", zh: "各机构的作者席位" }
description:
  en: The fifty organisations seated in the place that most author slots name over the period, at the chosen conferences. WORLD lists the fifty largest of all.
  zh: 所选会议在该时期内，总部设于该地、作者席位最多的五十个机构。WORLD 列出全球最大的五十个。
numerator: { en: "Author slots that name the organisation", zh: "署有该机构的作者席位数" }
denominator: null
unit: count
population: { en: author slots, zh: 作者席位 }
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
    label: { en: Several organisations, zh: 多个机构 }
    values:
      any: { en: an author slot counts once for each organisation it names, zh: 作者席位在其所列的每个机构各计一次 }
      fractional: { en: an author slot is shared equally among the organisations it names, zh: 作者席位由其所列机构均分 }
  place:
    kind: place
    default: WORLD
    label: { en: Places, zh: 地方 }
caveats:
  - en: An author slot is not a person; somebody with three papers fills three slots.
    zh: 作者席位不等于人数：一人有三篇论文即占三个席位。
  - en: Organisations are those of a public registry, matched to the affiliation printed on the paper; a group's laboratories stand apart where the registry lists them apart.
    zh: 机构以公开机构名录为准，由论文所署单位匹配而来；名录将某集团的实验室单列者，此处亦单列。
  - en: Ranks are among the organisations named; their span counts above only those whose interval lies wholly above, and below only those wholly below.
    zh: 位次仅在列名机构之间排列；位次区间只把区间整体更高者计为在前，整体更低者计为在后。
  - en: Only organisations with ten or more author slots at a conference over all years are named.
    zh: 仅列出历年在某会议累计不少于十个作者席位的机构。
  - en: Affiliations that no organisation could be matched to are left out; coverage says how many slots name a matched one, and the bounds put all the others at this one organisation, or none.
    zh: 未能匹配到机构的单位不计入；覆盖率表示能匹配到机构的席位比例，上下界则假定其余席位全属或全不属该机构。
  - en: Not every source states tiers; ICML 2018-2019 calls every paper an oral.
    zh: 并非所有来源都标明论文级别；ICML 2018–2019 年将所有论文都标为口头报告。
method: docs/method.md#organisations
sources: [works]
synonyms:
  en: ["top universities", "top institutions", "leading organisations", "companies with most papers", "top labs"]
  zh: ["机构排名", "顶尖高校", "领先机构", "论文最多的企业"]
---*/
WITH slot AS (
  SELECT organisation, name, seat, year, slots, slots_sq + slots_l AS spread,
    CASE WHEN :multi = 'any' THEN slots ELSE shared END AS counted
  FROM organisation_cell
  WHERE venue IN (:venue)
    AND year BETWEEN :period_from AND :period_to
    AND (:tier = 'all' OR tier = :tier OR (:tier = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND organisation <> ''
),
here AS (
  SELECT 'WORLD' AS place, organisation, name, ROUND(SUM(counted), 6) AS value, SUM(slots) AS slots, SUM(spread) AS spread
  FROM slot
  GROUP BY organisation, name
  UNION ALL
  SELECT m.place, s.organisation, s.name, ROUND(SUM(s.counted), 6), SUM(s.slots), SUM(s.spread)
  FROM slot s
  JOIN place_member m ON m.country = s.seat AND s.year BETWEEN m.year_from AND m.year_to
  GROUP BY m.place, s.organisation, s.name
),
ranked AS (
  SELECT place, organisation, name, value, slots,
    GREATEST(0, value * (1 - 1.96 * SQRT(spread) / slots)) AS low,
    value * (1 + 1.96 * SQRT(spread) / slots) AS high,
    RANK() OVER (PARTITION BY place ORDER BY value DESC) AS rank,
    COUNT(*) OVER (PARTITION BY place) AS rank_of,
    ROW_NUMBER() OVER (PARTITION BY place ORDER BY value DESC, name, organisation) AS position
  FROM here
),
rivals AS (
  SELECT r.place, r.organisation, r.name,
    SUM(CASE WHEN o.low > r.high THEN 1 ELSE 0 END) AS above,
    SUM(CASE WHEN o.high < r.low THEN 1 ELSE 0 END) AS below
  FROM ranked r
  JOIN ranked o ON o.place = r.place
  WHERE r.position <= 50
  GROUP BY r.place, r.organisation, r.name
),
linked AS (
  SELECT SUM(shared) AS known
  FROM organisation_cell
  WHERE venue IN (:venue)
    AND year BETWEEN :period_from AND :period_to
    AND (:tier = 'all' OR tier = :tier OR (:tier = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
),
base AS (
  SELECT SUM(slots) AS total, MIN(year) AS first_year, MAX(year) AS last_year
  FROM stratum
  WHERE venue IN (:venue)
    AND year BETWEEN :period_from AND :period_to
    AND (:tier = 'all' OR tier = :tier OR (:tier = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND seat = 'location' AND multi = 'any'
)
SELECT r.place,
  CASE WHEN b.first_year = b.last_year THEN CAST(b.first_year AS VARCHAR)
    ELSE CONCAT(CAST(b.first_year AS VARCHAR), '..', CAST(b.last_year AS VARCHAR)) END AS period,
  CAST(r.value AS DOUBLE) AS value, CAST(r.slots AS DOUBLE) AS n,
  CAST(r.value AS DOUBLE) AS numerator, CAST(NULL AS DOUBLE) AS denominator,
  CAST(l.known AS DOUBLE) / b.total AS coverage,
  r.low, r.high, CAST(r.value AS DOUBLE) AS bound_low, CAST(r.value AS DOUBLE) + b.total - l.known AS bound_high,
  'poisson-papers' AS method, 'sampling of works and linkage' AS covers,
  r.rank, v.above + 1 AS rank_low, r.rank_of - v.below AS rank_high, r.rank_of,
  CAST(NULL AS VARCHAR) AS missing, r.name AS dimension
FROM ranked r
JOIN rivals v ON v.place = r.place AND v.organisation = r.organisation AND v.name = r.name
CROSS JOIN linked l
CROSS JOIN base b
WHERE r.position <= 50
ORDER BY r.place, r.position
