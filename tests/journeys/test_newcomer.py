"""Somebody who knows nothing runs a priority round: nothing else touched, no dead end."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.journeys.hands import Hands, KioskHands
from ui.desk.deliver import DeliverSheet
from ui.desk.entrance import Entrance
from ui.desk.new_workshop import NewWorkshop
from ui.desk.ready import ReadySheet
from ui.options.panel import OptionsPanel
from ui.people.panel import PeoplePanel
from ui.theme.theme import theme
from ui.voting.panel import VotePanel
from workshop.agenda.queries import room
from workshop.commitments.queries import decisions
from workshop.people.queries import counts
from workshop.voting.queries import result_of

NAMES = "\n".join(f"Person {n}" for n in range(1, 13))
OPTIONS = "\n".join(f"Do thing {letter}" for letter in "ABCDEF")


@pytest.fixture
def newcomer(qtbot):
    theme().apply(QApplication.instance())
    entrance = Entrance()
    qtbot.addWidget(entrance)
    entrance.resize(1280, 720)
    entrance.show()
    yield Hands(qtbot, entrance)
    entrance.close_desk()


def begin(newcomer: Hands) -> None:
    """From the start page to Start: at most six acts."""
    start = newcomer.entrance.centralWidget()
    newcomer.qtbot.keyClick(start.templates, Qt.Key.Key_Down)
    newcomer.qtbot.keyClick(start.templates, Qt.Key.Key_Return)
    newcomer.acts += 1
    page = newcomer.entrance.centralWidget()
    assert isinstance(page, NewWorkshop)
    assert page.title.text() == "Priority round"
    newcomer.paste(page.names, NAMES)
    newcomer.click(page.make_button)
    assert isinstance(newcomer.sheet, ReadySheet)
    newcomer.click(newcomer.sheet.start_button)
    assert newcomer.acts <= 6


def test_twelve_people_six_options_one_vote_one_decision_and_the_pdf(
    newcomer, monkeypatch, tmp_path
):
    begin(newcomer)
    document = newcomer.entrance.desk.document
    people = newcomer.sheet
    assert isinstance(people, PeoplePanel), "the first step is the doors: the list of people"
    newcomer.click(people.here_button)
    assert counts(document) == (12, 12)

    newcomer.go_to_step("read_options")
    assert isinstance(newcomer.sheet, OptionsPanel)
    newcomer.paste(newcomer.sheet.paste, OPTIONS)
    newcomer.click(newcomer.sheet.add_button)

    newcomer.go_to_step("vote")
    panel = newcomer.sheet
    assert isinstance(panel, VotePanel)
    assert panel.open_button.text().startswith("Open")
    newcomer.click(panel.open_button)
    newcomer.click(panel.kiosk_button)
    newcomer.click(panel.hand_over.pin_row.without_button)
    booth = KioskHands(newcomer, panel)
    for place in range(1, 8):
        booth.identify(f"Person {place}")
        booth.press(Qt.Key.Key_A if place % 3 else Qt.Key.Key_B, Qt.Key.Key_Plus, Qt.Key.Key_Plus)
        booth.put_in()
    booth.press(Qt.Key.Key_Escape)
    assert panel.hand_over.kiosk is None, "Esc on the cover brings the desk back"
    newcomer.click(panel.open_vote.stop_button)
    newcomer.qtbot.waitUntil(panel.open_vote.count_button.isEnabled)
    newcomer.click(panel.open_vote.count_button)
    result = result_of(document, panel.round.id)
    assert (result.voted, result.roll) == (7, 12)
    newcomer.click(panel.result.reveal_button)
    assert room(document).slide == "result"
    newcomer.click(panel.decide_button)
    newcomer.click(panel.after.decide.button)
    assert len(decisions(document)) == 1

    newcomer.entrance.desk.go_to("deliver")
    sheet = newcomer.sheet
    assert isinstance(sheet, DeliverSheet)
    target = tmp_path / "minutes.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(target), ""))
    newcomer.click(sheet.save_button)
    check_minutes(target, result, decisions(document)[0].text)


def check_minutes(target: Path, result, decision: str) -> None:
    pdf = pypdfium2.PdfDocument(target)
    text = " ".join(page.get_textpage().get_text_range() for page in pdf)
    pdf.close()
    text = " ".join(text.split())
    assert "7 of 12 people voted" in text
    assert " ".join(decision.split())[:40] in text
    for row in result.rows:
        assert f"{row.gave} of {row.cast}" in text
    for never_planned in ("Mission on a page", "Who is here, who is missing", "Words of the room"):
        assert never_planned not in text
