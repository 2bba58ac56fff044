-- Interests that act: declarations that follow each other, interests that are never overwritten,
-- what was answered about each option, what was judged, what was decided, and what was seen.

ALTER TABLE declaration RENAME TO declaration_1;
ALTER TABLE interest RENAME TO interest_1;
ALTER TABLE interest_option RENAME TO interest_option_1;
ALTER TABLE measure RENAME TO measure_1;

CREATE TABLE declaration (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,
  participant_id INTEGER NOT NULL REFERENCES participant(id) ON DELETE RESTRICT,
  layer TEXT NOT NULL, status TEXT NOT NULL, method TEXT NOT NULL, declared_at TEXT NOT NULL, expires_on TEXT,
  privately INTEGER NOT NULL, pack TEXT NOT NULL, pack_version TEXT NOT NULL,
  supersedes_id INTEGER REFERENCES declaration(id) ON DELETE RESTRICT
) STRICT;
CREATE TABLE interest (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,
  participant_id INTEGER NOT NULL REFERENCES participant(id) ON DELETE RESTRICT,
  category TEXT NOT NULL, party TEXT NOT NULL, organisation_id INTEGER REFERENCES organisation(id) ON DELETE RESTRICT,
  entity TEXT NOT NULL, text TEXT NOT NULL, started_on TEXT, ended_on TEXT, end_precision TEXT NOT NULL,
  planned INTEGER NOT NULL, amount_band TEXT NOT NULL, recipient TEXT NOT NULL, sharedness TEXT NOT NULL,
  sensitive INTEGER NOT NULL, public_wording TEXT NOT NULL
) STRICT;
-- A declaration holds interests; one that is confirmed again holds the same ones.
CREATE TABLE declaration_interest (
  id INTEGER PRIMARY KEY, declaration_id INTEGER NOT NULL REFERENCES declaration(id) ON DELETE RESTRICT,
  interest_id INTEGER NOT NULL REFERENCES interest(id) ON DELETE RESTRICT
) STRICT;
-- What was answered when somebody asked whether an interest touches an option.
CREATE TABLE interest_match (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,
  interest_id INTEGER NOT NULL REFERENCES interest(id) ON DELETE RESTRICT,
  option_id INTEGER NOT NULL REFERENCES option(id) ON DELETE RESTRICT,
  state TEXT NOT NULL, specificity TEXT NOT NULL, how TEXT NOT NULL, relation TEXT NOT NULL, reason TEXT NOT NULL,
  answered_at TEXT NOT NULL, UNIQUE (interest_id, option_id)
) STRICT;
-- Other names that organisations go by, or were said not to.
CREATE TABLE organisation_alias (
  id INTEGER PRIMARY KEY, organisation_id INTEGER NOT NULL REFERENCES organisation(id) ON DELETE RESTRICT,
  alias TEXT NOT NULL, status TEXT NOT NULL
) STRICT;
CREATE TABLE assessment (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,
  participant_id INTEGER NOT NULL REFERENCES participant(id) ON DELETE RESTRICT,
  option_id INTEGER REFERENCES option(id) ON DELETE RESTRICT,
  pack TEXT NOT NULL, pack_version TEXT NOT NULL, facts TEXT NOT NULL, proposed TEXT NOT NULL, rules TEXT NOT NULL,
  severity TEXT NOT NULL, override_reason TEXT NOT NULL,
  assessor_id INTEGER REFERENCES participant(id) ON DELETE RESTRICT,
  second_assessor_id INTEGER REFERENCES participant(id) ON DELETE RESTRICT, assessed_at TEXT NOT NULL,
  supersedes_id INTEGER REFERENCES assessment(id) ON DELETE RESTRICT
) STRICT;
CREATE TABLE measure (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,
  participant_id INTEGER NOT NULL REFERENCES participant(id) ON DELETE RESTRICT,
  option_id INTEGER REFERENCES option(id) ON DELETE RESTRICT,
  assessment_id INTEGER REFERENCES assessment(id) ON DELETE RESTRICT,
  measures TEXT NOT NULL, reason_public TEXT NOT NULL, reason_private TEXT NOT NULL,
  decided_by INTEGER REFERENCES participant(id) ON DELETE RESTRICT, authority TEXT NOT NULL,
  decided_at TEXT NOT NULL, ended_at TEXT NOT NULL, exception TEXT NOT NULL,
  supersedes_id INTEGER REFERENCES measure(id) ON DELETE RESTRICT
) STRICT;
-- What was seen while an option was talked about: left, returned, silent, answered.
CREATE TABLE stamp (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,
  participant_id INTEGER NOT NULL REFERENCES participant(id) ON DELETE RESTRICT,
  option_id INTEGER REFERENCES option(id) ON DELETE RESTRICT, kind TEXT NOT NULL, stamped_at TEXT NOT NULL
) STRICT;
-- Who leads the room on an option instead of the facilitator.
CREATE TABLE steering (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,
  option_id INTEGER NOT NULL REFERENCES option(id) ON DELETE RESTRICT,
  participant_id INTEGER NOT NULL REFERENCES participant(id) ON DELETE RESTRICT,
  began_at TEXT NOT NULL, ended_at TEXT NOT NULL
) STRICT;
-- The policy pack in force, whole, so that the file explains itself.
CREATE TABLE policy (
  id INTEGER PRIMARY KEY, pack TEXT NOT NULL, version TEXT NOT NULL, sha256 TEXT NOT NULL, body TEXT NOT NULL,
  chosen_at TEXT NOT NULL
) STRICT;

ALTER TABLE workshop ADD COLUMN sponsor TEXT NOT NULL DEFAULT '';
ALTER TABLE round ADD COLUMN interests TEXT NOT NULL DEFAULT '';
-- Who was not on the roll of a round, and why.
CREATE TABLE off_roll (
  round_id INTEGER NOT NULL REFERENCES round(id) ON DELETE RESTRICT,
  participant_id INTEGER NOT NULL REFERENCES participant(id) ON DELETE RESTRICT,
  reason TEXT NOT NULL, PRIMARY KEY (round_id, participant_id)
) STRICT, WITHOUT ROWID;
-- What became known after a round was closed; the round itself stays as it is.
CREATE TABLE round_note (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,
  round_id INTEGER NOT NULL REFERENCES round(id) ON DELETE RESTRICT,
  option_id INTEGER REFERENCES option(id) ON DELETE RESTRICT,
  participant_id INTEGER NOT NULL REFERENCES participant(id) ON DELETE RESTRICT,
  verdict TEXT NOT NULL, noted_at TEXT NOT NULL
) STRICT;

INSERT INTO declaration
  SELECT id, uid, participant_id, CASE layer WHEN 'oral' THEN 'item_oral' ELSE layer END, status, 'oral_minuted',
    declared_at, NULL, 0, '', '', NULL FROM declaration_1;
INSERT INTO interest
  SELECT i.id, i.uid, d.participant_id,
    CASE i.category WHEN 'grant' THEN 'grant_institution' WHEN 'speaker_travel' THEN 'speaker'
      WHEN 'competitor' THEN 'other' ELSE i.category END,
    CASE i.party WHEN 'relative' THEN 'close_family' ELSE i.party END, i.organisation_id, '', i.text, NULL, NULL,
    'unknown', 0, 'not_stated', CASE i.party WHEN 'self' THEN 'self' ELSE 'other' END, 'personal', 0, ''
  FROM interest_1 i JOIN declaration_1 d ON d.id = i.declaration_id;
INSERT INTO declaration_interest SELECT id, declaration_id, id FROM interest_1;
INSERT INTO interest_match
  SELECT min(id), lower(hex(randomblob(13))), interest_id, option_id, 'confirmed', 'specific', 'manual', '', '', ''
  FROM interest_option_1 GROUP BY interest_id, option_id;
INSERT INTO assessment
  SELECT id, lower(hex(randomblob(13))), participant_id, option_id, '', '', '[]', kind, '[]', kind, '', decided_by,
    NULL, decided_at, NULL FROM (SELECT *, CASE measure WHEN 'recused' THEN 'high' WHEN 'answers' THEN 'moderate'
      WHEN 'discloses' THEN 'low' ELSE 'none' END AS kind FROM measure_1);
INSERT INTO measure
  SELECT id, uid, participant_id, option_id, id, CASE measure WHEN 'recused' THEN '["no_vote"]'
      WHEN 'answers' THEN '["answer_only", "no_vote"]' WHEN 'discloses' THEN '["disclose"]' ELSE '[]' END,
    reason, '', decided_by, 'facilitator', decided_at, '', '', NULL FROM measure_1;

DROP TABLE interest_option_1;
DROP TABLE interest_1;
DROP TABLE declaration_1;
DROP TABLE measure_1;
