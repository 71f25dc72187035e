-- Names of the sealed files that were written here, so that one that comes back on a stick is known as the person's own.
CREATE TABLE records_sealed (
    name TEXT PRIMARY KEY,
    provider TEXT NOT NULL,
    written_at INTEGER NOT NULL -- milliseconds since 1970 UTC
) WITHOUT ROWID;
