BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'journal','runs_pain_and_undo','2026-11-22 23:49:09.552135+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'journal','strength_notes_episodes_signs','2026-11-22 23:49:09.554238+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'journal','plans_and_phases','2026-11-22 23:49:09.555801+00:00');
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
CREATE TABLE changes (
    id INTEGER PRIMARY KEY,
    step INTEGER NOT NULL REFERENCES steps (id) ON DELETE CASCADE,
    tbl TEXT NOT NULL,
    row INTEGER NOT NULL,
    before TEXT,
    after TEXT
) STRICT;
INSERT INTO "changes" VALUES(1,1,'runs',1,NULL,'{"id":1,"uid":"00000000000000000000000000000001","day":"2026-03-14","time":"07:30:00.250000","kind":"walk-run","distance_m":6200.1234567889996,"distance_unit":"mi","duration_s":null,"structure":"6x3/2","effort":null,"feel":null,"surface":"","hills":"","shoes":"","gait_changed":0,"swelling":1,"pain_from_m":null,"note":"along; the “river”\nand back","for_physio":0,"import_id":null,"created_at":"2026-03-15T18:00:02.000Z","updated_at":"2026-03-15T18:00:02.000Z"}');
INSERT INTO "changes" VALUES(2,1,'pain',1,NULL,'{"id":1,"uid":"00000000000000000000000000000002","day":"2026-03-14","time":null,"knee":"left","score":3,"moment":"after-run","place":null,"run_uid":"00000000000000000000000000000001","note":"","for_physio":0,"import_id":null,"created_at":"2026-03-15T18:00:02.000Z","updated_at":"2026-03-15T18:00:02.000Z"}');
INSERT INTO "changes" VALUES(3,2,'imports',1,NULL,'{"id":1,"at":"2026-03-15T18:00:03.000Z","files":"[\"runs.csv\"]","format":"runs"}');
INSERT INTO "changes" VALUES(4,2,'runs',2,NULL,'{"id":2,"uid":"00000000000000000000000000000004","day":"2026-03-13","time":null,"kind":"easy","distance_m":5000.0,"distance_unit":"km","duration_s":null,"structure":null,"effort":4.0,"feel":null,"surface":"","hills":"","shoes":"","gait_changed":0,"swelling":0,"pain_from_m":null,"note":"","for_physio":0,"import_id":1,"created_at":"2026-03-15T18:00:03.000Z","updated_at":"2026-03-15T18:00:03.000Z"}');
INSERT INTO "changes" VALUES(5,2,'strength_sessions',1,NULL,'{"id":1,"uid":"00000000000000000000000000000003","day":"2026-03-13","time":null,"name":"A","duration_s":null,"effort":null,"note":"","for_physio":0,"import_id":1,"created_at":"2026-03-15T18:00:03.000Z","updated_at":"2026-03-15T18:00:03.000Z"}');
INSERT INTO "changes" VALUES(6,2,'sets',1,NULL,'{"id":1,"uid":"00000000000000000000000000000005","day":"2026-03-13","session_uid":"00000000000000000000000000000003","exercise":"squat","position":1,"side":"both","reps":10,"hold_s":null,"load_kind":"bodyweight","load_kg":null,"band":"","effort":null,"pain":null,"pain_knee":null,"note":"","for_physio":0,"import_id":1,"created_at":"2026-03-15T18:00:03.000Z","updated_at":"2026-03-15T18:00:03.000Z"}');
INSERT INTO "changes" VALUES(7,3,'plans',1,NULL,'{"id":1,"uid":"00000000000000000000000000000006","day":"2026-03-16","name":"My plan","programme":"","goal":null,"goal_m":null,"goal_unit":"km","goal_day":null,"active":1,"note":"","for_physio":0,"import_id":null,"created_at":"2026-03-15T18:00:04.000Z","updated_at":"2026-03-15T18:00:04.000Z"}');
INSERT INTO "changes" VALUES(8,3,'planned',1,NULL,'{"id":1,"uid":"00000000000000000000000000000007","day":"2026-03-17","plan_uid":"00000000000000000000000000000006","sort":"run","kind":"easy","distance_m":5000.0,"distance_unit":"km","duration_s":null,"structure":null,"name":"","moved_from":null,"skipped":null,"done_uid":"","note":"","for_physio":0,"import_id":null,"created_at":"2026-03-15T18:00:04.000Z","updated_at":"2026-03-15T18:00:04.000Z"}');
INSERT INTO "changes" VALUES(9,3,'week_marks',1,NULL,'{"id":1,"uid":"00000000000000000000000000000008","day":"2026-03-16","plan_uid":"00000000000000000000000000000006","mark":"easy","note":"","for_physio":0,"import_id":null,"created_at":"2026-03-15T18:00:04.000Z","updated_at":"2026-03-15T18:00:04.000Z"}');
INSERT INTO "changes" VALUES(10,3,'phases',1,NULL,'{"id":1,"uid":"00000000000000000000000000000009","day":"2026-03-16","phase":"settle","note":"","for_physio":0,"import_id":null,"created_at":"2026-03-15T18:00:04.000Z","updated_at":"2026-03-15T18:00:04.000Z"}');
INSERT INTO "changes" VALUES(11,4,'care',1,NULL,'{"id":1,"uid":"0000000000000000000000000000000a","day":"2026-03-14","time":null,"care":"ice","note":"","for_physio":0,"import_id":null,"created_at":"2026-03-15T18:00:05.000Z","updated_at":"2026-03-15T18:00:05.000Z"}');
INSERT INTO "changes" VALUES(12,5,'care',1,'{"id":1,"uid":"0000000000000000000000000000000a","day":"2026-03-14","time":null,"care":"ice","note":"","for_physio":0,"import_id":null,"created_at":"2026-03-15T18:00:05.000Z","updated_at":"2026-03-15T18:00:05.000Z"}',NULL);
INSERT INTO "changes" VALUES(13,6,'settings',1,NULL,'{"id":1,"key":"unit","value":"\"mi\""}');
INSERT INTO "changes" VALUES(14,7,'runs',3,NULL,'{"id":3,"uid":"0000000000000000000000000000000b","day":"2026-03-15","time":null,"kind":"easy","distance_m":1000.0,"distance_unit":"km","duration_s":null,"structure":null,"effort":null,"feel":null,"surface":"","hills":"","shoes":"","gait_changed":0,"swelling":0,"pain_from_m":null,"note":"","for_physio":0,"import_id":null,"created_at":"2026-03-15T18:00:08.000Z","updated_at":"2026-03-15T18:00:08.000Z"}');
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
CREATE TABLE episodes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day > '0001'),
    kind TEXT NOT NULL CHECK (kind IN ('knee', 'injury', 'illness', 'away')),
    knee TEXT CHECK (knee IN ('left', 'right')),
    end_day TEXT CHECK (end_day IS date(end_day, '+0 days') AND end_day >= day),
    note TEXT NOT NULL DEFAULT '',
    for_physio INTEGER NOT NULL DEFAULT 0 CHECK (for_physio IN (0, 1)),
    import_id INTEGER REFERENCES imports (id),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;
CREATE TABLE imports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    files TEXT NOT NULL CHECK (json_valid(files)),
    format TEXT NOT NULL
) STRICT;
INSERT INTO "imports" VALUES(1,'2026-03-15T18:00:03.000Z','["runs.csv"]','runs');
CREATE TABLE notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day > '0001'),
    time TEXT CHECK (
        time < '24' AND substr(time, 1, 8) IS strftime('%H:%M:%S', substr(time, 1, 8))
        AND (length(time) = 8 OR substr(time, 9) GLOB '.[0-9][0-9][0-9][0-9][0-9][0-9]')),
    note TEXT NOT NULL DEFAULT '',
    for_physio INTEGER NOT NULL DEFAULT 0 CHECK (for_physio IN (0, 1)),
    import_id INTEGER REFERENCES imports (id),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    CHECK (note <> '')
) STRICT;
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
INSERT INTO "pain" VALUES(1,'00000000000000000000000000000002','2026-03-14',NULL,'left',3,'after-run',NULL,'00000000000000000000000000000001','',0,NULL,'2026-03-15T18:00:02.000Z','2026-03-15T18:00:02.000Z');
CREATE TABLE phases (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day > '0001'),
    phase TEXT NOT NULL CHECK (phase IN ('settle', 'strengthen', 'walk-run', 'return', 'build')),
    note TEXT NOT NULL DEFAULT '',
    for_physio INTEGER NOT NULL DEFAULT 0 CHECK (for_physio IN (0, 1)),
    import_id INTEGER REFERENCES imports (id),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;
INSERT INTO "phases" VALUES(1,'00000000000000000000000000000009','2026-03-16','settle','',0,NULL,'2026-03-15T18:00:04.000Z','2026-03-15T18:00:04.000Z');
CREATE TABLE planned (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day > '0001'),
    plan_uid TEXT NOT NULL CHECK (plan_uid <> ''),
    sort TEXT NOT NULL CHECK (sort IN ('run', 'strength', 'cross', 'rest')),
    kind TEXT CHECK (kind IN ('easy', 'long', 'tempo', 'speed', 'walk-run', 'race')),
    distance_m REAL CHECK (distance_m > 0 AND distance_m < 1e7),
    distance_unit TEXT NOT NULL CHECK (distance_unit IN ('km', 'mi')),
    duration_s REAL CHECK (duration_s > 0 AND duration_s < 1e7),
    structure TEXT,
    name TEXT NOT NULL DEFAULT '',
    moved_from TEXT CHECK (moved_from IS date(moved_from, '+0 days') AND moved_from > '0001'),
    skipped TEXT,
    done_uid TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    for_physio INTEGER NOT NULL DEFAULT 0 CHECK (for_physio IN (0, 1)),
    import_id INTEGER REFERENCES imports (id),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    CHECK (sort <> 'run' OR (kind IS NOT NULL
        AND (distance_m IS NOT NULL OR duration_s IS NOT NULL OR structure IS NOT NULL))),
    CHECK (sort = 'run' OR (kind IS NULL AND distance_m IS NULL AND structure IS NULL))
) STRICT;
INSERT INTO "planned" VALUES(1,'00000000000000000000000000000007','2026-03-17','00000000000000000000000000000006','run','easy',5000.0,'km',NULL,NULL,'',NULL,NULL,'','',0,NULL,'2026-03-15T18:00:04.000Z','2026-03-15T18:00:04.000Z');
CREATE TABLE plans (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day > '0001'),
    name TEXT NOT NULL CHECK (name <> ''),
    programme TEXT NOT NULL DEFAULT '',
    goal TEXT CHECK (goal IN ('week', 'race')),
    goal_m REAL CHECK (goal_m > 0 AND goal_m < 1e7),
    goal_unit TEXT NOT NULL CHECK (goal_unit IN ('km', 'mi')),
    goal_day TEXT CHECK (goal_day IS date(goal_day, '+0 days') AND goal_day > '0001'),
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    note TEXT NOT NULL DEFAULT '',
    for_physio INTEGER NOT NULL DEFAULT 0 CHECK (for_physio IN (0, 1)),
    import_id INTEGER REFERENCES imports (id),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;
INSERT INTO "plans" VALUES(1,'00000000000000000000000000000006','2026-03-16','My plan','',NULL,NULL,'km',NULL,1,'',0,NULL,'2026-03-15T18:00:04.000Z','2026-03-15T18:00:04.000Z');
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
INSERT INTO "runs" VALUES(1,'00000000000000000000000000000001','2026-03-14','07:30:00.250000','walk-run',6200.123456789,'mi',NULL,'6x3/2',NULL,NULL,'','','',0,1,NULL,'along; the “river”
and back',0,NULL,'2026-03-15T18:00:02.000Z','2026-03-15T18:00:02.000Z');
INSERT INTO "runs" VALUES(2,'00000000000000000000000000000004','2026-03-13',NULL,'easy',5000.0,'km',NULL,NULL,4.0,NULL,'','','',0,0,NULL,'',0,1,'2026-03-15T18:00:03.000Z','2026-03-15T18:00:03.000Z');
CREATE TABLE sets (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day > '0001'),
    session_uid TEXT NOT NULL CHECK (session_uid <> ''),
    exercise TEXT NOT NULL CHECK (exercise <> ''),
    position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 9999),
    side TEXT NOT NULL CHECK (side IN ('both', 'left', 'right')),
    reps INTEGER CHECK (reps BETWEEN 1 AND 9999),
    hold_s REAL CHECK (hold_s > 0 AND hold_s <= 86400),
    load_kind TEXT NOT NULL CHECK (load_kind IN ('bodyweight', 'weight', 'band', 'assisted')),
    load_kg REAL CHECK (load_kg > 0 AND load_kg <= 1000),
    band TEXT NOT NULL DEFAULT '',
    effort REAL CHECK (effort BETWEEN 0 AND 10),
    pain INTEGER CHECK (pain BETWEEN 0 AND 10),
    pain_knee TEXT CHECK (pain_knee IN ('left', 'right')),
    note TEXT NOT NULL DEFAULT '',
    for_physio INTEGER NOT NULL DEFAULT 0 CHECK (for_physio IN (0, 1)),
    import_id INTEGER REFERENCES imports (id),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    CHECK (load_kg IS NULL OR load_kind <> 'bodyweight'),
    CHECK (band = '' OR load_kind = 'band'),
    CHECK (pain_knee IS NULL OR pain IS NOT NULL)
) STRICT;
INSERT INTO "sets" VALUES(1,'00000000000000000000000000000005','2026-03-13','00000000000000000000000000000003','squat',1,'both',10,NULL,'bodyweight',NULL,'',NULL,NULL,NULL,'',0,1,'2026-03-15T18:00:03.000Z','2026-03-15T18:00:03.000Z');
CREATE TABLE settings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;
INSERT INTO "settings" VALUES(1,'unit','"mi"');
CREATE TABLE signs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day > '0001'),
    sign TEXT NOT NULL CHECK (sign IN ('locked', 'no-weight', 'swollen', 'giving-way', 'hot-red', 'effusion', 'night-pain', 'numb-weak', 'calf', 'unwell')),
    knee TEXT CHECK (knee IN ('left', 'right')),
    cleared TEXT CHECK (cleared IS date(cleared, '+0 days') AND cleared >= day),
    note TEXT NOT NULL DEFAULT '',
    for_physio INTEGER NOT NULL DEFAULT 0 CHECK (for_physio IN (0, 1)),
    import_id INTEGER REFERENCES imports (id),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;
CREATE TABLE steps (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    label TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;
INSERT INTO "steps" VALUES(1,'2026-03-15T18:00:02.000Z','run of Sat 14 Mar',0);
INSERT INTO "steps" VALUES(2,'2026-03-15T18:00:03.000Z','import of runs.csv: 1 run, 1 strength session',0);
INSERT INTO "steps" VALUES(3,'2026-03-15T18:00:04.000Z','a plan',0);
INSERT INTO "steps" VALUES(4,'2026-03-15T18:00:05.000Z','care',0);
INSERT INTO "steps" VALUES(5,'2026-03-15T18:00:06.000Z','delete',0);
INSERT INTO "steps" VALUES(6,'2026-03-15T18:00:07.000Z','setting unit',0);
INSERT INTO "steps" VALUES(7,'2026-03-15T18:00:08.000Z','run of Sun 15 Mar',1);
CREATE TABLE strength_sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day > '0001'),
    time TEXT CHECK (
        time < '24' AND substr(time, 1, 8) IS strftime('%H:%M:%S', substr(time, 1, 8))
        AND (length(time) = 8 OR substr(time, 9) GLOB '.[0-9][0-9][0-9][0-9][0-9][0-9]')),
    name TEXT NOT NULL DEFAULT '',
    duration_s REAL CHECK (duration_s > 0 AND duration_s < 1e7),
    effort REAL CHECK (effort BETWEEN 0 AND 10),
    note TEXT NOT NULL DEFAULT '',
    for_physio INTEGER NOT NULL DEFAULT 0 CHECK (for_physio IN (0, 1)),
    import_id INTEGER REFERENCES imports (id),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;
INSERT INTO "strength_sessions" VALUES(1,'00000000000000000000000000000003','2026-03-13',NULL,'A',NULL,NULL,'',0,1,'2026-03-15T18:00:03.000Z','2026-03-15T18:00:03.000Z');
CREATE TABLE tombstones (
    uid TEXT NOT NULL,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (uid, kind)
) STRICT;
INSERT INTO "tombstones" VALUES('0000000000000000000000000000000a','care','2026-11-22T23:49:09.659Z');
INSERT INTO "tombstones" VALUES('0000000000000000000000000000000b','runs','2026-11-22T23:49:09.687Z');
CREATE TABLE week_marks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day > '0001'),
    plan_uid TEXT NOT NULL CHECK (plan_uid <> ''),
    mark TEXT NOT NULL CHECK (mark IN ('easy', 'ill', 'away')),
    note TEXT NOT NULL DEFAULT '',
    for_physio INTEGER NOT NULL DEFAULT 0 CHECK (for_physio IN (0, 1)),
    import_id INTEGER REFERENCES imports (id),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;
INSERT INTO "week_marks" VALUES(1,'00000000000000000000000000000008','2026-03-16','00000000000000000000000000000006','easy','',0,NULL,'2026-03-15T18:00:04.000Z','2026-03-15T18:00:04.000Z');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX pain_day ON pain (day);
CREATE INDEX cross_training_day ON cross_training (day);
CREATE INDEX care_day ON care (day);
CREATE INDEX changes_step ON changes (step);
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
CREATE INDEX runs_day ON runs (day, distance_m, duration_s, kind);
CREATE INDEX strength_sessions_day ON strength_sessions (day);
CREATE INDEX sets_day ON sets (day);
CREATE INDEX sets_session ON sets (session_uid);
CREATE INDEX notes_day ON notes (day);
CREATE INDEX episodes_day ON episodes (day);
CREATE INDEX signs_day ON signs (day);
CREATE TRIGGER strength_sessions_leaves_tombstone AFTER DELETE ON strength_sessions
BEGIN
    INSERT OR REPLACE INTO tombstones (uid, kind, at)
    VALUES (OLD.uid, 'strength_sessions', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
END;
CREATE TRIGGER strength_sessions_lifts_tombstone AFTER INSERT ON strength_sessions
BEGIN
    DELETE FROM tombstones WHERE uid = NEW.uid AND kind = 'strength_sessions';
END;
CREATE TRIGGER sets_leaves_tombstone AFTER DELETE ON sets
BEGIN
    INSERT OR REPLACE INTO tombstones (uid, kind, at)
    VALUES (OLD.uid, 'sets', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
END;
CREATE TRIGGER sets_lifts_tombstone AFTER INSERT ON sets
BEGIN
    DELETE FROM tombstones WHERE uid = NEW.uid AND kind = 'sets';
END;
CREATE TRIGGER notes_leaves_tombstone AFTER DELETE ON notes
BEGIN
    INSERT OR REPLACE INTO tombstones (uid, kind, at)
    VALUES (OLD.uid, 'notes', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
END;
CREATE TRIGGER notes_lifts_tombstone AFTER INSERT ON notes
BEGIN
    DELETE FROM tombstones WHERE uid = NEW.uid AND kind = 'notes';
END;
CREATE TRIGGER episodes_leaves_tombstone AFTER DELETE ON episodes
BEGIN
    INSERT OR REPLACE INTO tombstones (uid, kind, at)
    VALUES (OLD.uid, 'episodes', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
END;
CREATE TRIGGER episodes_lifts_tombstone AFTER INSERT ON episodes
BEGIN
    DELETE FROM tombstones WHERE uid = NEW.uid AND kind = 'episodes';
END;
CREATE TRIGGER signs_leaves_tombstone AFTER DELETE ON signs
BEGIN
    INSERT OR REPLACE INTO tombstones (uid, kind, at)
    VALUES (OLD.uid, 'signs', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
END;
CREATE TRIGGER signs_lifts_tombstone AFTER INSERT ON signs
BEGIN
    DELETE FROM tombstones WHERE uid = NEW.uid AND kind = 'signs';
END;
CREATE INDEX planned_plan ON planned (plan_uid, day);
CREATE INDEX week_marks_plan ON week_marks (plan_uid, day);
CREATE TRIGGER plans_leaves_tombstone AFTER DELETE ON plans
BEGIN
    INSERT OR REPLACE INTO tombstones (uid, kind, at)
    VALUES (OLD.uid, 'plans', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
END;
CREATE TRIGGER plans_lifts_tombstone AFTER INSERT ON plans
BEGIN
    DELETE FROM tombstones WHERE uid = NEW.uid AND kind = 'plans';
END;
CREATE TRIGGER planned_leaves_tombstone AFTER DELETE ON planned
BEGIN
    INSERT OR REPLACE INTO tombstones (uid, kind, at)
    VALUES (OLD.uid, 'planned', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
END;
CREATE TRIGGER planned_lifts_tombstone AFTER INSERT ON planned
BEGIN
    DELETE FROM tombstones WHERE uid = NEW.uid AND kind = 'planned';
END;
CREATE TRIGGER week_marks_leaves_tombstone AFTER DELETE ON week_marks
BEGIN
    INSERT OR REPLACE INTO tombstones (uid, kind, at)
    VALUES (OLD.uid, 'week_marks', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
END;
CREATE TRIGGER week_marks_lifts_tombstone AFTER INSERT ON week_marks
BEGIN
    DELETE FROM tombstones WHERE uid = NEW.uid AND kind = 'week_marks';
END;
CREATE TRIGGER phases_leaves_tombstone AFTER DELETE ON phases
BEGIN
    INSERT OR REPLACE INTO tombstones (uid, kind, at)
    VALUES (OLD.uid, 'phases', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
END;
CREATE TRIGGER phases_lifts_tombstone AFTER INSERT ON phases
BEGIN
    DELETE FROM tombstones WHERE uid = NEW.uid AND kind = 'phases';
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
CREATE TRIGGER strength_sessions_records_insert AFTER INSERT ON strength_sessions
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'strength_sessions', NEW.id, NULL, json_object('id', NEW.id, 'uid', NEW.uid, 'day', NEW.day, 'time', NEW.time, 'name', NEW.name, 'duration_s', json(CASE WHEN NEW.duration_s IS NOT NULL THEN printf('%!.17g', NEW.duration_s) END), 'effort', json(CASE WHEN NEW.effort IS NOT NULL THEN printf('%!.17g', NEW.effort) END), 'note', NEW.note, 'for_physio', NEW.for_physio, 'import_id', NEW.import_id, 'created_at', NEW.created_at, 'updated_at', NEW.updated_at));
END;
CREATE TRIGGER strength_sessions_records_update AFTER UPDATE ON strength_sessions
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'strength_sessions', NEW.id, json_object('id', OLD.id, 'uid', OLD.uid, 'day', OLD.day, 'time', OLD.time, 'name', OLD.name, 'duration_s', json(CASE WHEN OLD.duration_s IS NOT NULL THEN printf('%!.17g', OLD.duration_s) END), 'effort', json(CASE WHEN OLD.effort IS NOT NULL THEN printf('%!.17g', OLD.effort) END), 'note', OLD.note, 'for_physio', OLD.for_physio, 'import_id', OLD.import_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), json_object('id', NEW.id, 'uid', NEW.uid, 'day', NEW.day, 'time', NEW.time, 'name', NEW.name, 'duration_s', json(CASE WHEN NEW.duration_s IS NOT NULL THEN printf('%!.17g', NEW.duration_s) END), 'effort', json(CASE WHEN NEW.effort IS NOT NULL THEN printf('%!.17g', NEW.effort) END), 'note', NEW.note, 'for_physio', NEW.for_physio, 'import_id', NEW.import_id, 'created_at', NEW.created_at, 'updated_at', NEW.updated_at));
END;
CREATE TRIGGER strength_sessions_records_delete AFTER DELETE ON strength_sessions
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'strength_sessions', OLD.id, json_object('id', OLD.id, 'uid', OLD.uid, 'day', OLD.day, 'time', OLD.time, 'name', OLD.name, 'duration_s', json(CASE WHEN OLD.duration_s IS NOT NULL THEN printf('%!.17g', OLD.duration_s) END), 'effort', json(CASE WHEN OLD.effort IS NOT NULL THEN printf('%!.17g', OLD.effort) END), 'note', OLD.note, 'for_physio', OLD.for_physio, 'import_id', OLD.import_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), NULL);
END;
CREATE TRIGGER sets_records_insert AFTER INSERT ON sets
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'sets', NEW.id, NULL, json_object('id', NEW.id, 'uid', NEW.uid, 'day', NEW.day, 'session_uid', NEW.session_uid, 'exercise', NEW.exercise, 'position', NEW.position, 'side', NEW.side, 'reps', NEW.reps, 'hold_s', json(CASE WHEN NEW.hold_s IS NOT NULL THEN printf('%!.17g', NEW.hold_s) END), 'load_kind', NEW.load_kind, 'load_kg', json(CASE WHEN NEW.load_kg IS NOT NULL THEN printf('%!.17g', NEW.load_kg) END), 'band', NEW.band, 'effort', json(CASE WHEN NEW.effort IS NOT NULL THEN printf('%!.17g', NEW.effort) END), 'pain', NEW.pain, 'pain_knee', NEW.pain_knee, 'note', NEW.note, 'for_physio', NEW.for_physio, 'import_id', NEW.import_id, 'created_at', NEW.created_at, 'updated_at', NEW.updated_at));
END;
CREATE TRIGGER sets_records_update AFTER UPDATE ON sets
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'sets', NEW.id, json_object('id', OLD.id, 'uid', OLD.uid, 'day', OLD.day, 'session_uid', OLD.session_uid, 'exercise', OLD.exercise, 'position', OLD.position, 'side', OLD.side, 'reps', OLD.reps, 'hold_s', json(CASE WHEN OLD.hold_s IS NOT NULL THEN printf('%!.17g', OLD.hold_s) END), 'load_kind', OLD.load_kind, 'load_kg', json(CASE WHEN OLD.load_kg IS NOT NULL THEN printf('%!.17g', OLD.load_kg) END), 'band', OLD.band, 'effort', json(CASE WHEN OLD.effort IS NOT NULL THEN printf('%!.17g', OLD.effort) END), 'pain', OLD.pain, 'pain_knee', OLD.pain_knee, 'note', OLD.note, 'for_physio', OLD.for_physio, 'import_id', OLD.import_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), json_object('id', NEW.id, 'uid', NEW.uid, 'day', NEW.day, 'session_uid', NEW.session_uid, 'exercise', NEW.exercise, 'position', NEW.position, 'side', NEW.side, 'reps', NEW.reps, 'hold_s', json(CASE WHEN NEW.hold_s IS NOT NULL THEN printf('%!.17g', NEW.hold_s) END), 'load_kind', NEW.load_kind, 'load_kg', json(CASE WHEN NEW.load_kg IS NOT NULL THEN printf('%!.17g', NEW.load_kg) END), 'band', NEW.band, 'effort', json(CASE WHEN NEW.effort IS NOT NULL THEN printf('%!.17g', NEW.effort) END), 'pain', NEW.pain, 'pain_knee', NEW.pain_knee, 'note', NEW.note, 'for_physio', NEW.for_physio, 'import_id', NEW.import_id, 'created_at', NEW.created_at, 'updated_at', NEW.updated_at));
END;
CREATE TRIGGER sets_records_delete AFTER DELETE ON sets
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'sets', OLD.id, json_object('id', OLD.id, 'uid', OLD.uid, 'day', OLD.day, 'session_uid', OLD.session_uid, 'exercise', OLD.exercise, 'position', OLD.position, 'side', OLD.side, 'reps', OLD.reps, 'hold_s', json(CASE WHEN OLD.hold_s IS NOT NULL THEN printf('%!.17g', OLD.hold_s) END), 'load_kind', OLD.load_kind, 'load_kg', json(CASE WHEN OLD.load_kg IS NOT NULL THEN printf('%!.17g', OLD.load_kg) END), 'band', OLD.band, 'effort', json(CASE WHEN OLD.effort IS NOT NULL THEN printf('%!.17g', OLD.effort) END), 'pain', OLD.pain, 'pain_knee', OLD.pain_knee, 'note', OLD.note, 'for_physio', OLD.for_physio, 'import_id', OLD.import_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), NULL);
END;
CREATE TRIGGER notes_records_insert AFTER INSERT ON notes
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'notes', NEW.id, NULL, json_object('id', NEW.id, 'uid', NEW.uid, 'day', NEW.day, 'time', NEW.time, 'note', NEW.note, 'for_physio', NEW.for_physio, 'import_id', NEW.import_id, 'created_at', NEW.created_at, 'updated_at', NEW.updated_at));
END;
CREATE TRIGGER notes_records_update AFTER UPDATE ON notes
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'notes', NEW.id, json_object('id', OLD.id, 'uid', OLD.uid, 'day', OLD.day, 'time', OLD.time, 'note', OLD.note, 'for_physio', OLD.for_physio, 'import_id', OLD.import_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), json_object('id', NEW.id, 'uid', NEW.uid, 'day', NEW.day, 'time', NEW.time, 'note', NEW.note, 'for_physio', NEW.for_physio, 'import_id', NEW.import_id, 'created_at', NEW.created_at, 'updated_at', NEW.updated_at));
END;
CREATE TRIGGER notes_records_delete AFTER DELETE ON notes
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'notes', OLD.id, json_object('id', OLD.id, 'uid', OLD.uid, 'day', OLD.day, 'time', OLD.time, 'note', OLD.note, 'for_physio', OLD.for_physio, 'import_id', OLD.import_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), NULL);
END;
CREATE TRIGGER episodes_records_insert AFTER INSERT ON episodes
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'episodes', NEW.id, NULL, json_object('id', NEW.id, 'uid', NEW.uid, 'day', NEW.day, 'kind', NEW.kind, 'knee', NEW.knee, 'end_day', NEW.end_day, 'note', NEW.note, 'for_physio', NEW.for_physio, 'import_id', NEW.import_id, 'created_at', NEW.created_at, 'updated_at', NEW.updated_at));
END;
CREATE TRIGGER episodes_records_update AFTER UPDATE ON episodes
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'episodes', NEW.id, json_object('id', OLD.id, 'uid', OLD.uid, 'day', OLD.day, 'kind', OLD.kind, 'knee', OLD.knee, 'end_day', OLD.end_day, 'note', OLD.note, 'for_physio', OLD.for_physio, 'import_id', OLD.import_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), json_object('id', NEW.id, 'uid', NEW.uid, 'day', NEW.day, 'kind', NEW.kind, 'knee', NEW.knee, 'end_day', NEW.end_day, 'note', NEW.note, 'for_physio', NEW.for_physio, 'import_id', NEW.import_id, 'created_at', NEW.created_at, 'updated_at', NEW.updated_at));
END;
CREATE TRIGGER episodes_records_delete AFTER DELETE ON episodes
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'episodes', OLD.id, json_object('id', OLD.id, 'uid', OLD.uid, 'day', OLD.day, 'kind', OLD.kind, 'knee', OLD.knee, 'end_day', OLD.end_day, 'note', OLD.note, 'for_physio', OLD.for_physio, 'import_id', OLD.import_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), NULL);
END;
CREATE TRIGGER signs_records_insert AFTER INSERT ON signs
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'signs', NEW.id, NULL, json_object('id', NEW.id, 'uid', NEW.uid, 'day', NEW.day, 'sign', NEW.sign, 'knee', NEW.knee, 'cleared', NEW.cleared, 'note', NEW.note, 'for_physio', NEW.for_physio, 'import_id', NEW.import_id, 'created_at', NEW.created_at, 'updated_at', NEW.updated_at));
END;
CREATE TRIGGER signs_records_update AFTER UPDATE ON signs
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'signs', NEW.id, json_object('id', OLD.id, 'uid', OLD.uid, 'day', OLD.day, 'sign', OLD.sign, 'knee', OLD.knee, 'cleared', OLD.cleared, 'note', OLD.note, 'for_physio', OLD.for_physio, 'import_id', OLD.import_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), json_object('id', NEW.id, 'uid', NEW.uid, 'day', NEW.day, 'sign', NEW.sign, 'knee', NEW.knee, 'cleared', NEW.cleared, 'note', NEW.note, 'for_physio', NEW.for_physio, 'import_id', NEW.import_id, 'created_at', NEW.created_at, 'updated_at', NEW.updated_at));
END;
CREATE TRIGGER signs_records_delete AFTER DELETE ON signs
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'signs', OLD.id, json_object('id', OLD.id, 'uid', OLD.uid, 'day', OLD.day, 'sign', OLD.sign, 'knee', OLD.knee, 'cleared', OLD.cleared, 'note', OLD.note, 'for_physio', OLD.for_physio, 'import_id', OLD.import_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), NULL);
END;
CREATE TRIGGER plans_records_insert AFTER INSERT ON plans
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'plans', NEW.id, NULL, json_object('id', NEW.id, 'uid', NEW.uid, 'day', NEW.day, 'name', NEW.name, 'programme', NEW.programme, 'goal', NEW.goal, 'goal_m', json(CASE WHEN NEW.goal_m IS NOT NULL THEN printf('%!.17g', NEW.goal_m) END), 'goal_unit', NEW.goal_unit, 'goal_day', NEW.goal_day, 'active', NEW.active, 'note', NEW.note, 'for_physio', NEW.for_physio, 'import_id', NEW.import_id, 'created_at', NEW.created_at, 'updated_at', NEW.updated_at));
END;
CREATE TRIGGER plans_records_update AFTER UPDATE ON plans
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'plans', NEW.id, json_object('id', OLD.id, 'uid', OLD.uid, 'day', OLD.day, 'name', OLD.name, 'programme', OLD.programme, 'goal', OLD.goal, 'goal_m', json(CASE WHEN OLD.goal_m IS NOT NULL THEN printf('%!.17g', OLD.goal_m) END), 'goal_unit', OLD.goal_unit, 'goal_day', OLD.goal_day, 'active', OLD.active, 'note', OLD.note, 'for_physio', OLD.for_physio, 'import_id', OLD.import_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), json_object('id', NEW.id, 'uid', NEW.uid, 'day', NEW.day, 'name', NEW.name, 'programme', NEW.programme, 'goal', NEW.goal, 'goal_m', json(CASE WHEN NEW.goal_m IS NOT NULL THEN printf('%!.17g', NEW.goal_m) END), 'goal_unit', NEW.goal_unit, 'goal_day', NEW.goal_day, 'active', NEW.active, 'note', NEW.note, 'for_physio', NEW.for_physio, 'import_id', NEW.import_id, 'created_at', NEW.created_at, 'updated_at', NEW.updated_at));
END;
CREATE TRIGGER plans_records_delete AFTER DELETE ON plans
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'plans', OLD.id, json_object('id', OLD.id, 'uid', OLD.uid, 'day', OLD.day, 'name', OLD.name, 'programme', OLD.programme, 'goal', OLD.goal, 'goal_m', json(CASE WHEN OLD.goal_m IS NOT NULL THEN printf('%!.17g', OLD.goal_m) END), 'goal_unit', OLD.goal_unit, 'goal_day', OLD.goal_day, 'active', OLD.active, 'note', OLD.note, 'for_physio', OLD.for_physio, 'import_id', OLD.import_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), NULL);
END;
CREATE TRIGGER planned_records_insert AFTER INSERT ON planned
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'planned', NEW.id, NULL, json_object('id', NEW.id, 'uid', NEW.uid, 'day', NEW.day, 'plan_uid', NEW.plan_uid, 'sort', NEW.sort, 'kind', NEW.kind, 'distance_m', json(CASE WHEN NEW.distance_m IS NOT NULL THEN printf('%!.17g', NEW.distance_m) END), 'distance_unit', NEW.distance_unit, 'duration_s', json(CASE WHEN NEW.duration_s IS NOT NULL THEN printf('%!.17g', NEW.duration_s) END), 'structure', NEW.structure, 'name', NEW.name, 'moved_from', NEW.moved_from, 'skipped', NEW.skipped, 'done_uid', NEW.done_uid, 'note', NEW.note, 'for_physio', NEW.for_physio, 'import_id', NEW.import_id, 'created_at', NEW.created_at, 'updated_at', NEW.updated_at));
END;
CREATE TRIGGER planned_records_update AFTER UPDATE ON planned
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'planned', NEW.id, json_object('id', OLD.id, 'uid', OLD.uid, 'day', OLD.day, 'plan_uid', OLD.plan_uid, 'sort', OLD.sort, 'kind', OLD.kind, 'distance_m', json(CASE WHEN OLD.distance_m IS NOT NULL THEN printf('%!.17g', OLD.distance_m) END), 'distance_unit', OLD.distance_unit, 'duration_s', json(CASE WHEN OLD.duration_s IS NOT NULL THEN printf('%!.17g', OLD.duration_s) END), 'structure', OLD.structure, 'name', OLD.name, 'moved_from', OLD.moved_from, 'skipped', OLD.skipped, 'done_uid', OLD.done_uid, 'note', OLD.note, 'for_physio', OLD.for_physio, 'import_id', OLD.import_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), json_object('id', NEW.id, 'uid', NEW.uid, 'day', NEW.day, 'plan_uid', NEW.plan_uid, 'sort', NEW.sort, 'kind', NEW.kind, 'distance_m', json(CASE WHEN NEW.distance_m IS NOT NULL THEN printf('%!.17g', NEW.distance_m) END), 'distance_unit', NEW.distance_unit, 'duration_s', json(CASE WHEN NEW.duration_s IS NOT NULL THEN printf('%!.17g', NEW.duration_s) END), 'structure', NEW.structure, 'name', NEW.name, 'moved_from', NEW.moved_from, 'skipped', NEW.skipped, 'done_uid', NEW.done_uid, 'note', NEW.note, 'for_physio', NEW.for_physio, 'import_id', NEW.import_id, 'created_at', NEW.created_at, 'updated_at', NEW.updated_at));
END;
CREATE TRIGGER planned_records_delete AFTER DELETE ON planned
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'planned', OLD.id, json_object('id', OLD.id, 'uid', OLD.uid, 'day', OLD.day, 'plan_uid', OLD.plan_uid, 'sort', OLD.sort, 'kind', OLD.kind, 'distance_m', json(CASE WHEN OLD.distance_m IS NOT NULL THEN printf('%!.17g', OLD.distance_m) END), 'distance_unit', OLD.distance_unit, 'duration_s', json(CASE WHEN OLD.duration_s IS NOT NULL THEN printf('%!.17g', OLD.duration_s) END), 'structure', OLD.structure, 'name', OLD.name, 'moved_from', OLD.moved_from, 'skipped', OLD.skipped, 'done_uid', OLD.done_uid, 'note', OLD.note, 'for_physio', OLD.for_physio, 'import_id', OLD.import_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), NULL);
END;
CREATE TRIGGER week_marks_records_insert AFTER INSERT ON week_marks
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'week_marks', NEW.id, NULL, json_object('id', NEW.id, 'uid', NEW.uid, 'day', NEW.day, 'plan_uid', NEW.plan_uid, 'mark', NEW.mark, 'note', NEW.note, 'for_physio', NEW.for_physio, 'import_id', NEW.import_id, 'created_at', NEW.created_at, 'updated_at', NEW.updated_at));
END;
CREATE TRIGGER week_marks_records_update AFTER UPDATE ON week_marks
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'week_marks', NEW.id, json_object('id', OLD.id, 'uid', OLD.uid, 'day', OLD.day, 'plan_uid', OLD.plan_uid, 'mark', OLD.mark, 'note', OLD.note, 'for_physio', OLD.for_physio, 'import_id', OLD.import_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), json_object('id', NEW.id, 'uid', NEW.uid, 'day', NEW.day, 'plan_uid', NEW.plan_uid, 'mark', NEW.mark, 'note', NEW.note, 'for_physio', NEW.for_physio, 'import_id', NEW.import_id, 'created_at', NEW.created_at, 'updated_at', NEW.updated_at));
END;
CREATE TRIGGER week_marks_records_delete AFTER DELETE ON week_marks
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'week_marks', OLD.id, json_object('id', OLD.id, 'uid', OLD.uid, 'day', OLD.day, 'plan_uid', OLD.plan_uid, 'mark', OLD.mark, 'note', OLD.note, 'for_physio', OLD.for_physio, 'import_id', OLD.import_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), NULL);
END;
CREATE TRIGGER phases_records_insert AFTER INSERT ON phases
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'phases', NEW.id, NULL, json_object('id', NEW.id, 'uid', NEW.uid, 'day', NEW.day, 'phase', NEW.phase, 'note', NEW.note, 'for_physio', NEW.for_physio, 'import_id', NEW.import_id, 'created_at', NEW.created_at, 'updated_at', NEW.updated_at));
END;
CREATE TRIGGER phases_records_update AFTER UPDATE ON phases
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'phases', NEW.id, json_object('id', OLD.id, 'uid', OLD.uid, 'day', OLD.day, 'phase', OLD.phase, 'note', OLD.note, 'for_physio', OLD.for_physio, 'import_id', OLD.import_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), json_object('id', NEW.id, 'uid', NEW.uid, 'day', NEW.day, 'phase', NEW.phase, 'note', NEW.note, 'for_physio', NEW.for_physio, 'import_id', NEW.import_id, 'created_at', NEW.created_at, 'updated_at', NEW.updated_at));
END;
CREATE TRIGGER phases_records_delete AFTER DELETE ON phases
WHEN (SELECT step FROM recording) IS NOT NULL
BEGIN
    INSERT INTO changes (step, tbl, row, before, after)
    VALUES ((SELECT step FROM recording), 'phases', OLD.id, json_object('id', OLD.id, 'uid', OLD.uid, 'day', OLD.day, 'phase', OLD.phase, 'note', OLD.note, 'for_physio', OLD.for_physio, 'import_id', OLD.import_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), NULL);
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
CREATE VIEW day AS
SELECT d.day,
    (SELECT count(*) FROM runs r WHERE r.day = d.day) AS runs,
    (SELECT round(sum(r.distance_m) / 1000, 3) FROM runs r WHERE r.day = d.day) AS km,
    (SELECT round(sum(r.duration_s) / 60, 1) FROM runs r WHERE r.day = d.day) AS run_minutes,
    (SELECT round(sum(c.duration_s) / 60, 1) FROM cross_training c WHERE c.day = d.day) AS cross_minutes,
    (SELECT max(p.score) FROM pain p WHERE p.day = d.day AND p.knee = 'left'
        AND (p.place IS NULL OR p.place = 'front')) AS worst_left,
    (SELECT max(p.score) FROM pain p WHERE p.day = d.day AND p.knee = 'right'
        AND (p.place IS NULL OR p.place = 'front')) AS worst_right,
    (SELECT count(*) FROM strength_sessions s WHERE s.day = d.day) AS strength_sessions,
    (SELECT round(sum(s.duration_s) / 60, 1) FROM strength_sessions s WHERE s.day = d.day)
        AS strength_minutes,
    (SELECT coalesce(sum(e.done), 0) FROM (
        SELECT count(*) FILTER (WHERE side = 'both')
            + max(count(*) FILTER (WHERE side = 'left'), count(*) FILTER (WHERE side = 'right')) AS done
        FROM sets WHERE sets.day = d.day GROUP BY session_uid, exercise) e) AS sets,
    (SELECT count(*) FROM signs w WHERE w.day = d.day) AS signs
FROM (SELECT day FROM runs UNION SELECT day FROM pain UNION SELECT day FROM cross_training
    UNION SELECT day FROM care UNION SELECT day FROM strength_sessions UNION SELECT day FROM sets
    UNION SELECT day FROM notes UNION SELECT day FROM signs) d
ORDER BY d.day;
CREATE VIEW week AS
SELECT date(day, 'weekday 0', '-6 days') AS starts, sum(runs) AS runs, round(sum(km), 3) AS km,
    round(sum(run_minutes), 1) AS run_minutes, round(sum(cross_minutes), 1) AS cross_minutes,
    max(worst_left) AS worst_left, max(worst_right) AS worst_right,
    sum(strength_sessions) AS strength_sessions, round(sum(strength_minutes), 1) AS strength_minutes,
    sum(sets) AS sets, sum(signs) AS signs
FROM day GROUP BY starts ORDER BY starts;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('runs',3);
INSERT INTO "sqlite_sequence" VALUES('pain',1);
INSERT INTO "sqlite_sequence" VALUES('imports',1);
INSERT INTO "sqlite_sequence" VALUES('strength_sessions',1);
INSERT INTO "sqlite_sequence" VALUES('sets',1);
INSERT INTO "sqlite_sequence" VALUES('plans',1);
INSERT INTO "sqlite_sequence" VALUES('planned',1);
INSERT INTO "sqlite_sequence" VALUES('week_marks',1);
INSERT INTO "sqlite_sequence" VALUES('phases',1);
INSERT INTO "sqlite_sequence" VALUES('care',1);
INSERT INTO "sqlite_sequence" VALUES('settings',1);
COMMIT;
PRAGMA application_id = 1263420741;
PRAGMA user_version = 3;
