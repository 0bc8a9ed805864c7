-- Documents that somebody is yet to confirm.

-- Dropped once they are confirmed or rejected, and with the buttons that refer to them.
CREATE TABLE drafts (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,  -- a number is never used again: a button outlives its draft
    chat       INTEGER NOT NULL REFERENCES chats ON DELETE CASCADE,
    made       INTEGER NOT NULL,                   -- milliseconds since 1970
    key        TEXT NOT NULL,
    title      TEXT NOT NULL,
    text       TEXT NOT NULL,
    source     TEXT NOT NULL,
    language   TEXT,
    published  TEXT,                               -- ISO 8601: a day, or a moment with its time zone
    url        TEXT NOT NULL
) STRICT;

CREATE INDEX drafts_made ON drafts (made);
CREATE INDEX drafts_chat ON drafts (chat);
