-- Times are seconds since 1970 in UTC. Controlled lists are stored as `wire::facet` spells them.

CREATE TABLE alerts (
    key             INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE,       -- stands in addresses
    source_kind     TEXT NOT NULL,              -- what sort of file it came from, with source_id its identity there
    source_id       TEXT NOT NULL,
    content_hash    BLOB NOT NULL,              -- of the record as imported: unchanged ones are skipped
    kind            TEXT NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('published', 'corrected', 'withdrawn')),
    original        TEXT NOT NULL,              -- language
    date            TEXT,                       -- of the event: 2005, 2005-03 or 2005-03-14
    published       INTEGER NOT NULL,
    updated         INTEGER NOT NULL,
    source          TEXT,                       -- organisation
    confidence      TEXT,
    outcome         TEXT,
    action_deadline TEXT,
    action_petition TEXT,
    sample          INTEGER NOT NULL DEFAULT 0,
    UNIQUE (source_kind, source_id)
) STRICT;
CREATE INDEX alerts_newest ON alerts (published DESC, key DESC);

CREATE TABLE alert_versions (
    alert   INTEGER NOT NULL REFERENCES alerts ON DELETE CASCADE,
    lang    TEXT NOT NULL,
    title   TEXT NOT NULL,
    summary TEXT NOT NULL,
    body    TEXT NOT NULL,
    action  TEXT,
    note    TEXT,
    PRIMARY KEY (alert, lang)
) STRICT, WITHOUT ROWID;

CREATE TABLE alert_countries (
    alert INTEGER NOT NULL REFERENCES alerts ON DELETE CASCADE, country TEXT NOT NULL, PRIMARY KEY (alert, country)
) STRICT, WITHOUT ROWID;
CREATE INDEX alert_countries_country ON alert_countries (country, alert);
CREATE TABLE alert_topics (
    alert INTEGER NOT NULL REFERENCES alerts ON DELETE CASCADE, topic TEXT NOT NULL, PRIMARY KEY (alert, topic)
) STRICT, WITHOUT ROWID;
CREATE INDEX alert_topics_topic ON alert_topics (topic, alert);
CREATE TABLE alert_acts (
    alert INTEGER NOT NULL REFERENCES alerts ON DELETE CASCADE, act TEXT NOT NULL, PRIMARY KEY (alert, act)
) STRICT, WITHOUT ROWID;
-- No reference to campaigns: an alert may be imported before its campaign.
CREATE TABLE alert_campaigns (
    alert INTEGER NOT NULL REFERENCES alerts ON DELETE CASCADE, campaign TEXT NOT NULL, PRIMARY KEY (alert, campaign)
) STRICT, WITHOUT ROWID;
CREATE INDEX alert_campaigns_campaign ON alert_campaigns (campaign, alert);

CREATE TABLE campaigns (
    key          INTEGER PRIMARY KEY,
    slug         TEXT NOT NULL UNIQUE,
    source_kind  TEXT NOT NULL,
    source_id    TEXT NOT NULL,
    content_hash BLOB NOT NULL,
    original     TEXT NOT NULL,
    countries    TEXT NOT NULL,                 -- parted by spaces
    sample       INTEGER NOT NULL DEFAULT 0,
    UNIQUE (source_kind, source_id)
) STRICT;
CREATE TABLE campaign_versions (
    campaign INTEGER NOT NULL REFERENCES campaigns ON DELETE CASCADE,
    lang     TEXT NOT NULL,
    title    TEXT NOT NULL,
    summary  TEXT NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (campaign, lang)
) STRICT, WITHOUT ROWID;

CREATE TABLE petitions (
    key             INTEGER PRIMARY KEY,
    slug            TEXT NOT NULL UNIQUE,
    source_kind     TEXT NOT NULL,
    source_id       TEXT NOT NULL,
    content_hash    BLOB NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('open', 'closed')),
    original        TEXT NOT NULL,
    opened          INTEGER NOT NULL,
    closes          TEXT,                       -- last day on which it can be signed
    organisation    TEXT NOT NULL,
    consent_version TEXT NOT NULL,
    campaign        TEXT,
    countries       TEXT NOT NULL,              -- parted by spaces
    imported_count  INTEGER NOT NULL DEFAULT 0, -- signatures counted elsewhere before
    sample          INTEGER NOT NULL DEFAULT 0,
    UNIQUE (source_kind, source_id)
) STRICT;
CREATE TABLE petition_versions (
    petition INTEGER NOT NULL REFERENCES petitions ON DELETE CASCADE,
    lang     TEXT NOT NULL,
    title    TEXT NOT NULL,
    target   TEXT NOT NULL,
    text     TEXT NOT NULL,
    consent  TEXT NOT NULL,
    PRIMARY KEY (petition, lang)
) STRICT, WITHOUT ROWID;

-- The folded counts, and what was confirmed since the last fold: one row a signature, so that no row is hot.
CREATE TABLE petition_counts (
    petition  INTEGER PRIMARY KEY REFERENCES petitions ON DELETE CASCADE,
    confirmed INTEGER NOT NULL
) STRICT;
CREATE TABLE count_deltas (
    key INTEGER PRIMARY KEY, petition INTEGER NOT NULL REFERENCES petitions ON DELETE CASCADE
) STRICT;
CREATE INDEX count_deltas_petition ON count_deltas (petition);

CREATE TABLE signatures (
    key             INTEGER PRIMARY KEY,
    petition        INTEGER NOT NULL REFERENCES petitions,
    state           TEXT NOT NULL CHECK (state IN ('pending', 'confirmed')),
    email_hash      BLOB NOT NULL,              -- HMAC of the canonical address; the address itself is never here
    name            TEXT NOT NULL,
    comment         TEXT,
    country         TEXT NOT NULL,
    lang            TEXT NOT NULL,
    partner         TEXT,
    display         TEXT NOT NULL CHECK (display IN ('full', 'initials', 'anonymous')),
    consent_version TEXT NOT NULL,
    token_hash      BLOB UNIQUE,                -- of the newest mail's secret
    mailed          INTEGER NOT NULL,           -- when the newest mail was to be sent
    created         INTEGER NOT NULL,           -- rounded to the minute, as is confirmed
    confirmed       INTEGER,
    UNIQUE (petition, email_hash)
) STRICT;
CREATE INDEX signatures_mailed ON signatures (email_hash, mailed);
CREATE INDEX signatures_pending ON signatures (mailed) WHERE state = 'pending';
CREATE INDEX signatures_confirmed ON signatures (petition) WHERE state = 'confirmed';

-- Of pending signatures that were erased, so that their links can say why they no longer work.
CREATE TABLE expired_tokens (token_hash BLOB PRIMARY KEY, expired INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- The answers already given: the same key with the same content is the same signature.
CREATE TABLE signature_keys (
    idempotency_key TEXT PRIMARY KEY,
    digest          BLOB NOT NULL,              -- keyed hash of petition and content
    created         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX signature_keys_created ON signature_keys (created);

-- Mail to be sent, a row a recipient. The address is erased once the mail is accepted or refused for good.
CREATE TABLE outbox (
    key          INTEGER PRIMARY KEY,
    kind         TEXT NOT NULL,
    signature    INTEGER REFERENCES signatures ON DELETE CASCADE,
    address      TEXT,
    payload      TEXT,                          -- JSON; has the clear token, and so is erased with the address
    state        TEXT NOT NULL CHECK (state IN ('queued', 'leased', 'done', 'soft', 'hard', 'unknown')),
    attempts     INTEGER NOT NULL DEFAULT 0,
    next_attempt INTEGER NOT NULL,              -- of a leased row: when the lease ends
    created      INTEGER NOT NULL               -- when it was to be sent first
) STRICT;
CREATE INDEX outbox_due ON outbox (next_attempt) WHERE state IN ('queued', 'leased', 'soft');
CREATE INDEX outbox_signature ON outbox (signature);

CREATE TABLE imports (
    kind    TEXT NOT NULL,                      -- alerts, petitions or campaigns
    digest  BLOB NOT NULL,                      -- SHA-256 of the file and of the options that matter
    line    INTEGER NOT NULL,                   -- up to which everything is in
    refused INTEGER NOT NULL,
    PRIMARY KEY (kind, digest)
) STRICT, WITHOUT ROWID;

CREATE TABLE meta (
    name TEXT PRIMARY KEY, value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES ('content', 0);          -- rises with each change of what is published
INSERT INTO meta VALUES ('snapshot', 0);         -- version of the newest snapshot
