/*---
id: talent.persons
version: 1.1.0
pillar: talent
title: { en: "Persons", zh: "人数" }
description:
  en: Distinct persons with a paper at the chosen conferences and an affiliation in the place, by year.
  zh: 各年在所选会议发表论文且署名单位位于该地的人数，同一人只计一次。
numerator: { en: "Persons with an affiliation in the place", zh: "署名单位位于该地的人数" }
denominator: null
unit: count
population: { en: persons, zh: 人员 }
estimator: observation
personal: true
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
  who:
    kind: choice
    default: everyone
    label: { en: Persons counted, zh: 统计对象 }
    values:
      everyone: { en: everyone seen in the year, zh: 当年出现的所有人员 }
      new: { en: only those seen for the first time, zh: 仅首次出现的人员 }
  presence:
    kind: choice
    definition: true
    default: any
    label: { en: Persons in several places, zh: 多地人员 }
    values:
      any: { en: a person counts in every place of the year, zh: 在当年的每个所在地各计一次 }
      modal: { en: "a person counts in the most frequent place, ties shared", zh: 计入当年最常出现的所在地，并列时均分 }
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
  - en: "Persons are resolved from names, coauthors, titles and affiliations. Where this was checked, a split counted {years-twice.count} of {years-twice.of} person-years twice and a merge hid {years-hidden.count} of {years-hidden.of}; of first years {entries-false.count} of {entries-false.of} were none and {entries-hidden.count} of {entries-hidden.of} were hidden. The two kinds differ by less than one in 200, so the interval is centred close to the value."
    zh: "人员依据姓名、合作者、标题与单位识别而来。据核对，{years-twice.of} 个人年中有 {years-twice.count} 个因一人被拆开而重复计数，{years-hidden.of} 个中有 {years-hidden.count} 个因两人合一而漏计；首次出现的年份，{entries-false.of} 个中有 {entries-false.count} 个不实，{entries-hidden.of} 个中有 {entries-hidden.count} 个被漏掉。重复与遗漏相差不到二百分之一，因此区间的中心接近数值。"
  - en: Persons of one year only; years do not add up, since most people publish in several.
    zh: 数字仅为单年人数；多数人在多个年份发表论文，各年不可相加。
  - en: Cells of fewer than five persons are not published.
    zh: 不足五人的单元格不予公布。
method: docs/people.md#stocks
sources: [works]
synonyms:
  en: ["number of researchers", "researchers", "AI scientists", "people", "talent pool", "distinct authors"]
  zh: ["人才数量", "研究人员数", "科学家人数", "作者人数"]
---*/
SELECT place, period, value, low, high, numerator AS n, numerator, denominator, coverage,
  bound_low, bound_high, 'poisson-bootstrap' AS method, covers,
  CASE WHEN value IS NULL THEN 'suppressed' END AS missing, flags
FROM career_cell
WHERE measure = CASE WHEN :who = 'new' THEN 'entrants' ELSE 'stock' END
  AND scope = :scope AND seat = :seat AND origin = :presence
  AND period BETWEEN CAST(:period_from AS VARCHAR) AND CAST(:period_to AS VARCHAR)
ORDER BY place, period
