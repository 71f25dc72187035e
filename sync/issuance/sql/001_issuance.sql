-- What is under way with issuers: everything a later step needs, so that neither a closed program nor a lost network loses anything.
CREATE TABLE issuance_states (
    id TEXT PRIMARY KEY,
    state TEXT NOT NULL,           -- JSON: the offer, the servers' metadata, tokens
    touched_at INTEGER NOT NULL    -- milliseconds since 1970 UTC
) WITHOUT ROWID;

-- What came and waits for the person's decision. Once decided the bytes are gone from here.
CREATE TABLE issuance_received (
    id TEXT PRIMARY KEY,
    state_id TEXT NOT NULL REFERENCES issuance_states (id),
    configuration TEXT NOT NULL,
    digest TEXT NOT NULL,          -- hexadecimal SHA-256 of raw
    raw BLOB NOT NULL,
    notification_id TEXT NOT NULL, -- empty: the issuer wants to hear nothing
    received_at INTEGER NOT NULL,
    decision TEXT NOT NULL         -- '', 'accepted', 'refused' or 'failed'
);
CREATE UNIQUE INDEX issuance_received_once ON issuance_received (state_id, digest);

-- What the issuer needs more time for.
CREATE TABLE issuance_deferred (
    id TEXT PRIMARY KEY,
    state_id TEXT NOT NULL REFERENCES issuance_states (id),
    configuration TEXT NOT NULL,
    transaction_id TEXT NOT NULL,
    next_at INTEGER NOT NULL       -- when to ask again at the earliest
) WITHOUT ROWID;

-- What the issuer is still to be told.
CREATE TABLE issuance_notifications (
    state_id TEXT NOT NULL REFERENCES issuance_states (id),
    notification_id TEXT NOT NULL,
    event TEXT NOT NULL,
    PRIMARY KEY (state_id, notification_id)
) WITHOUT ROWID;
