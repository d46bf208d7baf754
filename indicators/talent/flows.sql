/*---
id: talent.flows
version: 1.2.0
pillar: talent
title: { en: "Flows between places", zh: "地区间流动" }
description:
  en: Moves of persons from a place to a country between two years in which they were seen, and, as streams of their own, the persons whose later or earlier place is unknown.
  zh: 人员在先后两个被观察年份之间从某地流向某国的次数；此后或此前所在地不明的人员另列为单独的流。
numerator: { en: "Moves from the place to the country", zh: "从该地流向该国的人次" }
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
  - en: The stream to the unknown counts, once each, persons last known to be in the place who published again within the years chosen, but never with an affiliation whose country is known; the stream from the unknown counts persons first known to be in the place who had published before within those years, without one. Whether they moved is not known. They are no moves and count in no rate.
    zh: 流向“未知”的是这样的人员：最后一次已知所在地为该地，此后在所选年份内仍有论文，但所署单位的国家均无从确定；来自“未知”的，是首次已知所在地为该地、此前在所选年份内已有论文而国家无从确定的人员。每人各计一次。他们是否流动并不清楚，因此不算流动，也不计入任何流动率。
  - en: A move shows only when the person publishes again at these conferences; the last two years of a window under-count moves.
    zh: 只有当事人再次在这些会议上发表论文，流动才会被观察到；任何时间窗口的最后两年都会低估流动。
  - en: "Persons are resolved from names, coauthors, titles and affiliations, and some are merged or split. Where this was checked, {false-moves.count} of {false-moves.of} moves shown joined two people, and {missed-moves.count} of {missed-moves.of} true moves were hidden by a split, so the two nearly balance, on small counts. An affiliation put in the wrong place mostly shows a move that nobody made. The interval covers both, and reaches further down than up for it."
    zh: "人员依据姓名、合作者、标题与单位识别而来，难免有合并与拆分的误差。据核对，所显示的 {false-moves.of} 次流动中有 {false-moves.count} 次是把两个人误作一人，{missed-moves.of} 次真实流动中有 {missed-moves.count} 次因一人被拆开而看不到；可见两者大致相抵，只是样本不大。单位归错地方则多半显出并未发生的流动。区间兼顾两者，因而向下伸得更远。"
  - en: Coverage is the part of the steps from the place whose other end is known. The bounds add every step of unknown end from the place and every one of unknown start into the country.
    zh: 覆盖率指以该地为起点、且终点已知的间隔所占比例。上下界将所有从该地出发而终点不明、以及到达该国而起点不明的间隔全部计入或全不计入。
  - en: Cells of fewer than five persons are not published.
    zh: 不足五人的单元格不予公布。
method: docs/people.md#moves
sources: [works]
synonyms:
  en: ["talent flows", "migration of researchers", "where do they go", "brain drain", "movers"]
  zh: ["人才流动", "人才外流", "人才去向"]
---*/
SELECT place, period, value, low, high, numerator AS n, numerator, denominator, coverage,
  bound_low, bound_high, 'poisson-bootstrap' AS method, covers,
  CASE WHEN value IS NULL THEN 'suppressed' END AS missing, flags,
  CONCAT(CASE WHEN measure = 'flow' THEN 'to=' ELSE 'from=' END, other) AS dimension
FROM career_cell
WHERE measure IN ('flow', 'flow-from') AND scope = :scope AND seat = :seat AND period = :window
ORDER BY place, measure, other
