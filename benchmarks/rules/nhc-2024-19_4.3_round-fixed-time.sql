-- Rounds come at the published times: 80 % of a month's completed rounds of each village that needs rounds.
WITH months AS (SELECT unnest(generate_series(DATE '${first}', DATE '${last}', INTERVAL 1 MONTH))::DATE AS start),
     grid AS (SELECT v.key AS village, m.start, least(last_day(m.start), DATE '${today}') AS day, last_day(m.start) AS "end"
              FROM village v, months m WHERE v.type IS DISTINCT FROM 'community'),
     needed AS (SELECT g.village, g.start, g."end" FROM grid g
                ANTI JOIN village_mode m
                     ON m.village = g.village AND m.mode = 'posting' AND m."from" <= g.day AND m."to" >= g.day),
     published AS (SELECT n.village, n.start FROM needed n
                   SEMI JOIN round_schedule s ON s.village = n.village AND s."from" <= n."end" AND s."to" >= n.start),
     punctual AS (SELECT r.key FROM round r
                  SEMI JOIN round_schedule s
                       ON s.village = r.village AND s.weekday = isodow(r.date) AND s.session = r.session
                          AND (s.published_on IS NULL OR s.published_on <= r.date)
                          AND s."from" <= r.date AND s."to" >= r.date
                  WHERE r.status = 'completed'),
     shares AS (SELECT r.village, date_trunc('month', r.date)::DATE AS start, 100.0 * count(p.key) / count(*) AS value
                FROM round r LEFT JOIN punctual p ON p.key = r.key
                WHERE r.status = 'completed' AND r.date <= DATE '${today}' GROUP BY ALL)
SELECT n.village AS subject, n.start,
       CASE WHEN p.village IS NULL OR s.value IS NULL THEN 'no_data' WHEN s.value >= 80 THEN 'met' ELSE 'short' END AS status,
       CASE WHEN p.village IS NOT NULL THEN s.value END AS value
FROM needed n LEFT JOIN published p ON p.village = n.village AND p.start = n.start
     LEFT JOIN shares s ON s.village = n.village AND s.start = n.start;
