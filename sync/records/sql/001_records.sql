-- Where a provider's LRS is and how this device gets in. Not in the change log: another device of the person logs in itself.
CREATE TABLE lrs_accounts (
    provider TEXT PRIMARY KEY,
    endpoint TEXT NOT NULL,
    access TEXT NOT NULL,             -- JSON, with the secrets
    version TEXT NOT NULL,            -- of xAPI, as negotiated; empty before
    version_asked_at INTEGER NOT NULL,-- milliseconds since 1970 UTC, as all times here; 0: never
    takes_gzip INTEGER NOT NULL,
    batch_bytes INTEGER NOT NULL,     -- learnt from 413; 0: no limit known
    not_before INTEGER NOT NULL,      -- the server asked to wait; 0: it did not
    last_contact INTEGER NOT NULL,    -- 0: none
    last_error TEXT NOT NULL          -- code, a blank, detail; empty if the last contact went well
) WITHOUT ROWID;

-- How far a provider has got a module's events, by the LRS or by sealed file (lrs = ''): all up to this position of
-- learning_events, but for those in records_refused.
CREATE TABLE records_given (
    provider TEXT NOT NULL,
    lrs TEXT NOT NULL,
    module TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (provider, lrs, module)
) WITHOUT ROWID;

-- Statements that an LRS did not take, and why.
CREATE TABLE records_refused (
    provider TEXT NOT NULL,
    lrs TEXT NOT NULL,
    event TEXT NOT NULL,
    module TEXT NOT NULL,
    position INTEGER NOT NULL,
    status INTEGER NOT NULL,
    reason TEXT NOT NULL,
    refused_at INTEGER NOT NULL,
    again INTEGER NOT NULL,           -- the person wants it tried once more
    PRIMARY KEY (provider, lrs, event)
) WITHOUT ROWID;
