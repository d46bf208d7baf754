WITH laws AS (
  SELECT DISTINCT place, year, SPLIT_PART(dimension, 'law=', 2) AS law
  FROM observation
  WHERE series = 'registers.laws'
    AND (? = 'all'
      OR (? = 'sensitive' AND SPLIT_PART(dimension, ';', 1) IN
        ('restricts=state-secrets', 'restricts=critical-infrastructure', 'restricts=geospatial',
         'restricts=health-and-genetic', 'restricts=important-data-transfer'))
      OR (? = 'personal' AND SPLIT_PART(dimension, ';', 1) IN
        ('restricts=personal-data-processing', 'restricts=personal-data-transfer'))
      OR (? = 'transfer' AND SPLIT_PART(dimension, ';', 1) IN
        ('restricts=personal-data-transfer', 'restricts=important-data-transfer',
         'restricts=localisation', 'restricts=foreign-authorities'))
      OR (? = 'public-information' AND SPLIT_PART(dimension, ';', 1) IN
        ('restricts=government-information', 'restricts=access-right', 'restricts=non-personal-data')))
),
placed AS (
  SELECT m.place, l.year, l.law
  FROM laws l
  JOIN place_member m ON m.country = l.place AND m.place = m.country
  UNION ALL
  SELECT u.place, l.year, l.law
  FROM laws l
  JOIN (VALUES ('EU'), ('EU27')) AS u (place) ON l.place = 'EU'
),
years AS (
  SELECT DISTINCT year FROM observation WHERE year BETWEEN ? AND ?
),
listed AS (
  SELECT DISTINCT CASE WHEN place = 'EU' THEN 'EU27' ELSE place END AS place
  FROM observation
  WHERE series = 'registers.laws'
  UNION
  SELECT place FROM observation WHERE series = 'registers.laws' AND place = 'EU'
)
SELECT g.place, CAST(y.year AS VARCHAR) AS period, CAST(COUNT(p.law) AS DOUBLE) AS value,
  CAST(COUNT(p.law) AS DOUBLE) AS n, CAST(COUNT(p.law) AS DOUBLE) AS numerator,
  CAST(NULL AS DOUBLE) AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high, CAST(NULL AS VARCHAR) AS missing,
  '' AS dimension
FROM listed g
CROSS JOIN years y
LEFT JOIN placed p ON p.place = g.place AND p.year <= y.year
GROUP BY g.place, y.year
ORDER BY place, period, dimension
-- ["all","all","all","all","all",2009,2026]
