-- This device in the person's group: its keys, its place, and how far it has come. Never synced.
CREATE TABLE devices_self (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    device TEXT NOT NULL,             -- the change log's device; another one there means that this vault is a restored copy
    name TEXT NOT NULL,
    sign_seed BLOB NOT NULL,          -- Ed25519
    agree_seed BLOB NOT NULL,         -- X25519
    introduction TEXT NOT NULL,       -- JSON: who vouched for it, for batches to others
    place TEXT NOT NULL,              -- JSON, with the password
    sequence INTEGER NOT NULL,        -- of the last batch made
    last_digest BLOB NOT NULL,        -- of that batch; empty before the first
    last_made INTEGER NOT NULL,       -- milliseconds since 1970 UTC
    exported INTEGER NOT NULL,        -- position in the change log up to which it is in batches
    snapshot_due INTEGER NOT NULL,
    snapshot_covers INTEGER,          -- NULL while no snapshot is being written
    snapshot_position INTEGER NOT NULL,
    snapshot_end INTEGER NOT NULL,
    last_sync INTEGER NOT NULL,       -- 0 before the first that went through
    added_at INTEGER NOT NULL
);
-- Keys of the group, newest epoch last used for sealing, older ones for reading.
CREATE TABLE devices_keys (
    id TEXT PRIMARY KEY,
    epoch INTEGER NOT NULL,
    key BLOB NOT NULL,
    excluded TEXT NOT NULL            -- JSON array: devices that were cut off when it was made
);
-- What the devices know of each other; synced as entity "device".
CREATE TABLE devices_members (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    sign_key BLOB NOT NULL,
    agree_key BLOB NOT NULL,
    added_at INTEGER NOT NULL,
    cut_at INTEGER                    -- NULL while it belongs to the group
);
-- The one batch on its way to the place.
CREATE TABLE devices_outbox (
    sequence INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    bytes BLOB NOT NULL
);
-- Every batch that was made here or taken in, until a snapshot covers it.
CREATE TABLE devices_batches (
    device TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    digest BLOB NOT NULL,
    previous BLOB NOT NULL,
    name TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    made INTEGER NOT NULL,
    covers INTEGER,                   -- of a snapshot: the batches up to here are in it; NULL otherwise
    is_last INTEGER NOT NULL,         -- of a snapshot: its last part
    has_changes INTEGER NOT NULL,
    stored INTEGER NOT NULL,          -- 0 while it waits in the outbox
    is_kept INTEGER NOT NULL,         -- stays at the place: tells whoever stayed away of a new key, or that it was cut off
    PRIMARY KEY (device, sequence, digest)
) WITHOUT ROWID;
-- Names at the place that need not be read again.
CREATE TABLE devices_files (
    name TEXT PRIMARY KEY,
    bytes INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    keys INTEGER NOT NULL             -- how many keys were tried
) WITHOUT ROWID;
-- Up to which batch of `device` `member` says it knows everything.
CREATE TABLE devices_seen (
    member TEXT NOT NULL,
    device TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (member, device)
) WITHOUT ROWID;
-- An offer to pair that is open, or a wish to join.
CREATE TABLE devices_pairing (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    joining INTEGER NOT NULL,
    secret BLOB NOT NULL,
    expires INTEGER NOT NULL,
    request TEXT NOT NULL,            -- name of the guest's file at the place; empty on the side that invited
    peer TEXT NOT NULL                -- JSON: card of the other side; empty until it is known
);
