-- Sealed files of the person's own that are not to go any more, so that one that a stick brings back goes no further while the vault,
-- which knows them, is locked. By a hash of the name: the list alone names no file.
CREATE TABLE carried_taken_back (
    name_sha256 TEXT PRIMARY KEY
) WITHOUT ROWID;
