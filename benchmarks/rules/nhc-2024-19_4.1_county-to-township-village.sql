-- Tours of county hospitals go to townships or villages.
SELECT t.key AS subject, t.date AS start,
       CASE WHEN t.destination_level IN ('township', 'village') THEN 'met' ELSE 'short' END AS status,
       NULL AS value -- the level itself; both sides give the status
FROM tour t JOIN institution o ON o.key = t.origin
WHERE o.level = 'county' AND NOT coalesce(o.setting = 'urban' AND o.grade = 'tertiary', false) AND t.status <> 'cancelled'
      AND o.type IN ('general_hospital', 'tcm_hospital', 'tcm_western_hospital', 'specialised_hospital')
      AND t.date BETWEEN DATE '${first}' AND DATE '${today}';
