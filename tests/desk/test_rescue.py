"""A workshop that cannot be opened is explained, and its newest good backup is one click away."""

import pytest
from PySide6.QtWidgets import QApplication

from ui.desk.entrance import Entrance
from ui.desk.settings import Look, look
from ui.theme.theme import theme
from workshop.agenda.changes import BeginWorkshop, ParkThought
from workshop.document import Document, backups


@pytest.fixture
def entrance(qtbot):
    theme().apply(QApplication.instance())
    made = Entrance()
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    yield made
    made.close_desk()


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "round.plenary"
    document = Document.create(path)
    document.commit(BeginWorkshop(template="blank", title="Our round", date="2027-02-10"))
    document.commit(ParkThought(text="kept in the backup"))
    document.close()
    return path


def test_opening_and_closing_each_leave_a_verified_backup(entrance, qtbot, path):
    assert entrance.open_file(path)
    qtbot.waitUntil(lambda: len(backups.list_of(path)) == 1)
    entrance.desk.live.do(ParkThought, text="later")
    entrance.leave_desk()
    assert len(backups.list_of(path)) == 2


def test_a_damaged_workshop_is_back_in_one_click_and_kept_aside(entrance, qtbot, path):
    entrance.open_file(path)
    entrance.leave_desk()
    path.write_bytes(path.read_bytes()[:5000] + b"rubbish" * 4000)
    damaged = path.read_bytes()
    assert not entrance.open_file(path)
    page = entrance.centralWidget()
    assert "damaged" in page.note.text() or "did not write" in page.note.text()
    page.rescue_button.click()
    assert entrance.desk is not None
    assert entrance.desk.document.value("SELECT text FROM parked") == "kept in the backup"
    assert (path.parent / "round (damaged 1).plenary").read_bytes() == damaged


def test_a_workshop_open_elsewhere_offers_a_copy_and_stays_as_it_is(entrance, path):
    entrance.open_file(path)
    entrance.leave_desk()
    other = Document.open(path)
    assert not entrance.open_file(path)
    entrance.centralWidget().rescue_button.click()
    assert entrance.desk.document.path != path
    assert other.value("SELECT count(*) FROM parked") == 1
    other.close()


def test_closing_in_the_middle_of_a_word_loses_nothing(entrance, qtbot, path):
    entrance.open_file(path)
    entrance.desk.go_to("prepare", "mission")
    field = entrance.desk.sheet.page("page").fields["story"]
    field.setFocus()
    qtbot.keyClicks(field, "People come too la")
    entrance.close()
    document = Document.open(path)
    assert document.value("SELECT story FROM mission") == "People come too la"
    document.close()


def test_text_of_another_size_keeps_the_workshop_open_and_is_remembered(entrance, qtbot, path):
    entrance.open_file(path)
    before = entrance.desk
    before.go_to("record")
    before.size_wanted.emit(1.25)
    assert entrance.desk is not before
    assert entrance.desk.door == "record"
    assert theme().font("body").pointSizeF() > 14
    entrance.desk.live.do(ParkThought, text="still writing")
    assert look() == Look("light", 1.25)
    entrance.desk.size_wanted.emit(1.0)
    qtbot.wait(20)
    assert entrance.desk.document.value("SELECT count(*) FROM parked") == 2
