"""Claims about older files: opened as they are, backed up beside, and whole or untouched."""

from __future__ import annotations

import gzip
import sqlite3
from collections import Counter
from pathlib import Path

import pytest

from workshop.document import Document
from workshop.document.digests import Digests
from workshop.document.migrations import VERSION
from workshop.document.refused import DiskTrouble, Unreadable
from workshop.interests.queries import all_interests, declarations, matrix, recusals
from workshop.interests.terms import CATEGORIES
from workshop.language.queries import terms
from workshop.options.queries import options
from workshop.sentences import say
from workshop.voting.queries import result_of, round_of

FIRST = Path(__file__).parent / "data" / "format-1.plenary.gz"


FOURTH = FIRST.with_name("format-4.plenary.gz")
FIFTH = FIRST.with_name("format-5.plenary.gz")


@pytest.fixture
def fourth(tmp_path):
    """The sample as the fourth format wrote it, with lines that are typed carelessly."""
    path = tmp_path / "fourth.plenary"
    path.write_bytes(gzip.decompress(FOURTH.read_bytes()))
    return path


@pytest.fixture
def first(tmp_path):
    """The sample workshop as the first format wrote it."""
    path = tmp_path / "sample.plenary"
    path.write_bytes(gzip.decompress(FIRST.read_bytes()))
    return path


def test_a_file_of_the_first_format_opens_with_its_vote_as_it_was(first):
    document = Document.open(first)
    assert document.value("PRAGMA user_version") == VERSION
    result = result_of(document, 1)
    assert [(row.letter, row.shown, row.gave) for row in result.rows[:3]] == [
        ("B", "28", 16), ("C", "21", 15), ("F", "21", 12),
    ]  # fmt: skip
    assert (result.method, result.given, result.unused) == ("dots", 112, 3)
    assert round_of(document, 1).rule.cut == 3
    found = options(document)
    assert len(found) == 12
    assert {(one.sector, one.tags, one.before_merge) for one in found} == {("", "", "")}
    document.close()
    Document.open(first).close()


def test_what_was_declared_and_decided_in_an_older_format_still_holds(first):
    old = sqlite3.connect(first)
    decided = Counter(row[0] for row in old.execute("SELECT measure FROM measure"))
    told = old.execute("SELECT count(*) FROM interest").fetchone()[0]
    old.close()
    document = Document.open(first)
    stands = {one.status for one in declarations(document)}
    assert stands == {"none", "declared", "declined", "not_asked"}
    interests = [one for found in all_interests(document).values() for one in found]
    assert len(interests) == told
    assert {one.category for one in interests} <= set(CATEGORIES)
    kinds = Counter(cell.kind for cell in matrix(document).cells.values() if cell.kind)
    assert kinds == decided
    out = recusals(document, [one.id for one in options(document)]).values()
    assert sum(map(len, out)) == decided["recused"] + decided["answers"] > 0
    document.close()


def test_the_file_as_it_was_lies_beside_it(first):
    before = first.read_bytes()
    Document.open(first).close()
    (backup,) = [found for found in first.parent.glob("*.plenary") if found != first]
    connection = sqlite3.connect(backup)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    connection.close()
    assert before != first.read_bytes()


def test_an_old_file_with_a_changed_row_is_refused_and_left_alone(first):
    connection = sqlite3.connect(first)
    connection.execute("UPDATE option SET title = 'Another wish' WHERE id = 1")
    connection.commit()
    connection.close()
    before = first.read_bytes()
    with pytest.raises(Unreadable) as refused:
        Document.open(first)
    assert "damaged" in say(refused.value.sentence)
    assert first.read_bytes() == before


def test_a_migration_that_is_broken_off_leaves_the_file_as_it_was(first, monkeypatch):
    def full(_self):
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(Digests, "renew_all", full)
        with pytest.raises(DiskTrouble):
            Document.open(first)
    connection = sqlite3.connect(first)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    columns = [row[1] for row in connection.execute("PRAGMA table_info(roll)")]
    assert "place" not in columns
    connection.close()
    Document.open(first).close()


def _old(path, sql):
    connection = sqlite3.connect(path)
    found = connection.execute(sql).fetchall()
    connection.close()
    return found


def _lines(text):
    return [line.strip(" \t\r") for line in text.split("\n") if line.strip(" \t\r")]


def test_every_line_of_what_had_to_happen_first_is_an_open_gate(fourth):
    before = dict(_old(fourth, "SELECT id, preconditions FROM option"))
    document = Document.open(fourth)
    after = {one: [] for one in before}
    for gate in document.all("SELECT * FROM gate ORDER BY position, id"):
        after[gate["option_id"]].append(gate["need"])
        assert (gate["kind"], gate["answer"], gate["waived_by"]) == ("other", "", "")
    assert after == {one: _lines(text) for one, text in before.items()}
    assert after[1] == ["staff <b>R&D</b>", "100 % عائلة"]
    document.close()


def test_whom_an_action_supports_and_who_hears_of_it_is_kept_line_by_line(fourth):
    columns = {
        "supports": "supports",
        "feedback_to": "feedback_to",
        "shared_with": "learning_shared_with",
    }
    before = {
        (action, relation): _lines(text)
        for relation, column in columns.items()
        for action, text in _old(fourth, f"SELECT id, {column} FROM action")
    }
    document = Document.open(fourth)
    after = {key: [] for key in before}
    rows = document.all(
        "SELECT p.*, s.uid, s.name AS on_the_map, s.short_name FROM action_party p "
        "LEFT JOIN stakeholder s ON s.id = stakeholder_id ORDER BY p.position"
    )
    for row in rows:
        called = (row["name"], row["uid"], row["on_the_map"], row["short_name"])
        after[row["action_id"], row["relation"]].append({str(one).casefold() for one in called})
    for key, told in before.items():
        assert len(after[key]) == len(told)
        assert all(one.casefold() in called for one, called in zip(told, after[key], strict=True))
    assert any("%s <b>r&d</b>" in called for called in after[1, "supports"])
    assert any(row["stakeholder_id"] for row in rows if row["relation"] == "feedback_to")
    document.close()


def test_lines_of_the_mission_stand_as_they_were_typed_and_a_link_weighs_four_at_most(fourth):
    (issues,) = _old(fourth, "SELECT issues FROM mission")[0]
    weights = dict(_old(fourth, "SELECT id, weight FROM link"))
    assert max(weights.values()) == 5
    document = Document.open(fourth)
    known = document.all("SELECT line FROM mission_line WHERE box = 'issues' ORDER BY position")
    assert [row["line"] for row in known] == _lines(issues)
    assert document.value("SELECT issues FROM mission") == issues
    now = {row["id"]: row["weight"] for row in document.all("SELECT id, weight FROM link")}
    assert now == {one: min(4, weight) for one, weight in weights.items()}
    document.close()


def test_no_row_of_the_fourth_format_is_lost_and_the_file_is_whole(fourth):
    names = [row[0] for row in _old(fourth, "SELECT name FROM sqlite_schema WHERE type = 'table'")]
    kept = [name for name in names if name not in ("digest", "undolog", "_sqlite_migrations")]
    before = {name: _old(fourth, f'SELECT count(*) FROM "{name}"')[0][0] for name in kept}
    document = Document.open(fourth)
    assert {name: document.value(f'SELECT count(*) FROM "{name}"') for name in kept} == before
    assert document.all("PRAGMA foreign_key_check") == []
    assert document.value("PRAGMA integrity_check") == "ok"
    assert document.value("SELECT count(*) FROM pulse_moment") == 0
    assert {row[0] for row in document.all("SELECT state FROM action")} == {"draft"}
    document.close()
    Document.open(fourth).close()


def test_what_the_room_agreed_of_its_words_is_their_first_revision(tmp_path):
    path = tmp_path / "fifth.plenary"
    path.write_bytes(gzip.decompress(FIFTH.read_bytes()))
    before = _old(path, "SELECT term, plain, status, agreed_at FROM term ORDER BY position")
    document = Document.open(path)
    after = terms(document)
    assert [one.term for one in after] == [row[0] for row in before]
    for one, (_, plain, status, agreed_at) in zip(after, before, strict=True):
        agreed = status == "agreed"
        assert (one.plain, one.revision, one.agreed_at) == (plain, int(agreed), agreed_at)
        assert one.status == ("agreed" if agreed else "proposed" if plain else "flagged")
    assert {one.status for one in after} == {"agreed", "proposed", "flagged"}
    document.close()
