"""A commit beside a bare SQLite transaction with the same settings; a cast; an undo."""

from __future__ import annotations

import itertools

import pytest

from tests.document.writer import Say
from workshop.document import Document
from workshop.document.connection import connect

COUNTER = itertools.count()


@pytest.mark.benchmark(group="commit")
def test_bare_transaction(benchmark, tmp_path):
    connection = connect(tmp_path / "bare.sqlite")
    connection.execute("CREATE TABLE idea (id INTEGER PRIMARY KEY, text TEXT)")

    def write():
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO idea (text) VALUES ('buses')")
        connection.execute("INSERT INTO idea (text) VALUES ('trains')")
        connection.execute("COMMIT")

    benchmark(write)
    assert connection.execute("SELECT count(*) FROM idea").fetchone()[0] >= 2
    connection.close()


@pytest.mark.benchmark(group="commit")
def test_commit(benchmark, tmp_path):
    document = Document.create(tmp_path / "w.plenary")
    benchmark(lambda: document.commit(Say(number=next(COUNTER))))
    assert document.undo_label is not None
    document.close()


@pytest.mark.benchmark(group="commit")
def test_undo_and_redo(benchmark, tmp_path):
    document = Document.create(tmp_path / "w.plenary")
    document.commit(Say(number=1))

    def there_and_back():
        document.undo()
        document.redo()

    benchmark(there_and_back)
    assert document.value("SELECT count(*) FROM idea") == 1
    document.close()
