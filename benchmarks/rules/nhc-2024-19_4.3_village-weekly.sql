-- One round a week of half a day at least, in each village that needs rounds; another frequency where approved.
WITH weeks AS (SELECT unnest(generate_series(DATE '${first}', DATE '${last}', INTERVAL 7 DAY))::DATE AS start),
     done AS (SELECT village, date_trunc('week', date)::DATE AS start, count(*) AS n FROM round
              WHERE status = 'completed' AND date <= DATE '${today}' AND half_days(start, "end", session) >= 1
              GROUP BY ALL),
     planned AS (SELECT village, date_trunc('week', date)::DATE AS start, count(*) AS n FROM round
                 WHERE status = 'planned' AND date > DATE '${today}' GROUP BY ALL),
     grid AS (SELECT v.key AS village, w.start, w.start + 6 AS "end", least(w.start + 6, DATE '${today}') AS day
              FROM village v, weeks w WHERE v.type IS DISTINCT FROM 'community'),
     judged AS (SELECT g.village, g.start, g."end", coalesce(d.n, 0) AS value, f.rounds_per_week AS approved,
                       g."end" > DATE '${today}' AS is_open, coalesce(p.n, 0) AS planned
                FROM grid g
                ANTI JOIN village_mode m
                     ON m.village = g.village AND m.mode = 'posting' AND m."from" <= g.day AND m."to" >= g.day
                LEFT JOIN done d ON d.village = g.village AND d.start = g.start
                LEFT JOIN planned p ON p.village = g.village AND p.start = g.start
                LEFT JOIN frequency_exception f ON f.village = g.village AND f."from" <= g.day AND f."to" >= g.day),
     fortnightly AS (SELECT DISTINCT j.village, j.start FROM judged j JOIN round r
                     ON r.village = j.village AND r.status = 'completed' AND half_days(r.start, r."end", r.session) >= 1
                        AND r.date <= j."end" AND r.date <= DATE '${today}' AND (j."end" - r.date) * j.approved < 7
                     WHERE j.approved < 1 AND j.value < 1)
SELECT j.village AS subject, j.start,
       CASE WHEN value >= 1 THEN 'met'
            WHEN e.village IS NOT NULL THEN 'excused'
            WHEN value >= approved THEN 'met'
            WHEN EXISTS (SELECT 1 FROM exemption x JOIN village v ON v.id = x.subject
                         WHERE x.rule = 'nhc-2024-19/4.3/village-weekly' AND v.key = j.village
                         AND x.approved_by IS NOT NULL AND coalesce(x.approved_on <= DATE '${today}', true)
                         AND x."from" <= j."end" AND x."to" >= j.start) THEN 'excused'
            WHEN NOT is_open THEN 'short'
            WHEN value + planned >= coalesce(approved, 1)
                 AND value + 2 * ("end" - DATE '${today}') >= coalesce(approved, 1) THEN NULL
            ELSE 'at_risk' END AS status,
       value
FROM judged j LEFT JOIN fortnightly e ON e.village = j.village AND e.start = j.start
WHERE status IS NOT NULL;
