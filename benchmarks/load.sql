-- The province-year as typed tables: closed lists as ENUM, days as DATE, times as minutes, references as integer keys
-- (as the columns of the evaluator hold them), open ends as 9999-12-31. Loading is not part of the figures.
-- `${folder}` is the folder of CSV files.
CREATE MACRO csv(kind) AS TABLE SELECT * FROM read_csv('${folder}/' || kind || '.csv', all_varchar = true, header = true, nullstr = '');
CREATE MACRO minutes(t) AS (split_part(t, ':', 1)::SMALLINT * 60 + split_part(t, ':', 2)::SMALLINT)::SMALLINT;
CREATE MACRO open_end(t) AS coalesce(t::DATE, DATE '9999-12-31');

CREATE TYPE unit_type AS ENUM (SELECT DISTINCT type FROM csv('institution') WHERE type IS NOT NULL);
CREATE TYPE round_status AS ENUM ('planned', 'completed', 'cancelled', 'missed');
CREATE TYPE session AS ENUM ('am', 'pm', 'full');
CREATE TYPE finding AS ENUM ('met', 'short', 'at_risk', 'excused', 'no_data');
CREATE TYPE destination AS ENUM ('county', 'township', 'village');

CREATE TABLE region AS
SELECT row_number() OVER ()::INTEGER AS key, id, level::VARCHAR AS level FROM csv('region');
CREATE TABLE institution AS
SELECT row_number() OVER ()::INTEGER AS key, i.id, i.type::unit_type AS type, r.key AS region, i.level, i.setting, i.grade,
       i.ownership, i.parent, i.opened_on::DATE AS opened_on, i.closed_on::DATE AS closed_on, NULL::INTEGER AS parent_key
FROM csv('institution') i LEFT JOIN region r ON r.id = i.region;
UPDATE institution SET parent_key = p.key FROM institution p WHERE p.id = institution.parent;
CREATE TABLE village AS
SELECT row_number() OVER ()::INTEGER AS key, v.id, v.type, r.key AS region, v.demand
FROM csv('village') v LEFT JOIN region r ON r.id = v.region;
CREATE TABLE practitioner AS SELECT row_number() OVER ()::INTEGER AS key, id FROM csv('practitioner');
CREATE TABLE consortium AS
SELECT row_number() OVER ()::INTEGER AS key, c.id, c.type, r.key AS region, c."from"::DATE AS "from", open_end(c."to") AS "to"
FROM csv('consortium') c LEFT JOIN region r ON r.id = c.region;
CREATE TABLE relation AS
SELECT s.key AS supporter, t.key AS recipient, x."from"::DATE AS "from", open_end(x."to") AS "to"
FROM csv('relation') x LEFT JOIN institution s ON s.id = x.supporter LEFT JOIN institution t ON t.id = x.recipient;
CREATE TABLE membership AS
SELECT c.key AS consortium, i.key AS institution, m.type, m."from"::DATE AS "from", open_end(m."to") AS "to"
FROM csv('membership') m JOIN consortium c ON c.id = m.consortium JOIN institution i ON i.id = m.institution;
CREATE TABLE posting AS
SELECT row_number() OVER ()::INTEGER AS key, x.id, p.key AS practitioner, o.key AS origin, s.key AS site, v.key AS village,
       x.status, x.resident::BOOLEAN AS resident, x.short_reason, x."from"::DATE AS "from", open_end(x."to") AS "to",
       x."to" IS NOT NULL AS has_end
FROM csv('posting') x LEFT JOIN practitioner p ON p.id = x.practitioner LEFT JOIN institution o ON o.id = x.origin
     LEFT JOIN institution s ON s.id = x.site LEFT JOIN village v ON v.id = x.village;
CREATE TABLE interruption AS
SELECT p.key AS posting, x.type, x."from"::DATE AS "from", x."to"::DATE AS "to"
FROM csv('interruption') x JOIN posting p ON p.id = x.posting;
CREATE TABLE exemption AS
SELECT rule, subject, approved_by, approved_on::DATE AS approved_on, "from"::DATE AS "from", open_end("to") AS "to"
FROM csv('exemption');
CREATE TABLE attendance AS
SELECT p.key AS posting, a.date::DATE AS date, a.session::session AS session, minutes(a.start) AS start, minutes(a."end") AS "end"
FROM csv('attendance') a JOIN posting p ON p.id = a.posting;
CREATE TABLE village_mode AS
SELECT v.key AS village, m.mode, i.key AS responsible, m."from"::DATE AS "from", open_end(m."to") AS "to"
FROM csv('village_mode') m JOIN village v ON v.id = m.village LEFT JOIN institution i ON i.id = m.responsible;
CREATE TABLE frequency_exception AS
SELECT v.key AS village, rounds_per_week::DOUBLE AS rounds_per_week, f."from"::DATE AS "from", open_end(f."to") AS "to"
FROM csv('frequency_exception') f JOIN village v ON v.id = f.village;
CREATE TABLE round_schedule AS
SELECT v.key AS village, s.weekday::TINYINT AS weekday, s.session::session AS session, s.published_on::DATE AS published_on,
       s."from"::DATE AS "from", open_end(s."to") AS "to"
FROM csv('round_schedule') s JOIN village v ON v.id = s.village;
CREATE TABLE round AS
SELECT row_number() OVER ()::INTEGER AS key, v.key AS village, r.date::DATE AS date, r.session::session AS session,
       r.status::round_status AS status, minutes(r.start) AS start, minutes(r."end") AS "end"
FROM csv('round') r LEFT JOIN village v ON v.id = r.village;
CREATE TABLE round_id AS
SELECT r.key, v.id || '|' || r.date || '|' || r.session AS id FROM round r JOIN village v ON v.key = r.village;
CREATE TABLE tour AS
SELECT row_number() OVER ()::INTEGER AS key, x.id, o.key AS origin, d.key AS destination,
       x.destination_level::destination AS destination_level, x.status, x.date::DATE AS date
FROM csv('tour') x LEFT JOIN institution o ON o.id = x.origin LEFT JOIN region d ON d.id = x.destination;
CREATE TABLE document AS
SELECT row_number() OVER ()::INTEGER AS key, d.type, i.key AS institution, c.key AS consortium, d."from"::DATE AS "from",
       open_end(d."to") AS "to"
FROM csv('document') d LEFT JOIN institution i ON i.id = d.institution LEFT JOIN consortium c ON c.id = d.consortium;
CREATE TABLE statistic AS
SELECT s.indicator, s.level, r.key AS region, c.key AS consortium, s.period_to::DATE AS period_to
FROM csv('statistic') s LEFT JOIN region r ON r.id = s.region LEFT JOIN consortium c ON c.id = s.consortium;

-- Words that rules share (policies/definitions.yaml), with the default settings: half a day is 3.5 hours.
CREATE MACRO half_days(s, e, session) AS
    CASE WHEN s IS NULL OR e IS NULL THEN (CASE WHEN session = 'full' THEN 2 ELSE 1 END)
         WHEN e - s < 210 THEN 0 WHEN session = 'full' AND e - s >= 420 THEN 2 ELSE 1 END;
CREATE MACRO on_duty(s, e, session) AS
    CASE WHEN s IS NOT NULL AND e IS NOT NULL THEN e - s WHEN session = 'full' THEN 420 ELSE 210 END;
CREATE MACRO is_county_hospital(level, type) AS
    level = 'county' AND type IN ('general_hospital', 'tcm_hospital', 'tcm_western_hospital');
CREATE MACRO is_urban_tertiary_public(setting, grade, ownership) AS
    setting = 'urban' AND grade = 'tertiary' AND ownership = 'public';
