-- Watches of chats, the messages they cause, and the updates that are yet to be answered.
-- Moments are milliseconds since 1970.

-- What a chat chose for its watches.
ALTER TABLE chats ADD COLUMN zone TEXT;             -- IANA name; null: the default
ALTER TABLE chats ADD COLUMN quiet TEXT;            -- "start-end", minutes of the local day
ALTER TABLE chats ADD COLUMN muted_until INTEGER;
ALTER TABLE chats ADD COLUMN digest TEXT;           -- "period minute weekday"; null: the default
ALTER TABLE chats ADD COLUMN daily_limit INTEGER;
ALTER TABLE chats ADD COLUMN everyone INTEGER NOT NULL DEFAULT 0;
ALTER TABLE chats ADD COLUMN main_chat INTEGER NOT NULL DEFAULT 0;

-- Whether messages can be delivered to it:
--   active    as far as we know
--   blocked   the bot was taken out or blocked: nothing is tried until it is added again
--   paused    it cannot be reached: tried again at `probe`
--   disabled  it could not be reached for a week: as blocked
ALTER TABLE chats ADD COLUMN state TEXT NOT NULL DEFAULT 'active';
ALTER TABLE chats ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE chats ADD COLUMN since INTEGER NOT NULL DEFAULT 0;
ALTER TABLE chats ADD COLUMN probe INTEGER;
ALTER TABLE chats ADD COLUMN probes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE chats ADD COLUMN rests_until INTEGER NOT NULL DEFAULT 0;  -- we were asked to wait
ALTER TABLE chats ADD COLUMN rests_since INTEGER NOT NULL DEFAULT 0;  -- when we were asked last

CREATE INDEX chats_probe ON chats (probe) WHERE probe IS NOT NULL;

-- One row. `pause`: until when nothing is sent to anybody. `revision`: counts the changes of subscriptions.
CREATE TABLE counters (pause INTEGER NOT NULL, revision INTEGER NOT NULL) STRICT;
INSERT INTO counters VALUES (0, 0);

-- Forum topics that take no messages.
CREATE TABLE closed_threads (
    chat    INTEGER NOT NULL REFERENCES chats ON DELETE CASCADE,
    thread  INTEGER NOT NULL,
    since   INTEGER NOT NULL,
    PRIMARY KEY (chat, thread)
) STRICT, WITHOUT ROWID;

-- Saved queries. A removed one stays for a while so that its removal can be undone. Whoever keeps them in
-- memory asks for what has a higher revision than it has seen.
CREATE TABLE subscriptions (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    chat      INTEGER NOT NULL REFERENCES chats ON DELETE CASCADE,
    thread    INTEGER NOT NULL DEFAULT 0,   -- 0: no topic
    query     TEXT NOT NULL,
    mode      TEXT NOT NULL,                -- now, digest
    state     TEXT NOT NULL,                -- active, paused, removed (with the bot), deleted
    sent      INTEGER NOT NULL DEFAULT 0,
    made      INTEGER NOT NULL,
    changed   INTEGER NOT NULL,
    revision  INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX subscriptions_once ON subscriptions (chat, thread, query) WHERE state <> 'deleted';
CREATE INDEX subscriptions_revision ON subscriptions (revision);

-- The outbox: every message that a chat is to get of its own accord. Ids are the order within a chat.
--   ready        waits for `due`; with a `hold` it waits to be carried by a bundle or digest
--   sending      claimed by `lease` until `leased`
--   uncertain    it may have arrived; ready again at `due`
--   carried      a part of the message `carrier`, whose end it shares
--   sent, expired, cancelled, dead, unconfirmed   final, with the reason
CREATE TABLE deliveries (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    key       TEXT NOT NULL UNIQUE,         -- what it is: a second one of the same is never made
    kind      TEXT NOT NULL,                -- alert, addition, bundle, digest
    chat      INTEGER NOT NULL REFERENCES chats ON DELETE CASCADE,
    thread    INTEGER NOT NULL DEFAULT 0,
    story     INTEGER,
    article   INTEGER,
    target    INTEGER,                      -- of an addition: the alert to change
    state     TEXT NOT NULL,
    hold      TEXT NOT NULL DEFAULT '',     -- quiet, mute, digest, limit
    due       INTEGER NOT NULL,
    expires   INTEGER NOT NULL,
    attempts  INTEGER NOT NULL DEFAULT 0,
    doubts    INTEGER NOT NULL DEFAULT 0,   -- attempts of which nobody knows whether it arrived
    tried     INTEGER NOT NULL DEFAULT 0,   -- when the last attempt began or ended
    plain     INTEGER NOT NULL DEFAULT 0,   -- 1: without markup
    lease     TEXT,
    leased    INTEGER,
    message   INTEGER,                      -- what the messenger calls it
    carrier   INTEGER REFERENCES deliveries,
    reason    TEXT NOT NULL DEFAULT '',
    made      INTEGER NOT NULL,
    changed   INTEGER NOT NULL
) STRICT;

-- At most one message is under way to a chat, and each chat's queue is kept in order.
CREATE UNIQUE INDEX deliveries_in_flight ON deliveries (chat) WHERE state = 'sending';
CREATE INDEX deliveries_queue ON deliveries (chat, id) WHERE state IN ('ready', 'uncertain') AND hold = '';

-- Whose moment has come. What waits on purpose may be a hundred times as much as what is to go now.
CREATE INDEX deliveries_due ON deliveries (due, chat, thread) WHERE state = 'ready' AND hold = '';
CREATE INDEX deliveries_held ON deliveries (due, chat, thread) WHERE state = 'ready' AND hold <> '';
CREATE INDEX deliveries_expiry ON deliveries (expires) WHERE state = 'ready';
CREATE INDEX deliveries_uncertain ON deliveries (due) WHERE state = 'uncertain';

-- What belongs together, and what became of it. There is no index of states alone: it would lead through
-- all that waits.
CREATE INDEX deliveries_chat ON deliveries (chat, state, changed);
CREATE INDEX deliveries_told ON deliveries (chat, made) WHERE kind = 'alert' AND hold = '';
CREATE INDEX deliveries_story ON deliveries (story) WHERE kind = 'alert';
CREATE INDEX deliveries_carrier ON deliveries (carrier) WHERE carrier IS NOT NULL;
CREATE INDEX deliveries_given_up ON deliveries (changed)
    WHERE state IN ('dead', 'unconfirmed') AND carrier IS NULL;
CREATE INDEX deliveries_ended ON deliveries (changed)
    WHERE state IN ('sent', 'expired', 'cancelled', 'dead', 'unconfirmed');
CREATE INDEX deliveries_tried ON deliveries (tried);

-- For which watches a message is.
CREATE TABLE causes (
    delivery      INTEGER NOT NULL REFERENCES deliveries ON DELETE CASCADE,
    subscription  INTEGER NOT NULL REFERENCES subscriptions ON DELETE CASCADE,
    PRIMARY KEY (delivery, subscription)
) STRICT, WITHOUT ROWID;

CREATE INDEX causes_subscription ON causes (subscription);

-- Which local days a chat or topic had its digest for: each has at most one.
CREATE TABLE digests (
    chat    INTEGER NOT NULL REFERENCES chats ON DELETE CASCADE,
    thread  INTEGER NOT NULL,
    day     TEXT NOT NULL,                  -- ISO 8601
    PRIMARY KEY (chat, thread, day)
) STRICT, WITHOUT ROWID;

-- Keys of messages whose rows are gone.
CREATE TABLE past_keys (key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

-- Stories that a chat does not want to hear of again.
CREATE TABLE muted_stories (
    chat   INTEGER NOT NULL REFERENCES chats ON DELETE CASCADE,
    story  INTEGER NOT NULL,
    PRIMARY KEY (chat, story)
) STRICT, WITHOUT ROWID;

-- What failed, counted by the hour.
CREATE TABLE failures (
    hour    INTEGER NOT NULL,               -- hours since 1970
    reason  TEXT NOT NULL,
    count   INTEGER NOT NULL,
    PRIMARY KEY (hour, reason)
) STRICT, WITHOUT ROWID;

-- Updates that were received and confirmed; the body is kept until it was handled.
CREATE TABLE inbox (
    id        INTEGER PRIMARY KEY,
    received  INTEGER NOT NULL,
    body      TEXT                          -- null: handled
) STRICT;

CREATE INDEX inbox_waiting ON inbox (id) WHERE body IS NOT NULL;
CREATE INDEX inbox_received ON inbox (received);

-- Questions of the bot: words in answer to the message go to the action.
CREATE TABLE prompts (
    chat        INTEGER NOT NULL REFERENCES chats ON DELETE CASCADE,
    message     INTEGER NOT NULL,
    made        INTEGER NOT NULL,
    command     TEXT NOT NULL,
    parameters  TEXT NOT NULL,
    PRIMARY KEY (chat, message)
) STRICT, WITHOUT ROWID;

CREATE INDEX prompts_made ON prompts (made);
