"""The opening round of interests for 24 people, from the desk, by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.desk.window import DeskWindow
from ui.theme.theme import theme
from workshop.agenda.changes import BeginWorkshop
from workshop.agenda.queries import room, steps
from workshop.exchange.changes import BringDeclaration
from workshop.exchange.interests_file import interests_file, read_interests_file
from workshop.interests.changes import RecordDeclaration
from workshop.interests.model import Interest
from workshop.interests.queries import declarations, interests_of, measure, standings
from workshop.options.changes import AddOptions
from workshop.people.changes import AddPeople, EveryoneIsHere, NewPerson

PEOPLE = 24
SECTORS = ("academia", "provider", "patient", "authority", "industry", "other")


@pytest.fixture
def desk(qtbot, qapp, document):
    theme().apply(qapp, "light")
    document.commit(BeginWorkshop(title="Room", date="2026-11-25", template="priority-round"))
    people = [
        NewPerson(name=f"Person {n}", sector=SECTORS[n % 6], organisation=f"Place {n % 6}")
        for n in range(1, PEOPLE + 1)
    ]
    document.commit(AddPeople(people=tuple(people)))
    document.commit(EveryoneIsHere())
    document.commit(AddOptions(text="First\nSecond\nThird"))
    for person in (3, 4):  # they bring what they declared at another workshop
        bring(document, person)
    window = DeskWindow(document)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    window.activateWindow()
    window.go_to("run", str(next(one.id for one in steps(document) if one.kind == "interests")))
    QTest.qWait(20)
    yield window
    window.shut()


def bring(document, person):
    told = Interest(category="consulting", text="advises a maker", entity="Maker Ltd")
    document.commit(RecordDeclaration(participant=person, status="declared", interests=(told,)))
    text = interests_file(document, person)
    document.undo()
    document.commit(BringDeclaration(participant=person, brought=read_interests_file(text)))


def type_keys(keys: str) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def tab_to(widget: QWidget) -> None:
    for _ in range(80):
        if QApplication.focusWidget() is widget:
            return
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never reaches {widget.accessibleName()}")


def test_24_people_are_asked_by_keyboard_and_one_interest_is_decided(desk, document):
    panel = desk.sheet
    assert QApplication.focusWidget() is panel.ask.list
    type_keys("nn")  # nothing, nothing
    type_keys("uu")  # both bring something that still holds
    type_keys("p")  # something, told privately later
    type_keys("d")  # does not want to say
    type_keys("i")
    pane = panel.pane
    assert pane.person == 7
    assert room(document).cover == "covered"
    form = pane.declaration
    tab_to(form.fields.words)
    type_keys("I work there")
    tab_to(form.fields.letters[2])
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    tab_to(form.record_button)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert interests_of(document, 7)[0].text == "I work there"
    decided = pane.measure
    tab_to(decided.reason)
    type_keys("employed there")
    tab_to(decided.record_button)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert measure(document, 7, 2).no_vote, "as the light pack proposes for employment"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert room(document).cover == "live"
    assert QApplication.focusWidget() is panel.ask.list
    panel.ask.list.choose("8")
    type_keys("nnnnnnnnnn")  # ten more by name
    type_keys("t")  # the rest all together: nobody spoke
    counted = {name: n for name, n in standings(document).items() if n}
    assert counted == {"none": 12, "declared": 4, "declined": 1, "nobody_spoke": 7}
    assert panel.ask.count.text() == "24 of 24 have answered"
    assert [one.privately for one in declarations(document)].count(True) == 1


def test_the_pane_stands_in_the_place_of_the_room_and_the_window_keeps_its_size(desk, document):
    panel = desk.sheet
    size = desk.size()
    bring_out = desk.side.currentWidget()
    panel.open_person(1)
    QTest.qWait(20)
    assert desk.side.currentWidget() is panel.lent_column()
    assert panel.pane.isVisible()
    assert not panel.open_button.isVisible(), "one primary button in sight"
    assert desk.size() == size
    desk.go_to("prepare")
    assert panel.pane.findChildren(QWidget) == []
    assert room(document).cover == "live"
    desk.go_to("run")
    assert desk.side.currentWidget() is bring_out
    assert desk.size() == size
