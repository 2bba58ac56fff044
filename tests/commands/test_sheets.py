"""Sheets beside the minutes: reachable from Deliver and from the command line, overflow said."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel

from exports.sheets import SHEETS
from tests.exports.pdf_text import page_texts
from ui.commands import run
from ui.desk.deliver import DeliverSheet
from ui.desk.print_more import SHEETS as ON_THE_DESK
from ui.document.live import LiveDocument
from workshop.document import Document
from workshop.mission.changes import SetMissionField


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "w.plenary"
    document = Document.create(path)
    document.commit(
        SetMissionField(field="issues", text="\n".join(f"issue {n}" for n in range(90)))
    )
    document.close()
    return path


def test_the_desk_lists_every_sheet():
    assert set(ON_THE_DESK) == set(SHEETS)


def test_the_mission_on_a_page_from_the_command_line_says_what_did_not_fit(file, tmp_path, capsys):
    out = tmp_path / "mission-on-a-page.pdf"
    assert run(["export", str(file), "--to", str(out), "--part", "mission-page"]) == 0
    said = capsys.readouterr().out
    assert "lines of “Issues” did not fit" in said
    assert len(page_texts(out.read_bytes())) == 1


@pytest.mark.parametrize("part", ["map", "supporter-slips"])
def test_the_other_sheets_are_written_too(file, tmp_path, part):
    out = tmp_path / f"{part}.pdf"
    assert run(["export", str(file), "--to", str(out), "--part", part]) == 0
    assert out.read_bytes().startswith(b"%PDF")


def test_a_sheet_is_a_pdf_and_nothing_else(file, tmp_path, capsys):
    out = tmp_path / "mission.json"
    assert run(["export", str(file), "--to", str(out), "--part", "mission-page"]) == 2
    assert ".pdf" in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.parametrize("name", ON_THE_DESK)
def test_each_sheet_is_saved_from_deliver(qtbot, document, tmp_path, monkeypatch, name):
    sheet = DeliverSheet(LiveDocument(document))
    qtbot.addWidget(sheet)
    target = tmp_path / f"{name}.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(target), ""))
    sheet.more_button.sheets[name].trigger()
    assert target.read_bytes().startswith(b"%PDF")
    assert any(target.name in label.text() for label in sheet.bar.findChildren(QLabel))


def test_deliver_says_what_did_not_fit_on_the_page(qtbot, document, tmp_path, monkeypatch):
    lines = "\n".join(f"issue {n}" for n in range(90))
    document.commit(SetMissionField(field="issues", text=lines))
    sheet = DeliverSheet(LiveDocument(document))
    qtbot.addWidget(sheet)
    target = tmp_path / "mission.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(target), ""))
    sheet.more_button.sheets["mission-page"].trigger()
    assert any("did not fit" in label.text() for label in sheet.bar.findChildren(QLabel))
