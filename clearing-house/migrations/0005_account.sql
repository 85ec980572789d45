-- The desk: who works there, and what was done. Nothing here opens anything without the secret that is kept outside the
-- database: passphrases are hashed with a key of it, and second factors and recovery codes are derived by it.
CREATE TABLE accounts (
    key        INTEGER PRIMARY KEY AUTOINCREMENT, -- a number never names another
    name       TEXT NOT NULL UNIQUE,
    role       TEXT NOT NULL CHECK (role IN ('editor', 'administrator')),
    state      TEXT NOT NULL CHECK (state IN ('invited', 'active', 'disabled')),
    passphrase TEXT,                            -- Argon2id in the PHC form
    seed       BLOB,                            -- of the second factor
    step       INTEGER NOT NULL DEFAULT 0,      -- of 30 seconds since 1970: that of the newest code taken
    signed_in  INTEGER,                         -- rounded to the minute
    CHECK (state <> 'active' OR (passphrase IS NOT NULL AND seed IS NOT NULL))
) STRICT;

-- One-time links, one an account at the most.
CREATE TABLE invitations (
    account    INTEGER PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
    token_hash BLOB NOT NULL UNIQUE,
    seed       BLOB NOT NULL,                   -- becomes the account's
    until      INTEGER NOT NULL
) STRICT;

-- Codes for whoever lost the second factor; a used one is gone.
CREATE TABLE recovery_codes (
    account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
    hash    BLOB NOT NULL,
    PRIMARY KEY (account, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
    token_hash BLOB PRIMARY KEY,
    account    INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
    made       INTEGER NOT NULL,
    seen       INTEGER NOT NULL                 -- the last request, to the minute or so
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_account ON sessions (account);

-- Who did what, when. It has no signer's data, so it is kept.
CREATE TABLE audit (
    key    INTEGER PRIMARY KEY AUTOINCREMENT,
    time   INTEGER NOT NULL,                    -- rounded to the minute
    actor  TEXT NOT NULL CHECK (actor IN ('account', 'operator', 'stranger')),
    name   TEXT NOT NULL,                       -- of the account, or of the operating system's user
    deed   TEXT NOT NULL,
    object TEXT NOT NULL                        -- slug, number or name of what it was done to
) STRICT;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'the audit log only grows'); END;
CREATE TRIGGER audit_same BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'the audit log only grows'); END;

-- Review batches: from here on the tables of the review store.

-- Decisions on signatures that came in numbers. Each is carried out in steps, and goes on where it was after a crash.
CREATE TABLE reviews (
    key       INTEGER PRIMARY KEY AUTOINCREMENT,
    petition  INTEGER NOT NULL REFERENCES petitions,
    condition TEXT NOT NULL,                    -- JSON; a network's tag is erased after three days
    decision  TEXT NOT NULL CHECK (decision IN ('invalidate', 'clear')),
    note      TEXT NOT NULL,
    by        TEXT NOT NULL,                    -- name of the account
    made      INTEGER NOT NULL,                 -- rounded to the minute
    expected  INTEGER NOT NULL,                 -- signatures that the reviewer saw
    state     TEXT NOT NULL CHECK (state IN ('running', 'done', 'undoing', 'undone', 'redoing')),
    upto      INTEGER NOT NULL,                 -- the newest signature that it is about
    reached   INTEGER NOT NULL DEFAULT 0,       -- the signature up to which the present pass has come
    changed   INTEGER NOT NULL DEFAULT 0,
    undone    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX reviews_open ON reviews (key) WHERE state IN ('running', 'undoing', 'redoing');

-- The signatures that a decision changed.
CREATE TABLE review_signatures (
    review    INTEGER NOT NULL REFERENCES reviews ON DELETE CASCADE,
    signature INTEGER NOT NULL REFERENCES signatures ON DELETE CASCADE,
    PRIMARY KEY (review, signature)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_signatures_signature ON review_signatures (signature, review);

CREATE INDEX signatures_suspect ON signatures (petition, doubt) WHERE state = 'suspect';
CREATE INDEX signatures_tagged ON signatures (created) WHERE range_tag IS NOT NULL;
