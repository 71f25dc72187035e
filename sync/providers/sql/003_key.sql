-- The pinned key itself (Multikey), for DIDs that do not hold it in their name: so that nothing has to be asked for it.
ALTER TABLE subscriptions ADD COLUMN key TEXT NOT NULL DEFAULT '';
