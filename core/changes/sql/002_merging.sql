-- All that is known of one entry.
CREATE INDEX changes_by_entry ON changes (entity, entity_id);
-- 1 if the entry holds all that another device needs; 0 for those of early versions, which Merger::adopt() replaces.
ALTER TABLE changes ADD COLUMN whole INTEGER NOT NULL DEFAULT 0;
UPDATE changes SET whole = 1 WHERE entity = 'event';
-- 1 if the entry is known and its store cannot show it yet: what it belongs to is missing, or a newer version wrote it.
ALTER TABLE changes ADD COLUMN waiting INTEGER NOT NULL DEFAULT 0;
CREATE INDEX changes_waiting ON changes (entity, entity_id) WHERE waiting = 1;
