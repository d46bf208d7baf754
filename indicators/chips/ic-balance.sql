/*---
id: chips.ic-balance
version: 1.1.0
pillar: chips
title: { en: "Trade balance in chips, equipment and wafers", zh: "芯片、设备与晶圆贸易差额" }
description: { en: "Exports less imports of integrated circuits, semiconductor devices, chip-making equipment and wafers, US dollars.", zh: "集成电路、半导体器件、制造设备与晶圆的出口减进口，美元。" }
numerator: { en: "Exports less imports", zh: "出口减进口" }
denominator: null
unit: USD
population: { en: "US dollars", zh: "美元" }
estimator: observation
options:
  goods:
    kind: choice
    default: "all-groups"
    label: { en: "Products", zh: "产品" }
    values:
      "all-groups": { en: "integrated circuits, devices, equipment and wafers, with the world", zh: "集成电路、器件、设备与晶圆合计，对全世界" }
      "integrated-circuits": { en: "integrated circuits (HS 8542), among the places listed", zh: "集成电路（HS 8542），所列地方之间" }
  period:
    kind: period
    default: "2024"
    label: { en: Period, zh: 时期 }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - { en: "Four product groups together unless integrated circuits are chosen; 2024 only; 18 places.", zh: "除选择集成电路外，为四类产品合计；仅2024年；18个地方。" }
  - { en: "No source here gives imports of HS 8542 from the whole world. The balance of integrated circuits is therefore among the 18 places of the file alone, and its coverage is their share in the place's trade of all four groups. A seller of equipment can show a surplus in the four groups and a deficit in chips.", zh: "现有来源均无 HS 8542 自全世界的进口额，故集成电路差额仅为文件所列18个地方之间的差额，覆盖率为这些地方在该地四类产品贸易总额中的占比。设备出口大的地方，四类合计可为顺差，而芯片为逆差。" }
  - { en: "The embedded extract holds all imports of two places and only some of their exports, so integrated circuits have a value only where the whole file was fetched (orrery fetch baci-chip-trade).", zh: "内嵌摘录仅含两个地方的全部进口及其部分出口，因此集成电路差额须先获取完整文件（orrery fetch baci-chip-trade）方有数值。" }
  - { en: "Taiwan appears through the area \"Asia, not elsewhere stated\"; the Netherlands stands apart from the rest of the EU; Hong Kong and Macao are not listed.", zh: "台湾通过“亚洲其他（未列明）”体现；荷兰与欧盟其余成员分列；香港、澳门未列。" }
method: docs/method.md#observations
sources: [baci-chip-trade]
synonyms:
  en: ["chip trade balance", "chip trade deficit", "semiconductor trade balance"]
  zh: ["芯片贸易逆差", "芯片贸易差额", "半导体贸易差额"]
---*/
WITH link AS (
  SELECT place AS importer, year, value,
    SUBSTR(dimension, POSITION(';partner=' IN dimension) + 9) AS exporter,
    CASE WHEN dimension LIKE 'group=integrated_circuits;%' THEN value ELSE 0 END AS circuits
  FROM observation
  WHERE series = 'baci.chip-imports-by-partner' AND year BETWEEN :period_from AND :period_to
),
whole AS (
  SELECT year, SUM(CASE WHEN partners >= 10 THEN 1 ELSE 0 END) AS importers,
    (SELECT COUNT(DISTINCT l.exporter) FROM link l) AS exporters
  FROM (SELECT importer, year, COUNT(DISTINCT exporter) AS partners FROM link GROUP BY importer, year) p
  GROUP BY year
),
listed AS (
  SELECT place, year, SUM(sold) AS sold, SUM(bought) AS bought, SUM(trade) AS trade
  FROM (
    SELECT exporter AS place, year, circuits AS sold, 0 AS bought, value AS trade FROM link
    UNION ALL
    SELECT importer, year, 0, circuits, value FROM link
  ) s
  GROUP BY place, year
),
total AS (
  SELECT b.place, b.year, b.value, x.value AS sold, i.value AS bought
  FROM observation b
  JOIN observation x ON x.series = 'baci.chip-exports' AND x.place = b.place AND x.period = b.period
  JOIN observation i ON i.series = 'baci.chip-imports' AND i.place = b.place AND i.period = b.period
  WHERE b.series = 'baci.chip-balance' AND b.year BETWEEN :period_from AND :period_to
)
SELECT place, CAST(year AS VARCHAR) AS period, value, sold + bought AS n,
  sold AS numerator, bought AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM total WHERE :goods = 'all-groups'
UNION ALL
SELECT t.place, CAST(t.year AS VARCHAR), CASE WHEN w.importers >= w.exporters THEN l.sold - l.bought END,
  CASE WHEN w.importers >= w.exporters THEN l.sold + l.bought ELSE 0 END,
  CASE WHEN w.importers >= w.exporters THEN l.sold END, CASE WHEN w.importers >= w.exporters THEN l.bought END,
  CASE WHEN w.importers >= w.exporters THEN l.trade / (t.sold + t.bought) END, NULL, NULL,
  CASE WHEN w.importers >= w.exporters THEN NULL ELSE 'not-observed' END, ''
FROM total t
JOIN listed l ON l.place = t.place AND l.year = t.year
JOIN whole w ON w.year = t.year
WHERE :goods = 'integrated-circuits'
