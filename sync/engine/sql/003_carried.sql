-- Sealed files of others that this device carried to where they go, so that they are cleared off the stick when it comes back.
CREATE TABLE carried_arrived (
    name TEXT PRIMARY KEY,
    sha256 TEXT NOT NULL,
    at TEXT NOT NULL -- RFC 3339
) WITHOUT ROWID;
