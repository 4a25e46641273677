-- Villages of high demand get more hours in a month than the average village of their township. In whole minutes, so
-- that a village exactly at the average is not above it by a rounding.
WITH months AS (SELECT unnest(generate_series(DATE '${first}', DATE '${last}', INTERVAL 1 MONTH))::DATE AS start),
     served AS (SELECT village, start, sum(minutes) AS minutes
                FROM (SELECT village, date_trunc('month', date)::DATE AS start, on_duty(start, "end", session) AS minutes
                      FROM round WHERE status = 'completed' AND date <= DATE '${today}'
                      UNION ALL
                      SELECT p.village, date_trunc('month', a.date)::DATE, on_duty(a.start, a."end", a.session)
                      FROM attendance a JOIN posting p ON p.key = a.posting
                      WHERE p.village IS NOT NULL AND a.date <= DATE '${today}')
                GROUP BY ALL),
     grid AS (SELECT v.key AS village, v.region, v.demand, m.start, coalesce(s.minutes, 0) AS minutes
              FROM village v CROSS JOIN months m LEFT JOIN served s ON s.village = v.key AND s.start = m.start),
     beside AS (SELECT *, sum(minutes) OVER township AS total, count(*) OVER township AS villages
                FROM grid WINDOW township AS (PARTITION BY region, start))
SELECT village AS subject, start,
       CASE WHEN villages <= 1 THEN 'no_data' WHEN minutes * villages > total THEN 'met' ELSE 'short' END AS status,
       minutes / 60 AS value
FROM beside WHERE demand = 'high';
