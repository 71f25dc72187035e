-- Providers, their modules with an edition per language, and pathways. Public data: it can be fetched again.
-- A text that a provider left out may be NULL.
CREATE TABLE providers (
    id INTEGER PRIMARY KEY,
    did TEXT NOT NULL UNIQUE,
    name TEXT,
    description TEXT,
    region TEXT,
    languages TEXT,   -- tags, a blank between
    location TEXT,    -- the folder or address it was read from
    proof TEXT,       -- outcome of checking provider.json: pass, fail, unknown
    proof_reason TEXT,
    updated TEXT,     -- RFC 3339, as the provider says
    descriptor TEXT,  -- SHA-256 of provider.json, so that nothing is read twice
    imported TEXT NOT NULL     -- RFC 3339
);

CREATE TABLE modules (
    id INTEGER PRIMARY KEY,
    provider INTEGER NOT NULL REFERENCES providers ON DELETE CASCADE,
    identifier TEXT NOT NULL,
    title_key TEXT NOT NULL,   -- folded title of the first edition, to sort by
    area TEXT,
    eqf INTEGER NOT NULL,
    hours REAL NOT NULL,
    ects REAL NOT NULL,
    assessment TEXT,
    provider_name TEXT,
    UNIQUE (identifier, provider)
);
CREATE INDEX modules_by_provider ON modules (provider);
CREATE INDEX modules_by_title ON modules (title_key);

CREATE TABLE editions (
    id INTEGER PRIMARY KEY,
    module INTEGER NOT NULL REFERENCES modules ON DELETE CASCADE,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,   -- folded
    subtitle TEXT,
    shard TEXT,       -- SHA-256 of the catalogue file it stood in, empty if in none
    digest BLOB NOT NULL,      -- SHA-256 of the publication
    pack_sha256 TEXT,
    document BLOB NOT NULL,    -- the publication, JSON
    UNIQUE (module, language)
);
CREATE INDEX editions_by_title ON editions (title_key, module);

-- A narrow row per module: read into memory as a whole to filter, count and sort.
CREATE TABLE module_facets (
    module INTEGER PRIMARY KEY REFERENCES modules ON DELETE CASCADE,
    area INTEGER NOT NULL, eqf INTEGER NOT NULL, hours INTEGER NOT NULL, session INTEGER NOT NULL,
    languages INTEGER NOT NULL, -- a bit for each
    region INTEGER NOT NULL, participation INTEGER NOT NULL, assessment INTEGER NOT NULL, cost INTEGER NOT NULL,
    minutes INTEGER NOT NULL,   -- workload
    published INTEGER NOT NULL  -- Julian day, 0 if not said
);
-- What the small numbers in module_facets stand for; 0 stands for "not said".
CREATE TABLE facet_values (
    facet TEXT NOT NULL,
    id INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (facet, id),
    UNIQUE (facet, value)
) WITHOUT ROWID;

CREATE TABLE skills (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,  -- the URI, or the folded name where there is none
    name TEXT
);
CREATE TABLE module_skills (
    skill INTEGER NOT NULL REFERENCES skills,
    module INTEGER NOT NULL REFERENCES modules ON DELETE CASCADE,
    PRIMARY KEY (skill, module)
) WITHOUT ROWID;
CREATE INDEX module_skills_by_module ON module_skills (module);

CREATE TABLE pathways (
    id INTEGER PRIMARY KEY,
    provider INTEGER NOT NULL REFERENCES providers ON DELETE CASCADE,
    identifier TEXT NOT NULL,
    shard TEXT,
    digest BLOB NOT NULL,
    document BLOB NOT NULL,
    UNIQUE (identifier, provider)
);
CREATE INDEX pathways_by_provider ON pathways (provider);
CREATE TABLE pathway_modules (
    module TEXT NOT NULL,      -- identifier
    pathway INTEGER NOT NULL REFERENCES pathways ON DELETE CASCADE,
    PRIMARY KEY (module, pathway)
) WITHOUT ROWID;
CREATE INDEX pathway_modules_by_pathway ON pathway_modules (pathway);

-- Packs that are on this device. The last three say whose they are, so that an older pack still serves while the newest one
-- has not come yet.
CREATE TABLE packs (
    sha256 TEXT PRIMARY KEY,
    path TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    provider TEXT,             -- DID
    module TEXT,               -- identifier
    language TEXT
);
CREATE INDEX packs_by_edition ON packs (module, language, provider);

-- Search. One document per module over all its editions, folded by Fold.h before it comes here. Content-less: the texts
-- stand in editions already. Positions are not needed, columns are. The short prefixes keep the first letters typed fast.
CREATE VIRTUAL TABLE module_index USING fts5 (
    title, skills, subjects, outcomes, text, provider,
    content = '', columnsize = 0, detail = column, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2');
-- Titles once more by themselves: words that stand in every text and in few titles are found there without a walk through all.
CREATE VIRTUAL TABLE title_index USING fts5 (
    title, content = '', columnsize = 0, detail = none, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE module_vocabulary USING fts5vocab (module_index, row);
-- The words of the index and how many modules hold each, for mending typing errors; renewed by every import that changes anything.
CREATE TABLE words (word TEXT PRIMARY KEY, modules INTEGER NOT NULL) WITHOUT ROWID;
