-- Township hospitals have a paper on vertical collaboration in force, their own or their consortium's.
WITH hospitals AS (SELECT key FROM institution WHERE type = 'township_hospital'
                   AND (closed_on IS NULL OR closed_on >= DATE '${today}') AND (opened_on IS NULL OR opened_on <= DATE '${today}')),
     papers AS (SELECT key, institution, consortium FROM document
                WHERE type = 'vertical_mechanism' AND "from" <= DATE '${today}' AND "to" >= DATE '${today}'),
     reached AS (SELECT institution AS hospital, key FROM papers WHERE institution IS NOT NULL
                 UNION
                 SELECT m.institution, p.key FROM papers p JOIN membership m ON m.consortium = p.consortium
                 WHERE m.type = 'county_consortium' AND m."from" <= DATE '${today}' AND m."to" >= DATE '${today}')
SELECT h.key AS subject, DATE '${today}' AS start, CASE WHEN count(r.key) >= 1 THEN 'met' ELSE 'short' END AS status,
       count(r.key) AS value
FROM hospitals h LEFT JOIN reached r ON r.hospital = h.key GROUP BY h.key;
