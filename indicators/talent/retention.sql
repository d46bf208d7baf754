/*---
id: talent.retention
version: 1.1.0
pillar: talent
title: { en: "Retention", zh: "留存率" }
description:
  en: Share of persons first seen in a place since 2009 who have not moved away so many years later, among those still seen.
  zh: 2009 年以来首次出现于该地的人员中，若干年后仍未流出者所占的比例（仅就仍被观察到的人员估计）。
numerator: { en: "Persons who have not moved away", zh: "尚未流出的人员" }
denominator: { en: "persons first seen in the place and still seen", zh: "首次出现于该地且仍被观察到的人员" }
unit: share
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
  origin:
    kind: choice
    definition: true
    default: record
    label: { en: Origin, zh: 来源地的界定 }
    values:
      record: { en: first observed affiliation in the whole record, zh: 全部记录中首次出现的单位 }
      window: { en: first observed affiliation since 2009, zh: 2009 年以来首次出现的单位 }
      degree: { en: "first degree, where education records give it", zh: 本科学位授予地（须有教育经历记录） }
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
  - en: Kaplan-Meier estimate; people who stop publishing leave the count without counting as movers.
    zh: 采用 Kaplan–Meier 估计；不再发表论文者退出统计，但不视为流出。
  - en: A move shows only when the person publishes again at these conferences; the last two years of a window under-count moves.
    zh: 只有当事人再次在这些会议上发表论文，流动才会被观察到；任何时间窗口的最后两年都会低估流动。
  - en: Where somebody was first seen is neither a nationality, nor a birthplace, nor a first degree; records of education are not in these data, so that an origin by first degree has no value.
    zh: 首次出现地既非国籍，也非出生地，更非本科所在地；本数据不含教育经历，故按第一学位界定来源时没有数值。
  - en: "Persons are resolved from names, coauthors, titles and affiliations, and some are merged or split. Where this was checked, {false-moves.count} of {false-moves.of} moves shown joined two people, and {missed-moves.count} of {missed-moves.of} true moves were hidden by a split, so the two nearly balance, on small counts. An affiliation put in the wrong place mostly shows a move that nobody made. The interval covers both, and reaches further up than down for it."
    zh: "人员依据姓名、合作者、标题与单位识别而来，难免有合并与拆分的误差。据核对，所显示的 {false-moves.of} 次流动中有 {false-moves.count} 次是把两个人误作一人，{missed-moves.of} 次真实流动中有 {missed-moves.count} 次因一人被拆开而看不到；可见两者大致相抵，只是样本不大。单位归错地方则多半显出并未发生的流动。区间兼顾两者，因而向上伸得更远。"
  - en: Coverage is the part of these persons who have no later paper of unknown place; the bounds take each such paper for a move away, or for none.
    zh: 覆盖率指此后没有地点不明论文者的比例；上下界将每一篇这样的论文视为流出或未流出。
  - en: Cells of fewer than five persons are not published.
    zh: 不足五人的单元格不予公布。
method: docs/people.md#retention
sources: [works]
synonyms:
  en: ["retention of talent", "stay rate", "still in the country after five years", "retain talent"]
  zh: ["人才留存", "留存率", "留住人才"]
---*/
WITH asked AS (
  SELECT * FROM career_cell
  WHERE measure = 'retention' AND scope = :scope AND seat = :seat
),
shown AS (
  SELECT place, after, period, value, low, high, denominator, numerator, coverage,
    bound_low, bound_high, 'poisson-bootstrap' AS method, covers,
    CASE WHEN value IS NULL THEN 'suppressed' END AS missing, flags
  FROM asked
  WHERE origin = :origin
  UNION ALL
  SELECT DISTINCT place, after, period, CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE),
    CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE),
    CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), 'none', '', 'needs-records', ''
  FROM asked
  WHERE :origin = 'degree' AND NOT EXISTS (SELECT 1 FROM asked a WHERE a.origin = 'degree')
)
SELECT place, period, value, low, high, denominator AS n, numerator, denominator, coverage,
  bound_low, bound_high, method, covers, missing, flags,
  CONCAT('after=', CAST(after AS VARCHAR)) AS dimension
FROM shown
ORDER BY place, after
