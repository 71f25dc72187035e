-- Since when sealed files of others wait on this device, so that they do not wait for ever (see CarriedMail::mostDays). Nothing of
-- whose they are: that is written in the vault, if anywhere.
CREATE TABLE carried_held (
    folder TEXT NOT NULL, -- of the provider, below "outgoing"
    name TEXT NOT NULL,
    since TEXT NOT NULL,  -- RFC 3339
    PRIMARY KEY (folder, name)
) WITHOUT ROWID;
