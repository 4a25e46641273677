-- The institution responsible for a village is a township hospital.
SELECT v.key AS subject, DATE '${today}' AS start, CASE WHEN responsible THEN 'met' ELSE 'short' END AS status,
       responsible::INTEGER AS value
FROM (SELECT v.key, coalesce(i.type = 'township_hospital', false) AS responsible
      FROM village v
      LEFT JOIN village_mode m ON m.village = v.key AND m."from" <= DATE '${today}' AND m."to" >= DATE '${today}'
      LEFT JOIN institution i ON i.key = m.responsible
      WHERE v.type IS DISTINCT FROM 'community') v;
