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
from workshop.options.queries import options
from workshop.sentences import say
from workshop.voting.queries import result_of, round_of

FIRST = Path(__file__).parent / "data" / "format-1.plenary.gz"


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
