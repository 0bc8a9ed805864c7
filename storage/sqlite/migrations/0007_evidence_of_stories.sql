-- What shows that articles tell of one event.

-- What an article tells of (storage/events/traits.py), for articles to be compared by.
CREATE TABLE traits (
    id       INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    content  BLOB NOT NULL
) STRICT;

-- The most telling of it, by which articles find each other. Ids follow time, so the articles of some days that
-- tell of something lie together.
CREATE TABLE telling (
    trait   INTEGER NOT NULL,
    id      INTEGER NOT NULL,
    weight  INTEGER NOT NULL,
    PRIMARY KEY (trait, id)
) STRICT, WITHOUT ROWID;

-- How many articles tell of something; in the row 0, how many there are.
CREATE TABLE trait_counts (
    trait     INTEGER PRIMARY KEY,
    articles  INTEGER NOT NULL
) STRICT;

-- Why an article belongs to a story that others told before it: the article `other` tells the same. A near-copy
-- of it (copied = 1) has no more reasons; of other articles they are a JSON list of what both tell of, in the
-- words of each.
CREATE TABLE joins (
    article  INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    other    INTEGER NOT NULL,
    copied   INTEGER NOT NULL,
    reasons  TEXT NOT NULL
) STRICT;

-- What operators decided: an article was split from the story `former` and tells `story` since, or the story
-- `former` was merged into `story`. `moved` is a JSON object of what moved with it, so that it can be undone.
CREATE TABLE decisions (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    kind     TEXT NOT NULL,              -- split, merge
    article  INTEGER NOT NULL,
    former   INTEGER NOT NULL,
    story    INTEGER NOT NULL,
    moved    TEXT NOT NULL,
    made     INTEGER NOT NULL,           -- milliseconds since 1970
    undone   INTEGER                     -- the same
) STRICT;

-- Events last for days, so only the articles of the last 4 days wait to be indexed again, which gives them
-- traits; older ones get theirs when another version of the analyser indexes everything.
UPDATE meta SET analyser = NULL WHERE id >= (SELECT max(id) FROM meta) - 4 * 86400 * 1048576;
