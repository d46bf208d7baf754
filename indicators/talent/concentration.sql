/*---
id: talent.concentration
version: 1.2.0
pillar: talent
title: { en: "Share of the ten largest organisations", zh: "十大机构的份额" }
description:
  en: Share of the author slots with a matched organisation in the place that name one of its ten largest organisations of the year.
  zh: 该地已匹配机构的作者席位中，属于当年最大的十个机构的比例。
numerator: { en: "Author slots at the ten largest organisations", zh: "十大机构的作者席位数" }
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
  - en: The ten largest are chosen anew each year, from the organisations named in these data; a place with fewer than ten of them in a year has no value.
    zh: 十大机构按年重新选取，范围限于本数据列名的机构；某地当年列名机构不足十个时不予计算。
  - en: Organisations with fewer than ten author slots at a conference over all years are counted below the line only.
    zh: 历年在某会议累计不足十个作者席位的机构仅计入分母。
  - en: The interval covers the sampling of papers and the error of matching affiliations to the ten organisations, not that the ten are chosen by the same counts.
    zh: 区间涵盖论文抽样以及单位与十大机构匹配的误差，但未计入十大机构本身由同一批计数选出。
  - en: The bounds put every slot without a matched organisation in the place, at the ten or outside them; for a small place they are wide. The Gini coefficient over all organisations is talent.concentration-gini.
    zh: 上下界假定所有未匹配到机构的席位都位于该地，且全属或全不属十大机构；席位较少的地方上下界很宽。覆盖全部机构的基尼系数见 talent.concentration-gini。
  - en: Few slots make large shares; compare places of similar size.
    zh: 席位越少，份额往往越高；宜在规模相近的地方之间比较。
  - en: Organisations are those of a public registry, matched to the affiliation printed on the paper; a group's laboratories stand apart where the registry lists them apart.
    zh: 机构以公开机构名录为准，由论文所署单位匹配而来；名录将某集团的实验室单列者，此处亦单列。
  - en: An author slot is not a person; somebody with three papers fills three slots.
    zh: 作者席位不等于人数：一人有三篇论文即占三个席位。
method: docs/method.md#organisations
sources: [works]
synonyms:
  en: ["concentration of talent", "top ten institutions", "top-10 share", "dominance of few organisations"]
  zh: ["人才集中度", "前十机构占比", "集中度"]
---*/
WITH slot AS (
  SELECT organisation, year, country, CASE WHEN :multi = 'any' THEN slots ELSE shared END AS counted, shared,
    CASE WHEN :multi = 'any' THEN slots_l ELSE slots_l * shared * shared / (slots * slots) END AS doubt
  FROM organisation_cell
  WHERE venue IN (:venue)
    AND year BETWEEN :period_from AND :period_to
    AND (:tier = 'all' OR tier = :tier OR (:tier = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
),
here AS (
  SELECT 'WORLD' AS place, year, organisation, SUM(counted) AS y, SUM(doubt) AS doubt
  FROM slot
  GROUP BY year, organisation
  UNION ALL
  SELECT m.place, s.year, s.organisation, SUM(s.counted), SUM(s.doubt)
  FROM slot s
  JOIN place_member m ON m.country = s.country AND s.year BETWEEN m.year_from AND m.year_to
  GROUP BY m.place, s.year, s.organisation
),
ranked AS (
  SELECT place, year, organisation, y, doubt,
    ROW_NUMBER() OVER (
      PARTITION BY place, year ORDER BY CASE WHEN organisation = '' THEN 1 ELSE 0 END, y DESC, organisation
    ) AS position
  FROM here
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
top AS (
  SELECT place, year, SUM(CASE WHEN position <= 10 THEN y ELSE 0 END) AS y, SUM(y) AS x,
    SUM(CASE WHEN position <= 10 THEN doubt ELSE 0 END) AS doubt
  FROM ranked
  GROUP BY place, year
  HAVING SUM(CASE WHEN organisation <> '' THEN 1 ELSE 0 END) >= 10
),
spread AS (
  SELECT place, year, SUM(y) * SUM(y) / SUM(yy) AS effective
  FROM sector_cell
  WHERE venue IN (:venue)
    AND year BETWEEN :period_from AND :period_to
    AND (:tier = 'all' OR tier = :tier OR (:tier = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND multi = :multi AND sector = ''
  GROUP BY place, year
),
share AS (
  SELECT t.place, t.year, e.effective, t.doubt, CAST(t.y AS DOUBLE) AS y, CAST(t.x AS DOUBLE) AS x,
    CAST(t.y AS DOUBLE) / t.x AS p, CAST(l.known AS DOUBLE) / b.total AS coverage,
    CAST(b.total AS DOUBLE) - l.known AS unlinked
  FROM top t
  JOIN linked l ON l.year = t.year
  JOIN base b ON b.year = t.year
  JOIN spread e ON e.place = t.place AND e.year = t.year
),
doubted AS (
  SELECT place, year, y, x, p, coverage, unlinked, doubt,
    CASE WHEN p < 1 THEN p * (1 - p) / (p * (1 - p) / effective + doubt / (x * x)) ELSE effective END AS m
  FROM share
)
SELECT place, CAST(year AS VARCHAR) AS period, p AS value, x AS n, y AS numerator, x AS denominator, coverage,
  GREATEST(0, (p + 3.8416 / (2 * m) - 1.96 * SQRT(GREATEST(0, p * (1 - p)) / m + 3.8416 / (4 * m * m))) / (1 + 3.8416 / m)) AS low,
  LEAST(1, (p + 3.8416 / (2 * m) + 1.96 * SQRT(GREATEST(0, p * (1 - p)) / m + 3.8416 / (4 * m * m))) / (1 + 3.8416 / m)) AS high,
  y / (x + unlinked) AS bound_low, (y + unlinked) / (x + unlinked) AS bound_high,
  'wilson-clusters' AS method,
  CASE WHEN doubt > 0 THEN 'sampling of works and linkage' ELSE 'sampling of works' END AS covers,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM doubted
ORDER BY place, year
