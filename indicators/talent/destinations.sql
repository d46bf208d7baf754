/*---
id: talent.destinations
version: 1.0.0
pillar: talent
title: { en: "Destinations of leavers", zh: "流出者的去向" }
description:
  en: Of the moves out of a place between two years in which a person was seen, the share that went to each country.
  zh: 人员在先后两个被观察年份之间流出某地的人次中，流向各国的比例。
numerator: { en: "Moves from the place to the country", zh: "从该地流向该国的人次" }
denominator: { en: "moves out of the place", zh: "流出该地的人次" }
unit: share
population: { en: moves, zh: 人次 }
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
  - en: A move is a change of the most frequent country between two years in which a person was seen; adding a country without leaving the first is travel, not a move.
    zh: 流动指某人在先后两个被观察年份之间最常出现的国家发生变化；增加一个国家而未离开原处的属于兼任，不计为流动。
  - en: A move shows only when the person publishes again at these conferences; the last two years of a window under-count moves.
    zh: 只有当事人再次在这些会议上发表论文，流动才会被观察到；任何时间窗口的最后两年都会低估流动。
  - en: "Persons are resolved from names, coauthors, titles and affiliations, and some are merged or split. Where this was checked, {false-moves.count} of {false-moves.of} moves shown joined two people, and {missed-moves.count} of {missed-moves.of} true moves were hidden by a split; a share of moves is taken not to change with that. The interval covers the sampling of persons and wrong places."
    zh: "人员依据姓名、合作者、标题与单位识别而来，难免有合并与拆分的误差。据核对，所显示的 {false-moves.of} 次流动中有 {false-moves.count} 次是把两个人误作一人，{missed-moves.of} 次真实流动中有 {missed-moves.count} 次因一人被拆开而看不到；此处假定这类误差不改变去向的比例。区间涵盖人员抽样与地点归错的误差。"
  - en: Coverage is the part of the steps from the place whose other end is known. The bounds let every step of unknown end from the place, or of unknown start, be a move to the country, or to another.
    zh: 覆盖率指以该地为起点、且终点已知的间隔所占比例。上下界假定所有从该地出发而终点不明、或起点不明的间隔全部流向该国，或全部流向别国。
  - en: Cells of fewer than five persons are not published.
    zh: 不足五人的单元格不予公布。
method: docs/people.md#moves
sources: [works]
synonyms:
  en: ["destinations of leavers", "where leavers go", "share of leavers going to", "destination countries"]
  zh: ["流出者去向", "流出目的地", "去向构成"]
---*/
SELECT place, period, value, low, high, denominator AS n, numerator, denominator, coverage,
  bound_low, bound_high, 'poisson-bootstrap' AS method, covers,
  CASE WHEN value IS NULL THEN 'suppressed' END AS missing, flags,
  CONCAT('to=', other) AS dimension
FROM career_cell
WHERE measure = 'destination' AND scope = :scope AND seat = :seat AND period = :window
ORDER BY place, other
