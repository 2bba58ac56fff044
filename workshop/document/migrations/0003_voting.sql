-- Rounds that repeat, that end in a tie the room settles, and that are voted in more than one form.

ALTER TABLE round ADD COLUMN repeats INTEGER REFERENCES round(id) ON DELETE RESTRICT;
ALTER TABLE round ADD COLUMN settlement TEXT;
ALTER TABLE round ADD COLUMN screen TEXT NOT NULL DEFAULT '';
ALTER TABLE round ADD COLUMN paper TEXT NOT NULL DEFAULT '';
ALTER TABLE roll ADD COLUMN place TEXT NOT NULL DEFAULT '';

-- Ballots of an open round, by person: a roll call, a numeric pad, a touch wall.
CREATE TABLE named_ballot (
  round_id INTEGER NOT NULL REFERENCES round(id) ON DELETE RESTRICT,
  participant_id INTEGER NOT NULL REFERENCES participant(id) ON DELETE RESTRICT,
  ballot TEXT NOT NULL, PRIMARY KEY (round_id, participant_id)
) STRICT, WITHOUT ROWID;

-- Hands that were counted, twice and independently, by option, answer and sector.
CREATE TABLE hand_count (
  round_id INTEGER NOT NULL REFERENCES round(id) ON DELETE RESTRICT,
  counter INTEGER NOT NULL, option_id INTEGER NOT NULL REFERENCES option(id) ON DELETE RESTRICT,
  answer INTEGER NOT NULL, sector TEXT NOT NULL, hands INTEGER NOT NULL,
  PRIMARY KEY (round_id, counter, option_id, answer, sector)
) STRICT, WITHOUT ROWID;

-- Paper ballots of a secret round, keyed twice; one body a round, of its final size from the start.
CREATE TABLE paper_urn (
  round_id INTEGER PRIMARY KEY REFERENCES round(id) ON DELETE RESTRICT, body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
