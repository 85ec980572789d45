-- The outreach and development programme. Days are texts such as 2005-11-15, in UTC.

-- What is listed as a whole: opportunities, members, the exchange. There are few, they are read all at once, and filtered
-- in memory, so what they say is one JSON object a language, as `wire` has it; here stands what the tables themselves need.
CREATE TABLE listings (
    key          INTEGER PRIMARY KEY,
    list         TEXT NOT NULL CHECK (list IN ('opportunities', 'members', 'exchange')),
    slug         TEXT NOT NULL,
    source_id    TEXT NOT NULL,
    content_hash BLOB NOT NULL,
    original     TEXT NOT NULL,
    UNIQUE (list, slug),
    UNIQUE (list, source_id)
) STRICT;
CREATE TABLE listing_versions (
    listing INTEGER NOT NULL REFERENCES listings ON DELETE CASCADE,
    lang    TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (listing, lang)
) STRICT, WITHOUT ROWID;

-- Requests as they came, sealed; who sent them is written nowhere, and when only to the day.
CREATE TABLE requests (
    key      INTEGER PRIMARY KEY AUTOINCREMENT, -- an erased request's number never names another
    lookup   BLOB NOT NULL UNIQUE,              -- the mailbox's name; whoever opens the request needs it, as it was sealed with it
    kind     TEXT NOT NULL CHECK (kind IN ('support', 'expertise', 'application')),
    lang     TEXT NOT NULL,
    sealed_to BLOB NOT NULL,                    -- the programme's public key of that time
    sealed   BLOB NOT NULL,
    state    TEXT NOT NULL CHECK (state IN ('waiting', 'answered', 'closed')),
    received TEXT NOT NULL,                     -- day
    settled  TEXT                               -- day of the last answer, or on which it was closed
) STRICT;
CREATE INDEX requests_received ON requests (received) WHERE settled IS NULL;
CREATE INDEX requests_settled ON requests (settled) WHERE settled IS NOT NULL;

-- Answers, sealed to the asker.
CREATE TABLE answers (
    key     INTEGER PRIMARY KEY,
    request INTEGER NOT NULL REFERENCES requests ON DELETE CASCADE,
    sealed  BLOB NOT NULL,
    UNIQUE (request, sealed)
) STRICT;

-- The answers already given: the same key with the same content is the same request.
CREATE TABLE request_keys (
    idempotency_key TEXT PRIMARY KEY,
    digest          BLOB NOT NULL,              -- keyed hash of the content
    received        TEXT NOT NULL               -- day
) STRICT, WITHOUT ROWID;
