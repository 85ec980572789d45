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
