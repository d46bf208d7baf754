WITH counted AS (
  SELECT place, year,
    SUM(CASE WHEN series = 'yc.founders-us-school' AND ? = 'us-school' THEN value
             WHEN series = 'yc.founders-big-us-tech' AND ? = 'big-us-tech' THEN value ELSE 0 END) AS y,
    SUM(CASE WHEN series = 'yc.founders-school-known' AND ? = 'us-school' THEN value
             WHEN series = 'yc.founders-employer-known' AND ? = 'big-us-tech' THEN value ELSE 0 END) AS x,
    SUM(CASE WHEN series = 'yc.founders' THEN value ELSE 0 END) AS total
  FROM observation
  WHERE series LIKE 'yc.%' AND year BETWEEN ? AND ?
  GROUP BY place, year
),
here AS (
  SELECT m.place, c.year, SUM(c.y) AS y, SUM(c.x) AS x, SUM(c.total) AS total
  FROM counted c
  JOIN place_member m ON m.country = c.place AND c.year BETWEEN m.year_from AND m.year_to
  GROUP BY m.place, c.year
  UNION ALL
  SELECT 'WORLD', year, SUM(y), SUM(x), SUM(total) FROM counted GROUP BY year
)
SELECT place, CAST(year AS VARCHAR) AS period, CASE WHEN x > 0 THEN y / x END AS value, x AS n,
  y AS numerator, x AS denominator, CASE WHEN ? = 'us-school' THEN x / total END AS coverage,
  CASE WHEN x > 0 THEN GREATEST(0, ((y / x) + 3.8416 / (2 * x)) / (1 + 3.8416 / x) - 1.96 * SQRT((y / x) * (1 - (y / x)) / x + 3.8416 / (4 * x * x)) / (1 + 3.8416 / x)) END AS low,
  CASE WHEN x > 0 THEN LEAST(1, ((y / x) + 3.8416 / (2 * x)) / (1 + 3.8416 / x) + 1.96 * SQRT((y / x) * (1 - (y / x)) / x + 3.8416 / (4 * x * x)) / (1 + 3.8416 / x)) END AS high,
  'wilson' AS method, 'chance in the number of founders' AS covers,
  CASE WHEN x > 0 THEN NULL ELSE 'zero-denominator' END AS missing, '' AS dimension
FROM here
-- ["us-school","us-school","us-school","us-school",2024,2024,"us-school"]
