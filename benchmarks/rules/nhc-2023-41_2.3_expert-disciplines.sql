-- Days of the year on which a county consortium has fewer than three experts of urban tertiary public hospitals.
WITH years AS (SELECT greatest(y, DATE '${first}') AS start, y + INTERVAL 1 YEAR - INTERVAL 1 DAY AS "end"
               FROM (SELECT unnest(generate_series(date_trunc('year', DATE '${first}'), DATE '${last}', INTERVAL 1 YEAR))::DATE AS y)),
     asked AS (SELECT c.key AS consortium, y.start, y."end"::DATE AS "end", least(y."end", DATE '${today}')::DATE AS day
               FROM consortium c, years y
               WHERE c.type = 'county_consortium' AND c."from" <= y."end" AND c."to" >= y.start),
     member AS (SELECT a.consortium, a.start, a."end", m.institution FROM asked a JOIN membership m
                ON m.consortium = a.consortium AND m.type = 'county_consortium' AND m."from" <= a.day AND m."to" >= a.day),
     supporter AS (SELECT key FROM institution WHERE is_urban_tertiary_public(setting, grade, ownership)),
     supported AS (SELECT DISTINCT m.consortium, m.start, m."end" FROM member m JOIN relation r ON r.recipient = m.institution
                   SEMI JOIN supporter s ON s.key = r.supporter WHERE r."from" <= m."end" AND r."to" >= m.start),
     expert AS (SELECT m.consortium, m.start, p.practitioner, p."from", p."to"
                FROM member m JOIN posting p ON p.site = m.institution SEMI JOIN supporter s ON s.key = p.origin
                WHERE p.resident AND p.status <> 'planned' AND p."from" <= m."end" AND p."to" >= m.start),
     days AS (SELECT consortium, start, unnest(generate_series(start, "end", INTERVAL 1 DAY))::DATE AS day FROM supported),
     present AS (SELECT d.consortium, d.start, d.day, count(DISTINCT e.practitioner) AS heads
                 FROM days d LEFT JOIN expert e
                      ON e.consortium = d.consortium AND e.start = d.start AND e."from" <= d.day AND e."to" >= d.day
                 GROUP BY ALL)
SELECT consortium AS subject, start, CASE WHEN value <= 0 THEN 'met' ELSE 'short' END AS status, value
FROM (SELECT consortium, start, count(*) FILTER (heads < 3) AS value FROM present GROUP BY ALL);
