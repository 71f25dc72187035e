-- Whose offer came with the program. The second statement finds what was taken in before this was written down.
CREATE TABLE bundled (did TEXT PRIMARY KEY) WITHOUT ROWID;
INSERT INTO bundled SELECT did FROM providers WHERE location LIKE '%/share/wanderbuch/library';
