CREATE TABLE learning_events (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    module TEXT NOT NULL,
    pack_digest BLOB NOT NULL,
    pack_version TEXT NOT NULL,
    href TEXT NOT NULL,
    block TEXT NOT NULL,
    payload TEXT NOT NULL,
    time INTEGER NOT NULL, -- milliseconds since 1970 UTC
    device TEXT NOT NULL
);
CREATE INDEX learning_events_by_module ON learning_events (module, time);
-- Append-only, whoever writes the next query.
CREATE TRIGGER learning_events_are_never_changed BEFORE UPDATE ON learning_events
BEGIN
    SELECT RAISE(ABORT, 'learning events are append-only');
END;
CREATE TRIGGER learning_events_are_never_deleted BEFORE DELETE ON learning_events
BEGIN
    SELECT RAISE(ABORT, 'learning events are append-only');
END;
