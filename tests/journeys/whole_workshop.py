"""A mission workshop on the real desk, room window and kiosk; `test_whole_workshop` runs it."""

from __future__ import annotations

import json

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from tests.journeys.hands import Hands, KioskHands
from ui.commands import run
from ui.desk.entrance import Entrance
from ui.theme.theme import theme
from ui.voting.kiosk.machine import State
from workshop.commitments.queries import actions, decisions
from workshop.interests.queries import recusals
from workshop.mission.queries import mission
from workshop.options.queries import options
from workshop.people.queries import counts, participants
from workshop.stakeholders.queries import placed
from workshop.voting.queries import result_of, turnout

PEOPLE = """name;organisation;sector
Ann;School of Economics;academia
Bo;Hospital;provider
Çağla;Patient association;patient
Dag;Relatives;patient
Émile;Region Skåne;authority
Fatima;Pharma;industry
Gösta;Clinic;provider
Hanna;City library;other
"""
OPTIONS = ["Pay for tests", "Settle follow-up", "Try one region", "Share records",
           "A neutral place", "Share the records"]  # fmt: skip
STAKEHOLDERS = [f"Body {n}" for n in range(1, 11)]


@pytest.fixture
def hands(qtbot):
    theme().apply(QApplication.instance())
    entrance = Entrance()
    qtbot.addWidget(entrance)
    entrance.resize(1366, 768)
    entrance.show()
    yield Hands(qtbot, entrance)
    entrance.close_desk()


def test_the_whole_workshop(hands, monkeypatch, tmp_path, capsys):
    begin(hands)
    desk = hands.entrance.desk
    assert desk.room_window.view.screen().name() == "Projector"
    people(hands, tmp_path, monkeypatch)
    write_mission(hands)
    map_ten(hands)
    offer_six_and_merge_one(hands)
    declare_one(hands)
    panel = vote_by_seven(hands)
    result = result_of(desk.document, panel.round.id)
    reveal(hands, panel, result)
    decide_and_act(hands)
    path = desk.document.path
    pdf = save_minutes(hands, monkeypatch, tmp_path)
    hands.entrance.leave_desk()
    assert run(["check", str(path)]) == 0
    assert hands.entrance.open_file(path)
    again = result_of(hands.entrance.desk.document, panel_round(hands))
    assert again == result
    text = text_of(pdf)
    for row in result.rows:
        assert row.gave is None, "eight people, and one of them recused"
        assert row.shown in text
    for words in ("7 of 8 people voted", "D1", "D2", "A3", "Émile", "Body 10", "merged into"):
        assert words in text, words
    assert "I work for the maker" not in text, "the words of a declaration are never printed"
    export_json_out(hands, tmp_path, path)


def begin(hands: Hands) -> None:
    start = hands.entrance.centralWidget()
    hands.qtbot.keyClick(start.templates, Qt.Key.Key_Return)
    hands.click(hands.entrance.centralWidget().make_button)
    hands.click(hands.sheet.start_button)


def people(hands: Hands, tmp_path, monkeypatch) -> None:
    file = tmp_path / "people.csv"
    file.write_text(PEOPLE, encoding="utf-8-sig")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(file), ""))
    panel = hands.sheet
    hands.click(panel.ways.segment("file"))
    hands.click(panel.bring_in.file_button)
    hands.click(panel.add_button)
    assert counts(panel.document) == (0, 8)
    hands.click(panel.here_button)
    assert counts(panel.document) == (8, 8)


def write_mission(hands: Hands) -> None:
    hands.go_to_step("mission")
    panel = hands.sheet.page("page")
    hands.click(panel.show_button)
    field = panel.fields["statement"]
    field.setFocus()
    hands.qtbot.keyClicks(field, "Half of all lung cancers are found early by 2032.")
    hands.qtbot.waitUntil(lambda: mission(panel.document).statement.endswith("2032."))
    room = hands.entrance.desk.room_window.view
    assert "found early by 2032" in room.accessibleName()


def map_ten(hands: Hands) -> None:
    hands.go_to_step("map")
    panel = hands.sheet.page("map")
    for name in STAKEHOLDERS:
        panel.name_field.setFocus()
        hands.qtbot.keyClicks(panel.name_field, name)
        hands.qtbot.keyClick(panel.name_field, Qt.Key.Key_Return)
    for _ in STAKEHOLDERS:
        panel.tray.setFocus()
        panel.tray.setCurrentRow(0)
        hands.qtbot.keyClick(panel.tray, Qt.Key.Key_Return)
        hands.qtbot.keyClicks(panel.rating.power, "3")
        hands.qtbot.keyClicks(panel.rating.interest, "3")
    assert len(placed(panel.document)) == 10
    drag_first(panel)
    assert placed(panel.document)[0].interest == 4


def drag_first(panel) -> None:
    first = placed(panel.document)[0].id
    panel.canvas.choose(first)
    QApplication.processEvents()
    card, port = panel.canvas.card(first), panel.canvas.viewport()
    start = panel.canvas.mapFromScene(card.pos().x() + 60, card.pos().y() + card.height / 2)
    to = start + QPoint(port.width() // 5, 0)
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(port, (start + to) / 2)
    QTest.mouseMove(port, to)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=to)


def offer_six_and_merge_one(hands: Hands) -> None:
    hands.go_to_step("merge")
    panel = hands.sheet
    hands.paste(panel.paste, "\n".join(OPTIONS))
    hands.click(panel.add_button)
    for row in (3, 5):
        for column in range(3):
            panel.table.item(row, column).setSelected(True)
    hands.click(panel.merge_button)
    assert [one.letter for one in options(panel.document)] == ["A", "B", "C", "D", "E"]


def declare_one(hands: Hands) -> None:
    hands.go_to_step("interests")
    panel = hands.sheet
    room = hands.entrance.desk.room_window.view
    panel.ask.list.choose(str(person_named(panel.document, "Fatima")))
    hands.click(panel.open_button)
    assert "Fatima" not in room.accessibleName()
    form = panel.pane.declaration
    hands.click(form.answer.segment("declared"))
    form.fields.words.setFocus()
    hands.qtbot.keyClicks(form.fields.words, "I work for the maker")
    first = options(panel.document)[0].id
    form.fields.letters[first].click()
    hands.click(form.record_button)
    measure = panel.pane.measure
    assert measure.option.current == str(first)
    assert measure.severity.current == "high", "as the light pack proposes"
    measure.kinds["recused"].click()
    hands.qtbot.keyClicks(measure.reason, "works for the maker")
    hands.click(measure.record_button)
    fatima = person_named(panel.document, "Fatima")
    assert recusals(panel.document, [first]) == {fatima: frozenset({first})}
    panel.pane.close_pane()


def person_named(document, name: str) -> int:
    return next(one.id for one in participants(document) if one.name == name)


def vote_by_seven(hands: Hands):
    hands.go_to_step("vote")
    panel = hands.sheet
    hands.qtbot.keyClicks(panel.set_up.question, "Where do we start?")
    hands.click(panel.open_button)
    assert panel.round.status == "draft", "the only voter of a sector does not vote on A"
    hands.qtbot.keyClicks(panel.checks.reason, "She spoke first, the others decide.")
    hands.qtbot.keyClick(panel.checks.reason, Qt.Key.Key_Return)
    hands.click(panel.turnout_button)
    hands.click(panel.kiosk_button)
    for field in (panel.hand_over.pin_row.first, panel.hand_over.pin_row.again):
        hands.qtbot.keyClicks(field, "2468")
    hands.click(panel.hand_over.pin_row.set_button)
    booth = KioskHands(hands, panel)
    names = [one.name for one in participants(panel.document)][:7]
    for place, name in enumerate(names):
        booth.identify(name)
        if place == 1:  # starts again
            booth.press(Qt.Key.Key_E, Qt.Key.Key_Plus)
            booth.kiosk.page.again.click()
            assert booth.machine.paper.left == 5
        if place == 2:  # walks away, and comes back later
            booth.press(Qt.Key.Key_D, Qt.Key.Key_Plus)
            booth.wait(121)
            assert booth.machine.state is State.COVER
            booth.wait(61)
            booth.identify(name)
            assert booth.machine.paper.choices == {}
        choice = Qt.Key.Key_B if place % 2 else Qt.Key.Key_C
        booth.press(choice, Qt.Key.Key_Plus, Qt.Key.Key_Plus)
        booth.put_in()
    booth.type_code(names[3])  # tries a second time
    assert booth.machine.state is State.IDENTIFY
    assert turnout(panel.document, panel.round.id).voted == 7
    leave_kiosk(booth)
    hands.click(panel.open_vote.stop_button)
    hands.qtbot.waitUntil(panel.open_vote.count_button.isEnabled)
    hands.click(panel.open_vote.count_button)
    return panel


def leave_kiosk(booth: KioskHands) -> None:
    booth.press(Qt.Key.Key_Escape)
    assert booth.machine.state is State.COVER
    booth.press(Qt.Key.Key_Escape)
    assert booth.machine.state is State.GUARD
    booth.hands.qtbot.keyClicks(booth.kiosk.focusWidget() or booth.kiosk, "2468")
    booth.press(Qt.Key.Key_Return)
    assert booth.panel.hand_over.kiosk is None


def reveal(hands: Hands, panel, result) -> None:
    room = hands.entrance.desk.room_window.view
    assert "Settle follow-up" not in room.accessibleName(), "no result before the reveal"
    for _ in range(2):
        hands.click(panel.result.reveal_button)
    said = room.accessibleName()
    for row in result.rows:
        assert f"Option {row.letter}. {row.shown} dot" in said
        assert "is not told" in said
    hands.click(panel.decide_button)
    hands.click(panel.after.decide.button)


def decide_and_act(hands: Hands) -> None:
    hands.go_to_step("commitments")
    panel = hands.sheet
    hands.click(panel.decision_button)
    finish_line(hands, panel.decision_list, "We meet again in March")
    for words in ("Write to the region", "Ask the clinic", "Book the room"):
        hands.click(panel.action_button)
        finish_line(hands, panel.action_list, words)
    assert len(decisions(panel.document)) == 2
    assert [one.mark for one in actions(panel.document)] == ["A1", "A2", "A3"]


def finish_line(hands: Hands, table, words: str) -> None:
    editor = table.findChild(QLineEdit)
    hands.qtbot.keyClicks(editor, words)
    hands.qtbot.keyClick(editor, Qt.Key.Key_Return)
    hands.qtbot.wait(20)  # Qt takes Enter in an editor at the next turn of the loop


def save_minutes(hands: Hands, monkeypatch, tmp_path):
    hands.entrance.desk.go_to("deliver")
    target = tmp_path / "minutes.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(target), ""))
    hands.click(hands.sheet.save_button)
    return target


def text_of(path) -> str:
    pdf = pypdfium2.PdfDocument(path)
    text = " ".join(page.get_textpage().get_text_range() for page in pdf)
    pdf.close()
    return " ".join(text.split())


def panel_round(hands: Hands) -> int:
    return hands.entrance.desk.document.value("SELECT id FROM round WHERE status = 'closed'")


def export_json_out(hands: Hands, tmp_path, path) -> None:
    hands.entrance.leave_desk()
    out = tmp_path / "workshop.json"
    assert run(["export", str(path), "--to", str(out)]) == 0
    data = json.loads(out.read_text())
    assert len(data["participants"]) == 8
    assert data["rounds"][0]["result"]["voted"] == 7
    assert "ballots" not in data["rounds"][0] or not data["rounds"][0]["ballots"]
