CREATE TABLE credentials (
    id TEXT PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,
    format TEXT NOT NULL,
    title TEXT NOT NULL,
    issuer_id TEXT NOT NULL,
    issuer_name TEXT NOT NULL,
    subject_name TEXT NOT NULL,
    issued INTEGER,           -- milliseconds since 1970 UTC, NULL if not said
    expires INTEGER,
    eqf_level INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    module_id TEXT NOT NULL,
    report TEXT NOT NULL,     -- JSON
    added_at INTEGER NOT NULL,
    removed_at INTEGER        -- NULL while it is held
);
CREATE INDEX credentials_by_date ON credentials (issued DESC) WHERE removed_at IS NULL;

-- Apart from the rows that lists read: bytes may be hundreds of kilobytes.
CREATE TABLE credential_bytes (
    id TEXT PRIMARY KEY REFERENCES credentials (id),
    raw BLOB NOT NULL
);

CREATE VIRTUAL TABLE credential_words USING fts5 (
    id UNINDEXED, title, issuer, words,
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);

CREATE TABLE saved_items (
    id TEXT PRIMARY KEY,
    saved_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE private_values (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL       -- a JSON array with the value as its one item
) WITHOUT ROWID;
