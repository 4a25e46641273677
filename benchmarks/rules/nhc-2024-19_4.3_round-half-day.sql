-- Rounds take half a day at least. Subject: each completed round up to today.
SELECT key AS subject, date AS start, CASE WHEN half >= 1 THEN 'met' ELSE 'short' END AS status, half AS value
FROM (SELECT key, date, half_days(start, "end", session) AS half FROM round
      WHERE status = 'completed' AND date BETWEEN DATE '${first}' AND DATE '${today}');
