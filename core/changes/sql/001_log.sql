CREATE TABLE changes (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    milliseconds INTEGER NOT NULL,
    counter INTEGER NOT NULL,
    device TEXT NOT NULL,
    entity TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    operation INTEGER NOT NULL,
    fields TEXT NOT NULL
);
CREATE TABLE changes_device (id TEXT NOT NULL);
