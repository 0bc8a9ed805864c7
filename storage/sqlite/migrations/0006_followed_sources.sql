-- Sources that are followed. Moments are milliseconds since 1970.

-- How each source stands (storage/followed.py); a removed one stays for a while so that its removal can be
-- undone, and so that adding it again brings nothing that is known.
CREATE TABLE followed_sources (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    url       TEXT NOT NULL,
    place     TEXT NOT NULL,            -- the address in the spelling that all addresses of it share
    kind      TEXT NOT NULL,            -- feed, sitemap, page, channel
    name      TEXT NOT NULL,
    zone      TEXT NOT NULL,            -- IANA name; empty: UTC
    language  TEXT,                     -- null: each article's own
    etag      TEXT NOT NULL,
    modified  TEXT NOT NULL,
    interval  INTEGER NOT NULL,         -- milliseconds
    due       INTEGER NOT NULL,
    health    TEXT NOT NULL,            -- new, good, failing, dead
    failures  INTEGER NOT NULL,         -- in a row
    obstacle  TEXT,                     -- of the last failure
    detail    TEXT NOT NULL,
    since     INTEGER NOT NULL,         -- of the present health
    fetched   INTEGER,                  -- the last time it could be read
    items     INTEGER NOT NULL DEFAULT 0,  -- how many are known
    flooded   INTEGER NOT NULL DEFAULT 0,  -- 1: the last reading was a flood, of which operators know
    removed   INTEGER
) STRICT;

CREATE UNIQUE INDEX followed_sources_place ON followed_sources (place) WHERE removed IS NULL;
CREATE INDEX followed_sources_due ON followed_sources (due) WHERE removed IS NULL AND kind <> 'channel';
CREATE INDEX followed_sources_removed ON followed_sources (removed) WHERE removed IS NOT NULL;

-- The items of each source that were seen: hashes alone, for there are many. They outlive the articles that
-- came of them, so that none is taken for new again.
CREATE TABLE known_items (
    source    INTEGER NOT NULL REFERENCES followed_sources ON DELETE CASCADE,
    identity  BLOB NOT NULL,
    digest    BLOB NOT NULL,            -- of what it said when it was seen last
    seen      INTEGER NOT NULL,         -- the day it was listed last, to about a month; from 1970-01-01 on
    PRIMARY KEY (source, identity)
) STRICT, WITHOUT ROWID;
