WITH amount AS (
  SELECT u.place, u.year, u.value / 100 * p.value AS value, p.value AS people
  FROM observation u
  JOIN observation p ON p.series = 'worldbank.population' AND p.place = u.place AND p.year = u.year
  WHERE u.series = 'gapminder.internet-users-per-100' AND u.place <> 'WORLD' AND u.year BETWEEN ? AND ?
),
world AS (
  SELECT a.year, SUM(a.value) AS total, SUM(a.people) AS people, MAX(w.value) AS everyone
  FROM amount a
  JOIN observation w ON w.series = 'worldbank.population' AND w.place = 'WORLD' AND w.year = a.year
  GROUP BY a.year
),
here AS (
  SELECT m.place, a.year, SUM(a.value) AS value, SUM(a.people) AS people
  FROM amount a
  JOIN place_member m ON m.country = a.place AND a.year BETWEEN m.year_from AND m.year_to
  GROUP BY m.place, a.year
),
everyone AS (
  SELECT m.place, p.year, SUM(p.value) AS people
  FROM observation p
  JOIN place_member m ON m.country = p.place AND p.year BETWEEN m.year_from AND m.year_to
  WHERE p.series = 'worldbank.population' AND p.year BETWEEN ? AND ?
  GROUP BY m.place, p.year
)
SELECT h.place, CAST(h.year AS VARCHAR) AS period, h.value / w.total AS value, h.value AS n,
  h.value AS numerator, w.total AS denominator,
  h.people / e.people AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM here h
JOIN everyone e ON e.place = h.place AND e.year = h.year
JOIN world w ON w.year = h.year
WHERE w.people >= 0.8 * w.everyone
-- [1990,2024,1990,2024]
