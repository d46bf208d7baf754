/*---
id: chips.ic-balance
version: 1.0.1
pillar: chips
title: { en: "Trade balance in chips, equipment and wafers", zh: "芯片、设备与晶圆贸易差额" }
description: { en: "Exports less imports of integrated circuits, semiconductor devices, chip-making equipment and wafers, US dollars.", zh: "集成电路、半导体器件、制造设备与晶圆的出口减进口，美元。" }
numerator: { en: "Exports less imports", zh: "出口减进口" }
denominator: null
unit: USD
population: { en: "US dollars", zh: "美元" }
estimator: observation
options:
  period:
    kind: period
    default: "2024"
    label: { en: Period, zh: 时期 }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - { en: "Chips, devices, chip-making equipment and wafers together (four product groups); 2024 only; 18 places.", zh: "芯片、半导体器件、制造设备与晶圆四类合计；仅2024年；18个地方。" }
  - { en: "This is not the balance of integrated circuits (HS 8542): no source here gives imports of HS 8542 from the whole world, so that balance cannot be computed. A seller of equipment can show a surplus here and a deficit in chips.", zh: "这不是集成电路（HS 8542）的贸易差额：现有来源均无 HS 8542 自全世界的进口额，无法计算该差额。设备出口大的地方可能在此为顺差，而在芯片上为逆差。" }
  - { en: "Taiwan appears through the area \"Asia, not elsewhere stated\"; the Netherlands stands apart from the rest of the EU; Hong Kong and Macao are not listed.", zh: "台湾通过“亚洲其他（未列明）”体现；荷兰与欧盟其余成员分列；香港、澳门未列。" }
method: docs/method.md#observations
sources: [baci-chip-trade]
synonyms:
  en: ["chip trade balance", "chip trade deficit", "semiconductor trade balance"]
  zh: ["芯片贸易逆差", "芯片贸易差额", "半导体贸易差额"]
---*/
SELECT b.place, CAST(b.year AS VARCHAR) AS period, b.value, x.value + i.value AS n,
  x.value AS numerator, i.value AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM observation b
JOIN observation x ON x.series = 'baci.chip-exports' AND x.place = b.place AND x.period = b.period
JOIN observation i ON i.series = 'baci.chip-imports' AND i.place = b.place AND i.period = b.period
WHERE b.series = 'baci.chip-balance' AND b.year BETWEEN :period_from AND :period_to
