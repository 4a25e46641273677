-- Postings to township hospitals last six months at a stretch: contiguous ones merged, a withdrawal breaks them.
WITH counted AS (SELECT * FROM posting WHERE status <> 'planned' AND site IS NOT NULL),
     marked AS (SELECT *, max("to") OVER earlier AS before FROM counted
                WINDOW earlier AS (PARTITION BY practitioner, site ORDER BY "from", "to"
                                   ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)),
     numbered AS (SELECT *, sum(CASE WHEN before >= "from" - 1 THEN 0 ELSE 1 END)
                            OVER (PARTITION BY practitioner, site ORDER BY "from", "to") AS stretch FROM marked),
     covered AS (SELECT practitioner, site, stretch, min("from") AS "from", max("to") AS "to" FROM numbered GROUP BY ALL),
     withdrawn AS (SELECT p.practitioner, p.site, x."from", x."to" FROM interruption x JOIN posting p ON p.key = x.posting
                   WHERE x.type = 'withdrawal'),
     subject AS (SELECT n.*, CASE WHEN n."to" < DATE '${today}' THEN n."to" ELSE DATE '${today}' END AS day
                 FROM numbered n JOIN institution i ON i.key = n.site
                 WHERE i.type = 'township_hospital' AND n."from" <= DATE '${today}' AND n."to" >= DATE '2024-06-08'),
     stay AS (SELECT s.key, any_value(s.day) AS day, any_value(s.short_reason) AS short_reason, any_value(s.id) AS id,
                     any_value(s.has_end) AS has_end, any_value(s."from") AS first_day,
                     coalesce(bool_or(w."from" <= s."from" AND w."to" >= s."from"), false) AS is_away,
                     greatest(any_value(c."from"), coalesce(max(w."to" + 1) FILTER (w."to" < s."from"), DATE '0001-01-01')) AS "from",
                     least(any_value(c."to"), coalesce(min(w."from" - 1) FILTER (w."from" > s."from"), DATE '9999-12-31')) AS "to"
              FROM subject s
              JOIN covered c ON c.practitioner = s.practitioner AND c.site = s.site AND c.stretch = s.stretch
              LEFT JOIN withdrawn w ON w.practitioner = s.practitioner AND w.site = s.site
              GROUP BY s.key),
     spanned AS (SELECT *, (year("to") - year("from")) * 12 + month("to") - month("from") + 1 AS most FROM stay),
     measured AS (SELECT *, CASE WHEN is_away THEN NULL
                                 WHEN "from" + to_months(most::INTEGER) - INTERVAL 1 DAY <= "to" THEN most
                                 WHEN "from" + to_months(most::INTEGER - 1) - INTERVAL 1 DAY <= "to" THEN most - 1
                                 ELSE greatest(most - 2, 0) END AS value FROM spanned)
SELECT key AS subject, day AS start,
       CASE WHEN NOT has_end AND first_day + to_months(6) > DATE '${today}' THEN 'no_data'
            WHEN value IS NULL THEN 'no_data'
            WHEN value >= 6 THEN 'met'
            WHEN short_reason IS NOT NULL THEN 'excused'
            WHEN EXISTS (SELECT 1 FROM exemption e
                         WHERE e.rule = 'nhc-2024-19/3.3/min-6-months' AND e.subject = measured.id
                         AND e.approved_by IS NOT NULL AND e.approved_on <= DATE '${today}'
                         AND e."from" <= measured.day AND e."to" >= measured.day) THEN 'excused'
            ELSE 'short' END AS status,
       value
FROM measured;
