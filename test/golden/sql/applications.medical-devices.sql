WITH dated AS (
  SELECT place, year, value
  FROM observation
  WHERE series = 'fda-ai-devices.authorisations' AND COALESCE(dimension, '') = ''
),
placed AS (
  SELECT m.place, d.year, d.value
  FROM dated d
  JOIN place_member m ON m.country = d.place AND d.year BETWEEN m.year_from AND m.year_to
  UNION ALL
  SELECT u.place, d.year, d.value
  FROM dated d
  JOIN (VALUES ('EU'), ('EU27')) AS u (place) ON d.place = 'EU'
  UNION ALL
  SELECT place, year, value FROM dated WHERE place = 'WORLD'
),
years AS (
  SELECT DISTINCT year FROM observation WHERE year BETWEEN ? AND ?
),
grid AS (
  SELECT p.place, y.year
  FROM (SELECT DISTINCT place FROM placed) p
  CROSS JOIN years y
),
base AS (
  SELECT y.year,
    SUM(CASE WHEN d.place = 'WORLD' THEN d.value ELSE 0 END) AS total,
    SUM(CASE WHEN d.place = 'area:unknown' THEN d.value ELSE 0 END) AS unknown
  FROM years y
  LEFT JOIN dated d ON d.year = y.year OR (? = 'to-date' AND d.year < y.year)
  GROUP BY y.year
),
summed AS (
  SELECT g.place, g.year, COALESCE(SUM(p.value), 0) AS value
  FROM grid g
  LEFT JOIN placed p
    ON p.place = g.place AND (p.year = g.year OR (? = 'to-date' AND p.year < g.year))
  GROUP BY g.place, g.year
)
SELECT s.place, CAST(s.year AS VARCHAR) AS period, s.value, s.value AS n, s.value AS numerator,
  CAST(NULL AS DOUBLE) AS denominator,
  CASE WHEN b.total > 0 THEN (b.total - b.unknown) / b.total END AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high, CAST(NULL AS VARCHAR) AS missing,
  '' AS dimension
FROM summed s
JOIN base b ON b.year = s.year
ORDER BY place, period, dimension
-- [2010,2025,"to-date","to-date"]
