-- The log of each petition: the leaves of its Merkle tree (RFC 9162, 2.1), in order. Nothing here leads to a signature: a
-- mark is the hash of a receipt that only the signer's mail has, or random bytes.
CREATE TABLE log_leaves (
    petition INTEGER NOT NULL REFERENCES petitions,
    place    INTEGER NOT NULL,                  -- from 0, without gaps
    kind     TEXT NOT NULL CHECK (kind IN ('confirmed', 'withdrawn', 'invalidated')),
    day      TEXT NOT NULL,                     -- 2005-11-15, in UTC; never before that of the leaf before
    mark     BLOB NOT NULL,
    PRIMARY KEY (petition, place)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX log_leaves_mark ON log_leaves (petition, mark);

-- Hashes of whole subtrees whose height is a multiple of four, so that a proof reads few leaves.
CREATE TABLE log_nodes (
    petition INTEGER NOT NULL REFERENCES petitions,
    height   INTEGER NOT NULL,
    place    INTEGER NOT NULL,                  -- among those of its height, from 0
    hash     BLOB NOT NULL,
    PRIMARY KEY (petition, height, place)
) STRICT, WITHOUT ROWID;

-- The log's state at the end of each day that has passed and brought leaves.
CREATE TABLE log_heads (
    petition    INTEGER NOT NULL REFERENCES petitions,
    size        INTEGER NOT NULL,
    day         TEXT NOT NULL,
    root        BLOB NOT NULL,
    confirmed   INTEGER NOT NULL,
    withdrawn   INTEGER NOT NULL,
    invalidated INTEGER NOT NULL,
    PRIMARY KEY (petition, size)
) STRICT, WITHOUT ROWID;

-- Whatever a later version of the program gets wrong, the log only grows.
CREATE TRIGGER log_leaves_stay BEFORE DELETE ON log_leaves BEGIN SELECT raise(ABORT, 'the log only grows'); END;
CREATE TRIGGER log_leaves_same BEFORE UPDATE ON log_leaves BEGIN SELECT raise(ABORT, 'the log only grows'); END;
CREATE TRIGGER log_leaves_next BEFORE INSERT ON log_leaves
WHEN new.place <> coalesce((SELECT place + 1 FROM log_leaves WHERE petition = new.petition ORDER BY place DESC LIMIT 1), 0)
BEGIN SELECT raise(ABORT, 'the log has no gaps'); END;
CREATE TRIGGER log_nodes_same BEFORE UPDATE ON log_nodes BEGIN SELECT raise(ABORT, 'the log only grows'); END;
CREATE TRIGGER log_nodes_stay BEFORE DELETE ON log_nodes BEGIN SELECT raise(ABORT, 'the log only grows'); END;
CREATE TRIGGER log_heads_same BEFORE UPDATE ON log_heads BEGIN SELECT raise(ABORT, 'the log only grows'); END;
CREATE TRIGGER log_heads_stay BEFORE DELETE ON log_heads BEGIN SELECT raise(ABORT, 'the log only grows'); END;
