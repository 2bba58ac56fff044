-- Ideas remember the sector they came from, never a person; options have tags and remember their
-- words from before a merge; pairs that are not the same are not suggested for merging again.

ALTER TABLE idea ADD COLUMN sector TEXT NOT NULL DEFAULT '';
ALTER TABLE idea ADD COLUMN spoken INTEGER NOT NULL DEFAULT 0;
ALTER TABLE option ADD COLUMN sector TEXT NOT NULL DEFAULT '';
ALTER TABLE option ADD COLUMN tags TEXT NOT NULL DEFAULT '';
ALTER TABLE option ADD COLUMN before_merge TEXT NOT NULL DEFAULT '';

CREATE TABLE kept_apart (
  id INTEGER PRIMARY KEY, first_id INTEGER NOT NULL REFERENCES option(id) ON DELETE RESTRICT,
  second_id INTEGER NOT NULL REFERENCES option(id) ON DELETE RESTRICT
) STRICT;
