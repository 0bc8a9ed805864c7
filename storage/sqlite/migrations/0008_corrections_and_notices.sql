-- Changes of articles, and notices to operators.

-- What a notice says, as JSON, and which change of an article a message tells of.
ALTER TABLE deliveries ADD COLUMN payload TEXT;
ALTER TABLE deliveries ADD COLUMN revision INTEGER;

-- What readers should know of the changes of an article: another title, other figures.
CREATE TABLE revisions (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    article       INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    at            INTEGER NOT NULL,         -- milliseconds since 1970
    title_before  TEXT,                     -- null, both of them: the title is the same
    title_after   TEXT,
    figures       TEXT NOT NULL             -- a JSON list of [before, after]
) STRICT;

CREATE INDEX revisions_article ON revisions (article);

-- Whether a watch tells of corrections: 0 or 1.
ALTER TABLE subscriptions ADD COLUMN corrections INTEGER NOT NULL DEFAULT 0;

-- Corrections count for the daily limit, as alerts do.
DROP INDEX deliveries_told;
CREATE INDEX deliveries_told ON deliveries (chat, made) WHERE kind IN ('alert', 'correction') AND hold = '';
