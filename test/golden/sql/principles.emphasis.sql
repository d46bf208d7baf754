WITH asked AS (
  SELECT CASE ?
      WHEN 'government' THEN 'institution=Governmental Institution'
      WHEN 'firm' THEN 'institution=Private Corporation'
      WHEN 'academic' THEN 'institution=Academic'
      WHEN 'ngo' THEN 'institution=NGO'
      WHEN 'nonprofit' THEN 'institution=Non-profit Organization'
      WHEN 'international' THEN 'institution=International Organization'
      ELSE '' END AS issuer,
    CASE ?
    WHEN 'harmony' THEN 'mentions=harmony'
    WHEN 'accountability' THEN 'principle=Accountability'
    WHEN 'autonomy' THEN 'principle=Autonomy'
    WHEN 'beneficence' THEN 'principle=Beneficence'
    WHEN 'childrens-rights' THEN 'principle=Children''s Rights'
    WHEN 'cooperation' THEN 'principle=Cooperation'
    WHEN 'diversity' THEN 'principle=Diversity'
    WHEN 'fairness' THEN 'principle=Fairness'
    WHEN 'human-formation' THEN 'principle=Human Formation'
    WHEN 'human-rights' THEN 'principle=Human Rights'
    WHEN 'human-centeredness' THEN 'principle=Human-Centeredness'
    WHEN 'intellectual-property' THEN 'principle=Intellectual Property'
    WHEN 'labor-rights' THEN 'principle=Labor Rights'
    WHEN 'privacy' THEN 'principle=Privacy'
    WHEN 'reliability' THEN 'principle=Reliability'
    WHEN 'sustainability' THEN 'principle=Sustainability'
    WHEN 'transparency' THEN 'principle=Transparency'
    WHEN 'truthfulness' THEN 'principle=Truthfulness'
    ELSE 'principle=%' END AS tag
),
guidelines AS (
  SELECT place, year, value, COALESCE(dimension, '') AS dimension
  FROM observation
  WHERE series IN ('waie.guidelines', 'waie.guidelines-undated')
    AND year BETWEEN ? AND ?
),
placed AS (
  SELECT m.place, g.dimension, g.value
  FROM guidelines g
  JOIN place_member m ON m.country = g.place AND g.year BETWEEN m.year_from AND m.year_to
  UNION ALL
  SELECT u.place, g.dimension, g.value
  FROM guidelines g
  JOIN (VALUES ('EU'), ('EU27')) AS u (place) ON g.place = 'EU'
  UNION ALL
  SELECT place, dimension, value FROM guidelines WHERE place = 'WORLD'
),
whole AS (
  SELECT p.place, SUM(p.value) AS n
  FROM placed p
  JOIN asked a ON p.dimension = a.issuer
  GROUP BY p.place
),
tags AS (
  SELECT DISTINCT CASE WHEN a.issuer = '' THEN g.dimension ELSE SPLIT_PART(g.dimension, ';', 2) END AS tag
  FROM guidelines g
  JOIN asked a ON g.dimension LIKE CASE WHEN a.issuer = '' THEN a.tag ELSE a.issuer || ';' || a.tag END
  UNION
  SELECT tag FROM asked WHERE tag NOT LIKE '%\%%' ESCAPE '\'
),
emphasised AS (
  SELECT p.place, t.tag, SUM(p.value) AS y
  FROM placed p
  CROSS JOIN asked a
  JOIN tags t ON p.dimension = CASE WHEN a.issuer = '' THEN t.tag ELSE a.issuer || ';' || t.tag END
  GROUP BY p.place, t.tag
),
shares AS (
  SELECT w.place, t.tag, w.n, COALESCE(e.y, 0) AS y, COALESCE(e.y, 0) / w.n AS p
  FROM whole w
  CROSS JOIN tags t
  LEFT JOIN emphasised e ON e.place = w.place AND e.tag = t.tag
),
known AS (
  SELECT 1 - SUM(CASE WHEN g.place = 'area:unknown' THEN g.value ELSE 0 END)
    / SUM(CASE WHEN g.place = 'WORLD' THEN g.value ELSE 0 END) AS coverage
  FROM guidelines g
  JOIN asked a ON g.dimension = a.issuer
)
SELECT s.place, CAST(? AS VARCHAR) || '..' || CAST(? AS VARCHAR) AS period,
  s.p AS value, s.n, s.y AS numerator, s.n AS denominator, k.coverage,
  (s.p + 1.9208 / s.n - 1.96 * SQRT((s.p * (1 - s.p) + 0.9604 / s.n) / s.n)) / (1 + 3.8416 / s.n) AS low,
  (s.p + 1.9208 / s.n + 1.96 * SQRT((s.p * (1 - s.p) + 0.9604 / s.n) / s.n)) / (1 + 3.8416 / s.n) AS high,
  CAST(NULL AS VARCHAR) AS missing,
  CASE WHEN ? = 'each' THEN s.tag ELSE '' END AS dimension
FROM shares s
CROSS JOIN known k
UNION ALL
SELECT DISTINCT m.place, CAST(? AS VARCHAR) || '..' || CAST(? AS VARCHAR), CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE),
  CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE),
  CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), 'needs-fetch', ''
FROM place_member m
WHERE m.place IN (NULL) AND NOT EXISTS (SELECT 1 FROM guidelines)
ORDER BY place, period, dimension
-- ["all","transparency",2014,2022,2014,2022,"transparency",2014,2022]
