-- Stories: which articles tell of the same, and what shows that they do.

-- The id of the story's first article. An article alone is its own story, as all are that came before.
ALTER TABLE meta ADD COLUMN story INTEGER;
UPDATE meta SET story = id;
CREATE INDEX meta_story ON meta (story);

-- What near-copies are told by (storage/sketch.py); an article without words has none.
CREATE TABLE sketches (
    id       INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    stems    BLOB NOT NULL,
    figures  BLOB NOT NULL              -- none if the text has too few
) STRICT;

-- The bands of the sketches. Ids follow time, so the articles of some days that have a band lie together.
CREATE TABLE bands (
    band  INTEGER NOT NULL,
    id    INTEGER NOT NULL,
    PRIMARY KEY (band, id)
) STRICT, WITHOUT ROWID;

-- Copies come within days, so only the articles of the last 4 days wait to be indexed again, which gives them
-- sketches; older ones get theirs when another version of the analyser indexes everything.
UPDATE meta SET analyser = NULL WHERE id >= (SELECT max(id) FROM meta) - 4 * 86400 * 1048576;
