-- What became of what was handed on: shares that are sent over a network are written down before they are.
ALTER TABLE shares ADD COLUMN outcome TEXT NOT NULL DEFAULT 'done';
