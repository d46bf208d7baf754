WITH slot AS (
  SELECT organisation, name, seat, year, slots, slots_sq,
    CASE WHEN ? = 'any' THEN slots ELSE shared END AS counted
  FROM organisation_cell
  WHERE venue IN (?)
    AND year BETWEEN ? AND ?
    AND (? = 'all' OR tier = ? OR (? = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND organisation <> ''
),
here AS (
  SELECT 'WORLD' AS place, organisation, name, SUM(counted) AS value, SUM(slots) AS slots, SUM(slots_sq) AS slots_sq
  FROM slot
  GROUP BY organisation, name
  UNION ALL
  SELECT m.place, s.organisation, s.name, SUM(s.counted), SUM(s.slots), SUM(s.slots_sq)
  FROM slot s
  JOIN place_member m ON m.country = s.seat AND s.year BETWEEN m.year_from AND m.year_to
  GROUP BY m.place, s.organisation, s.name
),
ranked AS (
  SELECT place, name, value, slots, slots_sq,
    ROW_NUMBER() OVER (PARTITION BY place ORDER BY value DESC, name, organisation) AS position
  FROM here
),
linked AS (
  SELECT SUM(shared) AS known
  FROM organisation_cell
  WHERE venue IN (?)
    AND year BETWEEN ? AND ?
    AND (? = 'all' OR tier = ? OR (? = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
),
base AS (
  SELECT SUM(slots) AS total, MIN(year) AS first_year, MAX(year) AS last_year
  FROM stratum
  WHERE venue IN (?)
    AND year BETWEEN ? AND ?
    AND (? = 'all' OR tier = ? OR (? = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND seat = 'location' AND multi = 'any'
)
SELECT r.place,
  CASE WHEN b.first_year = b.last_year THEN CAST(b.first_year AS VARCHAR)
    ELSE CONCAT(CAST(b.first_year AS VARCHAR), '..', CAST(b.last_year AS VARCHAR)) END AS period,
  CAST(r.value AS DOUBLE) AS value, CAST(r.slots AS DOUBLE) AS n,
  CAST(r.value AS DOUBLE) AS numerator, CAST(NULL AS DOUBLE) AS denominator,
  CAST(l.known AS DOUBLE) / b.total AS coverage,
  GREATEST(0, r.value * (1 - 1.96 * SQRT(r.slots_sq) / r.slots)) AS low,
  r.value * (1 + 1.96 * SQRT(r.slots_sq) / r.slots) AS high,
  'poisson-papers' AS method, 'chance in which papers were accepted' AS covers,
  CAST(NULL AS VARCHAR) AS missing, r.name AS dimension
FROM ranked r
CROSS JOIN linked l
CROSS JOIN base b
WHERE r.position <= 50
ORDER BY r.place, r.position
-- ["any","neurips",2009,2022,"all","all","all","neurips",2009,2022,"all","all","all","neurips",2009,2022,"all","all","all"]
