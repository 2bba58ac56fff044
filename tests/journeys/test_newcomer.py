"""Somebody who knows nothing runs a priority round: nothing else touched, no dead end."""

from __future__ import annotations

import time
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog

from ui.desk.deliver import DeliverSheet
from ui.desk.entrance import Entrance
from ui.desk.new_workshop import NewWorkshop
from ui.desk.ready import ReadySheet
from ui.options.panel import OptionsPanel
from ui.people.panel import PeoplePanel
from ui.theme.theme import theme
from ui.voting.kiosk.machine import State
from ui.voting.panel import VotePanel
from workshop.agenda.queries import room, steps
from workshop.commitments.queries import decisions
from workshop.people.queries import counts
from workshop.voting.queries import result_of

NAMES = "\n".join(f"Person {n}" for n in range(1, 13))
OPTIONS = "\n".join(f"Do thing {letter}" for letter in "ABCDEF")


class Newcomer:
    """Hands on a mouse and a keyboard, and a count of the acts."""

    def __init__(self, qtbot, entrance: Entrance) -> None:
        self.qtbot, self.entrance, self.acts = qtbot, entrance, 0

    def click(self, button: QAbstractButton) -> None:
        self.qtbot.waitUntil(button.isVisible, timeout=2000)
        assert button.isEnabled(), button.text()
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        QApplication.processEvents()
        self.acts += 1

    def paste(self, field, text: str) -> None:
        QApplication.clipboard().setText(text)
        field.setFocus()
        field.paste()
        self.acts += 1

    @property
    def sheet(self):
        return self.entrance.desk.sheet

    def go_to_step(self, kind: str) -> None:
        step = next(one for one in steps(self.entrance.desk.document) if one.kind == kind)
        self.entrance.desk.go_to("run", str(step.id))


@pytest.fixture
def newcomer(qtbot):
    theme().apply(QApplication.instance())
    entrance = Entrance()
    qtbot.addWidget(entrance)
    entrance.resize(1280, 720)
    entrance.show()
    yield Newcomer(qtbot, entrance)
    entrance.close_desk()


def begin(newcomer: Newcomer) -> None:
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


def vote_at_kiosk(newcomer: Newcomer, panel: VotePanel, names: list[str]) -> None:
    kiosk = panel.kiosk
    ahead = [0.0]
    kiosk.machine._clock = lambda: time.monotonic() + ahead[0]

    def wait(seconds: float) -> None:
        ahead[0] += seconds
        kiosk._tick()

    def press(key) -> None:
        newcomer.qtbot.keyClick(kiosk.focusWidget() or kiosk, key)

    for place, name in enumerate(names):
        press(Qt.Key.Key_Return)
        code = panel.document.value("SELECT code FROM participant WHERE name = :n", n=name)
        newcomer.qtbot.keyClicks(kiosk.focusWidget() or kiosk, code)
        assert kiosk.machine.state is State.PRIVACY, name
        wait(0.5)
        press(Qt.Key.Key_Tab)
        press(Qt.Key.Key_Space)
        assert kiosk.machine.state is State.BALLOT
        for key in (Qt.Key.Key_A if place % 3 else Qt.Key.Key_B, Qt.Key.Key_Plus, Qt.Key.Key_Plus):
            press(key)
        kiosk.page.review.setFocus()
        press(Qt.Key.Key_Return)
        kiosk.page.cast.setFocus()
        press(Qt.Key.Key_Return)
        wait(0.7)
        press(Qt.Key.Key_Tab)
        press(Qt.Key.Key_Return)
        assert kiosk.machine.state is State.DONE, kiosk.machine.note
        wait(6.5)
    press(Qt.Key.Key_Escape)
    QApplication.processEvents()


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
    newcomer.click(panel.pin_row.without_button)
    vote_at_kiosk(newcomer, panel, [f"Person {n}" for n in range(1, 8)])
    assert panel.kiosk is None, "Esc on the cover brings the desk back"
    newcomer.click(panel.open_vote.stop_button)
    newcomer.qtbot.waitUntil(panel.open_vote.count_button.isEnabled)
    newcomer.click(panel.open_vote.count_button)
    result = result_of(document, panel.round.id)
    assert (result.voted, result.roll) == (7, 12)
    newcomer.click(panel.result.reveal_button)
    assert room(document).slide == "result"
    newcomer.click(panel.decide_button)
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
    for never_planned in ("Mission on a page", "Who is here, who is missing", "Words agreed"):
        assert never_planned not in text
