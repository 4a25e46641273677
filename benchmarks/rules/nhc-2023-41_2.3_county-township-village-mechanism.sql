-- In a county consortium each township institution is supported by a county hospital, each village one by a township one.
WITH today AS (SELECT DATE '${today}' AS day),
     live AS (SELECT i.* FROM institution i, today
              WHERE i.type IN ('township_hospital', 'community_centre', 'community_station', 'village_clinic',
                               'village_service_point')
              AND (i.closed_on IS NULL OR i.closed_on >= day) AND (i.opened_on IS NULL OR i.opened_on <= day)),
     member AS (SELECT m.institution, m.consortium FROM membership m, today
                WHERE m.type = 'county_consortium' AND m."from" <= day AND m."to" >= day),
     supported AS (SELECT r.recipient, bool_or(is_county_hospital(s.level, s.type)) AS by_county,
                          bool_or(s.type IN ('township_hospital', 'community_centre')) AS by_township
                   FROM relation r JOIN institution s ON s.key = r.supporter, today
                   WHERE r."from" <= day AND r."to" >= day GROUP BY r.recipient),
     placed AS (SELECT key, consortium FROM live JOIN member ON member.institution = live.key
                UNION
                SELECT key, consortium FROM live JOIN member ON member.institution = live.parent_key),
     judged AS (SELECT p.consortium,
                       CASE WHEN i.type IN ('township_hospital', 'community_centre') THEN coalesce(u.by_county, false)
                            ELSE coalesce(up.type IN ('township_hospital', 'community_centre'), false)
                                 OR coalesce(u.by_township, false) END AS has_upstream
                FROM placed p JOIN live i ON i.key = p.key LEFT JOIN institution up ON up.key = i.parent_key
                     LEFT JOIN supported u ON u.recipient = i.key),
     shares AS (SELECT consortium, 100.0 * count(*) FILTER (has_upstream) / count(*) AS value FROM judged GROUP BY consortium)
SELECT c.key AS subject, day AS start,
       CASE WHEN s.value IS NULL THEN 'no_data' WHEN s.value >= 100 THEN 'met' ELSE 'short' END AS status, s.value
FROM consortium c CROSS JOIN today LEFT JOIN shares s ON s.consortium = c.key
WHERE c.type = 'county_consortium' AND c."from" <= day AND c."to" >= day;
