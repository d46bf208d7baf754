/*---
id: talent.sector-share
version: 1.0.0
pillar: talent
title: { en: "Share of author slots by sector", zh: "各部门的作者席位份额" }
description:
  en: Share of the author slots with a matched organisation in the place that are at organisations of the chosen sector, companies by default.
  zh: 该地已匹配机构的作者席位中，属于所选部门（默认为企业）的比例。
numerator: { en: "Author slots at organisations of the sector", zh: "属于该部门机构的作者席位数" }
denominator: { en: "author slots with a matched organisation in the place", zh: "该地已匹配机构的作者席位数" }
unit: share
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
  - en: The interval takes author slots as independent; those of one paper go together, so it is too narrow.
    zh: 区间假定各作者席位相互独立；同一篇论文的席位彼此相关，故区间偏窄。
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
WITH slot AS (
  SELECT year, country, sector, CASE WHEN :multi = 'any' THEN slots ELSE shared END AS counted, shared
  FROM organisation_cell
  WHERE venue IN (:venue)
    AND year BETWEEN :period_from AND :period_to
    AND (:tier = 'all' OR tier = :tier OR (:tier = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
),
here AS (
  SELECT 'WORLD' AS place, year,
    SUM(CASE WHEN sector = :sector THEN counted ELSE 0 END) AS y, SUM(counted) AS x
  FROM slot
  GROUP BY year
  UNION ALL
  SELECT m.place, s.year, SUM(CASE WHEN s.sector = :sector THEN s.counted ELSE 0 END), SUM(s.counted)
  FROM slot s
  JOIN place_member m ON m.country = s.country AND s.year BETWEEN m.year_from AND m.year_to
  GROUP BY m.place, s.year
),
linked AS (
  SELECT year, SUM(shared) AS known FROM slot GROUP BY year
),
base AS (
  SELECT year, SUM(slots) AS total
  FROM stratum
  WHERE venue IN (:venue)
    AND year BETWEEN :period_from AND :period_to
    AND (:tier = 'all' OR tier = :tier OR (:tier = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND seat = 'location' AND multi = 'any'
  GROUP BY year
),
share AS (
  SELECT h.place, h.year, CAST(h.y AS DOUBLE) AS y, CAST(h.x AS DOUBLE) AS x,
    CAST(h.y AS DOUBLE) / h.x AS p, CAST(l.known AS DOUBLE) / b.total AS coverage
  FROM here h
  JOIN linked l ON l.year = h.year
  JOIN base b ON b.year = h.year
  WHERE h.x > 0
)
SELECT place, CAST(year AS VARCHAR) AS period, p AS value, x AS n, y AS numerator, x AS denominator, coverage,
  GREATEST(0, (p + 3.8416 / (2 * x) - 1.96 * SQRT(GREATEST(0, p * (1 - p)) / x + 3.8416 / (4 * x * x))) / (1 + 3.8416 / x)) AS low,
  LEAST(1, (p + 3.8416 / (2 * x) + 1.96 * SQRT(GREATEST(0, p * (1 - p)) / x + 3.8416 / (4 * x * x))) / (1 + 3.8416 / x)) AS high,
  'wilson' AS method, 'chance in the number of author slots' AS covers,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM share
ORDER BY place, year
