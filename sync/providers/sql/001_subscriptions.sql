-- Providers that were added, and what is known of the way to them. In the library database: nothing here tells about the person
-- that the catalogue does not.
CREATE TABLE subscriptions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    address TEXT NOT NULL UNIQUE, -- base address with a slash at its end, or a folder
    did TEXT NOT NULL UNIQUE,     -- pinned
    fingerprint TEXT NOT NULL,    -- of the pinned key, hex; empty: not signed
    name TEXT NOT NULL,           -- as it was shown
    mirrors TEXT NOT NULL DEFAULT '[]',   -- base addresses, JSON
    endpoints TEXT NOT NULL DEFAULT '{}', -- name: address, JSON
    etag BLOB NOT NULL DEFAULT '',        -- of provider.json, once everything it names is in the library
    last_modified BLOB NOT NULL DEFAULT '',
    paused INTEGER NOT NULL DEFAULT 0,
    added TEXT NOT NULL,          -- RFC 3339, all times
    last_contact TEXT NOT NULL DEFAULT '',
    last_change TEXT NOT NULL DEFAULT '',
    next_due TEXT NOT NULL DEFAULT '',
    failures INTEGER NOT NULL DEFAULT 0,  -- in a row
    error TEXT NOT NULL DEFAULT '',       -- name of the code
    error_detail TEXT NOT NULL DEFAULT '',
    offered_did TEXT NOT NULL DEFAULT '', -- another key than the pinned one; nothing is taken while it stands here
    offered_fingerprint TEXT NOT NULL DEFAULT '',
    offered_name TEXT NOT NULL DEFAULT '',
    offered_seen TEXT NOT NULL DEFAULT '',
    added_items INTEGER NOT NULL DEFAULT 0,   -- by the last change
    changed_items INTEGER NOT NULL DEFAULT 0,
    removed_items INTEGER NOT NULL DEFAULT 0,
    left_out INTEGER NOT NULL DEFAULT 0,
    trust_sha256 TEXT NOT NULL DEFAULT '',    -- of the trust bundle that was fetched last
    trust_of TEXT NOT NULL DEFAULT ''
);
