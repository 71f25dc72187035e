-- What was handed to whom. Goes when its credential goes.
CREATE TABLE shares (
    id TEXT PRIMARY KEY,
    credential_id TEXT NOT NULL REFERENCES credentials (id),
    shared_at INTEGER NOT NULL,   -- milliseconds since 1970 UTC
    recipient TEXT NOT NULL,      -- as the person wrote it; may be empty
    form TEXT NOT NULL,
    content TEXT NOT NULL         -- JSON array: what of it was shown, where it was not all
);
CREATE INDEX shares_by_credential ON shares (credential_id, shared_at DESC);

CREATE TRIGGER shares_go_with_their_credential BEFORE DELETE ON credentials
BEGIN
    DELETE FROM shares WHERE credential_id = OLD.id;
END;
