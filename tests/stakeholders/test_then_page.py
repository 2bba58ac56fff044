"""The page with the last workshop under the map: chosen, compared, carried, shown, printed."""

import datetime

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from exports.minutes.minutes import write_minutes
from ui.document.live import LiveDocument
from ui.features import load, panel_of, slide_of
from ui.stakeholders.panel import MapPanel
from ui.stakeholders.then_layout import lay_out
from ui.stakeholders.then_slide import then_slide
from ui.theme.theme import theme
from workshop.agenda.changes import BeginWorkshop
from workshop.agenda.queries import steps
from workshop.commitments.changes import AddAction
from workshop.commitments.queries import actions
from workshop.document import Document
from workshop.exchange.maps.model import Card, MapData
from workshop.exchange.past.changes import TakePastWorkshop
from workshop.exchange.past.model import PastAction, PastDecision, PastPerson, PastWord, Snapshot
from workshop.exchange.past.queries import past
from workshop.exchange.past.then_and_now import compare
from workshop.language.queries import terms
from workshop.people.queries import participants
from workshop.stakeholders.changes import AddStakeholder, RateStakeholder
from workshop.stakeholders.queries import stakeholders

THEN = Snapshot(
    uid="last",
    title="Lung & <b>day</b>",
    date="2026-02-10",
    map=MapData(
        cards=(
            Card(id="a", name="Clinic", power=2, interest=5),
            Card(id="b", name="Schools", sector="other", power=1, interest=1),
        )
    ),
    actions=(PastAction(uid="1", number=1, text="Ask the payer", owner="Ada Ek"),),
    decisions=(PastDecision(uid="2", number=1, text="Lungs first", review_on="2026-03-01"),),
    words=(PastWord(term="ctDNA", plain="traces in blood"),),
    people=(PastPerson(name="Ada Ek", sector="patient"),),
)


@pytest.fixture
def room(document):
    document.commit(BeginWorkshop(template="follow-up", title="Second", date="2026-05-01"))
    document.commit(AddStakeholder(name="clinic"))
    document.commit(RateStakeholder(stakeholder=1, power=5, interest=5))
    return document


@pytest.fixture
def panel(qtbot, room):
    theme().apply(QApplication.instance())
    made = MapPanel(LiveDocument(room))
    qtbot.addWidget(made)
    made.resize(816, 620)
    made.show()
    qtbot.waitExposed(made)
    made.show_page("then")
    made.page("then").today = datetime.date(2026, 5, 1)
    return made


@pytest.fixture
def page(panel, room):
    room.commit(TakePastWorkshop(taken=THEN))
    return panel.page("then")


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def shown(widgets):
    return [one.words() for one in widgets if one.isVisible()]


def test_the_step_what_changed_opens_then_and_now(qtbot, room):
    step = next(one for one in steps(room) if one.kind == "what_changed")
    made = load(panel_of("what_changed"))(LiveDocument(room), step.id)
    qtbot.addWidget(made)
    assert made.switch.current == "then"
    assert slide_of("what_changed") == "then"


def test_without_a_last_workshop_the_page_says_what_to_do_with_one_primary_button(panel):
    assert shown(panel.page("then").buttons) == ["Choose the last workshop…"]


def test_a_file_is_taken_and_one_that_is_refused_says_why(panel, room, tmp_path):
    said = []
    page = panel.page("then")
    page.said.connect(said.append)
    (tmp_path / "bad.plenary").write_bytes(b"not ours")
    page.take(tmp_path / "bad.plenary")
    assert "bad.plenary" in said[-1]
    assert past(room) is None
    last = Document.create(tmp_path / "last.plenary")
    last.commit(BeginWorkshop(template="blank", title="First", date="2026-01-01"))
    last.commit(AddStakeholder(name="Clinic"))
    last.close()
    page.take(tmp_path / "last.plenary")
    assert page.title.text() == "Beside: First, 1 January 2026"
    assert page.list.words() == [
        "clinic: power from not rated to 5, interest from not rated to 5",
    ]


def test_who_moved_has_a_chip_now_and_an_outline_at_the_old_spot(page):
    layout = page.grid.layout_now()
    ((uid, chip),) = layout.chips.items()
    ghost = layout.ghosts[uid]
    assert ghost.y > chip.y
    assert abs(ghost.x - chip.x) < 1
    assert page.list.words() == ["clinic: power from 2 to 5", "Schools: not on the map any more"]
    assert "power from 2 to 5" in page.grid.accessibleDescription()


def test_nothing_lies_on_anything_else_at_forty_cards():
    then = [Card(id=str(n), name=f"C{n}", power=1 + n % 5, interest=1 + n % 4) for n in range(40)]
    now = [
        one.model_copy(update={"power": 1 + (n * 3) % 5}) if n % 3 == 0 else one
        for n, one in enumerate(then)
    ]
    layout = lay_out(compare(MapData(cards=tuple(then)), MapData(cards=tuple(now))), 500, 390)
    boxes = [*layout.chips.values(), *layout.ghosts.values(), *layout.marks.values()]
    for at, one in enumerate(boxes):
        assert one.x >= 0
        assert one.x + one.width <= 500
        assert one.y >= 0
        assert one.y + one.height <= 390
        for other in boxes[at + 1 :]:
            apart = one.x + one.width <= other.x or other.x + other.width <= one.x
            assert apart or one.y + one.height <= other.y or other.y + other.height <= one.y
    found = compare(MapData(cards=tuple(then)), MapData(cards=tuple(now)))
    assert len(boxes) + sum(layout.more.values()) == 40 + len(found.moved)


def test_actions_are_ticked_reviews_are_not_and_one_button_carries_what_is_ticked(page, room):
    page.views.segment("carry").click()
    assert {mark: box.isChecked() for mark, box in page.carry.boxes.items()} == {
        "D1": False,
        "A1": True,
    }
    assert "1 March 2026" in page.carry.boxes["D1"].accessibleDescription()
    assert shown(page.buttons) == ["Carry 1 forward"]
    click(page.carry_button)
    assert [one.carried_from for one in actions(room)] == ["A1, Lung & <b>day</b>, 2026-02-10"]
    assert not page.carry.boxes["A1"].isEnabled()
    assert not page.carry_button.isEnabled()


def test_map_words_and_names_come_along_each_by_its_button(page, room):
    page.views.segment("carry").click()
    for button in (page.carry.map_button, page.carry.words_button, page.carry.people_button):
        click(button)
    assert [one.name for one in stakeholders(room)] == ["clinic", "Schools"]
    assert [one.term for one in terms(room)] == ["ctDNA"]
    assert [(one.name, one.sector) for one in participants(room)] == [("Ada Ek", "patient")]
    assert not page.carry.along.isVisible()


def test_the_room_sees_what_moved_only_when_it_is_shown(page, room):
    assert room.value("SELECT slide FROM room") == "welcome"
    click(page.show_button)
    assert room.value("SELECT slide FROM room") == "then"
    assert "clinic: power from 2 to 5" in then_slide(room, 0).slide.sentences()


def test_the_minutes_have_the_difference_and_the_public_edition_has_not(page, room, tmp_path):
    room.commit(AddAction(text="Later"))
    for edition, is_there in (("organiser", True), ("public", False)):
        out = tmp_path / f"{edition}.pdf"
        write_minutes(room, out, edition)
        pdf = pypdfium2.PdfDocument(out)
        words = " ".join(one.get_textpage().get_text_range() for one in pdf)
        pdf.close()
        words = " ".join(words.split())
        assert ("What moved since Lung & <b>day</b>, 10 February 2026" in words) is is_there
        assert ("clinic power 2, interest 5 power 5, interest 5" in words) is is_there
        assert ("Schools: not on the map any more" in words) is is_there
        assert ("stood here before" in words) is is_there


def test_every_widget_to_reach_by_keyboard_has_a_name(panel, page):
    for key in ("then", "examples", "exchange"):
        panel.show_page(key)
        for widget in panel.page(key).findChildren(QWidget):
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                assert widget.accessibleName(), (key, widget)
