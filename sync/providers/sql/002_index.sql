-- Which state of the catalogue the last visit left here (digest of provider.json, colon, digest of its index); and the parts of indices, so that those that did not change are
-- not fetched again.
ALTER TABLE subscriptions ADD COLUMN state TEXT NOT NULL DEFAULT '';
CREATE TABLE index_parts (
    subscription INTEGER NOT NULL REFERENCES subscriptions ON DELETE CASCADE,
    sha256 TEXT NOT NULL,
    document BLOB NOT NULL,
    PRIMARY KEY (subscription, sha256)
) WITHOUT ROWID;
