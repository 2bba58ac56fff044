"""The opening round: one key a person, and what the room and the desk show of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.interests.desk import WORDS, press, stands
from tests.interests.votes import close, open_vote
from ui.room.displays import DISPLAYS
from ui.room.live_room import build
from ui.room.room_window import screen_facts
from workshop.agenda.changes import ShowOnRoom
from workshop.agenda.queries import room
from workshop.interests.changes import ChoosePolicy, RecordDeclaration
from workshop.interests.model import Interest
from workshop.interests.packs import shipped_pack
from workshop.interests.queries import (
    declarations,
    history,
    interests_of,
)


def test_one_key_a_person_goes_on_to_the_next_who_waits(panel, qtbot, document):
    press(qtbot, panel, "nd")
    assert stands(document) == ["none", "declared", "declined", "not_asked"]
    press(qtbot, panel, "n")
    assert "not_asked" not in stands(document)
    assert panel.ask.count.text() == "4 of 4 have answered"


def test_everybody_asked_together_is_an_answer_of_its_own(panel, qtbot, document):
    press(qtbot, panel, "t")
    assert stands(document) == ["nobody_spoke", "declared", "nobody_spoke", "nobody_spoke"]
    assert not panel.ask.buttons["together"].isEnabled()


def test_privately_is_one_key_and_tells_nothing_more(panel, qtbot, document):
    press(qtbot, panel, "p")
    (first, *_others) = declarations(document)
    assert (first.status, first.privately) == ("declared", True)
    (told,) = interests_of(document, 1)
    assert (told.sensitive, told.text) == (True, "")


def test_no_key_ever_replaces_what_somebody_declared(panel, qtbot, document):
    for key in "ndp":
        panel.ask.list.choose("2")
        press(qtbot, panel, key)
    assert interests_of(document, 2)[0].text == WORDS
    assert len(history(document, 2)) == 1


def test_an_interest_opens_the_private_pane(panel, qtbot, document):
    press(qtbot, panel, "i")
    assert panel.pane.person == 1
    assert room(document).cover == "covered"
    assert panel.ask.keys.isHidden(), "the pane has the room"
    qtbot.keyClick(panel.pane, Qt.Key.Key_Escape)
    assert panel.ask.keys.isVisible()


def test_a_click_on_a_person_chooses_and_opens_nothing(panel, qtbot):
    item = panel.ask.list.item(2)
    spot = panel.ask.list.visualItemRect(item).center()
    qtbot.mouseClick(panel.ask.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert panel.ask.current.participant == 3
    assert panel.pane.content is None


def test_the_room_sees_counts_or_name_and_kind_as_the_pack_says(panel, document):
    document.commit(ShowOnRoom(slide="interests"))
    for private in (WORDS, "Person 2", "Owning"):
        assert private not in build(document).slide.sentences()
    document.commit(ChoosePolicy(body=shipped_pack("who-like").canonical))
    assert WORDS not in build(document).slide.sentences()
    assert "Person 2" not in build(document).slide.sentences(), "they have not agreed to be named"


def test_each_key_says_what_it_wrote_and_an_undo_goes_back_to_the_person(panel, qtbot, document):
    press(qtbot, panel, "u")
    assert "no earlier declaration" in panel.bar.findChild(QLabel).text()
    press(qtbot, panel, "n")
    said = panel.bar.findChild(QLabel).text()
    assert said == "Person 1: nothing to declare. Undo takes it back."
    assert panel.ask.current.participant == 3
    panel.live.undo()
    assert panel.ask.current.participant == 1
    assert "Undo takes it back" not in panel.bar.findChild(QLabel).text()


def test_the_bar_says_that_the_room_is_covered_in_whatever_view(panel):
    panel.open_person(2)
    panel.show_view("decide")
    assert (
        panel.bar.findChild(QLabel).text() == "The room screen is covered while the pane is open."
    )


def test_while_the_room_could_see_the_desk_says_only_who_has_answered(panel, qtbot, document):
    document.commit(RecordDeclaration(participant=3, status="declined"))
    DISPLAYS.answer(screen_facts(), on_the_wall=True)
    panel.show_view("ask")
    said = [panel.ask.list.item(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(4)]
    assert [words.rpartition(", ")[2] for words in said] == [
        "to ask", "answered", "answered", "to ask",
    ]  # fmt: skip
    for key in "dn":  # nor does what each key wrote
        panel.ask.list.choose("1" if key == "d" else "2")
        press(qtbot, panel, key)
        assert "did not want" not in panel.bar._sentence.text()
        assert "declared something" not in panel.bar._sentence.text()
    panel.show_view("decide")
    assert panel.decide.matrix.model.rowCount() == 0
    assert panel.wall.isVisible()
    assert not any("Person" in line.text() for line in panel.decide.lines.values())
    panel.wall.only_here.click()
    assert panel.decide.matrix.model.rowCount() == 1


def test_an_interest_that_came_after_a_vote_sends_the_facilitator_back_to_its_result(
    panel, document
):
    closed = close(document, open_vote(document, (1, 3)))
    assert "vote" not in panel.settle.text()
    told = (Interest(category="shares", options=(1,)),)
    later = "2099-01-01T10:00:00+01:00"
    document.commit(
        RecordDeclaration(participant=3, status="declared", interests=told, layer="late", at=later)
    )
    assert f"look at vote V{closed.number} again" in panel.settle.text()
