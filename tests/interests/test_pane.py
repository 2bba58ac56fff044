"""The private pane: what is told, asked and decided in it, and when it hides itself."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from tests.interests.desk import WORDS, holds, press, stands
from tests.interests.seats import NameInOption
from ui.interests.carry import CarryRow
from ui.interests.stamps import StampRow
from ui.room.displays import DISPLAYS
from ui.room.live_room import build
from ui.room.room_window import screen_facts
from workshop.agenda.changes import CoverRoom
from workshop.agenda.queries import room
from workshop.document.backups import list_of
from workshop.interests.changes import RecordDeclaration, Withdraw
from workshop.interests.model import Interest
from workshop.interests.queries import (
    cells,
    history,
    interests_of,
    measure,
    prompts,
)
from workshop.interests.seen import stamps


def test_opening_the_pane_covers_the_room_and_closing_gives_it_back(panel, matrix, qtbot, document):
    matrix.table.setCurrentIndex(matrix.model.index(0, 1))
    qtbot.keyClick(matrix.table, Qt.Key.Key_Return)
    assert room(document).cover == "covered"
    assert panel.pane.isVisible()
    assert panel.pane.measure.option.current == "2"
    qtbot.keyClick(panel.pane, Qt.Key.Key_Escape)
    assert room(document).cover == "live"
    assert not panel.pane.isVisible()


def test_a_blank_room_stays_blank(panel, document):
    panel.live.do(CoverRoom, cover="blank")
    panel.open_person(2)
    assert room(document).cover == "blank"
    panel.pane.close_pane()
    assert room(document).cover == "blank"


def test_nothing_private_is_left_when_the_room_is_uncovered(panel, document):
    panel.open_person(2)
    assert holds(panel.pane, WORDS)
    panel.live.do(CoverRoom, cover="live")
    assert panel.pane.findChildren(QWidget) == []
    assert not panel.pane.isVisible()


def test_nothing_private_is_in_the_panel_before_the_pane_opens(panel):
    assert panel.pane.findChildren(QWidget) == []
    for view in ("ask", "decide", "options", "rules"):
        panel.show_view(view)
        assert not holds(panel, WORDS)


def test_leaving_the_panel_closes_the_pane(panel, document):
    panel.open_person(2)
    panel.hide()
    assert panel.pane.findChildren(QWidget) == []
    assert room(document).cover == "live"


def test_a20_the_room_is_covered_before_the_pane_paints_or_it_does_not_open(panel, document):
    seen = []
    panel.live.changed.connect(lambda _changed: seen.append(panel.pane.content))
    panel.open_person(2)
    assert seen == [None], "the room was covered while the pane was empty"
    assert WORDS not in build(document).slide.sentences()
    panel.pane.close_pane()
    DISPLAYS.forget()
    panel.open_button.click()
    assert panel.pane.content is None
    assert panel.wall.isVisible(), "it asks whether this picture is on the wall"
    panel.wall.only_here.click()
    assert panel.pane.isVisible(), "the answer opens what was asked for"
    panel.pane.close_pane()
    DISPLAYS.answer(screen_facts(), on_the_wall=True)
    panel.open_button.click()
    assert panel.pane.content is None


def test_an_interest_is_written_down_exactly_as_typed(panel, document):
    panel.open_person(3)
    form = panel.pane.declaration
    form.answer.choose("declared")
    fields = form.fields
    fields.category.choose("grant_institution")
    fields.party.choose("partner")
    fields.entity.setText("  <i>Firm</i> & Co ")
    fields.words.setPlainText("  <i>a grant</i>\n& more ")
    fields.letters[1].setChecked(True)
    fields.until.setText("2025-06")
    fields.amount.choose("5k_10k")
    form.record_button.click()
    (told,) = interests_of(document, 3)
    assert (told.category, told.party, told.directness) == (
        "grant_institution", "partner", "indirect",
    )  # fmt: skip
    assert (told.text, told.entity) == ("  <i>a grant</i>\n& more ", "  <i>Firm</i> & Co ")
    assert (told.options, told.amount_band, told.end_precision) == ((1,), "5k_10k", "month")


def test_a_date_that_is_none_is_said_and_what_was_typed_stays(panel, document):
    panel.open_person(3)
    form = panel.pane.declaration
    form.answer.choose("declared")
    form.fields.words.setPlainText("advises them")
    form.fields.until.setText("last spring")
    form.record_button.click()
    assert "no date" in form.note.text()
    assert form.fields.words.toPlainText() == "advises them"
    assert interests_of(document, 3) == []


def test_words_that_may_name_a_relative_are_warned_about(panel):
    panel.open_person(3)
    fields = panel.pane.declaration.fields
    fields.words.setPlainText("works there")
    fields.party.choose("partner")
    fields.party.chosen.emit("partner")
    assert fields.name_note.text() == ""
    fields.words.setPlainText("Kim Larsson works there")
    assert "never named" in fields.name_note.text()


def test_a_second_interest_keeps_the_first_and_a_correction_keeps_the_old(panel, document):
    panel.open_person(2)
    form = panel.pane.declaration
    form.fields.words.setPlainText("also this")
    form.record_button.click()
    assert [one.text for one in interests_of(document, 2)] == [WORDS, "also this"]
    panel.pane.declaration._take_out(0)
    panel.pane.declaration.record_button.click()
    assert [one.text for one in interests_of(document, 2)] == ["also this"]
    assert len(history(document, 2)) == 3


def test_what_the_pack_proposes_is_chosen_and_named_and_recorded_by_nobody_else(panel, document):
    panel.open_person(2, (2,))
    form = panel.pane.measure
    assert form.severity.current == "high"
    assert form.kinds["recused"].isChecked()
    assert form.proposed.text().startswith("“Workshop, light” proposes: high (L")
    assert measure(document, 2, 2) is None


def test_a_measure_is_decided_by_somebody_else_with_a_reason(panel, document):
    panel.open_person(2, (2,))
    form = panel.pane.measure
    assert "2" not in [one.key for one in form.deciders]
    form.record_button.click()
    assert measure(document, 2, 2) is None
    assert "needs a reason" in form.note.text()
    form.reason.setText("owns shares")
    form.decider.choose("1")
    form.record_button.click()
    found = measure(document, 2, 2)
    assert (found.no_vote, found.reason_public, found.decided_by) == (True, "owns shares", 1)
    assert cells(document)[2, 2].severity == "high"


def test_another_severity_asks_why_and_who_agrees(panel, document):
    panel.open_person(2, (2,))
    form = panel.pane.measure
    form.severity.segment("low").click()
    assert form.why_other.isVisibleTo(form)
    assert form.who_agrees.isVisibleTo(form)
    assert form.kinds["discloses"].isChecked(), "what the pack has for it"
    form.reason.setText("a small share")
    form.record_button.click()
    assert measure(document, 2, 2) is None
    form.override.setText("under a hundred")
    form.second.choose("3")
    form.decider.choose("1")
    form.record_button.click()
    assert cells(document)[2, 2].severity == "low"


def test_a_measure_can_be_taken_back(panel, document):
    panel.open_person(2, (2,))
    form = panel.pane.measure
    form.reason.setText("owns shares")
    form.record_button.click()
    panel.pane.measure.take_back.click()
    assert measure(document, 2, 2) is None
    assert cells(document)[2, 2].to_settle


def test_the_facilitator_does_not_decide_about_the_facilitator(panel):
    panel.open_person(4)
    offered = [one.key for one in panel.pane.measure.deciders]
    assert offered == ["1", "2", "3", "panel_vote", "external"]


def test_a_question_is_asked_and_answered_in_the_pane(panel, document):
    told = (Interest(category="consulting", entity="Test Firm AB"),)
    document.commit(RecordDeclaration(participant=3, status="declared", interests=told))
    document.commit(NameInOption(option=1, name="test firm"))
    panel.open_person(3)
    form = panel.pane.prompts
    assert form.isVisibleTo(panel.pane)
    assert holds(form, "option") or holds(form, "Option A")
    buttons = [one for one in form.findChildren(QWidget) if hasattr(one, "words")]
    irrelevant = next(one for one in buttons if one.words() == "Not relevant")
    irrelevant.click()
    assert prompts(document), "it needs its reason"
    form.reasons[0].setText("another product")
    irrelevant.click()
    assert prompts(document) == []


def test_stamps_are_kept_with_their_time(panel, document):
    panel.open_person(2, (2,))
    row = panel.pane.findChild(StampRow)
    row.buttons["left"].click()
    row.buttons["returned"].click()
    assert [(one.option_id, one.kind) for one in stamps(document)] == [(2, "left"), (2, "returned")]
    assert "Left" in row.seen.text()


def test_a_declaration_is_taken_along_and_brought_to_the_next_workshop(panel, document, tmp_path):
    path = tmp_path / "mine.interests.json"
    panel.open_person(2)
    panel.pane.findChild(CarryRow).take(path)
    panel.open_person(3)
    panel.pane.findChild(CarryRow).bring(path)
    assert stands(document)[2] == "to_confirm"
    assert interests_of(document, 3)[0].text == WORDS
    panel.pane.close_pane()
    panel.show_view("ask")
    panel.ask.list.choose("3")
    panel.ask.buttons["unchanged"].click()
    assert stands(document)[2] == "declared"
    path.write_text("{}", encoding="utf-8")
    panel.open_person(1)
    row = panel.pane.findChild(CarryRow)
    row.bring(path)
    assert row.note.text()
    assert stands(document)[0] == "not_asked"


def test_an_undo_takes_what_it_took_back_out_of_the_open_pane_too(panel, qtbot, document):
    panel.open_person(2, (2,))
    panel.pane.measure.reason.setText("owns shares")
    panel.pane.measure.record_button.click()
    assert panel.pane.measure.take_back.isVisibleTo(panel.pane)
    panel.live.undo()
    qtbot.waitUntil(lambda: not panel.pane.measure.take_back.isVisibleTo(panel.pane))
    assert panel.pane.measure.reason.text() == ""
    assert panel.pane.measure.option.current == "2", "it stays at the option it was at"
    assert "Written down" not in panel.bar.findChild(QLabel).text()


def test_what_is_typed_in_the_pane_stays_when_the_same_person_is_asked_again(panel, qtbot):
    panel.ask.list.choose("3")
    panel.open_button.click()
    panel.pane.declaration.fields.words.setPlainText("half a sent")
    panel.open_button.click()
    assert panel.pane.declaration.fields.words.toPlainText() == "half a sent"
    press(qtbot, panel, "i")
    assert panel.pane.declaration.fields.words.toPlainText() == "half a sent"


def test_after_an_answer_the_pane_goes_to_what_is_still_to_settle(panel, qtbot, document):
    panel.open_person(3)
    form = panel.pane.declaration
    form.answer.choose("declared")
    for option in (1, 3):
        form.fields.letters[option].setChecked(True)
    form.record_button.click()
    for option, left in (("1", "2 options are"), ("3", "1 option is")):
        measure = panel.pane.measure
        assert measure.option.current == option
        assert panel.pane.focusWidget() is measure.option
        assert left in panel.bar.findChild(QLabel).text()
        measure.reason.setText("works there")
        measure.record_button.click()
    assert panel.bar.findChild(QLabel).text() == "Written down."
    assert not [place for place, cell in cells(document).items() if cell.to_settle and 3 in place]


def test_what_has_the_keyboard_in_the_pane_is_in_sight(panel, qtbot):
    panel.open_person(3)
    form = panel.pane.declaration
    form.answer.choose("declared")
    form.fields.words.setPlainText("Long words. " * 60)
    form.fields.letters[1].setChecked(True)
    form.record_button.click()
    option, port = panel.pane.measure.option, panel.pane.findChild(QScrollArea).viewport()
    qtbot.waitUntil(lambda: port.rect().contains(option.mapTo(port, option.rect().center())))


def test_esc_gives_the_room_back_wherever_the_keyboard_is(panel, qtbot, document):
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.open_person(2)
    panel.open_button.setFocus()
    qtbot.keyClick(panel.open_button, Qt.Key.Key_Escape)
    assert room(document).cover == "live"
    assert panel.pane.content is None


def test_esc_closes_a_list_of_names_first_and_the_pane_after_it(panel, qtbot):
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.live.document.commit(NameInOption(option=1, name="Klinik"))
    panel.open_person(3)
    field = panel.pane.declaration.fields.entity
    field.setFocus()
    qtbot.keyClicks(field, "Kli")
    names = field.completer().popup()
    qtbot.waitUntil(names.isVisible)
    qtbot.keyClick(names, Qt.Key.Key_Escape)
    assert not names.isVisible()
    assert panel.pane.declaration.fields.entity.text() == "Kli"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert panel.pane.content is None


def test_a_double_click_never_deletes_details(panel, qtbot, document):
    document.commit(Withdraw(participant=2))
    panel.open_person(2)
    row = panel.pane.findChild(CarryRow)
    for _ in range(2):
        qtbot.mouseClick(row.forget_button, Qt.MouseButton.LeftButton)
    kept = "SELECT count(*) FROM interest WHERE text = :words"
    assert document.value(kept, words=WORDS) == 1
    qtbot.wait(650)
    qtbot.mouseClick(row.forget_button, Qt.MouseButton.LeftButton)
    assert document.value(kept, words=WORDS) == 0


def test_of_something_sensitive_only_the_person_writes_the_public_line(panel, document):
    panel.open_person(3)
    form = panel.pane.declaration
    form.answer.choose("declared")
    form.fields.words.setPlainText("a lawsuit")
    form.fields.sensitive.setChecked(True)
    form.fields.public.setText("a dispute")
    form.record_button.click()
    assert interests_of(document, 3) == []
    form.own_words.setChecked(True)
    form.record_button.click()
    assert interests_of(document, 3)[0].public_wording == "a dispute"


def test_deleting_the_details_takes_two_acts_and_the_earlier_backups_too(panel, document):
    document.back_up()
    panel.open_person(2)
    panel.pane.findChild(CarryRow).withdraw_button.click()
    row = panel.pane.findChild(CarryRow)
    row.forget_button.click()
    assert document.value("SELECT count(*) FROM interest") == 1
    row._guard.stop()
    row.forget_button.click()
    assert document.value("SELECT count(*) FROM interest") == 0
    (kept,) = list_of(document.path)
    for path in (kept.path, document.path):
        assert WORDS.encode() not in path.read_bytes()
