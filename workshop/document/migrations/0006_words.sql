-- What a word of the room means: every wording proposed or agreed, in every language, and none is lost.
CREATE TABLE meaning (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, position INTEGER NOT NULL,
  term_id INTEGER NOT NULL REFERENCES term(id) ON DELETE RESTRICT,
  language TEXT NOT NULL, plain TEXT NOT NULL, definition TEXT NOT NULL, status TEXT NOT NULL,
  revision INTEGER NOT NULL, said_by TEXT NOT NULL, said_at TEXT NOT NULL, agreed_at TEXT NOT NULL, agreed_how TEXT NOT NULL,
  thumbs_up INTEGER, thumbs_down INTEGER, note TEXT NOT NULL, accepted TEXT NOT NULL
) STRICT;
INSERT INTO meaning (uid, position, term_id, language, plain, definition, status, revision, said_by, said_at, agreed_at, agreed_how, note, accepted)
  SELECT lower(hex(randomblob(13))), row_number() OVER (ORDER BY position, id), id,
    coalesce((SELECT nullif(language, '') FROM workshop), 'en'), plain, definition,
    CASE status WHEN 'agreed' THEN 'agreed' ELSE 'proposed' END, CASE status WHEN 'agreed' THEN 1 ELSE 0 END,
    '', '', CASE status WHEN 'agreed' THEN coalesce(agreed_at, '') ELSE '' END, '', '', ''
  FROM term WHERE plain != '' OR definition != '' OR status = 'agreed' ORDER BY position, id;
ALTER TABLE term DROP COLUMN plain;
ALTER TABLE term DROP COLUMN definition;
ALTER TABLE term DROP COLUMN status;
ALTER TABLE term DROP COLUMN agreed_at;
ALTER TABLE term ADD COLUMN shelf TEXT NOT NULL DEFAULT '';
ALTER TABLE term ADD COLUMN shelf_note TEXT NOT NULL DEFAULT '';
ALTER TABLE term ADD COLUMN lifted INTEGER NOT NULL DEFAULT 0;
-- What a term is called besides: its short form, another way to write it, its name in another language.
CREATE TABLE term_name (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, position INTEGER NOT NULL,
  term_id INTEGER NOT NULL REFERENCES term(id) ON DELETE RESTRICT,
  language TEXT NOT NULL, text TEXT NOT NULL, kind TEXT NOT NULL
) STRICT;
-- How many said "I don't understand", by word: counts only, written anew in one order.
CREATE TABLE word_flag (
  word TEXT NOT NULL, place TEXT NOT NULL, people INTEGER NOT NULL, PRIMARY KEY (word, place)
) STRICT, WITHOUT ROWID;
-- A mark kept on purpose at one place, with the reason.
CREATE TABLE kept_mark (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, position INTEGER NOT NULL, place TEXT NOT NULL, rule TEXT NOT NULL,
  word TEXT NOT NULL, reason TEXT NOT NULL, note TEXT NOT NULL, kept_by TEXT NOT NULL, kept_at TEXT NOT NULL
) STRICT;
-- The language a text is written in, where it is not the one of the meeting: declared, never guessed.
CREATE TABLE text_language (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, place TEXT NOT NULL UNIQUE, language TEXT NOT NULL
) STRICT;
-- What this room looks for on its own, or takes as known.
CREATE TABLE own_word (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, position INTEGER NOT NULL, language TEXT NOT NULL, kind TEXT NOT NULL,
  word TEXT NOT NULL, plain TEXT NOT NULL, definition TEXT NOT NULL, why TEXT NOT NULL
) STRICT;
-- "What would you tell a neighbour?": the words that were asked about, as they stood, and what came back.
CREATE TABLE neighbour_check (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, position INTEGER NOT NULL, place TEXT NOT NULL, shown TEXT NOT NULL,
  got_it INTEGER, partly INTEGER, not_yet INTEGER, told TEXT NOT NULL, asked_at TEXT NOT NULL
) STRICT;
ALTER TABLE workshop ADD COLUMN flags_shown_from INTEGER NOT NULL DEFAULT 2;
ALTER TABLE workshop ADD COLUMN marks_shown TEXT NOT NULL DEFAULT 'ask shorter people';
