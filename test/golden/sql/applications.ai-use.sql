SELECT place, period, value, CAST(NULL AS DOUBLE) AS n, CAST(NULL AS DOUBLE) AS numerator,
  CAST(NULL AS DOUBLE) AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high, CAST(NULL AS VARCHAR) AS missing,
  '' AS dimension
FROM observation
WHERE series = 'microsoft-ai-diffusion.users' AND year BETWEEN ? AND ?
ORDER BY place, period, dimension
-- [2025,2026]
