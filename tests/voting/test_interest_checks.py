"""Claims about opening a vote in spite of a check of interests: by keyboard, with a reason."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from tests.interests.seats import (
    NameInOption,
    decide,
    everybody_declares_nothing,
    members,
    seat,
    tells,
    under,
)
from ui.desk.window import DeskWindow
from ui.document.live import LiveDocument
from ui.room.displays import DISPLAYS
from ui.room.room_window import screen_facts
from ui.theme.theme import theme
from ui.voting.panel import VotePanel
from workshop.agenda.changes import AddStep
from workshop.document import Document
from workshop.interests.changes import RecordDeclaration
from workshop.sentences import say

REASON = "the room was told and nobody minds"


@pytest.fixture
def panel(qtbot, document: Document) -> VotePanel:
    theme().apply(QApplication.instance())
    members(document, 6)
    everybody_declares_nothing(document, but=(1,))
    tells(document, 1, entity="Novo Test")
    document.commit(NameInOption(option=3, name="Novo Test"))
    return shown(qtbot, document)


def shown(qtbot, document: Document) -> VotePanel:
    made = VotePanel(LiveDocument(document))
    qtbot.addWidget(made)
    made.resize(816, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def focus() -> object:
    QApplication.processEvents()
    return QApplication.focusWidget()


def test_opening_with_an_open_question_shows_the_checks_and_opens_nothing(panel) -> None:
    assert panel.checks.isHidden()
    panel.open_button.click()
    assert panel.document.value("SELECT count(*) FROM round") == 0
    assert panel.checks.isVisible()
    assert "Option C: interests still to settle (people: 1)." in panel.checks.lines.text()
    assert "Person 1" not in panel.checks.lines.text()
    assert not panel.set_up.warnings.isVisible(), "one band at a time"
    assert focus() is panel.checks.reason


def test_a_reason_and_enter_open_the_vote_and_the_round_keeps_it(qtbot, panel) -> None:
    panel.open_button.setFocus()
    qtbot.keyClick(panel.open_button, Qt.Key.Key_Return)
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert panel.round.status == "draft"
    assert panel.checks.labelled.note.text() == say("voting.checks.reason_missing")
    qtbot.keyClicks(focus(), REASON)
    assert panel.checks.labelled.note.text() == ""
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert panel.round.status == "open"
    assert panel.round.interests.reason == REASON
    assert panel.checks.reason.text() == "", "nothing is left for the next vote"


def test_once_open_the_keyboard_is_at_the_next_act(panel) -> None:
    panel.open_button.click()
    panel.checks.reason.setText(REASON)
    panel.open_button.click()
    assert panel.round.status == "open"
    assert focus() is panel.kiosk_button


def test_the_primary_button_opens_with_the_reason_too(panel) -> None:
    panel.open_button.click()
    assert panel.open_button.words() == "Open all the same"
    panel.checks.reason.setText(REASON)
    panel.bar.press()
    assert panel.round.interests.reason == REASON


def test_what_was_typed_survives_changes_elsewhere_and_escape(qtbot, panel) -> None:
    panel.open_button.click()
    qtbot.keyClicks(panel.checks.reason, REASON)
    panel.document.commit(RecordDeclaration(participant=5, status="declined"))
    assert panel.checks.isVisible()
    assert panel.checks.reason.text() == REASON
    qtbot.keyClick(panel.checks.reason, Qt.Key.Key_Escape)
    assert panel.checks.isHidden()
    assert panel.set_up.warnings.isVisible()
    assert focus() is panel.open_button
    panel.open_button.click()
    assert panel.checks.reason.text() == REASON


def test_whoever_has_an_open_question_may_wait_and_the_tick_can_be_taken_back(qtbot, panel) -> None:
    panel.open_button.click()
    panel.checks.waiting.setFocus()
    qtbot.keyClick(panel.checks.waiting, Qt.Key.Key_Space)
    assert panel.round.settings.provisional
    assert panel.checks.waiting.isVisible()
    assert not panel.checks.labelled.isVisible(), "no reason is needed any more"
    qtbot.keyClick(panel.checks.waiting, Qt.Key.Key_Space)
    assert not panel.round.settings.provisional
    assert panel.checks.labelled.isVisible()
    panel.checks.waiting.click()
    panel.open_button.click()
    assert panel.round.status == "open"
    assert panel.round.rule.options[2].recused == 1
    assert panel.round.interests.reason == ""


def test_settled_elsewhere_the_band_goes_by_itself(panel) -> None:
    panel.open_button.click()
    panel.document.commit(RecordDeclaration(participant=1, status="none"))
    assert panel.checks.isHidden()


def silenced(document: Document) -> None:
    members(document, 8, sectors=("patient", "academia", "provider", "industry"))
    everybody_declares_nothing(document, but=(4, 8))
    for person in (4, 8):
        tells(document, person, 2, category="employment")
        decide(document, person, 2)


def test_a12_what_the_room_does_about_it_is_chosen_and_kept(qtbot, document) -> None:
    silenced(document)
    panel = shown(qtbot, document)
    panel.open_button.click()
    rung = panel.checks.rung
    assert rung.isVisible()
    assert (rung.current, rung.currentText()) == ("", say("voting.checks.rung_none"))
    assert not panel.checks.waiting.isVisible(), "nobody has an open question"
    rung.setFocus()
    wanted = rung.findData("speak_then_leave")
    for _ in range(wanted):
        qtbot.keyClick(rung, Qt.Key.Key_Down)
    panel.document.commit(RecordDeclaration(participant=1, status="none"))
    assert rung.current == "speak_then_leave", "kept while others write"
    panel.checks.reason.setFocus()
    qtbot.keyClicks(panel.checks.reason, "they spoke first")
    qtbot.keyClick(panel.checks.reason, Qt.Key.Key_Return)
    kept = panel.round.interests
    assert (kept.reason, kept.rung) == ("they spoke first", "speak_then_leave")


def test_no_way_chosen_keeps_no_way(qtbot, document) -> None:
    silenced(document)
    panel = shown(qtbot, document)
    panel.open_button.click()
    panel.checks.reason.setText(REASON)
    panel.open_button.click()
    assert panel.round.interests.rung is None


def test_what_a_pack_forbids_blocks_as_ever(qtbot, document) -> None:
    seat(document, "facilitator", "member", "member", "member", "member")
    under(document, "nice-like")
    everybody_declares_nothing(document, but=(1,))
    tells(document, 1, 2, category="shares")
    decide(document, 1, 2, decided_by=2)
    panel = shown(qtbot, document)
    assert not panel.open_button.isEnabled()
    assert not panel.checks.isHidden(), "it says where to settle it"
    assert panel.checks.labelled.isHidden(), "and takes no reason"
    assert "Hand the lead over" in panel.bar._sentence.text()


def test_settle_it_first_asks_for_the_interests_step(qtbot, panel) -> None:
    panel.document.commit(AddStep(title="Interests", kind="interests"))
    panel.open_button.click()
    assert not panel.checks.where.isVisible()
    with qtbot.waitSignal(panel.page_wanted) as asked:
        panel.checks.settle_button.click()
    assert asked.args == [str(panel.document.value("SELECT id FROM step"))]


def test_the_desk_goes_where_a_panel_asks_and_the_band_waits(qtbot, document) -> None:
    silenced(document)
    for kind in ("notes", "vote"):
        document.commit(AddStep(title=kind, kind=kind))
    notes, vote = (str(row["id"]) for row in document.all("SELECT id FROM step ORDER BY id"))
    desk = DeskWindow(document)
    qtbot.addWidget(desk)
    desk.resize(1280, 720)
    desk.show()
    desk.go_to("run", vote)
    panel = desk.sheet
    panel.open_button.click()
    panel.page_wanted.emit(notes)
    assert desk.doors["run"].current == notes
    desk.sheet.page_wanted.emit(vote)
    assert desk.sheet is panel
    assert panel.checks.isVisible(), "the way back is where one left"
    desk.let_go()


def test_without_an_interests_step_the_band_says_where(panel) -> None:
    panel.open_button.click()
    assert not panel.checks.settle_button.isVisible()
    assert "Prepare" in panel.checks.where.text()


def test_the_vote_fits_the_sheet_of_a_small_laptop_with_the_band_open(panel) -> None:
    assert panel.minimumSizeHint().width() <= 816
    panel.open_button.click()
    panel.checks.ask_reason()
    QApplication.processEvents()
    assert panel.minimumSizeHint().width() <= 816
    assert panel.minimumSizeHint().height() <= 600


def choose(panel: VotePanel, name: str, value: object) -> None:
    field = panel.set_up.settings.fields[name]
    field.setFocus()
    field.setCurrentIndex(field.findData(value))
    field.activated.emit(field.currentIndex())


def test_a24_what_is_decided_is_one_click_away_and_frees_own_commitments(qtbot, document) -> None:
    silenced(document)
    panel = shown(qtbot, document)
    assert "decision_class" not in panel.set_up.settings.fields, "simple first"
    panel.set_up.settings.more.click()
    choose(panel, "decision_class", "own_commitment")
    assert panel.round.settings.decision_class == "own_commitment"
    labels = "\n".join(label.text() for label in panel.set_up.card.findChildren(QLabel))
    assert "nobody is kept from promising their own work" in labels
    panel.open_button.click()
    assert panel.round.status == "open", "no check stands in the way"
    assert panel.round.rule.options[1].recused == 0


def test_letting_people_wait_is_a_setting_too_and_stands_on_the_rule_card(panel) -> None:
    panel.set_up.settings.more.click()
    choose(panel, "provisional", True)
    assert panel.round.settings.provisional
    labels = "\n".join(label.text() for label in panel.set_up.card.findChildren(QLabel))
    assert "whoever has an open question does not vote on that option yet" in labels


def test_tab_reads_on_through_settings_and_band_to_the_primary_button(qtbot, panel) -> None:
    panel.set_up.settings.more.click()
    panel.open_button.click()
    parts = panel.set_up.settings
    parts.fields["dots"].setFocus()
    order = []
    while focus() is not panel.open_button and len(order) < 40:
        order.append(focus())
        qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    wanted = [parts.fields["dots"], parts.fields["decision_class"], parts.fields["provisional"],
              parts.more, panel.set_up.form, panel.checks.waiting, panel.checks.reason]  # fmt: skip
    places = [order.index(one) for one in wanted]
    assert places == sorted(places)


def test_enter_opens_nothing_that_the_room_could_see(qtbot, panel) -> None:
    panel.open_button.click()
    panel.checks.reason.setText(REASON)
    DISPLAYS.answer(screen_facts(), on_the_wall=True)
    panel.refresh()
    qtbot.keyClick(panel.checks.reason, Qt.Key.Key_Return)
    assert panel.round.status == "draft"
    assert panel.checks.reason.text() == REASON
    assert "Answer the question about the wall first" in panel.bar._sentence.text()
