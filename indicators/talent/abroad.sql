/*---
id: talent.abroad
version: 1.1.0
pillar: talent
title: { en: "Share now elsewhere", zh: "现居他处的比例" }
description:
  en: Of persons first seen in a place, the share later seen elsewhere, and where.
  zh: 首次出现于某地的人员中，后来出现于他处的比例及其去向。
numerator: { en: "Persons later seen elsewhere", zh: "后来出现于他处的人员" }
denominator: { en: "persons first seen in the place", zh: "首次出现于该地的人员" }
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
  window:
    kind: choice
    default: 2009..2018
    label: { en: Years, zh: 年份范围 }
    values:
      2009..2018: { en: 2009 to 2018, zh: 2009–2018 年 }
      2009..2022: { en: 2009 to 2022, zh: 2009–2022 年 }
      2018..2022: { en: 2018 to 2022, zh: 2018–2022 年 }
  sighting:
    kind: choice
    definition: true
    default: last
    label: { en: Later means, zh: “后来”的界定 }
    values:
      last: { en: "the last sight in the window, those seen once included", zh: 窗口内最后一次出现，含仅出现一年者 }
      last-again: { en: "the last sight in the window, only those seen again", zh: 窗口内最后一次出现，仅限再次出现者 }
      later: { en: the first sight five or more years after the first, zh: 首次出现五年或以后的首次再现 }
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
  - en: Where somebody was first seen is neither a nationality, nor a birthplace, nor a first degree; records of education are not in these data, so that an origin by first degree has no value.
    zh: 首次出现地既非国籍，也非出生地，更非本科所在地；本数据不含教育经历，故按第一学位界定来源时没有数值。
  - en: People who stop publishing at these conferences are not followed; most persons are seen in one year only.
    zh: 不再于这些会议发表论文者无从追踪；多数人仅在一个年份出现。
  - en: "Persons are resolved from names, coauthors, titles and affiliations, and some are merged or split. Where this was checked, {false-moves.count} of {false-moves.of} moves shown joined two people, and {missed-moves.count} of {missed-moves.of} true moves were hidden by a split, so the two nearly balance, on small counts. An affiliation put in the wrong place mostly shows a move that nobody made. The interval covers both, and reaches further down than up for it."
    zh: "人员依据姓名、合作者、标题与单位识别而来，难免有合并与拆分的误差。据核对，所显示的 {false-moves.of} 次流动中有 {false-moves.count} 次是把两个人误作一人，{missed-moves.of} 次真实流动中有 {missed-moves.count} 次因一人被拆开而看不到；可见两者大致相抵，只是样本不大。单位归错地方则多半显出并未发生的流动。区间兼顾两者，因而向下伸得更远。"
  - en: Coverage is the part of these persons whose later place is known; the bounds put all the others elsewhere, or none of them.
    zh: 覆盖率指此后所在地已知者的比例；上下界假定其余人员全在他处，或全不在他处。
  - en: Cells of fewer than five persons are not published.
    zh: 不足五人的单元格不予公布。
method: docs/people.md#origins
sources: [works]
synonyms:
  en: ["work abroad", "share working outside", "left the country", "three in four work abroad", "brain drain", "diaspora"]
  zh: ["在海外工作", "人才外流", "海外任职比例"]
---*/
WITH asked AS (
  SELECT * FROM career_cell
  WHERE measure = :sighting AND scope = :scope AND seat = :seat AND period = :window
),
shown AS (
  SELECT place, other, period, value, low, high, denominator, numerator, coverage,
    bound_low, bound_high, 'poisson-bootstrap' AS method, covers,
    CASE WHEN value IS NULL THEN 'suppressed' END AS missing, flags
  FROM asked
  WHERE origin = :origin
  UNION ALL
  SELECT DISTINCT place, 'elsewhere', period, CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE),
    CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE),
    CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), 'none', '', 'needs-records', ''
  FROM asked
  WHERE :origin = 'degree' AND NOT EXISTS (SELECT 1 FROM asked a WHERE a.origin = 'degree')
)
SELECT place, period, value, low, high, denominator AS n, numerator, denominator, coverage,
  bound_low, bound_high, method, covers, missing, flags,
  CASE WHEN other = 'elsewhere' THEN '' ELSE CONCAT('to=', other) END AS dimension
FROM shown
ORDER BY place, CASE WHEN other = 'elsewhere' THEN 0 ELSE 1 END, other
