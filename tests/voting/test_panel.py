"""Claims about the vote's sheet and its room slides: one round from question to decision."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel

from tests.voting.room import furnish
from ui.document.live import LiveDocument
from ui.room.displays import DISPLAYS
from ui.room.live_room import LiveRoom
from ui.room.room_window import screen_facts
from ui.room.slide import Page
from ui.theme.theme import theme
from ui.theme.tokens import load_tokens
from ui.voting.kiosk.face import Face
from ui.voting.kiosk.parts import Words
from ui.voting.panel import VotePanel
from ui.voting.slide import result_slide, rule_card_slide, stages, vote_slide
from workshop.agenda.guard import pin_matches
from workshop.agenda.queries import room
from workshop.document import Document, new_operation
from workshop.sentences import knows, say
from workshop.voting import queries
from workshop.voting.cast import cast
from workshop.voting.model import GroupTurnout
from workshop.voting.prospect import prospect
from workshop.voting.rule import Settings
from workshop.voting.rule_card import card_rows


@pytest.fixture
def panel(qtbot, document: Document) -> Iterator[VotePanel]:
    theme().apply(QApplication.instance())
    furnish(document, people=12, recused=((2, 1), (3, 1)))
    made = VotePanel(LiveDocument(document))
    qtbot.addWidget(made)
    made.resize(862, 712)
    made.show()
    yield made
    made.hand_over.leave(False)


def words_of(panel: VotePanel) -> str:
    QApplication.processEvents()
    labels = panel.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def vote(document: Document, round_id: int, people: int = 12) -> None:
    for person in range(1, people + 1):
        first = 2 if person in (2, 3) else 1
        cast(document, round_id, person, {first: 2, 4: 1, person % 3 + 5: 2}, new_operation())


def painted(state) -> str:
    """Paints a slide for real and gives what it says."""
    image = QImage(1920, 1080, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    roles = {name: theme().color(name) for name in ("ink", "ink_muted", "accent", "line", "canvas")}
    state.slide.paint(Page(painter, roles, load_tokens().type.family))
    painter.end()
    return state.slide.sentences()


def test_a_round_goes_from_question_to_decision_on_one_sheet(panel: VotePanel) -> None:
    document = panel.document
    panel.set_up.question.setText("Which steps should we start with?")
    panel.set_up.question.editingFinished.emit()
    assert panel.round.question == "Which steps should we start with?"
    panel.open_button.click()
    assert panel.round.status == "open"
    vote(document, panel.round.id)
    assert "12 of 12 have voted" in words_of(panel)
    panel.open_vote.stop_button.click()
    assert not panel.open_vote.count_button.isEnabled(), "a double click does not count"
    panel.open_vote._guard.stop()
    panel.open_vote._arm()
    panel.open_vote.count_button.click()
    assert panel.round.status == "closed"
    assert "12 of 12 people voted." in words_of(panel)
    panel.result.reveal_button.click()
    assert document.value("SELECT slide FROM room") == "result"
    panel.decide_button.click()
    panel.after.decide.button.click()
    assert document.value("SELECT round_id FROM decision") == panel.round.id
    assert not panel.decide_button.isEnabled()


def test_changing_a_setting_changes_the_rule_card_before_opening(panel: VotePanel) -> None:
    panel.set_up.settings_chosen.emit(Settings(dots=4, cap=2))
    assert panel.round.settings.dots == 4
    assert "4 dots, at most 2 on one option" in words_of(panel)


def test_while_open_the_sheet_and_the_room_know_the_count_only(panel: VotePanel) -> None:
    panel.open_button.click()
    vote(panel.document, panel.round.id, people=5)
    for state in (
        vote_slide(panel.document, panel.round.id),
        result_slide(panel.document, panel.round.id, 3, 0),
    ):
        said = painted(state)
        assert "5 of 12" in said
        assert "Secret wish" not in said
    assert "Secret wish" not in words_of(panel)
    assert "Fewer than the quorum of 6" in words_of(panel)


def test_the_reveal_goes_by_stages_and_paints_each(panel: VotePanel) -> None:
    panel.open_button.click()
    round_id = panel.round.id
    vote(panel.document, round_id)
    panel._stop()
    panel._count()
    result = queries.result_of(panel.document, round_id)
    assert stages(result)[:3] == (1, 2, 3)
    for stage in stages(result):
        assert painted(result_slide(panel.document, round_id, stage, 0))
    bars = painted(result_slide(panel.document, round_id, 2, 0))
    assert "Rank" not in bars
    assert "Rank 1" in painted(result_slide(panel.document, round_id, 3, 0))
    assert "Quorum" in painted(rule_card_slide(panel.document, round_id))


def test_a_voided_round_is_set_up_again_with_the_same_rule(panel: VotePanel) -> None:
    panel.set_up.question.setText("Which?")
    panel.open_button.click()
    panel._stop()
    panel._count()
    first = panel.round.id
    panel.after.aside.reason.setText("The question was unclear")
    panel.after.aside.button.click()
    assert queries.round_of(panel.document, first).status == "void"
    assert (panel.round.status, panel.round.question) == ("draft", "Which?")


def test_the_kiosk_opens_from_the_sheet_and_a_stop_covers_it(qtbot, panel: VotePanel) -> None:
    panel.open_button.click()
    panel.kiosk_button.click()
    assert panel.hand_over.kiosk is None, "the first hand-over asks for a PIN"
    panel.hand_over.pin_row.without_button.click()
    assert panel.hand_over.kiosk is not None
    panel.hand_over.kiosk.turn(panel.hand_over.kiosk.machine.start)
    panel._stop()
    assert panel.hand_over.kiosk.machine.state.value == "cover"
    left = []
    panel.kiosk_left.connect(left.append)
    panel.hand_over.kiosk.left.emit(False)
    assert left == [False]
    assert panel.hand_over.kiosk is None


def test_a_secret_vote_stays_closed_while_the_room_could_see_this_laptop(panel: VotePanel) -> None:
    DISPLAYS.answer(screen_facts(), on_the_wall=True)
    panel.refresh()
    assert not panel.open_button.isEnabled()
    assert panel.hand_over.wall.isVisible()
    panel.hand_over.wall.only_here.click()
    assert panel.open_button.isEnabled()
    assert not panel.hand_over.wall.isVisible()


def test_a_kiosk_that_the_room_comes_to_see_shows_no_ballot(panel: VotePanel) -> None:
    panel.open_button.click()
    panel.kiosk_button.click()
    panel.hand_over.pin_row.first.setText("2468")
    panel.hand_over.pin_row.again.setText("2468")
    panel.hand_over.pin_row.set_button.click()
    assert panel.hand_over.kiosk is not None
    assert pin_matches(panel.document, "2468")
    DISPLAYS.answer(screen_facts(), on_the_wall=True)
    panel.hand_over.wall.answered.emit()
    assert panel.hand_over.kiosk.machine.mirrored
    panel.hand_over.kiosk.left.emit(True)
    assert room(panel.document).cover == "covered", "a forgotten PIN covers the room"


def test_a_secret_vote_by_hands_opens_once_another_form_is_chosen(panel: VotePanel) -> None:
    panel.set_up.settings_chosen.emit(Settings(form="hands"))
    assert not panel.open_button.isEnabled()
    assert "Choose another form" in words_of(panel)
    form = panel.set_up.form
    assert form.currentText() == "", "the list shows no form that was not chosen"
    form.activated.emit(form.findData("pass_laptop"))
    assert panel.open_button.isEnabled()
    assert panel.round.settings.form == "pass_laptop"


def with_paper(panel: VotePanel) -> None:
    """An open round in which some people vote on paper."""
    panel.set_up.settings_chosen.emit(Settings(on_paper=(4, 5, 6)))
    panel.open_button.click()


def test_paper_ballots_are_not_keyed_while_the_room_could_see_this_laptop(panel: VotePanel) -> None:
    with_paper(panel)
    DISPLAYS.answer(screen_facts(), on_the_wall=True)
    panel.paper_button.click()
    assert not panel.paper.isVisible()
    assert panel.hand_over.wall.isVisible()
    assert "while the room could see this laptop" in words_of(panel)
    panel.hand_over.wall.only_here.click()
    panel.paper_button.click()
    assert panel.paper.isVisible()
    assert not panel.hand_over.wall.isVisible()


@pytest.mark.parametrize("told_by", ["screens", "change"])
def test_keying_goes_away_when_the_room_comes_to_see_this_laptop(
    panel: VotePanel, told_by: str
) -> None:
    with_paper(panel)
    panel.paper_button.click()
    assert panel.paper.isVisible()
    DISPLAYS.answer(screen_facts(), on_the_wall=True)
    if told_by == "screens":
        panel.hand_over.wall.answered.emit()
    else:
        vote(panel.document, panel.round.id, people=1)
    assert panel.open_vote.isVisible()
    assert not panel.paper.isVisible()
    assert panel.hand_over.wall.isVisible()
    assert "while the room could see this laptop" in words_of(panel)


def test_the_rooms_count_does_not_move_at_the_instant_of_a_cast(qtbot, panel: VotePanel) -> None:
    panel.open_button.click()
    panel.turnout_button.click()
    live_room = LiveRoom(panel.live, panel)
    before = live_room.state
    cast(panel.document, panel.round.id, 5, {1: 1}, new_operation())
    assert live_room.state == before
    panel._stop()
    assert live_room.state != before


def test_every_key_of_the_vote_has_words() -> None:
    import re
    from pathlib import Path

    root = Path(__file__).parents[2]
    keys = set()
    for path in [*(root / "ui/voting").rglob("*.py"), *(root / "workshop/voting").glob("*.py")]:
        keys |= set(re.findall(r'"(voting\.[a-z_.]+[a-z])"', path.read_text("utf-8")))
    assert [key for key in sorted(keys) if not knows(key)] == []


def test_when_to_stop_asking_is_chosen_before_the_first_round(qtbot, document) -> None:
    furnish(document, people=6, options=3)
    panel = VotePanel(LiveDocument(document))
    qtbot.addWidget(panel)
    panel.set_up.settings.more.click()
    for name, value in (("most_rounds", 2), ("stable_percent", 10)):
        field = panel.set_up.settings.fields[name]
        place = field.findData(value)
        field.setCurrentIndex(place)
        field.activated.emit(place)
    kept = panel.round.settings
    assert (kept.most_rounds, kept.stable_percent) == (2, 10)
    said = [say(row.value) for row in card_rows(prospect(document, panel.round).rule)]
    assert any("2 rounds at most, or until no median moves by 10 %" in words for words in said)


def test_joined_sectors_have_the_mark_of_none_and_one_group_alone_says_nothing(panel) -> None:
    page = panel.open_vote
    page._show_groups((GroupTurnout(("patient", "industry"), 1, 4),))
    assert page.groups.count() == 0, "it would only say the whole count again"
    page._show_groups(
        (GroupTurnout(("academia",), 1, 4), GroupTurnout(("patient", "industry"), 1, 4))
    )
    marks = [page.groups.itemAtPosition(row, 0) for row in range(2)]
    assert marks[0] is not None
    assert marks[1] is None


def test_a_long_name_at_the_kiosk_ends_in_an_ellipsis_and_is_said_in_full(qtbot) -> None:
    parent = QLabel()
    qtbot.addWidget(parent)
    name = "Långnamnsson-" * 14
    words = Words(Face(), name, 24, parent)
    words.cut_to(300)
    assert words.text().endswith("…")
    assert words.natural() <= 302
    assert words.accessibleName() == name
