/*---
id: talent.sector-share
version: 1.1.0
pillar: talent
title: { en: "Share of author slots by sector", zh: "各部门的作者席位份额" }
description:
  en: Share of the author slots with a matched organisation in the place that are at organisations of the chosen sector, companies by default.
  zh: 该地已匹配机构的作者席位中，属于所选部门（默认为企业）的比例。
numerator: { en: "Author slots at organisations of the sector", zh: "属于该部门机构的作者席位数" }
denominator: { en: "author slots with a matched organisation in the place", zh: "该地已匹配机构的作者席位数" }
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
  sector:
    kind: choice
    default: company
    label: { en: Sector, zh: 部门 }
    values:
      company: { en: companies, zh: 企业 }
      education: { en: universities and other education, zh: 高校及其他教育机构 }
      government: { en: government, zh: 政府机构 }
      other: { en: "other: research institutes, hospitals, charities", zh: 其他：研究院所、医院、公益机构 }
      unknown: { en: sector not stated, zh: 部门未注明 }
  multi:
    kind: choice
    definition: true
    default: fractional
    label: { en: Several organisations, zh: 多个机构 }
    values:
      any: { en: an author slot counts once for each organisation it names, zh: 作者席位在其所列的每个机构各计一次 }
      fractional: { en: an author slot is shared equally among the organisations it names, zh: 作者席位由其所列机构均分 }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - en: The sector is the type the registry states; where it lists both a company and a university, the company comes first. Organisations without a type stay in the denominator.
    zh: 部门取名录所注类型；同时注明企业与教育者归企业。未注明类型的机构仍计入分母。
  - en: Slots without a matched organisation are left out and shown as coverage, which is that of the conference as a whole.
    zh: 未匹配到机构的席位不计入，以覆盖率体现；覆盖率按会议整体计算。
  - en: The bounds put every slot without a matched organisation in the place, inside the sector or outside; for a small place they are wide.
    zh: 上下界假定所有未匹配到机构的席位都位于该地，且全属或全不属该部门；席位较少的地方上下界很宽。
  - en: An author slot is not a person; somebody with three papers fills three slots.
    zh: 作者席位不等于人数：一人有三篇论文即占三个席位。
  - en: Not every source states tiers; ICML 2018-2019 calls every paper an oral.
    zh: 并非所有来源都标明论文级别；ICML 2018–2019 年将所有论文都标为口头报告。
method: docs/method.md#organisations
sources: [works]
synonyms:
  en: ["industry versus academia", "share of industry", "corporate research", "company authors", "academic share"]
  zh: ["产业界与学术界", "企业作者占比", "产业占比", "高校占比"]
---*/
WITH sums AS (
  SELECT year, place, sector, SUM(y) AS y, SUM(yy) AS yy, SUM(xy) AS xy, SUM(l) AS l
  FROM sector_cell
  WHERE venue IN (:venue)
    AND year BETWEEN :period_from AND :period_to
    AND (:tier = 'all' OR tier = :tier OR (:tier = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND multi = :multi AND sector IN ('', :sector)
  GROUP BY year, place, sector
),
linked AS (
  SELECT year, SUM(y) AS known
  FROM sector_cell
  WHERE venue IN (:venue)
    AND year BETWEEN :period_from AND :period_to
    AND (:tier = 'all' OR tier = :tier OR (:tier = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND multi = 'fractional' AND place = 'WORLD' AND sector = ''
  GROUP BY year
),
base AS (
  SELECT year, SUM(works) AS works, SUM(slots) AS total
  FROM stratum
  WHERE venue IN (:venue)
    AND year BETWEEN :period_from AND :period_to
    AND (:tier = 'all' OR tier = :tier OR (:tier = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND seat = 'location' AND multi = 'any'
  GROUP BY year
)
SELECT x.place, x.year,
  COALESCE(h.y, 0) AS y, x.y AS x, COALESCE(h.yy, 0) AS yy, x.yy AS xx, COALESCE(h.xy, 0) AS xy,
  COALESCE(h.l, 0) AS l, b.works AS clusters, l.known, b.total,
  COALESCE(h.y, 0) AS low_y, x.y + b.total - l.known AS low_x,
  COALESCE(h.y, 0) + b.total - l.known AS high_y, x.y + b.total - l.known AS high_x
FROM sums x
JOIN linked l ON l.year = x.year
JOIN base b ON b.year = x.year
LEFT JOIN sums h ON h.place = x.place AND h.year = x.year AND h.sector = :sector
WHERE x.sector = ''
