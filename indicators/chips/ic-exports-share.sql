/*---
id: chips.ic-exports-share
version: 1.0.0
pillar: chips
title: { en: "Share of integrated-circuit exports", zh: "集成电路出口占比" }
description: { en: "Exports of integrated circuits (HS 8542) by the place over those of all reporters.", zh: "该地集成电路（HS 8542）出口额除以全部申报方合计。" }
numerator: { en: "Exports of HS 8542 by the place", zh: "该地 HS 8542 出口额" }
denominator: { en: "exports of HS 8542 by all reporters of the year", zh: "当年全部申报方的 HS 8542 出口额" }
unit: share
population: { en: "US dollars", zh: "美元" }
estimator: observation
options:
  period:
    kind: period
    default: "2013..2023"
    label: { en: Period, zh: 时期 }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - { en: "Re-exports are in: Hong Kong and Singapore head the list while passing on chips made elsewhere. Exports are not production.", zh: "含转口：香港与新加坡位居前列，却主要转出他地制造的芯片。出口不等于产量。" }
  - { en: "Taiwan does not report to the UN; \"Other Asia, nes\" is shown under its own name. Hong Kong and Macao are apart from China unless a group is chosen; a group counts trade between its members.", zh: "台湾不向联合国申报；“其他亚洲（未另列明）”按原名显示。除非选择组别，香港、澳门与中国分列；组别数值含成员间贸易。" }
  - { en: "The latest year misses reporters. Terms of use limit redistribution: used only where you fetched it.", zh: "最近一年申报方不全。使用条款限制再分发：仅在您自行获取后使用。" }
method: docs/method.md#observations
sources: [comtrade-ic-exports]
synonyms:
  en: ["share of chip exports"]
  zh: ["芯片出口占比"]
---*/
WITH base AS (
  SELECT place, year, value FROM observation
  WHERE series = 'comtrade.ic-exports' AND year BETWEEN :period_from AND :period_to
),
world AS (SELECT year, SUM(value) AS total FROM base GROUP BY year),
here AS (
  SELECT m.place, b.year, SUM(b.value) AS value
  FROM base b
  JOIN place_member m ON m.country = b.place AND b.year BETWEEN m.year_from AND m.year_to
  GROUP BY m.place, b.year
  UNION ALL
  SELECT place, year, value FROM base WHERE place LIKE 'area:%'
)
SELECT h.place, CAST(h.year AS VARCHAR) AS period, h.value / w.total AS value, h.value AS n,
  h.value AS numerator, w.total AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM here h
JOIN world w ON w.year = h.year
