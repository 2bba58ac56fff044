"""The interests panel: one key a person, the matrix, and the pane that hides itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from tests.interests.seats import NameInOption, SeatPeople
from tests.interests.votes import close, open_vote
from ui.document.live import LiveDocument
from ui.interests.carry import CarryRow
from ui.interests.panel import InterestsPanel
from ui.interests.stamps import StampRow
from ui.room.displays import DISPLAYS
from ui.room.live_room import build
from ui.room.room_window import screen_facts
from ui.theme.theme import theme
from workshop.agenda.changes import CoverRoom, ShowOnRoom
from workshop.agenda.queries import room
from workshop.document.backups import list_of
from workshop.interests.changes import ChoosePolicy, RecordDeclaration, Withdraw
from workshop.interests.model import Interest
from workshop.interests.packs import shipped_pack
from workshop.interests.queries import (
    cells,
    declarations,
    history,
    interests_of,
    measure,
    pack_in_force,
    prompts,
    ties,
)
from workshop.interests.seen import stamps
from workshop.interests.steering import leads, to_hand_over
from workshop.options.changes import AddOptions

WORDS = "I own <b>shares</b> & more"


@pytest.fixture
def panel(qtbot, qapp, document):
    theme().apply(qapp, "light")
    document.commit(SeatPeople(roles=("chair", "member", "member", "facilitator")))
    document.commit(ShowOnRoom(slide="mission"))
    told = (Interest(category="ownership", text=WORDS, options=(2,)),)
    document.commit(RecordDeclaration(participant=2, status="declared", interests=told))
    made = InterestsPanel(LiveDocument(document))
    qtbot.addWidget(made)
    made.resize(816, 600)
    made.show()
    return made


@pytest.fixture
def matrix(panel):
    panel.show_view("decide")
    return panel.decide.matrix


def stands(document):
    return [one.status for one in declarations(document)]


def press(qtbot, panel, keys):
    for key in keys:
        qtbot.keyClick(panel.ask.list, key)


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


def test_the_matrix_holds_only_people_with_something_declared(matrix):
    model = matrix.model
    assert [one.name for one in model.matrix.people] == ["Person 2"]
    assert "to settle" in model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_foot_gives_a_range_while_something_is_to_settle(matrix):
    row = [matrix.foot_model.index(0, column).data() for column in range(3)]
    assert row == ["3", "2–3", "3"]


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
    assert _holds(panel.pane, WORDS)
    panel.live.do(CoverRoom, cover="live")
    assert panel.pane.findChildren(QWidget) == []
    assert not panel.pane.isVisible()


def test_nothing_private_is_in_the_panel_before_the_pane_opens(panel):
    assert panel.pane.findChildren(QWidget) == []
    for view in ("ask", "decide", "options", "rules"):
        panel.show_view(view)
        assert not _holds(panel, WORDS)


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


def test_several_marked_places_are_decided_as_proposed_with_one_reason(
    panel, matrix, qtbot, document
):
    told = (Interest(category="shares", options=(1, 2)),)
    document.commit(RecordDeclaration(participant=3, status="declared", interests=told))
    bulk = panel.decide.bulk
    assert bulk.isHidden()
    matrix.table.selectAll()
    assert "3 marked places" in bulk.words.text()
    assert {bulk.decider.itemData(n) for n in range(bulk.decider.count())} == {"1", "4"}
    bulk.take_button.click()
    assert measure(document, 2, 2) is None, "no reason yet"
    bulk.reason.setText("they own part of a maker")
    bulk.take_button.click()
    assert [measure(document, *place).no_vote for place in ((2, 2), (3, 1), (3, 2))] == [True] * 3
    panel.live.undo()
    assert measure(document, 3, 2) is None, "one step takes all of it back"


def test_a_question_is_asked_and_answered_in_the_pane(panel, document):
    told = (Interest(category="consulting", entity="Test Firm AB"),)
    document.commit(RecordDeclaration(participant=3, status="declared", interests=told))
    document.commit(NameInOption(option=1, name="test firm"))
    panel.open_person(3)
    form = panel.pane.prompts
    assert form.isVisibleTo(panel.pane)
    assert _holds(form, "option") or _holds(form, "Option A")
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


def test_an_organisation_is_named_in_an_option_and_taken_out(panel, document):
    panel.show_view("options")
    view = panel.options
    assert view.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole).endswith("not checked")
    view.name.setText("Firm <b>&</b>")
    view.relation.choose("competitor")
    view.add_button.click()
    (tie,) = ties(document)
    assert (tie.option, tie.name, tie.relation) == (1, "Firm <b>&</b>", "competitor")
    assert "Organisations to check against: passes" in view.checks.text()
    remove = next(one for one in view.findChildren(QWidget)
                  if hasattr(one, "words") and one.words() == "Take out")  # fmt: skip
    remove.click()
    assert ties(document) == []
    assert "not checked" in view.checks.text()


def test_the_lead_is_handed_over_and_taken_back(panel, document):
    told = (Interest(category="shares", options=(1,)),)
    document.commit(RecordDeclaration(participant=4, status="declared", interests=told))
    panel.show_view("options")
    view = panel.options
    assert to_hand_over(document) == (1,)
    assert "Hand the lead over" in view.lead.text()
    view.leader.choose("1")
    view.lead_button.click()
    assert leads(document, 1).name == "Person 1"
    view.lead_button.click()
    assert leads(document, 1) is None


def test_another_pack_shows_what_it_changes_before_it_is_taken(panel, document):
    panel.show_view("rules")
    view = panel.rules
    assert view.use_button.isHidden()
    view.choice.choose("sv-jav-like")
    view.choice.chosen.emit("sv-jav-like")
    assert "not issued or endorsed" in view.disclaimer.text()
    view.use_button.click()
    assert pack_in_force(document).id == "sv-jav-like"
    assert view.use_button.isHidden()


def test_a_pack_from_a_file_is_looked_at_and_a_misspelt_one_is_named(panel, tmp_path, document):
    panel.show_view("rules")
    good = shipped_pack("nice-like").canonical
    own = tmp_path / "own.json"
    own.write_text(good.replace('"nice-like"', '"ours"'), encoding="utf-8")
    panel.rules.load(own)
    assert panel.rules.looked_at.id == "ours"
    panel.rules.use_button.click()
    assert pack_in_force(document).id == "ours"
    own.write_text(good.replace('"forbids"', '"forbid"'), encoding="utf-8")
    panel.rules.load(own)
    assert "forbid" in panel.rules.note.text()
    assert pack_in_force(document).id == "ours"


def test_after_the_first_decision_the_pack_stays(panel, document):
    panel.open_person(2, (2,))
    panel.pane.measure.reason.setText("owns shares")
    panel.pane.measure.record_button.click()
    panel.show_view("rules")
    panel.rules.choice.choose("nice-like")
    panel.rules.choice.chosen.emit("nice-like")
    assert panel.rules.use_button.isHidden()
    assert "stays as it is" in panel.rules.note.text()


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


def test_the_room_sees_counts_or_name_and_kind_as_the_pack_says(panel, document):
    document.commit(ShowOnRoom(slide="interests"))
    for private in (WORDS, "Person 2", "Owning"):
        assert private not in build(document).slide.sentences()
    document.commit(ChoosePolicy(body=shipped_pack("who-like").canonical))
    assert WORDS not in build(document).slide.sentences()
    assert "Person 2" not in build(document).slide.sentences(), "they have not agreed to be named"


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


def test_the_keyboard_is_always_at_a_place_of_the_matrix(panel, matrix):
    matrix.table.clearFocus()
    matrix.table.setFocus()
    assert (matrix.table.currentIndex().row(), matrix.table.currentIndex().column()) == (0, 0)
    assert panel.decide.column_title.text().startswith("Option A")


def test_the_columns_of_the_matrix_share_the_room_and_never_touch(panel, matrix):
    assert matrix.table.columnWidth(0) == matrix.foot.columnWidth(0) == theme().px(64)
    panel.resize(420, 600)
    assert matrix.table.columnWidth(0) == matrix.foot.columnWidth(0) >= theme().px(42)


def test_a_matrix_without_people_says_what_to_do(qtbot, qapp, document):
    document.commit(SeatPeople(roles=("member", "member")))
    made = InterestsPanel(LiveDocument(document))
    qtbot.addWidget(made)
    made.show_view("decide")
    assert "Nobody has declared" in made.decide.column_title.text()


def test_deciding_several_at_once_leaves_what_is_decided_alone(panel, matrix, qtbot, document):
    told = (Interest(category="ownership", text=WORDS, options=(1, 2)),)
    document.commit(RecordDeclaration(participant=2, status="declared", interests=told))
    panel.open_person(2, (1,))
    panel.pane.measure.reason.setText("the first reason")
    panel.pane.measure.record_button.click()
    panel.pane.close_pane()
    matrix.table.selectRow(0)
    assert panel.decide.bulk.places == ((2, 2),)


def test_the_foot_scrolls_as_far_as_the_rows_above_it(qtbot, qapp, document):
    document.commit(SeatPeople(roles=("member",) * 30))
    document.commit(AddOptions(text="\n".join(f"Option {n}" for n in range(40))))
    told = (Interest(category="ownership", text=WORDS, options=(2,)),)
    for person in range(1, 31):
        document.commit(RecordDeclaration(participant=person, status="declared", interests=told))
    made = InterestsPanel(LiveDocument(document))
    qtbot.addWidget(made)
    made.resize(816, 600)
    made.show()
    made.show_view("decide")
    table, foot = made.decide.matrix.table, made.decide.matrix.foot
    qtbot.waitUntil(lambda: table.verticalScrollBar().maximum() > 0)
    qtbot.wait(20)
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    last = foot.model().columnCount() - 1
    assert foot.columnViewportPosition(last) == table.columnViewportPosition(last)


def test_after_several_at_once_the_keyboard_is_in_the_matrix_again(panel, matrix, qtbot, document):
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    told = (Interest(category="ownership", text=WORDS, options=(1, 2)),)
    document.commit(RecordDeclaration(participant=2, status="declared", interests=told))
    matrix.table.selectRow(0)
    panel.decide.bulk.reason.setFocus()
    panel.decide.bulk.reason.setText("both alike")
    qtbot.keyClick(panel.decide.bulk.reason, Qt.Key.Key_Return)
    assert measure(document, 2, 1).no_vote
    assert matrix.table.hasFocus()
    assert panel.bar.findChild(QLabel).text() == "Written down."


def test_a_pack_that_does_not_look_back_says_so(panel):
    panel.show_view("rules")
    panel.rules.choice.choose("sv-jav-like")
    panel.rules.choice.chosen.emit("sv-jav-like")
    assert "Does not look back" in panel.rules.facts.text()
    assert "0 months" not in panel.rules.facts.text()


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


def test_after_choosing_a_pack_the_keyboard_is_at_the_packs(panel, qtbot):
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.show_view("rules")
    panel.rules.choice.choose("nice-like")
    panel.rules.choice.chosen.emit("nice-like")
    panel.rules.use_button.setFocus()
    qtbot.keyClick(panel.rules.use_button, Qt.Key.Key_Space)
    assert pack_in_force(panel.document).id == "nice-like"
    assert panel.rules.choice.hasFocus()


def test_while_the_room_could_see_the_desk_says_only_who_has_answered(panel, document):
    document.commit(RecordDeclaration(participant=3, status="declined"))
    DISPLAYS.answer(screen_facts(), on_the_wall=True)
    panel.show_view("ask")
    said = [panel.ask.list.item(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(4)]
    assert [words.rpartition(", ")[2] for words in said] == [
        "to ask", "answered", "answered", "to ask",
    ]  # fmt: skip
    panel.show_view("decide")
    assert panel.decide.matrix.model.rowCount() == 0
    assert panel.wall.isVisible()
    assert not any("Person" in line.text() for line in panel.decide.lines.values())
    panel.wall.only_here.click()
    assert panel.decide.matrix.model.rowCount() == 1


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


def _holds(widget, words):
    return any(words in label.accessibleName() for label in widget.findChildren(QWidget))
