-- An index that knows more of a word than its stem: one key for all languages, other readings, concepts.

-- The old index had other columns: it is made anew, and every article waits to be indexed again.
DROP TABLE terms;
DELETE FROM indexed;
UPDATE meta SET analyser = NULL;

-- Stems, keys, other readings and concepts are evidence, words serve exact phrases (storage/terms.py).
CREATE VIRTUAL TABLE terms USING fts5 (
    title_stems, title_likely, title_concepts, title_words,
    body_stems, body_likely, body_concepts, body_words,
    content = '', tokenize = 'ascii', detail = full
);
INSERT INTO terms (terms, rank) VALUES ('automerge', 8);

-- Every term of the index with the number of articles that have it: where misspelt words look for others.
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (terms, row);
