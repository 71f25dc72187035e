-- A credential has the same id on every device: a UUID (RFC 9562, version 8) made of its digest.
PRAGMA defer_foreign_keys = ON;
CREATE TEMP TABLE same_ids AS
    SELECT id AS old, substr(digest, 1, 8) || '-' || substr(digest, 9, 4) || '-8' || substr(digest, 14, 3) || '-a' || substr(digest, 18, 3)
        || '-' || substr(digest, 21, 12) AS new
    FROM credentials;
CREATE UNIQUE INDEX same_ids_by_old ON same_ids (old);
UPDATE credential_words SET id = (SELECT new FROM same_ids WHERE old = credential_words.id);
UPDATE credential_bytes SET id = (SELECT new FROM same_ids WHERE old = credential_bytes.id);
UPDATE shares SET credential_id = (SELECT new FROM same_ids WHERE old = shares.credential_id);
UPDATE credentials SET id = (SELECT new FROM same_ids WHERE old = credentials.id);
UPDATE changes SET entity_id = (SELECT new FROM same_ids WHERE old = changes.entity_id)
    WHERE entity = 'credential' AND entity_id IN (SELECT old FROM same_ids);
DROP TABLE same_ids;
