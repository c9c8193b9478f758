-- Nothing is overwritten: each version of a record says from which revision (inclusive) to which (exclusive) it was known.
-- Times are UTC texts of one length and ids are ASCII, so comparing bytes compares them.

CREATE TABLE revision (
    number INTEGER PRIMARY KEY,
    time TEXT NOT NULL,
    author TEXT NOT NULL,
    message TEXT NOT NULL,
    change_count INTEGER NOT NULL,
    hash TEXT NOT NULL
) STRICT;

CREATE INDEX revision_by_time ON revision (time);

-- The body is the canonical JSON that is hashed. Columns that are read from it cannot disagree with it.
CREATE TABLE record_version (
    version INTEGER PRIMARY KEY,
    record_type INTEGER NOT NULL CHECK (record_type BETWEEN 1 AND 5),
    id TEXT NOT NULL,
    known_from INTEGER NOT NULL REFERENCES revision (number),
    known_to INTEGER REFERENCES revision (number) CHECK (known_to > known_from),
    merged_into TEXT CHECK (merged_into IS NULL OR known_to IS NOT NULL),
    body TEXT NOT NULL,
    subject TEXT GENERATED ALWAYS AS (body ->> '$.subject') VIRTUAL,
    indicator TEXT GENERATED ALWAYS AS (body ->> '$.indicator') VIRTUAL
) STRICT;

CREATE UNIQUE INDEX record_version_by_id ON record_version (id, known_from);
CREATE INDEX record_version_by_type ON record_version (record_type, id, known_from);
CREATE INDEX record_version_by_known_from ON record_version (known_from, id);
CREATE INDEX record_version_by_known_to ON record_version (known_to, id) WHERE known_to IS NOT NULL;
CREATE INDEX record_version_by_subject ON record_version (subject, record_type, id) WHERE subject IS NOT NULL;
CREATE INDEX record_version_by_indicator ON record_version (indicator, id) WHERE indicator IS NOT NULL;

CREATE TABLE dataset_version (
    version INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    known_from INTEGER NOT NULL REFERENCES revision (number),
    known_to INTEGER REFERENCES revision (number) CHECK (known_to > known_from),
    body TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX dataset_version_by_id ON dataset_version (id, known_from);
CREATE INDEX dataset_version_by_known_from ON dataset_version (known_from);

CREATE TABLE import_receipt (
    dataset TEXT PRIMARY KEY,
    digest TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The search tokens of every version of every entity; rowid is record_version.version. The ascii tokenizer takes every
-- character beyond ASCII as part of a word, so with '^' each of our tokens stays whole.
CREATE VIRTUAL TABLE entity_search USING fts5 (tokens, content = '', detail = none, tokenize = "ascii tokenchars '^'");

-- By which rules its tokens were made.
CREATE TABLE search_rules (
    rules TEXT NOT NULL
) STRICT;

PRAGMA application_id = 1229415522;
PRAGMA user_version = 2;
