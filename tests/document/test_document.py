"""The one way to write: durable, announced, undoable."""

import random
import sqlite3
from pathlib import Path

import pytest

from workshop.document import Change, Document, Refused, Tables, Unreadable
from workshop.document.migrations import SOURCES
from workshop.features import TABLES
from workshop.sentences import Sentence


class AddIdea(Change):
    text: str

    def apply(self, tables: Tables) -> None:
        if not self.text:
            raise Refused(Sentence("document.text.character"))
        tables.insert("idea", position=tables.next_position("idea"), text=self.text, state="open")


class EditIdea(Change):
    idea: int
    text: str

    @property
    def typing(self) -> str:
        return f"idea:{self.idea}"

    def apply(self, tables: Tables) -> None:
        tables.update("idea", self.idea, text=self.text)


class DropIdea(Change):
    idea: int

    def apply(self, tables: Tables) -> None:
        tables.delete("idea", self.idea)


class OpenSomething(AddIdea):
    barrier = True


def ideas(document: Document) -> list[tuple]:
    return [tuple(row) for row in document.all("SELECT id, position, text FROM idea ORDER BY id")]


def test_a_change_is_announced_with_the_rows_it_touched(document):
    heard = []
    document.listen(heard.append)
    document.commit(AddIdea(text="buses"))
    assert heard[0].touches("idea")
    assert heard[0].rows == {("idea", 1)}


def test_a_refused_change_writes_nothing(document):
    with pytest.raises(Refused):
        document.commit(AddIdea(text=""))
    assert document.value("SELECT count(*) FROM journal") == 0


def test_the_same_change_twice_counts_once(document):
    change = AddIdea(text="buses")
    document.commit(change)
    document.commit(change)
    assert len(ideas(document)) == 1


def test_typing_in_one_field_is_one_undo_step_until_focus_leaves(document):
    document.commit(AddIdea(text="b"))
    for text in ("bu", "bus", "buses"):
        document.commit(EditIdea(idea=1, text=text))
    document.end_typing()
    document.commit(EditIdea(idea=1, text="trains"))
    document.undo()
    assert ideas(document)[0][2] == "buses"
    document.undo()
    assert ideas(document)[0][2] == "b"


def test_undo_survives_a_restart(tmp_path: Path):
    path = tmp_path / "w.plenary"
    document = Document.create(path)
    document.commit(AddIdea(text="buses"))
    document.close()
    document = Document.open(path)
    assert document.undo() is not None
    assert ideas(document) == []
    assert document.redo() is not None
    assert len(ideas(document)) == 1
    document.close()


def test_undo_stops_at_a_barrier(document):
    document.commit(AddIdea(text="before"))
    document.commit(OpenSomething(text="barrier"))
    document.commit(AddIdea(text="after"))
    document.undo()
    assert document.undo() is None
    assert len(ideas(document)) == 2


@pytest.mark.parametrize("seed", range(8))
def test_any_sixty_changes_undo_to_empty_and_redo_through_every_state(document, seed):
    dice = random.Random(seed)
    states = [ideas(document)]
    for n in range(60):
        known = [row[0] for row in ideas(document)]
        kind = dice.choice(["add", "edit", "drop"]) if known else "add"
        if kind == "add":
            document.commit(AddIdea(text=f"idea {n} 'quoted' å ع"))
        elif kind == "edit":
            document.commit(EditIdea(idea=dice.choice(known), text=f"edit {n}"))
            document.end_typing()
        else:
            document.commit(DropIdea(idea=dice.choice(known)))
        states.append(ideas(document))
    for state in reversed(states[:-1]):
        document.undo()
        assert ideas(document) == state
    for state in states[1:]:
        document.redo()
        assert ideas(document) == state
    document.check_digests()


def test_every_column_of_the_file_is_declared_with_its_privacy():
    memory = sqlite3.connect(":memory:")
    for source in SOURCES:
        memory.executescript(source.read_text())
    ours = {"journal", "undolog", "counter", "digest"}
    declared = {table.name: set(table.columns) | {"id", "uid"} for table in TABLES}
    names = {row[0] for row in memory.execute("SELECT name FROM sqlite_schema WHERE type='table'")}
    assert names - ours == set(declared)
    for name, columns in declared.items():
        real = {row[1] for row in memory.execute(f'PRAGMA table_info("{name}")')}
        assert real <= columns
        assert columns - {"id", "uid"} <= real, name


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER bad AFTER INSERT ON idea BEGIN UPDATE idea SET text='x'; END",
        "CREATE VIEW bad AS SELECT 1",
        "CREATE TABLE bad (x)",
        "ALTER TABLE idea ADD COLUMN bad TEXT",
        "PRAGMA user_version=99",
        "PRAGMA application_id=1",
    ],
)
def test_a_file_with_foreign_parts_is_refused_and_stays_as_it_was(tmp_path, statement):
    path = tmp_path / "w.plenary"
    Document.create(path).close()
    other = sqlite3.connect(path)
    other.execute(statement)
    other.commit()
    other.close()
    before = path.read_bytes()
    with pytest.raises(Unreadable):
        Document.open(path)
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir() if p.is_file()] == ["w.plenary"]


def test_a_changed_row_is_found_at_open(tmp_path):
    path = tmp_path / "w.plenary"
    document = Document.create(path)
    document.commit(AddIdea(text="buses"))
    document.close()
    other = sqlite3.connect(path)
    other.execute("UPDATE idea SET text='trams'")
    other.commit()
    other.close()
    with pytest.raises(Unreadable):
        Document.open(path)


def test_a_second_program_learns_since_when_the_file_is_open(document):
    with pytest.raises(Unreadable) as refusal:
        Document.open(document.path)
    assert refusal.value.sentence.key == "document.open.in-use"
