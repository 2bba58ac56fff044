"""Claims about open rounds: hands counted twice, answers by name, and no urn anywhere."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.voting.room import closed, furnish
from ui.document.live import LiveDocument
from ui.voting.panel import VotePanel
from workshop.document import Document, Refused, new_operation
from workshop.sentences import say
from workshop.voting import queries
from workshop.voting.ballot import Mark
from workshop.voting.cast import cast
from workshop.voting.changes import CloseRound, OpenRound, SetUpRound, StopRound
from workshop.voting.counting import close
from workshop.voting.hands import CountHands, counted, differing, who_may
from workshop.voting.methods import method
from workshop.voting.named import AnswerFor, ballot_of, keyed, named_ballots
from workshop.voting.rule import Settings


def opened(document, form="hands", people=9, recused=(), key="approval", options=2):
    furnish(document, people=people, options=options, recused=recused)
    chosen = Settings(form=form, **{"cut": 1, **method(key).defaults})
    document.commit(
        SetUpRound(title="Vote", question="Do we?", method=key, settings=chosen, secret=False)
    )
    document.commit(OpenRound(round_id=1))
    return queries.round_of(document, 1)


def count(document, counter, option, *hands):
    document.commit(CountHands(round_id=1, counter=counter, option=option, hands=hands))


def twice(document, option, *hands):
    for counter in (1, 2):
        count(document, counter, option, *hands)


def test_an_open_round_has_a_roll_and_no_urn(document):
    opened(document)
    assert document.value("SELECT count(*) FROM urn") == 0
    assert document.value("SELECT count(*) FROM roll") == 9


def test_hands_counted_twice_alike_are_the_result(document):
    opened(document)
    twice(document, 1, ("patient", 0, 3), ("provider", 0, 3), ("academia", 1, 2))
    twice(document, 2, ("patient", 2, 1), ("provider", 1, 3))
    closed(document, 1)
    result = queries.result_of(document, 1)
    rows = {row.letter: row for row in result.rows}
    assert rows["A"].spread == (6, 2)
    assert (rows["A"].shown, rows["A"].forward) == ("75 %", True)
    assert result.voted == 8


def test_a_round_is_not_closed_while_two_counts_differ(document):
    opened(document)
    twice(document, 1, ("patient", 0, 3))
    count(document, 1, 2, ("patient", 0, 2))
    count(document, 2, 2, ("patient", 0, 3))
    document.commit(StopRound(round_id=1))
    with pytest.raises(Refused) as refused:
        document.commit(CloseRound(round_id=1))
    assert "B is not counted twice" in say(refused.value.sentence)
    first, second = (counted(document, 1, counter, 2) for counter in (1, 2))
    assert differing(first, second) == ("patient",)


def test_more_hands_than_people_who_may_vote_are_refused(document):
    round_ = opened(document, recused=((2, 1),))
    assert who_may(document, round_)[1]["patient"] == 2
    with pytest.raises(Refused) as refused:
        count(document, 1, 1, ("patient", 0, 2), ("patient", 1, 1))
    assert "only 2 people of patients" in say(refused.value.sentence)
    count(document, 1, 2, ("patient", 0, 3))


def test_counting_again_replaces_the_same_count_only(document):
    opened(document)
    count(document, 1, 1, ("patient", 0, 3))
    count(document, 1, 1, ("patient", 0, 1))
    assert counted(document, 1, 1, 1) == {("patient", 0): 1}
    assert counted(document, 1, 2, 1) == {}


def test_the_pad_is_read_as_person_star_answer():
    assert keyed("17*3") == keyed(" 17 × 3 ") == (17, 3)
    for text in ("", "17", "17*", "*3", "17*3*1", "seven*1"):
        with pytest.raises(Refused):
            keyed(text)


def test_answers_by_name_can_be_changed_until_the_round_is_closed(document):
    opened(document, form="roll_call")
    for place in (1, 0):
        document.commit(AnswerFor(round_id=1, person=3, option=1, place=place))
    ballot = ballot_of(document, 1, 3)
    assert (ballot.cell(1), ballot.cell(2)) == (1, Mark.BLANK)
    assert queries.turnout(document, 1).voted == 1
    assert "AnswerFor" not in str([tuple(row) for row in document.all("SELECT * FROM journal")])


def test_nobody_answers_for_an_option_they_are_recused_on(document):
    opened(document, form="roll_call", recused=((3, 1),))
    with pytest.raises(Refused):
        document.commit(AnswerFor(round_id=1, person=3, option=1, place=0))
    document.commit(AnswerFor(round_id=1, person=3, option=2, place=0))
    assert ballot_of(document, 1, 3).cell(1) is Mark.RECUSED


def test_dots_on_the_wall_are_kept_by_name_and_counted_by_the_same_rule(document):
    opened(document, form="wall", key="dots")
    for person in range(1, 7):
        cast(document, 1, person, {1: 3, 2: 2}, new_operation())
    ballots = named_ballots(document, 1)
    round_ = queries.round_of(document, 1)
    roll, rule = queries.roll_of(document, round_), queries.frozen_rule(round_)
    closed(document, 1)
    assert queries.result_of(document, 1) == close(list(ballots.values()), roll, rule)


def test_an_answer_after_the_close_is_refused(document):
    opened(document, form="roll_call")
    document.commit(AnswerFor(round_id=1, person=1, option=1, place=0))
    closed(document, 1)
    with pytest.raises(Refused):
        document.commit(AnswerFor(round_id=1, person=2, option=1, place=0))


@settings(max_examples=15, deadline=None)
@given(st.lists(st.lists(st.integers(0, 2), max_size=3), min_size=3, max_size=3))
def test_hands_of_every_sector_add_up_in_the_result(tmp_path_factory, raised):
    path = tmp_path_factory.mktemp("hands") / "w.plenary"
    with_file = Document.create(path)
    try:
        opened(with_file, options=2)
        hands = [
            (sector, place, places.count(place))
            for sector, places in zip(("patient", "provider", "academia"), raised, strict=True)
            for place in range(3)
        ]
        for option in (1, 2):
            twice(with_file, option, *hands)
        closed(with_file, 1)
        result = queries.result_of(with_file, 1)
        for_, against = (sum(places.count(n) for places in raised) for n in (0, 1))
        for row in result.rows:
            assert row.spread in ((for_, against), None)
    finally:
        with_file.close()


def test_two_people_count_apart_and_only_a_match_is_shown(qtbot, document):
    opened(document)
    panel = VotePanel(LiveDocument(document))
    qtbot.addWidget(panel)
    page = panel.open_vote.forms.hands
    page.boxes["patient", 0].setValue(3)
    page.keep.click()
    page.switch.chosen.emit("2")
    assert page.boxes["patient", 0].value() == 0, "the second count does not see the first"
    page.boxes["patient", 0].setValue(2)
    page.keep.click()
    assert "count patients again" in page.state.text().lower()
    page.boxes["patient", 0].setValue(3)
    page.keep.click()
    assert "match" in page.state.text()
    assert "In no hand, so not voting" in page.left.text()
    assert "Patients" not in page.left.text(), "all three patients are counted"


def test_the_pad_ticks_and_shows_nothing_of_the_answer(qtbot, document):
    opened(document, form="pad")
    panel = VotePanel(LiveDocument(document))
    qtbot.addWidget(panel)
    page = panel.open_vote.forms.names
    page.pad.setText("4*1")
    page.pad.returnPressed.emit()
    assert ballot_of(document, 1, 4).cell(1) == 1
    assert page.list.item(3).text().endswith("✓")
    assert "yes" not in page.list.item(3).text()
    page.pad.setText("99*1")
    page.pad.returnPressed.emit()
    assert "Nobody has the number 99" in page.note.text()
    assert page.pad.text() == "99*1", "what was keyed stays"


def test_a_digit_answers_for_the_chosen_name_and_goes_on(qtbot, document):
    opened(document, form="roll_call")
    panel = VotePanel(LiveDocument(document))
    qtbot.addWidget(panel)
    page = panel.open_vote.forms.names
    for key in ("1", "2", "3"):
        qtbot.keyClicks(page.list, key)
    kept = named_ballots(document, 1)
    assert [kept[person].cell(1) for person in (1, 2, 3)] == [1, 0, Mark.ABSTAIN]
    assert page.list.currentRow() == 3


def test_dots_are_keyed_on_the_pad_one_by_one_and_taken_back_together(qtbot, document):
    opened(document, form="pad", key="dots", options=3)
    panel = VotePanel(LiveDocument(document))
    qtbot.addWidget(panel)
    page = panel.open_vote.forms.names
    code = document.value("SELECT code FROM participant WHERE id = 2")
    for keys in ("2*1", "2*1", f"{code.lower()}*3"):
        page.pad.setText(keys)
        page.pad.returnPressed.emit()
    assert ballot_of(document, 1, 2).given == {1: 2, 2: 0, 3: 1}
    assert queries.turnout(document, 1).voted == 1
    page.pad.setText("2*0")
    page.pad.returnPressed.emit()
    assert ballot_of(document, 1, 2) is None
    assert queries.turnout(document, 1).voted == 0


def test_an_answer_that_is_taken_back_is_no_answer_and_no_vote(document):
    opened(document, form="roll_call")
    document.commit(AnswerFor(round_id=1, person=3, option=1, place=0))
    document.commit(AnswerFor(round_id=1, person=3, option=1, place=None))
    assert ballot_of(document, 1, 3) is None
    assert queries.turnout(document, 1).voted == 0


def test_a_sector_counted_again_leaves_the_other_sectors_as_they_were(document):
    opened(document)
    count(document, 1, 1, ("patient", 0, 3), ("provider", 0, 2))
    count(document, 1, 1, ("patient", 0, 1))
    assert counted(document, 1, 1, 1) == {("patient", 0): 1, ("provider", 0): 2}
