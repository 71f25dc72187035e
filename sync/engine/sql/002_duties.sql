-- When duties were through and are due again. Nothing about the person: what they did, and why they failed, is not written here.
CREATE TABLE duties (
    key TEXT PRIMARY KEY,
    last_good TEXT NOT NULL DEFAULT '', -- RFC 3339, all times
    next_due TEXT NOT NULL DEFAULT '',
    failures INTEGER NOT NULL DEFAULT 0 -- in a row
) WITHOUT ROWID;
