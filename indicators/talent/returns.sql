/*---
id: talent.returns
version: 1.1.0
pillar: talent
title: { en: "Returns", zh: "回流率" }
description:
  en: Share of persons who left a place and have been seen there again so many years after leaving.
  zh: 离开某地的人员中，若干年内再次出现于该地的比例。
numerator: { en: "Leavers seen there again", zh: "再次出现于该地的离开者" }
denominator: { en: "persons who left the place and are still seen", zh: "离开该地且仍被观察到的人员" }
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
  - en: One minus a Kaplan-Meier estimate; leavers who stop publishing leave the count.
    zh: 取一减去 Kaplan–Meier 估计值；不再发表论文的离开者退出统计。
  - en: A move shows only when the person publishes again at these conferences; the last two years of a window under-count moves.
    zh: 只有当事人再次在这些会议上发表论文，流动才会被观察到；任何时间窗口的最后两年都会低估流动。
  - en: "Persons are resolved from names, coauthors, titles and affiliations, and some are merged or split. Where this was checked, {false-moves.count} of {false-moves.of} moves shown joined two people, and {missed-moves.count} of {missed-moves.of} true moves were hidden by a split, so the two nearly balance, on small counts. An affiliation put in the wrong place mostly shows a move that nobody made. The interval covers both, and reaches further down than up for it."
    zh: "人员依据姓名、合作者、标题与单位识别而来，难免有合并与拆分的误差。据核对，所显示的 {false-moves.of} 次流动中有 {false-moves.count} 次是把两个人误作一人，{missed-moves.of} 次真实流动中有 {missed-moves.count} 次因一人被拆开而看不到；可见两者大致相抵，只是样本不大。单位归错地方则多半显出并未发生的流动。区间兼顾两者，因而向下伸得更远。"
  - en: Coverage is the part of these leavers who have no later paper of unknown place; the bounds take each such paper for a return, or for none.
    zh: 覆盖率指此后没有地点不明论文的离开者的比例；上下界将每一篇这样的论文视为回流或未回流。
  - en: Cells of fewer than five persons are not published.
    zh: 不足五人的单元格不予公布。
method: docs/people.md#retention
sources: [works]
synonyms:
  en: ["return of talent", "returnees", "do they come back", "reverse brain drain"]
  zh: ["人才回流", "海归", "回国"]
---*/
SELECT place, period, value, low, high, denominator AS n, numerator, denominator, coverage,
  bound_low, bound_high, 'poisson-bootstrap' AS method, covers,
  CASE WHEN value IS NULL THEN 'suppressed' END AS missing, flags,
  CONCAT('after=', CAST(after AS VARCHAR)) AS dimension
FROM career_cell
WHERE measure = 'return' AND scope = :scope AND seat = :seat
ORDER BY place, after
