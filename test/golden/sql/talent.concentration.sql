WITH slot AS (
  SELECT organisation, year, country, CASE WHEN ? = 'any' THEN slots ELSE shared END AS counted, shared,
    CASE WHEN ? = 'any' THEN slots_l ELSE slots_l * shared * shared / (slots * slots) END AS doubt
  FROM organisation_cell
  WHERE venue IN (?)
    AND year BETWEEN ? AND ?
    AND (? = 'all' OR tier = ? OR (? = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
),
here AS (
  SELECT 'WORLD' AS place, year, organisation, SUM(counted) AS y, SUM(doubt) AS doubt
  FROM slot
  GROUP BY year, organisation
  UNION ALL
  SELECT m.place, s.year, s.organisation, SUM(s.counted), SUM(s.doubt)
  FROM slot s
  JOIN place_member m ON m.country = s.country AND s.year BETWEEN m.year_from AND m.year_to
  GROUP BY m.place, s.year, s.organisation
),
ranked AS (
  SELECT place, year, organisation, y, doubt,
    ROW_NUMBER() OVER (
      PARTITION BY place, year ORDER BY CASE WHEN organisation = '' THEN 1 ELSE 0 END, y DESC, organisation
    ) AS position
  FROM here
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
top AS (
  SELECT place, year, SUM(CASE WHEN position <= 10 THEN y ELSE 0 END) AS y, SUM(y) AS x,
    SUM(CASE WHEN position <= 10 THEN doubt ELSE 0 END) AS doubt
  FROM ranked
  GROUP BY place, year
  HAVING SUM(CASE WHEN organisation <> '' THEN 1 ELSE 0 END) >= 10
),
spread AS (
  SELECT place, year, SUM(y) * SUM(y) / SUM(yy) AS effective
  FROM sector_cell
  WHERE venue IN (?)
    AND year BETWEEN ? AND ?
    AND (? = 'all' OR tier = ? OR (? = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND multi = ? AND sector = ''
  GROUP BY place, year
),
share AS (
  SELECT t.place, t.year, e.effective, t.doubt, CAST(t.y AS DOUBLE) AS y, CAST(t.x AS DOUBLE) AS x,
    CAST(t.y AS DOUBLE) / t.x AS p, CAST(l.known AS DOUBLE) / b.total AS coverage,
    CAST(b.total AS DOUBLE) - l.known AS unlinked
  FROM top t
  JOIN linked l ON l.year = t.year
  JOIN base b ON b.year = t.year
  JOIN spread e ON e.place = t.place AND e.year = t.year
),
doubted AS (
  SELECT place, year, y, x, p, coverage, unlinked, doubt,
    CASE WHEN p < 1 THEN p * (1 - p) / (p * (1 - p) / effective + doubt / (x * x)) ELSE effective END AS m
  FROM share
)
SELECT place, CAST(year AS VARCHAR) AS period, p AS value, x AS n, y AS numerator, x AS denominator, coverage,
  GREATEST(0, (p + 3.8416 / (2 * m) - 1.96 * SQRT(GREATEST(0, p * (1 - p)) / m + 3.8416 / (4 * m * m))) / (1 + 3.8416 / m)) AS low,
  LEAST(1, (p + 3.8416 / (2 * m) + 1.96 * SQRT(GREATEST(0, p * (1 - p)) / m + 3.8416 / (4 * m * m))) / (1 + 3.8416 / m)) AS high,
  y / (x + unlinked) AS bound_low, (y + unlinked) / (x + unlinked) AS bound_high,
  'wilson-clusters' AS method,
  CASE WHEN doubt > 0 THEN 'sampling of works and linkage' ELSE 'sampling of works' END AS covers,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM doubted
ORDER BY place, year
-- ["fractional","fractional","neurips",2009,2022,"all","all","all","neurips",2009,2022,"all","all","all","neurips",2009,2022,"all","all","all","fractional"]
