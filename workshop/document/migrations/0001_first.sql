-- The first format of a workshop file. Never edited once released; a change is a new file.
-- Every recorded table has an integer id; order within a list is `position`; `uid` names a row outside the file.

CREATE TABLE journal (
  step INTEGER PRIMARY KEY, operation TEXT NOT NULL UNIQUE, at TEXT NOT NULL, kind TEXT NOT NULL,
  rows TEXT NOT NULL, state TEXT NOT NULL
) STRICT;
CREATE INDEX journal_state ON journal(state, step);
CREATE TABLE undolog (
  seq INTEGER PRIMARY KEY, step INTEGER NOT NULL, table_name TEXT NOT NULL, row_id INTEGER NOT NULL, sql TEXT NOT NULL
) STRICT;
CREATE INDEX undolog_step ON undolog(step, table_name, row_id);
CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE digest (
  table_name TEXT NOT NULL, row_id INTEGER NOT NULL, digest BLOB NOT NULL, PRIMARY KEY (table_name, row_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE workshop (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, title TEXT NOT NULL, subtitle TEXT NOT NULL, date TEXT NOT NULL,
  place TEXT NOT NULL, language TEXT NOT NULL, starts_at TEXT NOT NULL, ends_at TEXT NOT NULL, template TEXT NOT NULL,
  facilitator TEXT NOT NULL, secretary TEXT NOT NULL, sample INTEGER NOT NULL, provenance TEXT NOT NULL,
  group_limit INTEGER NOT NULL, started_at TEXT, closed_at TEXT, approved_at TEXT
) STRICT;
CREATE TABLE guard (id INTEGER PRIMARY KEY, salt BLOB NOT NULL, hash BLOB NOT NULL) STRICT;
CREATE TABLE room (
  id INTEGER PRIMARY KEY, slide TEXT NOT NULL, subject INTEGER, stage INTEGER NOT NULL, page INTEGER NOT NULL,
  cover TEXT NOT NULL, message TEXT NOT NULL
) STRICT;

CREATE TABLE organisation (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, name TEXT NOT NULL, short_name TEXT NOT NULL, sector TEXT NOT NULL
) STRICT;
CREATE TABLE participant (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, position INTEGER NOT NULL, name TEXT NOT NULL, sector TEXT NOT NULL,
  organisation_id INTEGER REFERENCES organisation(id) ON DELETE RESTRICT, role TEXT NOT NULL, capacity TEXT NOT NULL,
  present INTEGER NOT NULL, arrived_at TEXT, left_at TEXT, consent_name TEXT NOT NULL, consent_photo TEXT NOT NULL,
  note TEXT NOT NULL, code TEXT NOT NULL
) STRICT;

CREATE TABLE step (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, position INTEGER NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL,
  minutes INTEGER NOT NULL, goal TEXT NOT NULL, say TEXT NOT NULL, inputs TEXT NOT NULL, output TEXT NOT NULL,
  done TEXT NOT NULL, plan_b TEXT NOT NULL, lock TEXT NOT NULL, state TEXT NOT NULL, skip_reason TEXT NOT NULL,
  spent INTEGER NOT NULL, started_at TEXT
) STRICT;
CREATE TABLE parked (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, position INTEGER NOT NULL, text TEXT NOT NULL,
  owner_id INTEGER REFERENCES participant(id) ON DELETE RESTRICT, closed TEXT NOT NULL
) STRICT;
CREATE TABLE speaker (
  id INTEGER PRIMARY KEY, position INTEGER NOT NULL,
  participant_id INTEGER NOT NULL REFERENCES participant(id) ON DELETE RESTRICT, state TEXT NOT NULL
) STRICT;

CREATE TABLE mission (
  id INTEGER PRIMARY KEY, title TEXT NOT NULL, statement TEXT NOT NULL, baseline TEXT NOT NULL, target TEXT NOT NULL,
  deadline TEXT NOT NULL, story TEXT NOT NULL, issues TEXT NOT NULL, system_problems TEXT NOT NULL,
  opportunity_areas TEXT NOT NULL, levers TEXT NOT NULL, success_measures TEXT NOT NULL, uncertainty TEXT NOT NULL,
  beyond_technology TEXT NOT NULL, layers TEXT NOT NULL
) STRICT;

CREATE TABLE stakeholder (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, position INTEGER NOT NULL, name TEXT NOT NULL, short_name TEXT NOT NULL,
  kind TEXT NOT NULL, sector TEXT NOT NULL, layer TEXT NOT NULL, power INTEGER, interest INTEGER, legitimacy INTEGER,
  urgency INTEGER, support INTEGER, present TEXT NOT NULL,
  represented_by INTEGER REFERENCES stakeholder(id) ON DELETE RESTRICT,
  organisation_id INTEGER REFERENCES organisation(id) ON DELETE RESTRICT, unusual INTEGER NOT NULL, bird INTEGER NOT NULL,
  supporter TEXT NOT NULL, engagement_now TEXT NOT NULL, engagement_target TEXT NOT NULL, can_offer TEXT NOT NULL,
  needs TEXT NOT NULL, equity TEXT NOT NULL, sources TEXT NOT NULL
) STRICT;
CREATE TABLE link (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,
  source_id INTEGER NOT NULL REFERENCES stakeholder(id) ON DELETE RESTRICT,
  target_id INTEGER NOT NULL REFERENCES stakeholder(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL, weight INTEGER, note TEXT NOT NULL, sources TEXT NOT NULL
) STRICT;

CREATE TABLE idea (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, position INTEGER NOT NULL, text TEXT NOT NULL, state TEXT NOT NULL
) STRICT;
CREATE TABLE option (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, position INTEGER NOT NULL, letter TEXT NOT NULL, title TEXT NOT NULL,
  plain_title TEXT NOT NULL, layer TEXT NOT NULL, preconditions TEXT NOT NULL, state TEXT NOT NULL,
  merged_into INTEGER REFERENCES option(id) ON DELETE RESTRICT, idea_id INTEGER REFERENCES idea(id) ON DELETE RESTRICT
) STRICT;
CREATE TABLE option_organisation (
  id INTEGER PRIMARY KEY, option_id INTEGER NOT NULL REFERENCES option(id) ON DELETE RESTRICT,
  organisation_id INTEGER NOT NULL REFERENCES organisation(id) ON DELETE RESTRICT, relation TEXT NOT NULL
) STRICT;
CREATE TABLE option_stakeholder (
  id INTEGER PRIMARY KEY, option_id INTEGER NOT NULL REFERENCES option(id) ON DELETE RESTRICT,
  stakeholder_id INTEGER NOT NULL REFERENCES stakeholder(id) ON DELETE RESTRICT, relation TEXT NOT NULL
) STRICT;

CREATE TABLE declaration (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,
  participant_id INTEGER NOT NULL UNIQUE REFERENCES participant(id) ON DELETE RESTRICT,
  layer TEXT NOT NULL, status TEXT NOT NULL, declared_at TEXT NOT NULL
) STRICT;
CREATE TABLE interest (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,
  declaration_id INTEGER NOT NULL REFERENCES declaration(id) ON DELETE RESTRICT,
  category TEXT NOT NULL, party TEXT NOT NULL, organisation_id INTEGER REFERENCES organisation(id) ON DELETE RESTRICT,
  text TEXT NOT NULL
) STRICT;
CREATE TABLE interest_option (
  id INTEGER PRIMARY KEY, interest_id INTEGER NOT NULL REFERENCES interest(id) ON DELETE RESTRICT,
  option_id INTEGER NOT NULL REFERENCES option(id) ON DELETE RESTRICT
) STRICT;
CREATE TABLE measure (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,
  participant_id INTEGER NOT NULL REFERENCES participant(id) ON DELETE RESTRICT,
  option_id INTEGER NOT NULL REFERENCES option(id) ON DELETE RESTRICT,
  measure TEXT NOT NULL, reason TEXT NOT NULL, decided_by INTEGER REFERENCES participant(id) ON DELETE RESTRICT,
  decided_at TEXT NOT NULL, UNIQUE (participant_id, option_id)
) STRICT;

CREATE TABLE round (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, number INTEGER, step_id INTEGER REFERENCES step(id) ON DELETE RESTRICT,
  title TEXT NOT NULL, question TEXT NOT NULL, method TEXT NOT NULL, settings TEXT NOT NULL, secret INTEGER NOT NULL,
  status TEXT NOT NULL, rule_card TEXT, opened_at TEXT, closed_at TEXT, void_reason TEXT NOT NULL, warnings TEXT NOT NULL,
  result TEXT
) STRICT;
CREATE TABLE round_option (
  id INTEGER PRIMARY KEY, round_id INTEGER NOT NULL REFERENCES round(id) ON DELETE RESTRICT,
  option_id INTEGER NOT NULL REFERENCES option(id) ON DELETE RESTRICT, position INTEGER NOT NULL,
  letter TEXT NOT NULL, title TEXT NOT NULL
) STRICT;
CREATE TABLE roll (
  round_id INTEGER NOT NULL REFERENCES round(id) ON DELETE RESTRICT,
  participant_id INTEGER NOT NULL REFERENCES participant(id) ON DELETE RESTRICT,
  recused TEXT NOT NULL, group_label TEXT NOT NULL, voted INTEGER NOT NULL, operation BLOB NOT NULL,
  PRIMARY KEY (round_id, participant_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE urn (
  round_id INTEGER PRIMARY KEY REFERENCES round(id) ON DELETE RESTRICT, body BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE term (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, position INTEGER NOT NULL, term TEXT NOT NULL, plain TEXT NOT NULL,
  definition TEXT NOT NULL, status TEXT NOT NULL, agreed_at TEXT, source TEXT NOT NULL
) STRICT;

CREATE TABLE budget_window (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, name TEXT NOT NULL, holder TEXT NOT NULL, opens TEXT NOT NULL,
  closes TEXT NOT NULL, decides TEXT NOT NULL, money_from TEXT NOT NULL
) STRICT;
CREATE TABLE decision (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, number INTEGER NOT NULL, text TEXT NOT NULL, basis TEXT NOT NULL,
  round_id INTEGER REFERENCES round(id) ON DELETE RESTRICT, dissent TEXT NOT NULL, decided_at TEXT NOT NULL
) STRICT;
CREATE TABLE action (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, number INTEGER NOT NULL, text TEXT NOT NULL,
  owner_id INTEGER REFERENCES participant(id) ON DELETE RESTRICT,
  owner_organisation_id INTEGER REFERENCES organisation(id) ON DELETE RESTRICT, due TEXT NOT NULL,
  first_step TEXT NOT NULL, early_check TEXT NOT NULL, evidence TEXT NOT NULL,
  option_id INTEGER REFERENCES option(id) ON DELETE RESTRICT,
  decision_id INTEGER REFERENCES decision(id) ON DELETE RESTRICT,
  budget_window_id INTEGER REFERENCES budget_window(id) ON DELETE RESTRICT,
  supports TEXT NOT NULL, feedback_to TEXT NOT NULL, learning_shared_with TEXT NOT NULL
) STRICT;
