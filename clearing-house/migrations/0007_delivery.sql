-- To whom signatures of petitions that name nobody are sealed; one row at the most.
CREATE TABLE default_recipient (
    one          INTEGER PRIMARY KEY CHECK (one = 1),
    organisation TEXT,                          -- none: the petition's own
    public_key   INTEGER NOT NULL REFERENCES public_keys
) STRICT;
ALTER TABLE petition_recipients ADD COLUMN by_default INTEGER NOT NULL DEFAULT 0;

-- Whose a key is or was: signatures that were sealed to an earlier one are still delivered.
CREATE TABLE recipient_keys (
    petition     INTEGER NOT NULL REFERENCES petitions ON DELETE CASCADE,
    organisation TEXT NOT NULL,
    public_key   INTEGER NOT NULL REFERENCES public_keys,
    PRIMARY KEY (petition, organisation, public_key)
) STRICT, WITHOUT ROWID;

-- Of which numbers of signatures a target's office is told.
CREATE TABLE notices (
    petition INTEGER NOT NULL REFERENCES petitions ON DELETE CASCADE,
    passed   INTEGER NOT NULL,
    address  TEXT NOT NULL,                     -- of an office, as the petition's organisation gave it
    told     INTEGER,                           -- when
    PRIMARY KEY (petition, passed)
) STRICT, WITHOUT ROWID;

-- Signatures frozen to be handed over together. Nothing here says who signed.
CREATE TABLE deliveries (
    key        INTEGER PRIMARY KEY AUTOINCREMENT, -- its number; a cancelled one's never names another
    petition   INTEGER NOT NULL REFERENCES petitions,
    frozen     INTEGER NOT NULL,
    delivered  INTEGER,
    signatures INTEGER NOT NULL,
    taken_back INTEGER NOT NULL DEFAULT 0,      -- of these, before it was handed over
    log_size   INTEGER NOT NULL,                -- the petition's log when they were frozen
    log_root   BLOB NOT NULL,
    digest     BLOB NOT NULL,                   -- SHA-256 over the items
    countries  TEXT NOT NULL,                   -- JSON: signatures by country
    receipt    TEXT,                            -- JSON
    CHECK ((delivered IS NULL) = (receipt IS NULL))
) STRICT;
CREATE INDEX deliveries_petition ON deliveries (petition);
CREATE TRIGGER deliveries_stay BEFORE DELETE ON deliveries WHEN old.delivered IS NOT NULL
BEGIN SELECT raise(ABORT, 'what was handed over stays'); END;
CREATE TRIGGER deliveries_same BEFORE UPDATE ON deliveries WHEN old.delivered IS NOT NULL
BEGIN SELECT raise(ABORT, 'what was handed over stays'); END;

-- The frozen signatures, in order; erased with the identities.
CREATE TABLE delivery_items (
    delivery  INTEGER NOT NULL REFERENCES deliveries ON DELETE CASCADE,
    place     INTEGER NOT NULL,                 -- from 1
    signature INTEGER NOT NULL,
    item      BLOB NOT NULL,                    -- hash of the petition and of what the sealed copies are bound to
    PRIMARY KEY (delivery, place)
) STRICT, WITHOUT ROWID;

-- How far the links of a petition's mails were made to lead nowhere, while identities are erased.
ALTER TABLE petitions ADD COLUMN erasing INTEGER;
CREATE INDEX petitions_erasing ON petitions (key) WHERE erasing IS NOT NULL;
