-- Packs that somebody wanted and that are not here yet, in the order in which they were asked for.
CREATE TABLE downloads (
    sha256 TEXT PRIMARY KEY,
    module TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    did TEXT NOT NULL,        -- whose catalogue named it
    provider TEXT NOT NULL,   -- its name
    href TEXT NOT NULL,       -- below the provider's place
    bytes INTEGER NOT NULL,
    is_update INTEGER NOT NULL,
    stage TEXT NOT NULL,      -- waiting, failed, cancelled
    any_network INTEGER NOT NULL DEFAULT 0, -- the person said now
    failures INTEGER NOT NULL DEFAULT 0,
    next_due TEXT NOT NULL DEFAULT '',      -- RFC 3339
    error TEXT NOT NULL DEFAULT '',
    error_detail TEXT NOT NULL DEFAULT '',
    added INTEGER NOT NULL UNIQUE           -- counts up
);
