-- Articles, their full-text index, and what chats chose.

-- The mark by which a file of ours is known: the letters Jrch.
PRAGMA application_id = 1249010536;

-- Everything said of an article that no search needs to look at.
-- Ids follow time: seconds since 1970 of its date, times 2^20, plus a number that was free.
CREATE TABLE articles (
    id       INTEGER PRIMARY KEY,
    key      TEXT NOT NULL UNIQUE,
    digest   BLOB NOT NULL,             -- of the document's whole content: has it changed?
    stated   TEXT,                      -- the language its document said it is in
    added    TEXT NOT NULL,             -- when it was first stored; ISO 8601, UTC
    title    TEXT NOT NULL,
    url      TEXT NOT NULL,
    text     TEXT NOT NULL
) STRICT;

CREATE TABLE sources (
    id    INTEGER PRIMARY KEY,
    name  TEXT NOT NULL UNIQUE
) STRICT;

-- Versions of the analyser that indexed anything.
CREATE TABLE analysers (
    id       INTEGER PRIMARY KEY,
    version  TEXT NOT NULL UNIQUE
) STRICT;

-- What searches filter by: slim, because every match of a filtered search is looked up here.
CREATE TABLE meta (
    id         INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    published  INTEGER,                 -- the day, counted from 1970-01-01; null if unknown
    language   TEXT NOT NULL,
    source     INTEGER NOT NULL REFERENCES sources,
    analyser   INTEGER REFERENCES analysers,  -- who indexed it; null asks to be indexed anew
    stray      INTEGER NOT NULL         -- 1 if the id does not follow from the day
) STRICT;

CREATE INDEX meta_language ON meta (language);
CREATE INDEX meta_source ON meta (source);
CREATE INDEX meta_analyser ON meta (analyser);
CREATE INDEX meta_stray ON meta (published, id) WHERE stray = 1;

-- The full-text index. It keeps no content, so the text is stored once; terms come spelled in
-- characters that the ascii tokenizer keeps whole.
CREATE VIRTUAL TABLE terms USING fts5 (
    title, body, title_words, body_words,
    content = '', tokenize = 'ascii', detail = full
);
INSERT INTO terms (terms, rank) VALUES ('automerge', 8);

-- What the index holds of each article, compressed: to delete from an index without content, it must
-- be told exactly what was put in.
CREATE TABLE indexed (
    id       INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    columns  BLOB NOT NULL
) STRICT;

-- A chat has an id of its own, so that its number may change.
CREATE TABLE chats (
    id        INTEGER PRIMARY KEY,
    number    INTEGER NOT NULL UNIQUE,  -- what the messenger calls it; a private chat has its person's
    language  TEXT                      -- chosen for the interface; null until somebody chose
) STRICT;

-- What the buttons under a message do, one row a message.
CREATE TABLE buttons (
    token    TEXT PRIMARY KEY,
    chat     INTEGER NOT NULL REFERENCES chats ON DELETE CASCADE,
    made     INTEGER NOT NULL,          -- seconds since 1970
    actions  TEXT NOT NULL              -- a JSON list of [command, parameters]
) STRICT, WITHOUT ROWID;

CREATE INDEX buttons_chat ON buttons (chat);
CREATE INDEX buttons_made ON buttons (made);
