-- The files of a catalogue that rows stand in. One is whole if everything it holds is here under its name: then it need not be read
-- again. Every file that a row names is listed.
CREATE TABLE shards (
    provider INTEGER NOT NULL REFERENCES providers ON DELETE CASCADE,
    sha256 TEXT NOT NULL,
    whole INTEGER NOT NULL,
    PRIMARY KEY (provider, sha256)
) WITHOUT ROWID;
INSERT INTO shards (provider, sha256, whole)
    SELECT DISTINCT m.provider, e.shard, 1 FROM editions e JOIN modules m ON m.id = e.module WHERE e.shard <> ''
    UNION SELECT DISTINCT provider, shard, 1 FROM pathways WHERE shard <> '';
CREATE INDEX editions_by_shard ON editions (shard);
CREATE INDEX pathways_by_shard ON pathways (shard);
