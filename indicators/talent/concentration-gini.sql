/*---
id: talent.concentration-gini
version: 1.0.0
pillar: talent
title: { en: "Gini coefficient of organisations", zh: "机构分布的基尼系数" }
description:
  en: How unequally author slots are spread over the organisations named in a place in a year, from 0 (each has as many) towards 1 (one has all).
  zh: 某地某年作者席位在所列机构之间分布的不均程度：0 表示各机构席位相同，越接近 1 越集中于一家。
numerator: { en: "Gini coefficient of the author slots of organisations", zh: "各机构作者席位的基尼系数" }
denominator: null
unit: index
population: { en: "organisations, by author slots", zh: "个机构（按作者席位）" }
estimator: observation
options:
  scope:
    kind: choice
    default: neurips
    label: { en: Records, zh: 记录范围 }
    values:
      neurips: { en: papers at NeurIPS, zh: NeurIPS 论文 }
      all: { en: papers at every conference held, zh: 所收录的全部会议论文 }
  period:
    kind: period
    default: 2009..2022
    label: { en: Period, zh: 时期 }
  among:
    kind: choice
    definition: true
    default: named
    label: { en: Organisations compared, zh: 比较的机构 }
    values:
      named: { en: every matched organisation named in the place that year, zh: 当年该地列名且已匹配的全部机构 }
      frequent: { en: of these only those of ten or more author slots over all years, zh: 其中仅历年累计不少于十个作者席位的机构 }
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
  - en: The organisations compared are those matched to a public registry and named at least once in the place that year; organisations without an author slot there are not counted as having none. A place that names fewer than ten has no value.
    zh: 比较对象仅限已与公开机构名录匹配、且当年在该地至少列名一次的机构；没有席位的机构不作零计入。某地当年列名机构不足十个时不予计算。
  - en: Where slots are few, chance alone makes equal organisations look unequal, and many small ones raise the coefficient; compare places of similar size.
    zh: 席位很少时，仅因偶然，相同的机构也会显得不均；小机构越多，系数越高。宜在规模相近的地方之间比较。
  - en: The interval covers the sampling of papers among the organisations named and the error of matching affiliations to them, not organisations that might have been named and were not.
    zh: 区间涵盖所列机构之间的论文抽样以及单位匹配的误差，不含本可列名而未列名的机构。
  - en: Coverage is the part of the slots known to be in the place that name a matched organisation (of all slots, for WORLD). The bounds give every other slot, and every slot of unknown place, to any organisation, old or new; for a small place they are wide.
    zh: 覆盖率指已知位于该地的席位中能匹配到机构的比例（WORLD 则按全部席位计）。上下界假定其余席位与地点未知的席位可归任何机构，包括未列名者；席位较少的地方上下界很宽。
  - en: Organisations are those of a public registry, matched to the affiliation printed on the paper; a group's laboratories stand apart where the registry lists them apart.
    zh: 机构以公开机构名录为准，由论文所署单位匹配而来；名录将某集团的实验室单列者，此处亦单列。
  - en: An author slot is not a person; somebody with three papers fills three slots.
    zh: 作者席位不等于人数：一人有三篇论文即占三个席位。
method: docs/method.md#organisations
sources: [works]
synonyms:
  en: ["Gini coefficient", "Gini index", "inequality among institutions", "unequal spread over organisations"]
  zh: ["基尼系数", "机构不均衡", "机构分布不均"]
---*/
SELECT place, CAST(year AS VARCHAR) AS period, value, slots AS n, CAST(NULL AS DOUBLE) AS numerator,
  CAST(NULL AS DOUBLE) AS denominator, coverage, low, high, bound_low, bound_high,
  'taylor-gini-logit' AS method,
  CASE WHEN linked THEN 'sampling of works and linkage' ELSE 'sampling of works' END AS covers,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM gini_cell
WHERE scope = :scope AND among = :among AND multi = :multi
  AND year BETWEEN :period_from AND :period_to
ORDER BY place, year
