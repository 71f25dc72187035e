-- Hosts of badges that the person has an account at, with what lets this device in.
CREATE TABLE badge_hosts (
    id TEXT PRIMARY KEY,              -- a UUID
    base TEXT NOT NULL UNIQUE,        -- the API's address
    host TEXT NOT NULL,               -- JSON: what it said of itself
    access TEXT NOT NULL,             -- JSON: client and token, secret
    fetched_until INTEGER NOT NULL,   -- milliseconds since 1970 UTC: everything issued before has been seen; 0: nothing has
    fetched_all_at INTEGER NOT NULL,  -- when everything was last asked for
    last_error TEXT NOT NULL          -- code, a blank, detail; empty if the last contact went well
) WITHOUT ROWID;

-- What came and waits for the person's word; once decided the bytes are gone from here, and the same do not come again.
CREATE TABLE badge_received (
    id TEXT PRIMARY KEY,
    host TEXT NOT NULL REFERENCES badge_hosts (id),
    digest TEXT NOT NULL,             -- hexadecimal SHA-256 of raw
    raw BLOB NOT NULL,
    received_at INTEGER NOT NULL,
    decision TEXT NOT NULL            -- '', 'accepted' or 'refused'
);
CREATE UNIQUE INDEX badge_received_once ON badge_received (host, digest);
