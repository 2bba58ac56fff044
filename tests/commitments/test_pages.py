"""The other pages of the record: hands, contributions, budget windows; and who does what."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QLineEdit

from ui.commitments.panel import CommitmentsPanel
from ui.commitments.timeline import Mark, TimelineStrip, Track
from ui.commitments.who_slide import DAY, GAP, MARK, TOP, pages, who_slide
from ui.document.live import LiveDocument
from ui.room.room_view import RoomView
from ui.room.slide import BOTTOM, MARGIN, WIDTH, Page
from ui.theme.theme import theme
from workshop.agenda.queries import room
from workshop.commitments import queries
from workshop.commitments.after_vote_changes import AddContribution, RaiseHand
from workshop.commitments.changes import AddAction
from workshop.commitments.detail_changes import PlaceAction, SetActionDay, SetLeadTime

CHOICE = int(Qt.ItemDataRole.UserRole) + 1


@pytest.fixture
def panel(qtbot, qapp, sample):
    theme().apply(qapp, "light")
    made = CommitmentsPanel(LiveDocument(sample))
    qtbot.addWidget(made)
    made.resize(816, 620)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def page(panel, view):
    panel.views.segment(view).click()
    return panel.pages[view]


def add(panel, qtbot, shown, text):
    panel.add_button.click()
    editor = shown.list.findChild(QLineEdit)
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()


def put(shown, row, place, value):
    shown.list.model().setData(shown.list.model().index(row, place + 1), value, CHOICE)


def test_what_goes_forward_is_asked_about_first(panel):
    shown = page(panel, "coalition")
    first = [shown.option.itemText(row)[0] for row in range(3)]
    assert first == ["B", "C", "F"]
    assert "Nobody was asked yet" in shown.counted.text()
    assert "12 confirmed, 1 applied" in shown.supporters.text()
    assert not shown.carry_button.isEnabled()


def test_a_hand_is_written_by_name_and_may_carry_the_option(panel, qtbot):
    shown = page(panel, "coalition")
    add(panel, qtbot, shown, "cancer society")
    (hand,) = queries.hands(panel.document)
    assert (hand.name, hand.state) == ("Cancer Society", "ready")
    shown.carry_button.click()
    given = queries.roles(panel.document)
    assert {one.name for one in given} == {"Cancer Society"}
    assert {one.role for one in given} == {"R"}
    put(shown, 0, 1, "if")
    assert shown.list.item(0, 3).text() == "if what?"
    put(shown, 0, 2, "staff from April")
    assert queries.hands(panel.document)[0].needs == "staff from April"


def test_a_name_nobody_knows_is_said_and_nothing_is_written(panel, qtbot):
    shown = page(panel, "coalition")
    add(panel, qtbot, shown, "Nobody Known")
    assert queries.hands(panel.document) == []
    assert "not on the list" in panel.bar._sentence.text()


def test_a_contribution_is_written_in_place_and_added_up(panel, qtbot):
    shown = page(panel, "ledger")
    add(panel, qtbot, shown, "Cancer Society")
    assert shown.list.item(0, 3).text() == "not said", "no amount is not nothing"
    put(shown, 0, 2, "200 000 SEK")
    put(shown, 0, 4, str(queries.actions(panel.document)[0].id))
    panel.live.do(AddContribution, giver="A donor", kind="people_days", amount="3")
    assert shown.sums.text() == "money: 200\u202f000 SEK\ndays of people: 3"
    assert shown.list.item(0, 5).text() == "A1"
    shown.list.selectRow(1)
    panel.remove_button.click()
    assert len(queries.contributions(panel.document)) == 1


def test_budget_windows_are_added_changed_and_taken_out(panel, qtbot):
    shown = page(panel, "windows")
    rows = shown.list.rowCount()
    add(panel, qtbot, shown, "City budget")
    assert shown.list.rowCount() == rows + 1
    row = next(r for r in range(rows + 1) if shown.list.item(r, 1).text() == "City budget")
    put(shown, row, 3, "1 May 2027")
    row = next(r for r in range(rows + 1) if shown.list.item(r, 1).text() == "City budget")
    assert shown.list.item(row, 4).text() == "1 May 2027"
    put(shown, row, 2, "2 May 2027")
    assert "closes after it opens" in panel.bar._sentence.text()
    assert shown.list.item(row, 3).text() == ""
    shown.list.setCurrentCell(row, 1)
    qtbot.keyClick(shown.list, Qt.Key.Key_Delete)
    assert shown.list.rowCount() == rows


def test_the_line_of_time_says_in_words_what_does_not_fit(panel):
    shown = page(panel, "windows")
    said = " ".join(shown.strip.sentences())
    assert "State budget input for 2028: A8 late." in said
    assert "Without a window: A3 and A7." in said
    assert not shown.strip.grab().isNull()
    panel.live.do(PlaceAction, action=1, layer="niche")
    panel.live.do(SetLeadTime, action=1, weeks=6)
    mark = next(mark for track in shown.strip.tracks for mark in track.marks if "A1" in mark.label)
    assert (mark.label, mark.begin) == ("A1 niche", datetime.date(2027, 3, 1))
    day = datetime.date.today() + datetime.timedelta(days=400)
    panel.live.do(SetActionDay, action=1, field="money_ends_on", day=day)
    assert "within 24 months: A1" in shown.ends.text()


def test_letters_of_the_other_pages_write_no_decision(panel, qtbot):
    shown = page(panel, "windows")
    shown.list.setFocus()
    qtbot.keyClick(shown.list, Qt.Key.Key_D)
    assert len(queries.decisions(panel.document)) == 3


def test_empty_pages_say_what_to_do(qtbot, qapp, document):
    theme().apply(qapp, "light")
    made = CommitmentsPanel(LiveDocument(document))
    qtbot.addWidget(made)
    made.show()
    assert "No budget window yet" in page(made, "windows").empty.text()
    assert "Nothing was brought yet" in page(made, "ledger").empty.text()
    shown = page(made, "coalition")
    made.add_button.click()
    assert "There is no option yet" in made.bar._sentence.text()
    assert queries.hands(document) == []
    assert shown.list.rowCount() == 0


def test_the_room_sees_who_does_what_by_organisation(panel):
    panel.show_button.click()
    assert room(panel.document).slide == "who_does_what"
    whole = [entry for one in pages(panel.document) for entry in one]
    heads = [entry.words for entry in whole if not entry.mark]
    assert heads[0] == "Cancer Society"
    assert heads[-1] == "nobody yet"
    assert {entry.mark for entry in whole if entry.mark} == {f"A{n}" for n in range(1, 9)}


def test_the_room_reads_no_name_of_a_person(sample):
    sample.commit(AddAction(text="Ask", owner=3))
    told = " ".join(who_slide(sample, n).slide.sentences() for n in range(len(pages(sample))))
    name = sample.value("SELECT name FROM participant WHERE id = 3")
    assert name not in told


@pytest.mark.parametrize("words", ["action ", "Überprüfung der Nachsorge, ", "متابعة المرضى "])
@pytest.mark.parametrize("many", [0, 60])
def test_sixty_long_actions_are_read_to_the_end_page_by_page(qtbot, document, many, words):
    for number in range(many):
        document.commit(AddAction(text=f"{number} " + words * 12))
    whole = pages(document)
    assert sum(bool(entry.mark) for one in whole for entry in one) == many
    view = RoomView()
    qtbot.addWidget(view)
    view.resize(1280, 720)
    view.show_state(who_slide(document, len(whole) - 1))
    image = view.grab().toImage()
    ruler = Page(QPainter(image), {}, theme().font().family())
    for shown in whole:
        tall = sum(_height(ruler, entry) for entry in shown)
        assert tall - GAP <= BOTTOM - TOP, "every line is painted, none ends in an ellipsis"
    ruler.painter.end()


def _height(ruler, entry) -> float:
    aside = MARK + DAY + 32 if entry.mark else 0
    width = WIDTH - 2 * MARGIN - aside
    return ruler.height_of(entry.words, width, bold=not entry.mark) + GAP


def test_hands_stay_with_their_option(panel):
    panel.live.do(RaiseHand, option=1, participant=1)
    shown = page(panel, "coalition")
    shown.option.choose("2")
    shown.option.chosen.emit("2")
    assert shown.list.rowCount() == 0
    shown.option.choose("1")
    shown.option.chosen.emit("1")
    assert shown.list.rowCount() == 1


@pytest.mark.parametrize("days", [("0001-01-01", "9999-12-31"), ("2027-05-01", "2027-05-01")])
def test_the_line_of_time_holds_any_days(qtbot, qapp, days):
    theme().apply(qapp, "light")
    strip = TimelineStrip()
    qtbot.addWidget(strip)
    strip.resize(700, 200)
    first, last = (datetime.date.fromisoformat(day) for day in days)
    marks = tuple(Mark(f"A{n}", first, "late") for n in range(40))
    strip.show_strip((Track("long words " * 30, opens=first, closes=last, marks=marks),))
    assert not strip.grab().isNull()
