/*---
id: talent.moves
version: 1.1.0
pillar: talent
title: { en: "Rates of moving", zh: "流动率" }
description:
  en: Moves out of, into, or net into a place per observed step of a career that starts there.
  zh: 以该地为起点的每一次职业观察间隔中，流出、流入或净流入该地的比率。
numerator: { en: "Moves", zh: "流动人次" }
denominator: { en: "steps between two observed years that start in the place", zh: "以该地为起点的相邻观察年份间隔数" }
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
      yearly: { en: "each year since 2009, by the year a step starts in", zh: 2009 年以来逐年（按间隔起始年份） }
  direction:
    kind: choice
    default: out
    label: { en: Direction, zh: 方向 }
    values:
      out: { en: out of the place, zh: 流出 }
      in: { en: into the place, zh: 流入 }
      net: { en: into less out of the place, zh: 净流入 }
      travel: { en: adding a place without leaving, zh: 兼任他地而未离开 }
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
  - en: The denominator is steps between observed years, however long the gap, not years at risk.
    zh: 分母为相邻观察年份之间的间隔数（不论间隔长短），并非风险人年。
  - en: A move shows only when the person publishes again at these conferences; the last two years of a window under-count moves.
    zh: 只有当事人再次在这些会议上发表论文，流动才会被观察到；任何时间窗口的最后两年都会低估流动。
  - en: "Persons are resolved from names, coauthors, titles and affiliations, and some are merged or split. Where this was checked, {false-moves.count} of {false-moves.of} moves shown joined two people, and {missed-moves.count} of {missed-moves.of} true moves were hidden by a split, so the two nearly balance, on small counts. An affiliation put in the wrong place mostly shows a move that nobody made. The interval covers both, and reaches further down than up (of the net rate, to either side) for it."
    zh: "人员依据姓名、合作者、标题与单位识别而来，难免有合并与拆分的误差。据核对，所显示的 {false-moves.of} 次流动中有 {false-moves.count} 次是把两个人误作一人，{missed-moves.of} 次真实流动中有 {missed-moves.count} 次因一人被拆开而看不到；可见两者大致相抵，只是样本不大。单位归错地方则多半显出并未发生的流动。区间兼顾两者，因而向下（净流入率则两侧均可）伸得更远。"
  - en: Coverage is the part of the steps from the place whose other end is known. The bounds let every step of unknown end or start be a move out of the place or into it, or none; they are wide for small places.
    zh: 覆盖率指以该地为起点、且终点已知的间隔所占比例。上下界假定所有起点或终点不明的间隔全是或全不是流出（流入）该地；人数少的地方上下界很宽。
  - en: Cells of fewer than five persons are not published.
    zh: 不足五人的单元格不予公布。
method: docs/people.md#moves
sources: [works]
synonyms:
  en: ["net migration of talent", "outflow rate", "inflow rate", "net gain of researchers"]
  zh: ["净流入率", "流出率", "流入率"]
---*/
SELECT place, period, value, low, high, denominator AS n, numerator, denominator, coverage,
  bound_low, bound_high, 'poisson-bootstrap' AS method, covers,
  CASE WHEN value IS NULL THEN 'suppressed' END AS missing, flags
FROM career_cell
WHERE measure = CONCAT(:direction, '-rate')
  AND scope = :scope AND seat = :seat AND (period = :window OR (:window = 'yearly' AND period NOT LIKE '%..%'))
ORDER BY place, period
