BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'journal','runs_pain_and_undo','2026-11-22 18:55:06.998435+00:00');
CREATE TABLE care (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day > '0001'),
    time TEXT CHECK (
        time < '24' AND substr(time, 1, 8) IS strftime('%H:%M:%S', substr(time, 1, 8))
        AND (length(time) = 8 OR substr(time, 9) GLOB '.[0-9][0-9][0-9][0-9][0-9][0-9]')),
    care TEXT NOT NULL CHECK (care IN ('ice', 'massage', 'medicine', 'tape', 'physio', 'rest')),
    note TEXT NOT NULL DEFAULT '',
    for_physio INTEGER NOT NULL DEFAULT 0 CHECK (for_physio IN (0, 1)),
    import_id INTEGER REFERENCES imports (id),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;
INSERT INTO "care" VALUES(1,'00000000000000000000000000000004','2026-03-14','21:00:00','ice','',0,NULL,'2026-03-15T18:00:02.000Z','2026-03-15T18:00:02.000Z');
CREATE TABLE changes (
    id INTEGER PRIMARY KEY,
    step INTEGER NOT NULL REFERENCES steps (id) ON DELETE CASCADE,
    tbl TEXT NOT NULL,
    row INTEGER NOT NULL,
    before TEXT,
    after TEXT
) STRICT;
INSERT INTO "changes" VALUES(1,1,'runs',1,NULL,'{"id":1,"uid":"00000000000000000000000000000001","day":"2026-03-14","time":"07:30:00.250000","kind":"walk-run","distance_m":6200.1234567889996,"distance_unit":"mi","duration_s":2300.0,"structure":"6x3/2","effort":3.5,"feel":4,"surface":"track","hills":"flat","shoes":"blue","gait_changed":0,"swelling":1,"pain_from_m":1200.0,"note":"along; the “river”\nand back","for_physio":1,"import_id":null,"created_at":"2026-03-15T18:00:01.000Z","updated_at":"2026-03-15T18:00:01.000Z"}');
INSERT INTO "changes" VALUES(2,1,'pain',1,NULL,'{"id":1,"uid":"00000000000000000000000000000002","day":"2026-03-14","time":null,"knee":"left","score":3,"moment":"after-run","place":"front","run_uid":"00000000000000000000000000000001","note":"","for_physio":0,"import_id":null,"created_at":"2026-03-15T18:00:01.000Z","updated_at":"2026-03-15T18:00:01.000Z"}');
INSERT INTO "changes" VALUES(3,2,'cross_training',1,NULL,'{"id":1,"uid":"00000000000000000000000000000003","day":"2026-03-14","time":null,"activity":"ride","duration_s":3600.0,"distance_m":20000.0,"distance_unit":"km","effort":4.0,"note":"","for_physio":0,"import_id":null,"created_at":"2026-03-15T18:00:02.000Z","updated_at":"2026-03-15T18:00:02.000Z"}');
INSERT INTO "changes" VALUES(4,2,'care',1,NULL,'{"id":1,"uid":"00000000000000000000000000000004","day":"2026-03-14","time":"21:00:00","care":"ice","note":"","for_physio":0,"import_id":null,"created_at":"2026-03-15T18:00:02.000Z","updated_at":"2026-03-15T18:00:02.000Z"}');
INSERT INTO "changes" VALUES(5,3,'imports',1,NULL,'{"id":1,"at":"2026-03-15T18:00:03.000Z","files":"[\"runs.csv\"]","format":"runs"}');
INSERT INTO "changes" VALUES(6,3,'runs',2,NULL,'{"id":2,"uid":"00000000000000000000000000000005","day":"2026-03-13","time":null,"kind":"easy","distance_m":5001.0,"distance_unit":"km","duration_s":null,"structure":null,"effort":null,"feel":null,"surface":"","hills":"","shoes":"","gait_changed":0,"swelling":0,"pain_from_m":null,"note":"","for_physio":0,"import_id":1,"created_at":"2026-03-15T18:00:03.000Z","updated_at":"2026-03-15T18:00:03.000Z"}');
INSERT INTO "changes" VALUES(7,3,'runs',3,NULL,'{"id":3,"uid":"00000000000000000000000000000006","day":"2026-03-12","time":null,"kind":"easy","distance_m":5002.0,"distance_unit":"km","duration_s":null,"structure":null,"effort":null,"feel":null,"surface":"","hills":"","shoes":"","gait_changed":0,"swelling":0,"pain_from_m":null,"note":"","for_physio":0,"import_id":1,"created_at":"2026-03-15T18:00:03.000Z","updated_at":"2026-03-15T18:00:03.000Z"}');
INSERT INTO "changes" VALUES(8,4,'runs',3,'{"id":3,"uid":"00000000000000000000000000000006","day":"2026-03-12","time":null,"kind":"easy","distance_m":5002.0,"distance_unit":"km","duration_s":null,"structure":null,"effort":null,"feel":null,"surface":"","hills":"","shoes":"","gait_changed":0,"swelling":0,"pain_from_m":null,"note":"","for_physio":0,"import_id":1,"created_at":"2026-03-15T18:00:03.000Z","updated_at":"2026-03-15T18:00:03.000Z"}',NULL);
INSERT INTO "changes" VALUES(9,5,'settings',1,NULL,'{"id":1,"key":"unit","value":"\"mi\""}');
INSERT INTO "changes" VALUES(10,6,'runs',4,NULL,'{"id":4,"uid":"00000000000000000000000000000007","day":"2026-03-15","time":null,"kind":"easy","distance_m":1000.0,"distance_unit":"km","duration_s":null,"structure":null,"effort":null,"feel":null,"surface":"","hills":"","shoes":"","gait_changed":0,"swelling":0,"pain_from_m":null,"note":"","for_physio":0,"import_id":null,"created_at":"2026-03-15T18:00:06.000Z","updated_at":"2026-03-15T18:00:06.000Z"}');
CREATE TABLE cross_training (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day > '0001'),
    time TEXT CHECK (
        time < '24' AND substr(time, 1, 8) IS strftime('%H:%M:%S', substr(time, 1, 8))
        AND (length(time) = 8 OR substr(time, 9) GLOB '.[0-9][0-9][0-9][0-9][0-9][0-9]')),
    activity TEXT NOT NULL CHECK (activity <> ''),
    duration_s REAL CHECK (duration_s > 0 AND duration_s < 1e7),
    distance_m REAL CHECK (distance_m > 0 AND distance_m < 1e8),
    distance_unit TEXT NOT NULL CHECK (distance_unit IN ('km', 'mi')),
    effort REAL CHECK (effort BETWEEN 0 AND 10),
    note TEXT NOT NULL DEFAULT '',
    for_physio INTEGER NOT NULL DEFAULT 0 CHECK (for_physio IN (0, 1)),
    import_id INTEGER REFERENCES imports (id),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;
INSERT INTO "cross_training" VALUES(1,'00000000000000000000000000000003','2026-03-14',NULL,'ride',3600.0,20000.0,'km',4.0,'',0,NULL,'2026-03-15T18:00:02.000Z','2026-03-15T18:00:02.000Z');
CREATE TABLE imports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    files TEXT NOT NULL CHECK (json_valid(files)),
    format TEXT NOT NULL
) STRICT;
INSERT INTO "imports" VALUES(1,'2026-03-15T18:00:03.000Z','["runs.csv"]','runs');
CREATE TABLE pain (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day > '0001'),
    time TEXT CHECK (
        time < '24' AND substr(time, 1, 8) IS strftime('%H:%M:%S', substr(time, 1, 8))
        AND (length(time) = 8 OR substr(time, 9) GLOB '.[0-9][0-9][0-9][0-9][0-9][0-9]')),
    knee TEXT NOT NULL CHECK (knee IN ('left', 'right')),
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
    moment TEXT NOT NULL CHECK (moment IN ('morning', 'before-run', 'during-run', 'after-run', 'evening', 'night', 'stairs', 'squat', 'sitting', 'during-other', 'after-other', 'other')),
    place TEXT CHECK (place IN ('front', 'outer', 'inner', 'below', 'back', 'thigh', 'other')),
    run_uid TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    for_physio INTEGER NOT NULL DEFAULT 0 CHECK (for_physio IN (0, 1)),
    import_id INTEGER REFERENCES imports (id),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;
INSERT INTO "pain" VALUES(1,'00000000000000000000000000000002','2026-03-14',NULL,'left',3,'after-run','front','00000000000000000000000000000001','',0,NULL,'2026-03-15T18:00:01.000Z','2026-03-15T18:00:01.000Z');
CREATE TABLE recording (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    step INTEGER REFERENCES steps (id) ON DELETE SET NULL
) STRICT;
INSERT INTO "recording" VALUES(1,NULL);
CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day > '0001'),
    time TEXT CHECK (
        time < '24' AND substr(time, 1, 8) IS strftime('%H:%M:%S', substr(time, 1, 8))
        AND (length(time) = 8 OR substr(time, 9) GLOB '.[0-9][0-9][0-9][0-9][0-9][0-9]')),
    kind TEXT NOT NULL CHECK (kind IN ('easy', 'long', 'tempo', 'speed', 'walk-run', 'race')),
    distance_m REAL CHECK (distance_m > 0 AND distance_m < 1e7),
    distance_unit TEXT NOT NULL CHECK (distance_unit IN ('km', 'mi')),
    duration_s REAL CHECK (duration_s > 0 AND duration_s < 1e7),
    structure TEXT,
    effort REAL CHECK (effort BETWEEN 0 AND 10),
    feel INTEGER CHECK (feel BETWEEN 1 AND 5),
    surface TEXT NOT NULL DEFAULT '',
    hills TEXT NOT NULL DEFAULT '',
    shoes TEXT NOT NULL DEFAULT '',
    gait_changed INTEGER NOT NULL DEFAULT 0 CHECK (gait_changed IN (0, 1)),
    swelling INTEGER NOT NULL DEFAULT 0 CHECK (swelling IN (0, 1)),
    pain_from_m REAL CHECK (pain_from_m >= 0 AND pain_from_m < 1e7),
    note TEXT NOT NULL DEFAULT '',
    for_physio INTEGER NOT NULL DEFAULT 0 CHECK (for_physio IN (0, 1)),
    import_id INTEGER REFERENCES imports (id),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    CHECK (distance_m IS NOT NULL OR duration_s IS NOT NULL)
) STRICT;
INSERT INTO "runs" VALUES(1,'00000000000000000000000000000001','2026-03-14','07:30:00.250000','walk-run',6200.123456789,'mi',2300.0,'6x3/2',3.5,4,'track','flat','blue',0,1,1200.0,'along; the “river”
and back',1,NULL,'2026-03-15T18:00:01.000Z','2026-03-15T18:00:01.000Z');
INSERT INTO "runs" VALUES(2,'00000000000000000000000000000005','2026-03-13',NULL,'easy',5001.0,'km',NULL,NULL,NULL,NULL,'','','',0,0,NULL,'',0,1,'2026-03-15T18:00:03.000Z','2026-03-15T18:00:03.000Z');
CREATE TABLE settings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;
INSERT INTO "settings" VALUES(1,'unit','"mi"');
INSERT INTO "settings" VALUES(2,'theme','"journal-light"');
CREATE TABLE steps (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    label TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;
INSERT INTO "steps" VALUES(1,'2026-03-15T18:00:01.000Z','run of Sat 14 Mar',0);
INSERT INTO "steps" VALUES(2,'2026-03-15T18:00:02.000Z','ride and ice',0);
INSERT INTO "steps" VALUES(3,'2026-03-15T18:00:03.000Z','import of runs.csv',0);
INSERT INTO "steps" VALUES(4,'2026-03-15T18:00:04.000Z','taking out a run',0);
INSERT INTO "steps" VALUES(5,'2026-03-15T18:00:05.000Z','unit',0);
INSERT INTO "steps" VALUES(6,'2026-03-15T18:00:06.000Z','run of Sun 15 Mar',1);
CREATE TABLE tombstones (
    uid TEXT NOT NULL,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (uid, kind)
) STRICT;
INSERT INTO "tombstones" VALUES('00000000000000000000000000000006','runs','2026-11-22T18:55:07.011Z');
INSERT INTO "tombstones" VALUES('00000000000000000000000000000007','runs','2026-11-22T18:55:07.016Z');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX runs_day ON runs (day);
CREATE INDEX pain_day ON pain (day);
CREATE INDEX cross_training_day ON cross_training (day);
CREATE INDEX care_day ON care (day);
CREATE INDEX changes_step ON changes (step);
CREATE VIEW day AS
SELECT d.day,
    (SELECT count(*) FROM runs r WHERE r.day = d.day) AS runs,
    (SELECT round(sum(r.distance_m) / 1000, 3) FROM runs r WHERE r.day = d.day) AS km,
    (SELECT round(sum(r.duration_s) / 60, 1) FROM runs r WHERE r.day = d.day) AS run_minutes,
    (SELECT round(sum(c.duration_s) / 60, 1) FROM cross_training c WHERE c.day = d.day) AS cross_minutes,
    (SELECT max(p.score) FROM pain p WHERE p.day = d.day AND p.knee = 'left'
        AND (p.place IS NULL OR p.place = 'front')) AS worst_left,
    (SELECT max(p.score) FROM pain p WHERE p.day = d.day AND p.knee = 'right'
        AND (p.place IS NULL OR p.place = 'front')) AS worst_right
FROM (SELECT day FROM runs UNION SELECT day FROM pain UNION SELECT day FROM cross_training
    UNION SELECT day FROM care) d
ORDER BY d.day;
CREATE VIEW week AS
SELECT date(day, 'weekday 0', '-6 days') AS starts, sum(runs) AS runs, round(sum(km), 3) AS km,
    round(sum(run_minutes), 1) AS run_minutes, round(sum(cross_minutes), 1) AS cross_minutes,
    max(worst_left) AS worst_left, max(worst_right) AS worst_right
FROM day GROUP BY starts ORDER BY starts;
CREATE TRIGGER runs_leaves_tombstone AFTER DELETE ON runs
BEGIN
    INSERT OR REPLACE INTO tombstones (uid, kind, at)
    VALUES (OLD.uid, 'runs', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
END;
CREATE TRIGGER runs_lifts_tombstone AFTER INSERT ON runs
BEGIN
    DELETE FROM tombstones WHERE uid = NEW.uid AND kind = 'runs';
END;
CREATE TRIGGER pain_leaves_tombstone AFTER DELETE ON pain
BEGIN
    INSERT OR REPLACE INTO tombstones (uid, kind, at)
    VALUES (OLD.uid, 'pain', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
END;
CREATE TRIGGER pain_lifts_tombstone AFTER INSERT ON pain
BEGIN
    DELETE FROM tombstones WHERE uid = NEW.uid AND kind = 'pain';
END;
CREATE TRIGGER cross_training_leaves_tombstone AFTER DELETE ON cross_training
BEGIN
    INSERT OR REPLACE INTO tombstones (uid, kind, at)
    VALUES (OLD.uid, 'cross_training', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
END;
CREATE TRIGGER cross_training_lifts_tombstone AFTER INSERT ON cross_training
BEGIN
    DELETE FROM tombstones WHERE uid = NEW.uid AND kind = 'cross_training';
END;
CREATE TRIGGER care_leaves_tombstone AFTER DELETE ON care
BEGIN
    INSERT OR REPLACE INTO tombstones (uid, kind, at)
    VALUES (OLD.uid, 'care', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
END;
CREATE TRIGGER care_lifts_tombstone AFTER INSERT ON care
BEGIN
    DELETE FROM tombstones WHERE uid = NEW.uid AND kind = 'care';
END;
CREATE TRIGGER imports_records_insert AFTER INSERT ON imports
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'imports', NEW.id, NULL, json_object('id', NEW.id, 'at', NEW.at, 'files', NEW.files, 'format', NEW.format));
END;
CREATE TRIGGER imports_records_update AFTER UPDATE ON imports
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'imports', NEW.id, json_object('id', OLD.id, 'at', OLD.at, 'files', OLD.files, 'format', OLD.format), json_object('id', NEW.id, 'at', NEW.at, 'files', NEW.files, 'format', NEW.format));
END;
CREATE TRIGGER imports_records_delete AFTER DELETE ON imports
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'imports', OLD.id, json_object('id', OLD.id, 'at', OLD.at, 'files', OLD.files, 'format', OLD.format), NULL);
END;
CREATE TRIGGER runs_records_insert AFTER INSERT ON runs
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'runs', NEW.id, NULL, json_object('id', NEW.id, 'uid', NEW.uid, 'day', NEW.day, 'time', NEW.time, 'kind', NEW.kind, 'distance_m', json(CASE WHEN NEW.distance_m IS NOT NULL THEN printf('%!.17g', NEW.distance_m) END), 'distance_unit', NEW.distance_unit, 'duration_s', json(CASE WHEN NEW.duration_s IS NOT NULL THEN printf('%!.17g', NEW.duration_s) END), 'structure', NEW.structure, 'effort', json(CASE WHEN NEW.effort IS NOT NULL THEN printf('%!.17g', NEW.effort) END), 'feel', NEW.feel, 'surface', NEW.surface, 'hills', NEW.hills, 'shoes', NEW.shoes, 'gait_changed', NEW.gait_changed, 'swelling', NEW.swelling, 'pain_from_m', json(CASE WHEN NEW.pain_from_m IS NOT NULL THEN printf('%!.17g', NEW.pain_from_m) END), 'note', NEW.note, 'for_physio', NEW.for_physio, 'import_id', NEW.import_id, 'created_at', NEW.created_at, 'updated_at', NEW.updated_at));
END;
CREATE TRIGGER runs_records_update AFTER UPDATE ON runs
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'runs', NEW.id, json_object('id', OLD.id, 'uid', OLD.uid, 'day', OLD.day, 'time', OLD.time, 'kind', OLD.kind, 'distance_m', json(CASE WHEN OLD.distance_m IS NOT NULL THEN printf('%!.17g', OLD.distance_m) END), 'distance_unit', OLD.distance_unit, 'duration_s', json(CASE WHEN OLD.duration_s IS NOT NULL THEN printf('%!.17g', OLD.duration_s) END), 'structure', OLD.structure, 'effort', json(CASE WHEN OLD.effort IS NOT NULL THEN printf('%!.17g', OLD.effort) END), 'feel', OLD.feel, 'surface', OLD.surface, 'hills', OLD.hills, 'shoes', OLD.shoes, 'gait_changed', OLD.gait_changed, 'swelling', OLD.swelling, 'pain_from_m', json(CASE WHEN OLD.pain_from_m IS NOT NULL THEN printf('%!.17g', OLD.pain_from_m) END), 'note', OLD.note, 'for_physio', OLD.for_physio, 'import_id', OLD.import_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), json_object('id', NEW.id, 'uid', NEW.uid, 'day', NEW.day, 'time', NEW.time, 'kind', NEW.kind, 'distance_m', json(CASE WHEN NEW.distance_m IS NOT NULL THEN printf('%!.17g', NEW.distance_m) END), 'distance_unit', NEW.distance_unit, 'duration_s', json(CASE WHEN NEW.duration_s IS NOT NULL THEN printf('%!.17g', NEW.duration_s) END), 'structure', NEW.structure, 'effort', json(CASE WHEN NEW.effort IS NOT NULL THEN printf('%!.17g', NEW.effort) END), 'feel', NEW.feel, 'surface', NEW.surface, 'hills', NEW.hills, 'shoes', NEW.shoes, 'gait_changed', NEW.gait_changed, 'swelling', NEW.swelling, 'pain_from_m', json(CASE WHEN NEW.pain_from_m IS NOT NULL THEN printf('%!.17g', NEW.pain_from_m) END), 'note', NEW.note, 'for_physio', NEW.for_physio, 'import_id', NEW.import_id, 'created_at', NEW.created_at, 'updated_at', NEW.updated_at));
END;
CREATE TRIGGER runs_records_delete AFTER DELETE ON runs
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'runs', OLD.id, json_object('id', OLD.id, 'uid', OLD.uid, 'day', OLD.day, 'time', OLD.time, 'kind', OLD.kind, 'distance_m', json(CASE WHEN OLD.distance_m IS NOT NULL THEN printf('%!.17g', OLD.distance_m) END), 'distance_unit', OLD.distance_unit, 'duration_s', json(CASE WHEN OLD.duration_s IS NOT NULL THEN printf('%!.17g', OLD.duration_s) END), 'structure', OLD.structure, 'effort', json(CASE WHEN OLD.effort IS NOT NULL THEN printf('%!.17g', OLD.effort) END), 'feel', OLD.feel, 'surface', OLD.surface, 'hills', OLD.hills, 'shoes', OLD.shoes, 'gait_changed', OLD.gait_changed, 'swelling', OLD.swelling, 'pain_from_m', json(CASE WHEN OLD.pain_from_m IS NOT NULL THEN printf('%!.17g', OLD.pain_from_m) END), 'note', OLD.note, 'for_physio', OLD.for_physio, 'import_id', OLD.import_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), NULL);
END;
CREATE TRIGGER pain_records_insert AFTER INSERT ON pain
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'pain', NEW.id, NULL, json_object('id', NEW.id, 'uid', NEW.uid, 'day', NEW.day, 'time', NEW.time, 'knee', NEW.knee, 'score', NEW.score, 'moment', NEW.moment, 'place', NEW.place, 'run_uid', NEW.run_uid, 'note', NEW.note, 'for_physio', NEW.for_physio, 'import_id', NEW.import_id, 'created_at', NEW.created_at, 'updated_at', NEW.updated_at));
END;
CREATE TRIGGER pain_records_update AFTER UPDATE ON pain
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'pain', NEW.id, json_object('id', OLD.id, 'uid', OLD.uid, 'day', OLD.day, 'time', OLD.time, 'knee', OLD.knee, 'score', OLD.score, 'moment', OLD.moment, 'place', OLD.place, 'run_uid', OLD.run_uid, 'note', OLD.note, 'for_physio', OLD.for_physio, 'import_id', OLD.import_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), json_object('id', NEW.id, 'uid', NEW.uid, 'day', NEW.day, 'time', NEW.time, 'knee', NEW.knee, 'score', NEW.score, 'moment', NEW.moment, 'place', NEW.place, 'run_uid', NEW.run_uid, 'note', NEW.note, 'for_physio', NEW.for_physio, 'import_id', NEW.import_id, 'created_at', NEW.created_at, 'updated_at', NEW.updated_at));
END;
CREATE TRIGGER pain_records_delete AFTER DELETE ON pain
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'pain', OLD.id, json_object('id', OLD.id, 'uid', OLD.uid, 'day', OLD.day, 'time', OLD.time, 'knee', OLD.knee, 'score', OLD.score, 'moment', OLD.moment, 'place', OLD.place, 'run_uid', OLD.run_uid, 'note', OLD.note, 'for_physio', OLD.for_physio, 'import_id', OLD.import_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), NULL);
END;
CREATE TRIGGER cross_training_records_insert AFTER INSERT ON cross_training
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'cross_training', NEW.id, NULL, json_object('id', NEW.id, 'uid', NEW.uid, 'day', NEW.day, 'time', NEW.time, 'activity', NEW.activity, 'duration_s', json(CASE WHEN NEW.duration_s IS NOT NULL THEN printf('%!.17g', NEW.duration_s) END), 'distance_m', json(CASE WHEN NEW.distance_m IS NOT NULL THEN printf('%!.17g', NEW.distance_m) END), 'distance_unit', NEW.distance_unit, 'effort', json(CASE WHEN NEW.effort IS NOT NULL THEN printf('%!.17g', NEW.effort) END), 'note', NEW.note, 'for_physio', NEW.for_physio, 'import_id', NEW.import_id, 'created_at', NEW.created_at, 'updated_at', NEW.updated_at));
END;
CREATE TRIGGER cross_training_records_update AFTER UPDATE ON cross_training
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'cross_training', NEW.id, json_object('id', OLD.id, 'uid', OLD.uid, 'day', OLD.day, 'time', OLD.time, 'activity', OLD.activity, 'duration_s', json(CASE WHEN OLD.duration_s IS NOT NULL THEN printf('%!.17g', OLD.duration_s) END), 'distance_m', json(CASE WHEN OLD.distance_m IS NOT NULL THEN printf('%!.17g', OLD.distance_m) END), 'distance_unit', OLD.distance_unit, 'effort', json(CASE WHEN OLD.effort IS NOT NULL THEN printf('%!.17g', OLD.effort) END), 'note', OLD.note, 'for_physio', OLD.for_physio, 'import_id', OLD.import_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), json_object('id', NEW.id, 'uid', NEW.uid, 'day', NEW.day, 'time', NEW.time, 'activity', NEW.activity, 'duration_s', json(CASE WHEN NEW.duration_s IS NOT NULL THEN printf('%!.17g', NEW.duration_s) END), 'distance_m', json(CASE WHEN NEW.distance_m IS NOT NULL THEN printf('%!.17g', NEW.distance_m) END), 'distance_unit', NEW.distance_unit, 'effort', json(CASE WHEN NEW.effort IS NOT NULL THEN printf('%!.17g', NEW.effort) END), 'note', NEW.note, 'for_physio', NEW.for_physio, 'import_id', NEW.import_id, 'created_at', NEW.created_at, 'updated_at', NEW.updated_at));
END;
CREATE TRIGGER cross_training_records_delete AFTER DELETE ON cross_training
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'cross_training', OLD.id, json_object('id', OLD.id, 'uid', OLD.uid, 'day', OLD.day, 'time', OLD.time, 'activity', OLD.activity, 'duration_s', json(CASE WHEN OLD.duration_s IS NOT NULL THEN printf('%!.17g', OLD.duration_s) END), 'distance_m', json(CASE WHEN OLD.distance_m IS NOT NULL THEN printf('%!.17g', OLD.distance_m) END), 'distance_unit', OLD.distance_unit, 'effort', json(CASE WHEN OLD.effort IS NOT NULL THEN printf('%!.17g', OLD.effort) END), 'note', OLD.note, 'for_physio', OLD.for_physio, 'import_id', OLD.import_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), NULL);
END;
CREATE TRIGGER care_records_insert AFTER INSERT ON care
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'care', NEW.id, NULL, json_object('id', NEW.id, 'uid', NEW.uid, 'day', NEW.day, 'time', NEW.time, 'care', NEW.care, 'note', NEW.note, 'for_physio', NEW.for_physio, 'import_id', NEW.import_id, 'created_at', NEW.created_at, 'updated_at', NEW.updated_at));
END;
CREATE TRIGGER care_records_update AFTER UPDATE ON care
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'care', NEW.id, json_object('id', OLD.id, 'uid', OLD.uid, 'day', OLD.day, 'time', OLD.time, 'care', OLD.care, 'note', OLD.note, 'for_physio', OLD.for_physio, 'import_id', OLD.import_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), json_object('id', NEW.id, 'uid', NEW.uid, 'day', NEW.day, 'time', NEW.time, 'care', NEW.care, 'note', NEW.note, 'for_physio', NEW.for_physio, 'import_id', NEW.import_id, 'created_at', NEW.created_at, 'updated_at', NEW.updated_at));
END;
CREATE TRIGGER care_records_delete AFTER DELETE ON care
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'care', OLD.id, json_object('id', OLD.id, 'uid', OLD.uid, 'day', OLD.day, 'time', OLD.time, 'care', OLD.care, 'note', OLD.note, 'for_physio', OLD.for_physio, 'import_id', OLD.import_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), NULL);
END;
CREATE TRIGGER settings_records_insert AFTER INSERT ON settings
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'settings', NEW.id, NULL, json_object('id', NEW.id, 'key', NEW.key, 'value', NEW.value));
END;
CREATE TRIGGER settings_records_update AFTER UPDATE ON settings
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'settings', NEW.id, json_object('id', OLD.id, 'key', OLD.key, 'value', OLD.value), json_object('id', NEW.id, 'key', NEW.key, 'value', NEW.value));
END;
CREATE TRIGGER settings_records_delete AFTER DELETE ON settings
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'settings', OLD.id, json_object('id', OLD.id, 'key', OLD.key, 'value', OLD.value), NULL);
END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('runs',4);
INSERT INTO "sqlite_sequence" VALUES('pain',1);
INSERT INTO "sqlite_sequence" VALUES('cross_training',1);
INSERT INTO "sqlite_sequence" VALUES('care',1);
INSERT INTO "sqlite_sequence" VALUES('imports',1);
INSERT INTO "sqlite_sequence" VALUES('settings',2);
COMMIT;
PRAGMA application_id = 1263420741;
PRAGMA user_version = 1;
