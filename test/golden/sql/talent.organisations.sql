WITH slot AS (
  SELECT organisation, name, seat, year, slots, slots_sq + slots_l AS spread,
    CASE WHEN ? = 'any' THEN slots ELSE shared END AS counted
  FROM organisation_cell
  WHERE venue IN (?)
    AND year BETWEEN ? AND ?
    AND (? = 'all' OR tier = ? OR (? = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND organisation <> ''
),
here AS (
  SELECT 'WORLD' AS place, organisation, name, ROUND(SUM(counted), 6) AS value, SUM(slots) AS slots, SUM(spread) AS spread
  FROM slot
  GROUP BY organisation, name
  UNION ALL
  SELECT m.place, s.organisation, s.name, ROUND(SUM(s.counted), 6), SUM(s.slots), SUM(s.spread)
  FROM slot s
  JOIN place_member m ON m.country = s.seat AND s.year BETWEEN m.year_from AND m.year_to
  GROUP BY m.place, s.organisation, s.name
),
ranked AS (
  SELECT place, organisation, name, value, slots,
    GREATEST(0, value * (1 - 1.96 * SQRT(spread) / slots)) AS low,
    value * (1 + 1.96 * SQRT(spread) / slots) AS high,
    RANK() OVER (PARTITION BY place ORDER BY value DESC) AS rank,
    COUNT(*) OVER (PARTITION BY place) AS rank_of,
    ROW_NUMBER() OVER (PARTITION BY place ORDER BY value DESC, name, organisation) AS position
  FROM here
),
rivals AS (
  SELECT r.place, r.organisation, r.name,
    SUM(CASE WHEN o.low > r.high THEN 1 ELSE 0 END) AS above,
    SUM(CASE WHEN o.high < r.low THEN 1 ELSE 0 END) AS below
  FROM ranked r
  JOIN ranked o ON o.place = r.place
  WHERE r.position <= 50
  GROUP BY r.place, r.organisation, r.name
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
  r.low, r.high, CAST(r.value AS DOUBLE) AS bound_low, CAST(r.value AS DOUBLE) + b.total - l.known AS bound_high,
  'poisson-papers' AS method, 'sampling of works and linkage' AS covers,
  r.rank, v.above + 1 AS rank_low, r.rank_of - v.below AS rank_high, r.rank_of,
  CAST(NULL AS VARCHAR) AS missing, r.name AS dimension
FROM ranked r
JOIN rivals v ON v.place = r.place AND v.organisation = r.organisation AND v.name = r.name
CROSS JOIN linked l
CROSS JOIN base b
WHERE r.position <= 50
ORDER BY r.place, r.position
-- ["any","neurips",2009,2022,"all","all","all","neurips",2009,2022,"all","all","all","neurips",2009,2022,"all","all","all"]
