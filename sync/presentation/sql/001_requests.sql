-- Requests to show credentials that were answered or refused: none is answered twice.
CREATE TABLE presentation_requests (
    digest TEXT PRIMARY KEY,      -- SHA-256 over who asked, the nonce and where the answer goes, in hex
    answered_at INTEGER NOT NULL, -- milliseconds since 1970 UTC
    verifier TEXT NOT NULL,       -- client_id
    name TEXT NOT NULL,           -- as it was shown to the person
    outcome TEXT NOT NULL         -- pending, sent, refused, failed, declined
) WITHOUT ROWID;
CREATE INDEX presentation_requests_by_date ON presentation_requests (answered_at DESC);
