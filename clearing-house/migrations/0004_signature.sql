-- Signatures whose identities are sealed. What the first version kept in clear, names and comments, is not carried over:
-- nobody could seal it now.

-- Public keys (X25519) to which identities are sealed.
CREATE TABLE public_keys (key INTEGER PRIMARY KEY, public BLOB NOT NULL UNIQUE) STRICT;

-- Who receives a petition's signatures, in order.
CREATE TABLE petition_recipients (
    petition     INTEGER NOT NULL REFERENCES petitions ON DELETE CASCADE,
    place        INTEGER NOT NULL,
    organisation TEXT NOT NULL,
    public_key   INTEGER NOT NULL REFERENCES public_keys,
    PRIMARY KEY (petition, place)
) STRICT, WITHOUT ROWID;

-- Organisations that embed the widget: counted, and led back to, only from pages on their own sites.
CREATE TABLE partners (
    key          INTEGER PRIMARY KEY,
    slug         TEXT NOT NULL UNIQUE,
    name         TEXT NOT NULL,
    sites        TEXT NOT NULL,                 -- origins, parted by spaces
    public_key   INTEGER REFERENCES public_keys, -- where it may ask signers whether it may write to them
    content_hash BLOB NOT NULL
) STRICT;

ALTER TABLE petitions ADD COLUMN risky TEXT NOT NULL DEFAULT ''; -- countries, parted by spaces
ALTER TABLE petitions ADD COLUMN closed INTEGER;                 -- when it was closed
ALTER TABLE petitions ADD COLUMN erased INTEGER;                 -- when its signers' identities were erased

CREATE TABLE signatures_sealed (
    key             INTEGER PRIMARY KEY AUTOINCREMENT, -- an erased signature's number never names another
    petition        INTEGER NOT NULL REFERENCES petitions,
    state           TEXT NOT NULL CHECK (state IN ('pending', 'confirmed', 'suspect', 'withdrawn', 'invalidated')),
    delivery        TEXT NOT NULL DEFAULT 'none' CHECK (delivery IN ('none', 'included', 'delivered')),
    included_in     INTEGER,                    -- the delivery
    email_hash      BLOB,                       -- HMAC of the canonical address; none once it is withdrawn or erased
    sealed_with     TEXT NOT NULL,              -- the client's key, to which the sealed copies are bound
    shown           TEXT,                       -- the name that the signer chose to show
    delayed         INTEGER NOT NULL DEFAULT 0, -- whether it is shown only once the petition is closed
    country         TEXT NOT NULL,
    lang            TEXT NOT NULL,
    partner         TEXT,                       -- only where the page was on one of the partner's sites
    consent_version TEXT NOT NULL,
    token_hash      BLOB,                       -- of the newest confirmation mail's secret
    browser         BLOB,                       -- hash of the signing page's secret, until it is confirmed
    doubt           TEXT CHECK (doubt IN ('range', 'domain', 'flood')), -- why it will be suspect
    range_tag       BLOB,                       -- of the client's network, by a key that is gone after a day; erased after three
    domain_tag      BLOB,                       -- keyed hash of the address's domain
    mark            BLOB,                       -- of the leaf to come, while it is suspect
    was             TEXT CHECK (was IN ('pending', 'confirmed', 'suspect')), -- before it was invalidated
    mailed          INTEGER NOT NULL,           -- when the newest mail was to be sent
    created         INTEGER NOT NULL,           -- rounded to the minute, as is confirmed
    confirmed       INTEGER,
    UNIQUE (petition, email_hash)
) STRICT;
INSERT INTO signatures_sealed (key, petition, state, email_hash, sealed_with, shown, country, lang, consent_version, token_hash, mailed, created, confirmed)
    SELECT key, petition, state, email_hash, '', iif(display = 'full', name, NULL), country, lang, consent_version, token_hash, mailed, created, confirmed
    FROM signatures;

-- Every mail's secret leads to its signature. 0 where that was erased; below 0 where a newer mail took its place, and it
-- withdraws, but does not confirm.
CREATE TABLE signature_tokens (
    token_hash BLOB PRIMARY KEY,
    signature  INTEGER NOT NULL,
    made       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO signature_tokens SELECT token_hash, key, mailed FROM signatures WHERE token_hash IS NOT NULL;
INSERT OR IGNORE INTO signature_tokens SELECT token_hash, 0, expired FROM expired_tokens;
CREATE INDEX signature_tokens_void ON signature_tokens (made) WHERE signature <= 0;
DROP TABLE expired_tokens;

-- Mail to be sent, a row a recipient. Address and secrets are one text, encrypted with a key that is not in the database,
-- and erased once the mail is accepted or refused for good. Mails that waited in the older form are not sent.
DROP TABLE outbox;
DROP TABLE signatures;
ALTER TABLE signatures_sealed RENAME TO signatures;
CREATE INDEX signatures_pending ON signatures (mailed) WHERE state = 'pending';
CREATE INDEX signatures_confirmed ON signatures (petition, key) WHERE state = 'confirmed';
CREATE TABLE outbox (
    key          INTEGER PRIMARY KEY,
    kind         TEXT NOT NULL,
    signature    INTEGER REFERENCES signatures ON DELETE CASCADE,
    email_hash   BLOB NOT NULL,                 -- by which mails an address are bounded
    letter       BLOB,
    state        TEXT NOT NULL CHECK (state IN ('queued', 'leased', 'done', 'soft', 'hard', 'unknown')),
    attempts     INTEGER NOT NULL DEFAULT 0,
    next_attempt INTEGER NOT NULL,              -- of a leased row: when the lease ends
    created      INTEGER NOT NULL               -- when it was to be sent first
) STRICT;
CREATE INDEX outbox_due ON outbox (next_attempt) WHERE state IN ('queued', 'leased', 'soft');
CREATE INDEX outbox_signature ON outbox (signature) WHERE signature IS NOT NULL;
CREATE INDEX outbox_recipient ON outbox (email_hash, created);

-- The sealed copies.
CREATE TABLE identities (
    signature  INTEGER NOT NULL REFERENCES signatures ON DELETE CASCADE,
    public_key INTEGER NOT NULL REFERENCES public_keys,
    sealed     BLOB NOT NULL,
    PRIMARY KEY (signature, public_key)
) STRICT, WITHOUT ROWID;

-- Addresses whose owner said "I did not sign this": no mail about the petition until then.
CREATE TABLE disowned (
    petition   INTEGER NOT NULL REFERENCES petitions ON DELETE CASCADE,
    email_hash BLOB NOT NULL,
    until      INTEGER NOT NULL,
    PRIMARY KEY (petition, email_hash)
) STRICT, WITHOUT ROWID;

-- Counts by partner ('' for none) and language, folded like the counts.
CREATE TABLE partner_counts (
    petition  INTEGER NOT NULL REFERENCES petitions ON DELETE CASCADE,
    partner   TEXT NOT NULL,
    lang      TEXT NOT NULL,
    confirmed INTEGER NOT NULL,
    PRIMARY KEY (petition, partner, lang)
) STRICT, WITHOUT ROWID;
INSERT INTO partner_counts SELECT petition, '', lang, count(*) FROM signatures WHERE state = 'confirmed' GROUP BY petition, lang;
UPDATE petition_counts SET confirmed = (SELECT count(*) FROM signatures s WHERE s.petition = petition_counts.petition AND s.state = 'confirmed');
DROP TABLE count_deltas;
CREATE TABLE count_deltas (
    key      INTEGER PRIMARY KEY,
    petition INTEGER NOT NULL REFERENCES petitions ON DELETE CASCADE,
    partner  TEXT NOT NULL,
    lang     TEXT NOT NULL,
    change   INTEGER NOT NULL                   -- 1 or -1
) STRICT;
CREATE INDEX count_deltas_petition ON count_deltas (petition, change);

-- The log takes a fourth kind of leaf.
CREATE TABLE log_leaves_restored (
    petition INTEGER NOT NULL REFERENCES petitions,
    place    INTEGER NOT NULL,                  -- from 0, without gaps
    kind     TEXT NOT NULL CHECK (kind IN ('confirmed', 'withdrawn', 'invalidated', 'restored')),
    day      TEXT NOT NULL,                     -- 2005-11-15, in UTC; never before that of the leaf before
    mark     BLOB NOT NULL,
    PRIMARY KEY (petition, place)
) STRICT, WITHOUT ROWID;
INSERT INTO log_leaves_restored SELECT * FROM log_leaves;
DROP TABLE log_leaves;
ALTER TABLE log_leaves_restored RENAME TO log_leaves;
CREATE UNIQUE INDEX log_leaves_mark ON log_leaves (petition, mark);
ALTER TABLE log_heads ADD COLUMN restored INTEGER NOT NULL DEFAULT 0;
CREATE TRIGGER log_leaves_stay BEFORE DELETE ON log_leaves BEGIN SELECT raise(ABORT, 'the log only grows'); END;
CREATE TRIGGER log_leaves_same BEFORE UPDATE ON log_leaves BEGIN SELECT raise(ABORT, 'the log only grows'); END;
CREATE TRIGGER log_leaves_next BEFORE INSERT ON log_leaves
WHEN new.place <> coalesce((SELECT place + 1 FROM log_leaves WHERE petition = new.petition ORDER BY place DESC LIMIT 1), 0)
BEGIN SELECT raise(ABORT, 'the log has no gaps'); END;
