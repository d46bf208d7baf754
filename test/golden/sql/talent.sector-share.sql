WITH slot AS (
  SELECT year, country, sector, CASE WHEN ? = 'any' THEN slots ELSE shared END AS counted, shared
  FROM organisation_cell
  WHERE venue IN (?)
    AND year BETWEEN ? AND ?
    AND (? = 'all' OR tier = ? OR (? = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
),
here AS (
  SELECT 'WORLD' AS place, year,
    SUM(CASE WHEN sector = ? THEN counted ELSE 0 END) AS y, SUM(counted) AS x
  FROM slot
  GROUP BY year
  UNION ALL
  SELECT m.place, s.year, SUM(CASE WHEN s.sector = ? THEN s.counted ELSE 0 END), SUM(s.counted)
  FROM slot s
  JOIN place_member m ON m.country = s.country AND s.year BETWEEN m.year_from AND m.year_to
  GROUP BY m.place, s.year
),
linked AS (
  SELECT year, SUM(shared) AS known FROM slot GROUP BY year
),
base AS (
  SELECT year, SUM(slots) AS total
  FROM stratum
  WHERE venue IN (?)
    AND year BETWEEN ? AND ?
    AND (? = 'all' OR tier = ? OR (? = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND seat = 'location' AND multi = 'any'
  GROUP BY year
),
share AS (
  SELECT h.place, h.year, CAST(h.y AS DOUBLE) AS y, CAST(h.x AS DOUBLE) AS x,
    CAST(h.y AS DOUBLE) / h.x AS p, CAST(l.known AS DOUBLE) / b.total AS coverage
  FROM here h
  JOIN linked l ON l.year = h.year
  JOIN base b ON b.year = h.year
  WHERE h.x > 0
)
SELECT place, CAST(year AS VARCHAR) AS period, p AS value, x AS n, y AS numerator, x AS denominator, coverage,
  GREATEST(0, (p + 3.8416 / (2 * x) - 1.96 * SQRT(GREATEST(0, p * (1 - p)) / x + 3.8416 / (4 * x * x))) / (1 + 3.8416 / x)) AS low,
  LEAST(1, (p + 3.8416 / (2 * x) + 1.96 * SQRT(GREATEST(0, p * (1 - p)) / x + 3.8416 / (4 * x * x))) / (1 + 3.8416 / x)) AS high,
  'wilson' AS method, 'chance in the number of author slots' AS covers,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM share
ORDER BY place, year
-- ["fractional","neurips",2009,2022,"all","all","all","company","company","neurips",2009,2022,"all","all","all"]
