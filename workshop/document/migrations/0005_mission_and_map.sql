-- Mission, map, ready options and commitments: what is known of a line of the mission, who rated,
-- who is missing and what was answered, what an option waits for, who does what in an action.

-- Mission ---------------------------------------------------------------------------------------
-- What is known of one line of a box of the mission; the words themselves stand in the box.
CREATE TABLE mission_line (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, box TEXT NOT NULL, position INTEGER NOT NULL, line TEXT NOT NULL,
  lever TEXT NOT NULL, baseline TEXT NOT NULL, source TEXT NOT NULL, owner TEXT NOT NULL, day TEXT NOT NULL,
  how TEXT NOT NULL, confidence TEXT NOT NULL
) STRICT;
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, position INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL,
  number TEXT NOT NULL, source TEXT NOT NULL, confidence TEXT NOT NULL,
  issue_id INTEGER REFERENCES mission_line(id) ON DELETE RESTRICT
) STRICT;
-- What stopped somebody; it may become an issue and stays known as where the issue came from.
CREATE TABLE barrier (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, position INTEGER NOT NULL, text TEXT NOT NULL, sector TEXT NOT NULL,
  issue_id INTEGER REFERENCES mission_line(id) ON DELETE RESTRICT
) STRICT;
-- The whole page as it stood when it was kept; `body` are its boxes as JSON.
CREATE TABLE mission_version (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, number INTEGER NOT NULL, reason TEXT NOT NULL, kept_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
-- Fist to five on the statement: how many hands of each, nought to five.
CREATE TABLE fist_to_five (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,
  version_id INTEGER NOT NULL REFERENCES mission_version(id) ON DELETE RESTRICT,
  hands TEXT NOT NULL, asked_at TEXT NOT NULL
) STRICT;
CREATE TABLE dissent (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, position INTEGER NOT NULL,
  fist_to_five_id INTEGER NOT NULL REFERENCES fist_to_five(id) ON DELETE RESTRICT,
  words TEXT NOT NULL, sector TEXT NOT NULL
) STRICT;
-- Stop, keep, change.
CREATE TABLE lesson (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, position INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL
) STRICT;
-- What the room wrote to a prompt of a frame: responsible research, reporting of involvement.
CREATE TABLE reflection (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, frame TEXT NOT NULL, prompt TEXT NOT NULL, text TEXT NOT NULL,
  UNIQUE (frame, prompt)
) STRICT;
-- Three questions before and after, without names: only how many gave each answer, and whether
-- they are still being asked.
CREATE TABLE pulse_moment (
  moment TEXT NOT NULL PRIMARY KEY, status TEXT NOT NULL, at_least INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE pulse (
  moment TEXT NOT NULL, question TEXT NOT NULL, sector TEXT NOT NULL, answer INTEGER NOT NULL, people INTEGER NOT NULL,
  PRIMARY KEY (moment, question, sector, answer)
) STRICT, WITHOUT ROWID;

-- The lines that stand in the boxes of an older file.
WITH RECURSIVE boxes(box, text) AS (
  SELECT 'issues', issues FROM mission UNION ALL SELECT 'levers', levers FROM mission
  UNION ALL SELECT 'success_measures', success_measures FROM mission
  UNION ALL SELECT 'uncertainty', uncertainty FROM mission
), parts(box, place, line, rest) AS (
  SELECT box, 0, '', text || char(10) FROM boxes UNION ALL
  SELECT box, place + 1, trim(substr(rest, 1, instr(rest, char(10)) - 1), ' ' || char(9) || char(13)),
    substr(rest, instr(rest, char(10)) + 1) FROM parts WHERE rest <> ''
)
INSERT INTO mission_line (uid, box, position, line, lever, baseline, source, owner, day, how, confidence)
SELECT lower(hex(randomblob(13))), box, row_number() OVER (PARTITION BY box ORDER BY place), line,
  '', '', '', '', '', '', '' FROM parts WHERE line <> '' ORDER BY box, place;

-- Map -------------------------------------------------------------------------------------------
ALTER TABLE stakeholder ADD COLUMN asked TEXT NOT NULL DEFAULT '';
ALTER TABLE stakeholder ADD COLUMN field TEXT NOT NULL DEFAULT '';
ALTER TABLE stakeholder ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE stakeholder ADD COLUMN issue_id INTEGER REFERENCES mission_line(id) ON DELETE RESTRICT;
ALTER TABLE stakeholder ADD COLUMN decides INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stakeholder ADD COLUMN patient_seats INTEGER;
ALTER TABLE stakeholder ADD COLUMN seats INTEGER;
ALTER TABLE link ADD COLUMN legal_basis TEXT NOT NULL DEFAULT '';
UPDATE link SET weight = 4 WHERE weight > 4;
CREATE TABLE map_setting (
  id INTEGER PRIMARY KEY, helix TEXT NOT NULL
) STRICT;
-- How the map's pages stand on the desk: no act of the room, so undo passes it by.
CREATE TABLE map_shown (id INTEGER PRIMARY KEY, all_checks INTEGER NOT NULL) STRICT;
CREATE TABLE map_position (
  id INTEGER PRIMARY KEY, view TEXT NOT NULL,
  stakeholder_id INTEGER NOT NULL REFERENCES stakeholder(id) ON DELETE RESTRICT, x REAL NOT NULL, y REAL NOT NULL,
  UNIQUE (view, stakeholder_id)
) STRICT;
CREATE TABLE stakeholder_apart (
  id INTEGER PRIMARY KEY, first_id INTEGER NOT NULL REFERENCES stakeholder(id) ON DELETE RESTRICT,
  second_id INTEGER NOT NULL REFERENCES stakeholder(id) ON DELETE RESTRICT
) STRICT;
-- Support offered to a seat: travel, pay, interpreter, preparation, plain language.
CREATE TABLE seat_support (
  id INTEGER PRIMARY KEY, stakeholder_id INTEGER NOT NULL REFERENCES stakeholder(id) ON DELETE RESTRICT,
  item TEXT NOT NULL, state TEXT NOT NULL, UNIQUE (stakeholder_id, item)
) STRICT;
-- What the room answered to a finding; `subject` names whom or what it is about.
CREATE TABLE finding_answer (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, finding TEXT NOT NULL, subject TEXT NOT NULL, answer TEXT NOT NULL,
  reason TEXT NOT NULL, answered_at TEXT NOT NULL, UNIQUE (finding, subject)
) STRICT;
-- A pass in which the room rates the map: privately one after another, or table by table.
CREATE TABLE rating_pass (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, number INTEGER NOT NULL, form TEXT NOT NULL, axes TEXT NOT NULL,
  stakeholders TEXT NOT NULL, labels TEXT NOT NULL, status TEXT NOT NULL, opened_at TEXT NOT NULL,
  closed_at TEXT NOT NULL, result TEXT NOT NULL
) STRICT;
-- How many gave each value, never who; and who has had their turn, never with what.
CREATE TABLE rating_count (
  pass_id INTEGER NOT NULL REFERENCES rating_pass(id) ON DELETE RESTRICT,
  stakeholder_id INTEGER NOT NULL REFERENCES stakeholder(id) ON DELETE RESTRICT,
  axis TEXT NOT NULL, sector TEXT NOT NULL, value INTEGER NOT NULL, people INTEGER NOT NULL,
  PRIMARY KEY (pass_id, stakeholder_id, axis, sector, value)
) STRICT, WITHOUT ROWID;
CREATE TABLE rating_turn (
  pass_id INTEGER NOT NULL REFERENCES rating_pass(id) ON DELETE RESTRICT,
  participant_id INTEGER NOT NULL REFERENCES participant(id) ON DELETE RESTRICT,
  PRIMARY KEY (pass_id, participant_id)
) STRICT, WITHOUT ROWID;
-- Where a stakeholder stands towards an option: for, against, neither.
CREATE TABLE stance (
  id INTEGER PRIMARY KEY, option_id INTEGER NOT NULL REFERENCES option(id) ON DELETE RESTRICT,
  stakeholder_id INTEGER NOT NULL REFERENCES stakeholder(id) ON DELETE RESTRICT,
  stance INTEGER NOT NULL, intensity INTEGER, UNIQUE (option_id, stakeholder_id)
) STRICT;
-- The last workshop's map, actions and decisions, to compare with; never mixed with this one's.
CREATE TABLE past_workshop (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, title TEXT NOT NULL, date TEXT NOT NULL, taken_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

-- Options ---------------------------------------------------------------------------------------
ALTER TABLE option ADD COLUMN template TEXT NOT NULL DEFAULT '';
ALTER TABLE option ADD COLUMN creates_risk INTEGER NOT NULL DEFAULT 0;
ALTER TABLE option ADD COLUMN prevention INTEGER NOT NULL DEFAULT 0;
-- One answer about an option by a fixed question: who owns the results, who backs it, its scale.
CREATE TABLE option_fact (
  id INTEGER PRIMARY KEY, option_id INTEGER NOT NULL REFERENCES option(id) ON DELETE RESTRICT,
  fact TEXT NOT NULL, text TEXT NOT NULL, UNIQUE (option_id, fact)
) STRICT;
-- What has to be settled before an option is voted on.
CREATE TABLE gate (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, position INTEGER NOT NULL,
  option_id INTEGER NOT NULL REFERENCES option(id) ON DELETE RESTRICT, kind TEXT NOT NULL, need TEXT NOT NULL,
  answer TEXT NOT NULL, waived_by TEXT NOT NULL, waived_because TEXT NOT NULL, settled_at TEXT NOT NULL
) STRICT;
-- What had to happen first was one text, a need a line; each line becomes a gate.
INSERT INTO gate (uid, position, option_id, kind, need, answer, waived_by, waived_because, settled_at)
WITH RECURSIVE line(option_id, place, need, rest) AS (
  SELECT id, position * 1000, '', replace(preconditions, char(13), '') || char(10) FROM option
  UNION ALL
  SELECT option_id, place + 1, substr(rest, 1, instr(rest, char(10)) - 1), substr(rest, instr(rest, char(10)) + 1)
  FROM line WHERE rest <> ''
)
SELECT lower(hex(randomblob(13))), row_number() OVER (ORDER BY place, option_id), option_id, 'other', need,
  '', '', '', '' FROM line WHERE trim(need) <> '' ORDER BY place, option_id;
ALTER TABLE option DROP COLUMN preconditions;
CREATE TABLE payer_gainer (
  id INTEGER PRIMARY KEY, position INTEGER NOT NULL,
  option_id INTEGER NOT NULL REFERENCES option(id) ON DELETE RESTRICT, side TEXT NOT NULL,
  stakeholder_id INTEGER REFERENCES stakeholder(id) ON DELETE RESTRICT, text TEXT NOT NULL
) STRICT;

-- Commitments -----------------------------------------------------------------------------------
ALTER TABLE workshop ADD COLUMN binding_gates INTEGER NOT NULL DEFAULT 0;
ALTER TABLE decision ADD COLUMN review_on TEXT NOT NULL DEFAULT '';
ALTER TABLE decision ADD COLUMN change_if TEXT NOT NULL DEFAULT '';
ALTER TABLE decision ADD COLUMN carried_from TEXT NOT NULL DEFAULT '';
ALTER TABLE action ADD COLUMN state TEXT NOT NULL DEFAULT 'draft';
ALTER TABLE action ADD COLUMN layer TEXT NOT NULL DEFAULT '';
ALTER TABLE action ADD COLUMN lead_weeks INTEGER;
ALTER TABLE action ADD COLUMN waits_for TEXT NOT NULL DEFAULT '';
ALTER TABLE action ADD COLUMN waits_until TEXT NOT NULL DEFAULT '';
ALTER TABLE action ADD COLUMN money_ends_on TEXT NOT NULL DEFAULT '';
ALTER TABLE action ADD COLUMN habit TEXT NOT NULL DEFAULT '';
ALTER TABLE action ADD COLUMN loss TEXT NOT NULL DEFAULT '';
ALTER TABLE action ADD COLUMN lever TEXT NOT NULL DEFAULT '';
ALTER TABLE action ADD COLUMN manager_id INTEGER REFERENCES participant(id) ON DELETE RESTRICT;
ALTER TABLE action ADD COLUMN no_manager TEXT NOT NULL DEFAULT '';
ALTER TABLE action ADD COLUMN body_id INTEGER REFERENCES stakeholder(id) ON DELETE RESTRICT;
ALTER TABLE action ADD COLUMN carried_from TEXT NOT NULL DEFAULT '';
-- Responsible, consulted, informed; the one accountable is the owner of the action.
CREATE TABLE action_role (
  id INTEGER PRIMARY KEY, action_id INTEGER NOT NULL REFERENCES action(id) ON DELETE RESTRICT,
  role TEXT NOT NULL, participant_id INTEGER REFERENCES participant(id) ON DELETE RESTRICT,
  organisation_id INTEGER REFERENCES organisation(id) ON DELETE RESTRICT
) STRICT;
-- Whom an action supports, who is told back, who else should hear of it: on the map or by name.
CREATE TABLE action_party (
  id INTEGER PRIMARY KEY, position INTEGER NOT NULL,
  action_id INTEGER NOT NULL REFERENCES action(id) ON DELETE RESTRICT, relation TEXT NOT NULL,
  stakeholder_id INTEGER REFERENCES stakeholder(id) ON DELETE RESTRICT, name TEXT NOT NULL, by_day TEXT NOT NULL,
  done_at TEXT NOT NULL
) STRICT;
-- What stood one a line in three columns, each line a row; on the map where the name is known there.
WITH RECURSIVE
  listed(action_id, relation, place, line, rest) AS (
    SELECT id, 'supports', 0, '', supports || char(10) FROM action
    UNION ALL SELECT id, 'feedback_to', 0, '', feedback_to || char(10) FROM action
    UNION ALL SELECT id, 'shared_with', 0, '', learning_shared_with || char(10) FROM action
    UNION ALL
    SELECT action_id, relation, place + 1, trim(substr(rest, 1, instr(rest, char(10)) - 1), ' ' || char(9, 13)),
      substr(rest, instr(rest, char(10)) + 1)
    FROM listed WHERE rest != ''
  ),
  found(action_id, relation, place, line, stakeholder_id) AS (
    SELECT action_id, relation, place, line, (
      SELECT s.id FROM stakeholder s WHERE lower(line) IN (lower(s.uid), lower(s.name), lower(s.short_name))
      ORDER BY s.position, s.id LIMIT 1
    ) FROM listed WHERE line != ''
  )
INSERT INTO action_party (position, action_id, relation, stakeholder_id, name, by_day, done_at)
  SELECT row_number() OVER (ORDER BY action_id, relation, place), action_id, relation, stakeholder_id,
    CASE WHEN stakeholder_id IS NULL THEN line ELSE '' END, '', ''
  FROM found;
ALTER TABLE action DROP COLUMN supports;
ALTER TABLE action DROP COLUMN feedback_to;
ALTER TABLE action DROP COLUMN learning_shared_with;
-- Hands up after a vote: ready now, ready if, no.
CREATE TABLE coalition (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, position INTEGER NOT NULL,
  option_id INTEGER NOT NULL REFERENCES option(id) ON DELETE RESTRICT,
  participant_id INTEGER REFERENCES participant(id) ON DELETE RESTRICT,
  organisation_id INTEGER REFERENCES organisation(id) ON DELETE RESTRICT,
  state TEXT NOT NULL, needs TEXT NOT NULL
) STRICT;
CREATE TABLE contribution (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, position INTEGER NOT NULL,
  organisation_id INTEGER REFERENCES organisation(id) ON DELETE RESTRICT, giver TEXT NOT NULL,
  action_id INTEGER REFERENCES action(id) ON DELETE RESTRICT, kind TEXT NOT NULL, amount TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
