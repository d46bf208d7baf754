/*---
id: chips.import-origin-share
version: 1.0.1
pillar: chips
title: { en: "Origin of imported integrated circuits", zh: "进口集成电路的来源" }
description: { en: "Imports of integrated circuits by the place from each partner, over those from all partners listed.", zh: "该地自各伙伴进口的集成电路，除以自所列全部伙伴的进口。" }
numerator: { en: "Imports of the product group from the partner", zh: "自该伙伴的该类产品进口额" }
denominator: { en: "imports of the product group from all partners listed", zh: "自所列全部伙伴的该类产品进口额" }
unit: share
population: { en: "US dollars", zh: "美元" }
estimator: observation
options:
  period:
    kind: period
    default: "2024"
    label: { en: Period, zh: 时期 }
  group:
    kind: choice
    default: "integrated_circuits"
    label: { en: "Products", zh: "产品" }
    values:
      "integrated_circuits": { en: "integrated circuits", zh: "集成电路" }
      "semiconductor_devices": { en: "semiconductor devices", zh: "半导体器件" }
      "manufacturing_equipment": { en: "chip-making equipment", zh: "制造设备" }
      "wafers_materials": { en: "wafers and materials", zh: "晶圆与材料" }
  place:
    kind: place
    default: all
    label: { en: Places, zh: 地方 }
caveats:
  - { en: "One product group at a time, as the grouping of BACI draws it; 2024 only. The embedded extract holds the imports of China and of the United States; the fetched file those of 18 places.", zh: "每次一类产品，按 BACI 分组口径；仅2024年。内嵌的摘录仅含中国与美国的进口，获取的原文件含18个地方。" }
  - { en: "Taiwan appears through the area \"Asia, not elsewhere stated\"; the Netherlands stands apart from the rest of the EU; Hong Kong and Macao are not listed.", zh: "台湾通过“亚洲其他（未列明）”体现；荷兰与欧盟其余成员分列；香港、澳门未列。" }
  - { en: "Seventeen partners; the flows of the rest of the world are not in the file.", zh: "仅17个伙伴；其余地方的流量不在文件中。" }
method: docs/method.md#observations
sources: [baci-chip-trade]
synonyms:
  en: ["where chips come from", "chip imports from Taiwan"]
  zh: ["芯片进口来源", "芯片从哪里来"]
---*/
WITH flow AS (
  SELECT place, year, dimension, value FROM observation
  WHERE series = 'baci.chip-imports-by-partner' AND dimension LIKE CONCAT('group=', :group, ';%')
    AND year BETWEEN :period_from AND :period_to
),
total AS (SELECT place, year, SUM(value) AS x, COUNT(*) AS partners FROM flow GROUP BY place, year)
SELECT f.place, CAST(f.year AS VARCHAR) AS period, f.value / t.x AS value, t.x AS n,
  f.value AS numerator, t.x AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, SUBSTR(f.dimension, LENGTH(:group) + 8) AS dimension
FROM flow f
JOIN total t ON t.place = f.place AND t.year = f.year
WHERE t.partners >= 10
