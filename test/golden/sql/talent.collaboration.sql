WITH here AS (
  SELECT place, SUM(w_y) AS works, SUM(w_unknown) AS unknown, MIN(year) AS first_year, MAX(year) AS last_year
  FROM cell
  WHERE venue IN (?)
    AND year BETWEEN ? AND ?
    AND seat = ? AND multi = 'any'
  GROUP BY place
),
pairs AS (
  SELECT place, other, SUM(works) AS shared
  FROM pair_cell
  WHERE venue IN (?)
    AND year BETWEEN ? AND ?
    AND seat = ?
  GROUP BY place, other
),
doubt AS (
  SELECT place, other, SUM(l) AS l
  FROM shared_doubt
  WHERE venue IN (?)
    AND year BETWEEN ? AND ?
    AND seat = ? AND multi = 'any' AND other <> ''
  GROUP BY place, other
),
years AS (
  SELECT MIN(first_year) AS first_year, MAX(last_year) AS last_year FROM here
),
share AS (
  SELECT h.place, p.other, CAST(p.shared AS DOUBLE) AS y, CAST(h.works AS DOUBLE) AS x,
    CAST(p.shared AS DOUBLE) / h.works AS p, CAST(h.unknown AS DOUBLE) AS unknown, COALESCE(d.l, 0) AS l
  FROM here h
  JOIN pairs p ON p.place = h.place
  LEFT JOIN doubt d ON d.place = p.place AND d.other = p.other
),
doubted AS (
  SELECT place, other, y, x, p, unknown, l,
    CASE WHEN p < 1 THEN p * (1 - p) / (p * (1 - p) / x + l / (x * x)) ELSE x END AS m
  FROM share
)
SELECT s.place,
  CASE WHEN t.first_year = t.last_year THEN CAST(t.first_year AS VARCHAR)
    ELSE CONCAT(CAST(t.first_year AS VARCHAR), '..', CAST(t.last_year AS VARCHAR)) END AS period,
  s.p AS value, s.x AS n, s.y AS numerator, s.x AS denominator, 1 - s.unknown / s.x AS coverage,
  GREATEST(0, (s.p + 3.8416 / (2 * s.m) - 1.96 * SQRT(GREATEST(0, s.p * (1 - s.p)) / s.m + 3.8416 / (4 * s.m * s.m))) / (1 + 3.8416 / s.m)) AS low,
  LEAST(1, (s.p + 3.8416 / (2 * s.m) + 1.96 * SQRT(GREATEST(0, s.p * (1 - s.p)) / s.m + 3.8416 / (4 * s.m * s.m))) / (1 + 3.8416 / s.m)) AS high,
  s.p AS bound_low, LEAST(1, s.p + s.unknown / s.x) AS bound_high,
  'wilson' AS method, CASE WHEN s.l > 0 THEN 'sampling of works and linkage' ELSE 'sampling of works' END AS covers,
  CAST(NULL AS VARCHAR) AS missing, CONCAT('partner=', s.other) AS dimension
FROM doubted s
CROSS JOIN years t
ORDER BY s.place, s.y DESC, s.other
-- ["neurips",2009,2022,"location","neurips",2009,2022,"location","neurips",2009,2022,"location"]
