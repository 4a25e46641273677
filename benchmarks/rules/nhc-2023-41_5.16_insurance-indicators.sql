-- Five indicators of the insurance fund can be computed for each county consortium and year.
WITH years AS (SELECT greatest(y, DATE '${first}') AS start, (y + INTERVAL 1 YEAR - INTERVAL 1 DAY)::DATE AS "end",
                      (y - INTERVAL 1 YEAR)::DATE AS before, (y - INTERVAL 1 DAY)::DATE AS before_end
               FROM (SELECT unnest(generate_series(date_trunc('year', DATE '${first}'), DATE '${last}', INTERVAL 1 YEAR))::DATE AS y)),
     own AS (SELECT c.key AS consortium, s.indicator, s.level, s.period_to FROM consortium c JOIN statistic s ON s.consortium = c.key
             UNION ALL
             SELECT c.key, s.indicator, s.level, s.period_to FROM consortium c JOIN statistic s ON s.region = c.region),
     known AS (SELECT o.consortium, y.start,
                      bool_or(indicator = 'medical_cost' AND period_to >= y.start) AS cost,
                      bool_or(indicator = 'medical_cost' AND period_to <= y.before_end) AS cost_before,
                      bool_or(indicator = 'reimbursed' AND period_to >= y.start) AS reimbursed,
                      bool_or(indicator = 'visits' AND level IN ('primary', 'township', 'village') AND period_to >= y.start) AS low,
                      bool_or(indicator = 'visits' AND level IN ('all', 'county') AND period_to >= y.start) AS high,
                      bool_or(indicator = 'fund_in_county' AND period_to >= y.start) AS in_county,
                      bool_or(indicator = 'fund_total' AND period_to >= y.start) AS total,
                      bool_or(indicator = 'fund_primary' AND period_to >= y.start) AS in_primary
               FROM own o JOIN years y
                    ON (o.period_to BETWEEN y.start AND least(y."end", DATE '${today}'))
                       OR (o.period_to BETWEEN y.before AND y.before_end)
               GROUP BY ALL)
SELECT subject, start, CASE WHEN value >= 5 THEN 'met' ELSE 'short' END AS status, value
FROM (SELECT c.key AS subject, y.start,
             coalesce((cost AND cost_before)::INTEGER, 0) + coalesce((reimbursed AND cost)::INTEGER, 0)
             + coalesce((low AND high)::INTEGER, 0) + coalesce((in_county AND total)::INTEGER, 0)
             + coalesce((in_primary AND in_county)::INTEGER, 0) AS value
      FROM consortium c CROSS JOIN years y LEFT JOIN known k ON k.consortium = c.key AND k.start = y.start
      WHERE c.type = 'county_consortium' AND c."from" <= y."end" AND c."to" >= y.start);
