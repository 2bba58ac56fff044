"""Who is missing: findings and their answers, the ring, support, the deck, and the room's slide."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from ui.document.live import LiveDocument
from ui.features import SLIDES, load
from ui.stakeholders.finding_slide import (
    check_number,
    finding_slide,
    neutrality_slide,
    slide_number,
)
from ui.stakeholders.missing.paths import fall_off_words, path_names
from ui.stakeholders.panel import MapPanel
from ui.theme.theme import theme
from workshop.agenda.changes import AddStep
from workshop.document import Refused
from workshop.mission.changes import SetMissionField
from workshop.stakeholders.changes import (
    AddLink,
    AddStakeholder,
    EditStakeholder,
    RateStakeholder,
)
from workshop.stakeholders.coverage.asking import by_check
from workshop.stakeholders.coverage.queries import answers, findings
from workshop.stakeholders.deck import cards_left, deck
from workshop.stakeholders.deck_changes import AddUnusualPartner
from workshop.stakeholders.queries import stakeholder, stakeholders


@pytest.fixture
def room(document):
    for name, sector, present in (
        ("Region", "authority", "in_room"),
        ("Clinic", "provider", "in_room"),
        ("Ministry & <b>co</b>", "authority", "absent"),
        ("Patients", "patient", "absent"),
    ):
        document.commit(AddStakeholder(name=name, sector=sector, present=present))
    document.commit(RateStakeholder(stakeholder=3, power=5, interest=2))
    document.commit(AddLink(source=1, target=2, kind="influence", weight=3))
    document.commit(AddLink(source=2, target=3, kind="advises", weight=2))
    return document


@pytest.fixture
def panel(qtbot, room):
    theme().apply(QApplication.instance())
    made = MapPanel(LiveDocument(room))
    qtbot.addWidget(made)
    made.resize(816, 620)
    made.show()
    qtbot.waitExposed(made)
    made.show_page("missing")
    return made


@pytest.fixture
def page(panel):
    return panel.page("missing")


def choose(page, check: str) -> None:
    if check not in [one.check for one in page._shown()]:
        page.rest.click()
    page.list.choose(check)


def test_the_step_who_is_missing_opens_here(qtbot, room):
    room.commit(AddStep(kind="who_is_missing", title="Who is missing"))
    made = MapPanel(LiveDocument(room), step=1)
    qtbot.addWidget(made)
    assert made.switch.current == "missing"


def test_each_check_asks_the_group_and_each_claim_has_a_sentence_of_its_own(page):
    choose(page, "C2")
    assert page.detail.prompt.text() == (
        "1 can block or is most affected and is not covered. Who speaks for them?"
    )
    assert "Ministry & <b>co</b>: can block (power 5), not here" in page.detail.sentence.text()
    assert page.detail.rule.isHidden()
    page.detail.rule_button.click()
    assert page.detail.rule.text().startswith("C2: ")
    assert page.detail.rule.isVisible()


def test_invite_needs_no_reason_and_the_other_two_do(page, room):
    choose(page, "C2")
    page.detail.box.accept.click()
    page.detail.box.keep.click()
    assert answers(room) == []
    assert page.detail.box.note.isVisible()
    page.detail.box.reason.setText("The minister is told on Monday")
    page.detail.box.keep.click()
    choose(page, "C9")
    page.detail.box.invite.click()
    kept = {one.finding: (one.answer, one.reason) for one in answers(room)}
    assert kept == {"C2": ("accept", "The minister is told on Monday"), "C9": ("invite", "")}


def test_esc_puts_the_field_for_a_reason_away_and_nothing_is_kept(page, room, qtbot):
    choose(page, "C2")
    qtbot.keyClick(page.detail.claims, Qt.Key.Key_A)
    assert page.detail.box.reason.isVisible()
    qtbot.keyClick(page.detail.box.reason, Qt.Key.Key_Escape)
    assert not page.detail.box.reason.isVisible()
    assert answers(room) == []


def test_keys_answer_the_chosen_claim_and_arrows_go_between_checks_and_claims(page, room, qtbot):
    choose(page, "C2")
    qtbot.keyClick(page.list, Qt.Key.Key_Right)
    assert page.detail.claims.hasFocus()
    qtbot.keyClick(page.detail.claims, Qt.Key.Key_Left)
    assert page.list.hasFocus()
    qtbot.keyClick(page.detail.claims, Qt.Key.Key_I)
    assert [(one.finding, one.answer) for one in answers(room)] == [("C2", "invite")]
    assert page.list.current_key != "C2", "the next check that is open"
    assert page.detail.claims.hasFocus()


def test_at_first_only_what_needs_the_room_is_shown_and_the_rest_is_remembered(page, room):
    checks = {one.check for one in by_check(findings(room))}
    assert {one.check for one in page._shown()} == checks & {"C1", "C2", "C9", "C11"}
    assert page.rest.words() == f"The rest: {len(checks) - page.list.count()} more checks"
    page.rest.click()
    assert {one.check for one in page._shown()} == checks
    again = MapPanel(LiveDocument(room)).page("missing")
    again.refresh()
    assert again.list.count() == len(checks)


def test_answered_checks_come_last_and_progress_counts_checks(page, room):
    total = len(by_check(findings(room)))
    assert page.progress.text() == f"0 of {total} looked at"
    choose(page, "C2")
    page.detail.box.invite.click()
    assert page.progress.text() == f"1 of {total} looked at"
    last = page.list.item(page.list.count() - 1)
    assert last.data(Qt.ItemDataRole.UserRole) == "C2"
    assert last.data(Qt.ItemDataRole.AccessibleTextRole).endswith("answered")
    choose(page, "C2")
    page.detail.box.take_back.click()
    assert page.progress.text() == f"0 of {total} looked at"


def test_one_reason_may_answer_all_that_are_open_in_one_step_of_undo(page, room):
    choose(page, "C5")
    page.detail.box.all_drop.click()
    page.detail.box.reason.setText("Asked in the survey")
    page.detail.box.keep.click()
    c5 = [one for one in findings(room) if one.check == "C5"]
    assert len(c5) == 10
    assert not any(one.open for one in c5)
    room.undo()
    assert answers(room) == []


def test_for_all_leaves_what_was_answered_as_it_was(page, room):
    choose(page, "C5")
    first = page.detail.finding
    page.detail.box.invite.click()
    assert page.detail.box.all_label.text() == "For all 9 that are open:"
    page.detail.box.all_accept.click()
    page.detail.box.reason.setText("Next time")
    page.detail.box.keep.click()
    kept = {one.subject: one.answer for one in answers(room)}
    assert kept.pop(first.subject) == "invite"
    assert set(kept.values()) == {"accept"}


def test_a_missing_player_is_reached_from_the_room_and_the_handshake_becomes_an_action(page, room):
    assert path_names(room, 3) == ["Clinic", "Ministry & <b>co</b>"]
    choose(page, "C2")
    page.detail.behind.draft(path_names(room, 3))
    assert room.value("SELECT text FROM action") == (
        "First handshake of Clinic with Ministry & <b>co</b>, on the way to Ministry & <b>co</b>"
    )


def test_if_somebody_leaves_those_who_fall_off_are_named(room):
    assert (
        fall_off_words(room, 2) == "If they leave, 1 other falls off the map: Ministry & <b>co</b>."
    )
    assert fall_off_words(room, 4) == ""


def test_invite_leaves_the_card_alone_and_a_labelled_act_marks_it_in_the_same_undo_step(page, room):
    choose(page, "C2")
    page.detail.box.invite.click()
    assert stakeholder(room, 3).present == "absent"
    room.undo()
    choose(page, "C2")
    page.detail.box.mark.click()
    assert stakeholder(room, 3).present == "invited"
    assert [one.answer for one in answers(room)] == ["invite"]
    assert not page.detail.box.mark.isVisible()
    room.undo()
    assert stakeholder(room, 3).present == "absent"
    assert answers(room) == []


def test_the_card_of_a_subject_is_one_click_away(panel, page):
    choose(page, "C2")
    page.detail.behind.card_wanted.emit(3)
    assert panel.switch.current == "map"
    assert panel.current == 3


def test_the_ring_is_amber_with_a_word_where_nobody_or_too_many_sit(page, room):
    page.views.segment("seats").click()
    words = page.seats.amber.text()
    assert "Patients: no seat." in words
    assert "Authorities: 1 seat, more than 45 %." in words
    ring = page.seats.ring
    side = min(ring.width(), ring.height()) - 8
    middle = QPointF(ring.rect().center())
    assert ring.segment_at(middle + QPointF(side * 0.05, -side * 0.4)).sector == "academia"
    assert ring.segment_at(middle) is None


def test_another_helix_looks_again_without_entering_anything_again(page, room):
    page.views.segment("seats").click()
    page.seats.helix.choose("triple")
    page.seats.helix.chosen.emit("triple")
    sectors = [one.sector for one in page.seats._facts.balance.segments]
    assert sectors[:3] == ["academia", "industry", "authority"]
    assert len(stakeholders(room)) == 4


def test_a_segment_of_the_ring_lists_whom_to_invite(page, room, qtbot):
    page.views.segment("seats").click()
    page.seats.ring.chosen.emit("patient")
    page.seats.absent.choose("4")
    qtbot.keyClick(page.seats.absent, Qt.Key.Key_Return)
    assert stakeholder(room, 4).present == "invited"


def test_support_goes_from_state_to_state_by_key_and_not_asked_is_not_not_given(page, room, qtbot):
    page.views.segment("support").click()
    table = page.support.table
    table.setCurrentCell(0, 1)
    for state in ("asked_for", "ready", "not_needed", "not_given"):
        qtbot.keyClick(table, Qt.Key.Key_Space)
        assert room.value("SELECT state FROM seat_support WHERE item = 'travel'") == state
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert room.all("SELECT * FROM seat_support") == []


def test_a_card_of_the_deck_needs_a_reason_and_lands_unrated_and_unusual(page, room):
    page.views.segment("deck").click()
    page.deck.accept.click()
    assert page.deck.note.isVisible()
    page.deck.reason.setText("Nobody gets to the clinic without a bus")
    page.deck.accept.click()
    found = stakeholders(room)[-1]
    assert (found.name, found.unusual, found.power) == ("Public transport", True, None)
    row = room.one("SELECT field, reason FROM stakeholder WHERE id = :id", id=found.id)
    assert tuple(row) == ("transport", "Nobody gets to the clinic without a bus")


def test_the_deck_leaves_out_fields_somebody_in_the_room_comes_from(room):
    assert len(cards_left(room)) == len(deck())
    room.commit(AddUnusualPartner(name="Bus", sector="other", field="transport", reason="Buses"))
    assert "transport" in {card.key for card in cards_left(room)}, "on the map, but not here"
    room.commit(EditStakeholder(stakeholder=5, present="in_room"))
    assert "transport" not in {card.key for card in cards_left(room)}


def test_with_issues_on_the_page_a_partner_is_tied_to_one(room):
    room.commit(SetMissionField(field="issues", text="Access"))
    partner = {"name": "Bus", "sector": "other", "field": "transport", "reason": "Buses"}
    with pytest.raises(Refused):
        room.commit(AddUnusualPartner(**partner))
    room.commit(AddUnusualPartner(**partner, issue=1))
    assert room.value("SELECT issue_id FROM stakeholder WHERE name = 'Bus'") == 1


def test_only_labelled_buttons_send_a_check_or_one_claim_to_the_room(page, room):
    choose(page, "C2")
    assert room.value("SELECT slide FROM room") != "finding"
    page.show_button.click()
    shown = room.one("SELECT slide, subject FROM room")
    assert tuple(shown) == ("finding", check_number("C2"))
    slide = finding_slide(room, shown["subject"]).slide
    assert slide.words == "1 can block or is most affected and is not covered."
    assert slide.named == ("Ministry & <b>co</b>",)
    assert slide.question == "Who speaks for them?"
    assert [(one.name, one.number) for one in slide.marks] == [("Ministry & <b>co</b>", 1)]
    page.show_one.click()
    one = finding_slide(room, room.value("SELECT subject FROM room")).slide
    assert "can block (power 5)" in one.words
    assert one.named == slide.named


def test_a_check_about_nobody_on_the_grid_is_told_in_words_alone(room):
    slide = finding_slide(room, check_number("C1")).slide
    assert slide.marks == ()
    assert "Seats of patients: no seat" in slide.named
    assert "Is that on purpose?" in slide.sentences()


def test_the_room_shows_short_names_and_a_settled_finding_says_so(room):
    room._connection.execute("UPDATE stakeholder SET short_name = 'Min' WHERE id = 3")
    found = next(one for one in findings(room) if one.check == "C2")
    number = slide_number(found)
    assert finding_slide(room, number).slide.named == ("Min",)
    room.commit(EditStakeholder(stakeholder=3, present="in_room"))
    assert "settled" in finding_slide(room, number).slide.sentences()


def test_the_neutrality_card_is_a_slide_of_its_own(page, room):
    page.seats.neutral.click()
    assert room.value("SELECT slide FROM room") == "neutrality"
    assert "not what we decide" in neutrality_slide(room).slide.sentences()
    places = {kind.kind: kind.builder for kind in SLIDES}
    assert load(places["neutrality"]) is neutrality_slide


def test_an_empty_map_says_what_to_do(qtbot, document):
    made = MapPanel(LiveDocument(document))
    qtbot.addWidget(made)
    made.show_page("missing")
    assert made.page("missing").nothing.isVisibleTo(made)
