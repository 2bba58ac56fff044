"""The start page, the page of a new workshop, and what the laptop remembers."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.desk.conftest import made_file
from ui.desk.new_workshop import free_path, read_time
from ui.desk.recent import Recent, recent, remember
from ui.desk.template_cards import template_cards
from workshop.people.queries import participants

ROOT = Path(__file__).resolve().parents[2]


def test_five_templates_stand_in_their_order_with_blank_last(entrance) -> None:
    assert [card.name for card in template_cards()][-1] == "blank"
    assert entrance.centralWidget().templates.count() == 5


def test_the_first_start_has_no_card_and_the_first_template_has_the_focus(entrance, qtbot) -> None:
    page = entrance.centralWidget()
    assert page.card is None
    qtbot.waitUntil(lambda: page.templates.hasFocus())
    assert page.templates.currentRow() == 0


def test_enter_on_a_template_opens_the_page_of_a_new_workshop(entrance, qtbot) -> None:
    qtbot.keyClick(entrance.centralWidget().templates, Qt.Key.Key_Return)
    page = entrance.centralWidget()
    assert page.title.text() == "Mission workshop"
    qtbot.waitUntil(page.title.hasFocus)
    assert page.title.selectedText() == "Mission workshop"


def test_making_writes_the_file_at_once_and_opens_ready(entrance, qtbot) -> None:
    names = "Ana\nBen, patient\n\n'; DROP TABLE step"
    path = made_file(entrance, qtbot, "priority-round", names)
    assert path.parent.name == "Plenary"
    people = participants(entrance.desk.document)
    assert [one.name for one in people][:2] == ["Ana", "Ben"]
    assert len(people) == 3
    assert entrance.desk.sheet.start_button.isEnabled()


def test_a_time_that_is_none_is_explained_and_nothing_is_made(entrance, qtbot) -> None:
    qtbot.keyClick(entrance.centralWidget().templates, Qt.Key.Key_Return)
    page = entrance.centralWidget()
    page.ends.setText("half past")
    page.make_button.click()
    assert page.note.text()
    assert entrance.desk is None


@pytest.mark.parametrize(
    ("typed", "read"), [("16:30", "16:30"), ("1630", "16:30"), ("9", "09:00"), ("", "")]
)
def test_clock_times_are_read_as_people_write_them(typed: str, read: str) -> None:
    assert read_time(typed) == read


def test_a_taken_or_impossible_file_name_gives_a_free_one(tmp_path: Path) -> None:
    (tmp_path / "A b.plenary").touch()
    assert free_path(tmp_path, 'A/"b').name == "A b 2.plenary"
    assert free_path(tmp_path, "...").name == "Workshop.plenary"


def test_the_start_page_continues_where_one_was(desk, entrance) -> None:
    desk.sheet.start_button.click()
    path = desk.document.path
    entrance.leave_desk()
    card = entrance.centralWidget().card
    assert card.entry.path == str(path)
    assert card.entry.begun == 1
    assert card.entry.stopped_at == ""
    card.button.click()
    assert entrance.desk is not None
    assert entrance.desk.door == "run"


def test_a_file_that_is_gone_says_where_it_was(entrance, tmp_path: Path) -> None:
    remember(Recent(path=str(tmp_path / "gone.plenary"), title="Gone"))
    card = entrance.show_start().card
    assert not card.entry.there
    assert "gone.plenary" in " ".join(label.text() for label in card.findChildren(_label()))


def test_a_damaged_file_is_explained_on_the_start_page(entrance, tmp_path: Path) -> None:
    (tmp_path / "bad.plenary").write_bytes(b"not a workshop" * 100)
    assert not entrance.open_file(tmp_path / "bad.plenary")
    assert entrance.centralWidget().note.text()


def test_a_broken_list_of_recent_files_counts_as_empty(tmp_path: Path) -> None:
    remember(Recent(path="a", title="A"))
    assert recent()
    from ui.desk.recent import settings_folder

    (settings_folder() / "recent.json").write_text("[{}]")
    assert recent() == []


def test_before_the_first_paint_only_qt_and_the_standard_library_are_loaded() -> None:
    code = (
        "import sys; from ui.app import make_application; app = make_application(); "
        "from ui.desk.entrance import Entrance; e = Entrance(); e.show(); app.processEvents(); "
        "print([m for m in ('pydantic', 'sqlite_utils', 'sqlite3', 'click', 'qtawesome', "
        "'reportlab', 'platformdirs') if m in sys.modules])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"


def _label():
    from ui.widgets.text import PlainLabel

    return PlainLabel
