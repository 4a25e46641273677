-- One completed tour a month to each township with a township hospital.
WITH months AS (SELECT unnest(generate_series(DATE '${first}', DATE '${last}', INTERVAL 1 MONTH))::DATE AS start),
     done AS (SELECT destination, date_trunc('month', date)::DATE AS start, count(*) AS n FROM tour
              WHERE destination_level = 'township' AND status = 'completed' AND date <= DATE '${today}' GROUP BY ALL)
SELECT i.key AS subject, m.start, CASE WHEN coalesce(d.n, 0) >= 1 THEN 'met' ELSE 'short' END AS status,
       coalesce(d.n, 0) AS value
FROM institution i CROSS JOIN months m LEFT JOIN done d ON d.destination = i.region AND d.start = m.start
WHERE i.type = 'township_hospital' AND (i.closed_on IS NULL OR i.closed_on >= m.start)
      AND (i.opened_on IS NULL OR i.opened_on <= last_day(m.start));
