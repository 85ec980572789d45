-- Organisations that sign a petition too. What is known of whoever asked for them is encrypted with a key that is not in
-- the database, and erased once it is decided on. Rows are erased some time after they were refused or withdrawn.
CREATE TABLE endorsements (
    key            INTEGER PRIMARY KEY AUTOINCREMENT, -- an erased one's number never names another
    petition       INTEGER NOT NULL REFERENCES petitions ON DELETE CASCADE,
    state          TEXT NOT NULL CHECK (state IN ('pending', 'verified', 'approved', 'refused', 'withdrawn')),
    organisation   TEXT NOT NULL,               -- empty once it is withdrawn, as are names and site
    names          TEXT NOT NULL,               -- JSON: language → name
    site           TEXT NOT NULL,               -- https://…, in ASCII
    host           TEXT NOT NULL,               -- the site by which organisations are told apart: no scheme, no "www."
    country        TEXT NOT NULL,
    member         TEXT,                        -- slug of the member whose site it is
    proof          TEXT NOT NULL CHECK (proof IN ('member', 'domain', 'editor')), -- how it is known that it signs
    logo_hash      BLOB,
    representative BLOB,                        -- name and role, encrypted
    email_hash     BLOB,                        -- of the representative, until it is decided on
    token_hash     BLOB,                        -- of the newest mail's secret
    mailed         INTEGER NOT NULL DEFAULT 0,  -- when the newest mail was to be sent
    place          INTEGER,                     -- in the letter; those without one follow by name
    day            TEXT,                        -- since when it stands in the letter
    sample         INTEGER NOT NULL DEFAULT 0,
    source_id      TEXT,                        -- of an imported one
    content_hash   BLOB,
    changed        INTEGER NOT NULL,            -- rounded to the minute
    logo           BLOB                         -- PNG of our own making; last, so that the rest is read without its pages
) STRICT;
-- An organisation stands under a letter once, whoever asked for it.
CREATE UNIQUE INDEX endorsements_approved ON endorsements (petition, host) WHERE state = 'approved';
CREATE UNIQUE INDEX endorsements_source ON endorsements (petition, source_id) WHERE source_id IS NOT NULL;
CREATE UNIQUE INDEX endorsements_token ON endorsements (token_hash) WHERE token_hash IS NOT NULL;
CREATE INDEX endorsements_petition ON endorsements (petition, state);
CREATE INDEX endorsements_logo ON endorsements (logo_hash) WHERE logo_hash IS NOT NULL;

-- The client's keys, so that a retry is told from a new request.
CREATE TABLE endorsement_keys (
    idempotency_key TEXT PRIMARY KEY,
    digest          BLOB NOT NULL,
    created         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
