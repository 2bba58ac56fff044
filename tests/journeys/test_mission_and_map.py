"""Steps 11 to 15 and 41 of a workshop: mission, map and commitments, on the real desk and room."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.journeys.hands import Hands
from tests.journeys.whole_workshop import begin, finish_line, people, save_minutes, text_of
from ui.desk.entrance import Entrance
from ui.room.slide import HEIGHT, ROLES
from ui.theme.theme import theme
from ui.widgets.text import PlainLabel
from workshop.commitments.queries import actions
from workshop.language.checker import checker
from workshop.language.flagging import flagged
from workshop.language.queries import terms
from workshop.mission.queries import fists, mission
from workshop.people.queries import participants
from workshop.stakeholders.queries import links, placed, stakeholders

SEATS, LEAST = 6, 22
"""The furthest seat, in image heights; the least visual angle of text, in minutes of arc."""
STATEMENT = "By 2032 half of all lung cancers are found early."
STORY = " ".join(f"Reason {n} is that people come too late to be helped." for n in range(30))
NODES = ["School nurses"] + [f"{name} body" for name in
         ("Alder", "Birch", "Cedar", "Date", "Elm", "Fig", "Gum", "Hazel", "Iris", "Jasmine",
          "Kapok", "Larch", "Maple")]  # fmt: skip
LINKS = [(n, n + 1) for n in range(13)] + [(n, n + 2) for n in range(6)]
ACTIONS = ["Write to the region", "Ask the clinic", "Book the room", "Draft the letter",
           "Count the beds", "Call the library"]  # fmt: skip
OWNERS = ["Ann", "Bo", "Dag", "Fatima", "Hanna", "Ann", "Bo"]
DUE, CHECK = "2027-04-12", "2027-03-01"
PLAIN = "a form in which patients say how they are"
ENTER = Qt.Key.Key_Return


@pytest.fixture
def hands(qtbot):
    theme().apply(QApplication.instance())
    entrance = Entrance()
    qtbot.addWidget(entrance)
    entrance.resize(1366, 768)
    entrance.show()
    yield Hands(qtbot, entrance)
    entrance.close_desk()


def test_mission_map_and_commitments(hands, monkeypatch, tmp_path):
    begin(hands)
    hands.entrance.activateWindow()
    people(hands, tmp_path, monkeypatch)
    one_goes_home(hands)
    write_the_mission(hands)
    edit_while_frozen(hands)
    straw_check(hands)
    a_word_is_said_plainly(hands)
    map_by_keyboard(hands)
    a_finding_becomes_an_action(hands)
    seven_actions(hands)
    accept_the_first(hands)
    text = text_of(save_minutes(hands, monkeypatch, tmp_path))
    wanted = (STATEMENT[:-1], "the seventh year", "School nurses", "A1", "A7", *ACTIONS, "Fatima",
              "PROM", PLAIN, "version 1")  # fmt: skip
    for words in wanted:
        assert words in text, words
    assert "not here; ask" not in text


def one_goes_home(hands: Hands) -> None:
    """Fatima is on the list and not in the room."""
    table = hands.sheet.table
    names = [one.name for one in participants(hands.sheet.document)]
    table.setFocus()
    table.setCurrentCell(names.index("Fatima"), 0)
    hands.qtbot.keyClick(table, Qt.Key.Key_Space)
    here = {one.name: one.present for one in participants(hands.sheet.document)}
    assert not here["Fatima"]
    assert sum(here.values()) == 7


def write_the_mission(hands: Hands) -> None:
    """Step 11: what is typed is read from the last row, and what is too long pages."""
    hands.go_to_step("mission")
    page = hands.sheet.page("page")
    hands.click(page.show_button)
    statement = page.fields["statement"]
    statement.setFocus()
    hands.qtbot.keyClicks(statement, STATEMENT)
    hands.qtbot.waitUntil(lambda: mission(page.document).statement == STATEMENT)
    assert "half of all lung cancers" in room(hands).accessibleName()
    hands.paste(page.fields["story"], STORY)
    hands.qtbot.waitUntil(lambda: mission(page.document).story == STORY)
    shown = []
    for _ in range(20):
        slide = room(hands).state.slide
        shown += [item for box in slide.boxes for item in box.items]
        if room(hands).state.header_right.startswith("5 of"):
            break
        hands.click(page.page_button)
    assert " ".join(shown).startswith(f"{STATEMENT} {STORY}")
    least = min(px for px, _leading in ROLES.values())
    assert math.degrees(math.atan(least / HEIGHT / SEATS)) * 60 >= LEAST


def edit_while_frozen(hands: Hands) -> None:
    """Step 12: the room never saw what Ana typed on the way."""
    desk = hands.entrance.desk
    page = hands.sheet.page("page")
    hands.click(page.show_button)
    before, seen = room(hands).accessibleName(), []
    desk.room.shown.connect(lambda state: seen.append(state.slide.sentences()))
    hands.click(desk.column.freeze_button)
    field = page.fields["statement"]
    field.setFocus()
    for part in (" This is nonsense", " and goes on"):
        hands.qtbot.keyClicks(field, part)
        hands.qtbot.waitUntil(lambda part=part: mission(page.document).statement.endswith(part))
        assert room(hands).accessibleName() == before
    field.selectAll()
    hands.qtbot.keyClicks(field, "By 2032, the seventh year, half are found early.")
    hands.qtbot.waitUntil(lambda: mission(page.document).statement.endswith("found early."))
    assert room(hands).accessibleName() == before
    hands.click(desk.column.freeze_button)
    assert "the seventh year" in room(hands).accessibleName()
    assert seen
    assert not any("nonsense" in words for words in seen)
    field.selectAll()
    hands.qtbot.keyClicks(field, STATEMENT + " It is the seventh year.")
    hands.qtbot.waitUntil(lambda: mission(page.document).statement.endswith("seventh year."))


def straw_check(hands: Hands) -> None:
    """Step 13: two counters who differ are told; counted again, they agree."""
    hands.sheet.show_page("agree")
    page = hands.sheet.page("agree")
    hands.click(page.twice_button)
    key_hands(hands, page.first, (0, 0, 2, 4, 0, 18))
    key_hands(hands, page.second, (0, 0, 1, 5, 0, 18))
    hands.click(page.keep_button)
    assert fists(page.document) == []
    said = hands.sheet.bar.findChild(PlainLabel).text()
    assert said == "The two counts differ at 2 and 3. Count those hands again."
    key_hands(hands, page.second, (0, 0, 2, 4, 0, 18))
    hands.click(page.keep_button)
    (kept,) = fists(page.document)
    assert kept.hands == (0, 0, 2, 4, 0, 18)
    hands.click(page.show_button)
    assert "18" in room(hands).accessibleName()


def a_word_is_said_plainly(hands: Hands) -> None:
    """Step 14: two patients point at PROM, the room agrees what it means, later texts know it."""
    hands.sheet.show_page("page")
    measures = hands.sheet.page("page").fields["success_measures"]
    hands.paste(measures, "Every PROM is read.")
    document = hands.sheet.document
    hands.qtbot.waitUntil(lambda: mission(document).success_measures == "Every PROM is read.")
    hands.go_to_step("words")
    page = hands.sheet.page("glossary")
    tab_to(page.point_button)
    press(Qt.Key.Key_Space)
    hands.qtbot.waitUntil(page.flow.isActiveWindow)
    for _patient in range(2):
        point_at(page.flow, "PROM")
    assert [(one.word, one.people) for one in flagged(document)] == [("prom", 2)]
    hands.qtbot.wait(20)  # the page before is gone at the next turn of the loop
    press(Qt.Key.Key_Tab, Qt.Key.Key_Space)
    assert page.flow is None
    hands.qtbot.waitUntil(hands.entrance.isActiveWindow)
    tab_to(page.list.offers[0])
    press(Qt.Key.Key_Space)
    tab_to(page.show_button)
    press(Qt.Key.Key_Space)
    assert "2 people do not understand" in room(hands).accessibleName()
    tab_to(page.form.plain)
    page.form.plain.selectAll()
    type_in(PLAIN)
    tab_to(page.agree_button)
    press(Qt.Key.Key_Space)
    (term,) = terms(document)
    assert (term.term, term.status, term.agreed_plain) == ("PROM", "agreed", PLAIN)
    assert PLAIN in room(hands).accessibleName()
    hands.go_to_step("mission")
    hands.click(hands.sheet.page("page").show_button)
    for _ in range(20):
        if f"PROM: {PLAIN}" in room(hands).accessibleName():
            break
        hands.click(hands.sheet.page("page").page_button)
    assert f"PROM: {PLAIN}" in room(hands).accessibleName()
    (mark,) = (one for one in checker(document).find("Then read all PROMs.") if one.agreed)
    assert (mark.term, mark.plain) == ("PROM", (PLAIN,))


def point_at(window, word: str) -> None:
    """One person: starts to read, goes to a word with the arrows, and gives the laptop on."""
    press(ENTER)
    while word not in [one.text for one in window.view.targets]:
        press(Qt.Key.Key_PageDown)
    press(Qt.Key.Key_End)
    for _ in window.view.targets:
        if window.view.targets[window.view.place].text == word:
            break
        press(Qt.Key.Key_Left)
    press(ENTER)
    assert window.state == "ask"
    press(ENTER, Qt.Key.Key_Escape)
    assert window.state == "cover"


def key_hands(hands: Hands, boxes, counted) -> None:
    for box, n in zip(boxes, counted, strict=True):
        box.setFocus()
        box.selectAll()
        hands.qtbot.keyClicks(box, str(n))


def map_by_keyboard(hands: Hands) -> None:
    """Step 15: 14 cards, 19 links, and no mouse."""
    hands.go_to_step("map")
    page = hands.sheet.page("map")
    page.canvas.setFocus()
    hands.qtbot.waitUntil(lambda: QApplication.focusWidget() is page.canvas)
    press(Qt.Key.Key_N)
    for name in NODES:
        type_in(name)
        press(ENTER)
    assert len(stakeholders(page.document)) == 14
    tab_to(page.tray, Qt.Key.Key_Backtab)
    press(Qt.Key.Key_Home)
    type_in("45")
    for _ in NODES[1:]:
        type_in("33")
    assert len(placed(page.document)) == 14
    tab_to(page.canvas)
    press(Qt.Key.Key_L)
    for source, target in LINKS:
        for end in (source, target):
            press(Qt.Key.Key_Slash)
            type_in(NODES[end])
            press(Qt.Key.Key_Escape, ENTER)
        type_in("3")
    press(Qt.Key.Key_Escape)
    drawn = {(one.source_id, one.target_id) for one in links(page.document)}
    ids = {one.name: one.id for one in stakeholders(page.document)}
    assert drawn == {(ids[NODES[a]], ids[NODES[b]]) for a, b in LINKS}
    assert len(drawn) == 19


def a_finding_becomes_an_action(hands: Hands) -> None:
    """School nurses can stop it and are not here: that is an action, without an owner yet."""
    press(Qt.Key.Key_Escape)
    page = hands.sheet.page("map")
    tab_to(page.missing_button)
    press(Qt.Key.Key_Space)
    missing = hands.sheet.page("missing")
    tab_to(missing.detail.claims)
    for _ in range(len(NODES)):
        if "School nurses" in missing.detail.sentence.text():
            break
        press(Qt.Key.Key_Down)
    assert "School nurses" in missing.detail.sentence.text()
    tab_to(missing.detail.action_button)
    press(Qt.Key.Key_Space)
    (made,) = actions(page.document)
    assert (made.mark, made.state, made.has_owner) == ("A1", "draft", False)
    assert "School nurses" in made.text


def seven_actions(hands: Hands) -> None:
    """Step 41: who, by when and the first step; one owner went home, which is said."""
    hands.go_to_step("commitments")
    panel = hands.sheet
    hands.qtbot.wait(30)  # the window settles before the first editor opens
    hands.entrance.activateWindow()
    panel.action_list.setFocus()
    hands.qtbot.wait(30)
    for words in ACTIONS:
        hands.click(panel.action_button)
        finish_line(hands, panel.action_list, words)
    assert len(actions(panel.document)) == 7
    for row, owner in enumerate(OWNERS):
        panel.action_list.setCurrentCell(row, 1)
        hands.click(panel.detail.parts.segment("who"))
        choice = panel.detail.forms["who"].owner
        choice.setCurrentIndex(choice.findText(owner))
        choice.activated.emit(choice.currentIndex())
        hands.click(panel.detail.parts.segment("when"))
        when = panel.detail.forms["when"]
        key_line(hands, when.due, DUE)
        key_line(hands, when.first_step, f"Call on day {row}")
    hands.click(panel.detail.close_button)
    kept = actions(panel.document)
    assert [one.mark for one in kept] == [f"A{n}" for n in range(1, 8)]
    told = [(one.has_owner, one.due, one.first_step) for one in kept]
    assert told == [(True, DUE, f"Call on day {row}") for row in range(7)]
    assert "Fatima is not here; ask them about A4." in panel.late.text()
    assert panel.action_list.item(3, 2).text() == "Fatima, not here"


def accept_the_first(hands: Hands) -> None:
    """A1 has an owner, a date and an early check: it is accepted."""
    panel = hands.sheet
    panel.action_list.setCurrentCell(0, 1)
    hands.click(panel.detail.parts.segment("when"))
    key_line(hands, panel.detail.forms["when"].check, CHECK)
    hands.click(panel.detail.ready_button)
    assert actions(panel.document)[0].state == "ready"


def room(hands: Hands):
    return hands.entrance.desk.room_window.view


def press(*keys) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def type_in(text: str) -> None:
    for letter in text:
        QTest.keyClicks(QApplication.focusWidget(), letter)


def tab_to(widget: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> None:
    for _ in range(120):
        if QApplication.focusWidget() is widget:
            return
        press(key)
    raise AssertionError(f"the keyboard never reaches {widget.accessibleName()}")


def key_line(hands: Hands, field, words: str) -> None:
    field.setFocus()
    field.selectAll()
    hands.qtbot.keyClicks(field, words)
    hands.qtbot.keyClick(field, ENTER)
