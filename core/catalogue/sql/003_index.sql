-- What an import gathers in memory before it writes to the index: 8 MiB in place of 1. Fewer, larger pieces have to be merged less.
INSERT INTO module_index (module_index, rank) VALUES ('hashsize', 8388608);
INSERT INTO title_index (title_index, rank) VALUES ('hashsize', 8388608);
