-- Partners' links, and the public list of names.

-- Which of a partner's links works: a new number makes the old link invalid.
ALTER TABLE partners ADD COLUMN link INTEGER NOT NULL DEFAULT 0;

-- The names that signers chose to show, in order; a petition may have a million signers without one.
CREATE INDEX signatures_shown ON signatures (petition, key, delayed) WHERE state = 'confirmed' AND shown IS NOT NULL;
