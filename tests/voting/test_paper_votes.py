"""Claims about paper: divided from the laptop, keyed twice, reconciled, counted with the rest."""

from __future__ import annotations

import random

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from exports.printpack.ballots import write_ballots
from tests.voting.methods.making import EVERY, choices, filled, room, rule_for
from tests.voting.room import bytes_of, closed, furnish
from ui.document.live import LiveDocument
from ui.voting.panel import VotePanel
from workshop.document import Document, Refused, new_operation
from workshop.document.copies import share_a_copy
from workshop.sentences import say
from workshop.voting import queries
from workshop.voting.cast import cast
from workshop.voting.changes import CloseRound, OpenRound, SetUpRound, StopRound
from workshop.voting.keying import choices_from, line_of
from workshop.voting.methods import method
from workshop.voting.paper import (
    IssueSheets,
    SpoilSheet,
    TickPaper,
    account,
    allowed_on_paper,
    both_keyings,
    key_sheet,
    print_run,
    sheets_of,
    take_back,
)
from workshop.voting.roll import Person, draw_up
from workshop.voting.rule import Settings


def opened(document, people=12, on_paper=(), form="come_to_laptop", recused=()):
    furnish(document, people=people, options=4, recused=recused)
    settings = Settings(form=form, on_paper=on_paper)
    document.commit(SetUpRound(title="Vote", question="What first?", settings=settings))
    document.commit(OpenRound(round_id=1))
    return queries.round_of(document, 1)


def numbers(document):
    return sorted(sheets_of(document, 1).numbers)


def key_twice(document, number, dots):
    for which in (1, 2):
        key_sheet(document, 1, number, which, dots)


def test_whoever_votes_on_paper_cannot_vote_at_the_laptop_as_well(document):
    opened(document, on_paper=(1, 2, 3))
    assert [voter.id for voter in queries.on_paper(document, 1)] == [1, 2, 3]
    assert [voter.id for voter in queries.voters(document, 1)] == list(range(4, 13))
    with pytest.raises(Refused) as refused:
        cast(document, 1, 2, {1: 3}, new_operation())
    assert "votes on paper" in say(refused.value.sentence)


def test_the_paper_and_the_laptop_give_the_result_that_the_laptop_alone_would(document, tmp_path):
    votes = {person: {1 + person % 4: 3, 1 + (person + 1) % 4: 2} for person in range(1, 13)}
    opened(document, on_paper=(1, 2, 3, 4, 5, 6))
    for person in range(7, 13):
        cast(document, 1, person, votes[person], new_operation())
    document.commit(IssueSheets(round_id=1, issued=6))
    for person, number in zip(range(1, 7), numbers(document), strict=False):
        key_twice(document, number, votes[person])
        document.commit(TickPaper(round_id=1, person=person))
    assert queries.turnout(document, 1).voted == 12
    closed(document, 1)
    mixed = queries.result_of(document, 1)
    alone = Document.create(tmp_path / "alone.plenary")
    opened(alone)
    for person, dots in votes.items():
        cast(alone, 1, person, dots, new_operation())
    closed(alone, 1)
    other = queries.result_of(alone, 1)
    assert mixed.rows == other.rows
    assert (mixed.voted, mixed.given) == (other.voted, other.given) == (12, 60)
    alone.close()


def test_everybody_is_on_paper_in_that_form_but_for_who_could_be_told_apart(document):
    opened(document, form="paper", recused=((5, 1),))
    assert [voter.id for voter in queries.voters(document, 1)] == [5]
    assert len(queries.on_paper(document, 1)) == 11


def test_three_who_share_their_recusals_may_vote_on_paper():
    people = [Person(n) for n in range(1, 9)]
    roll = draw_up(people, {1: [1], 2: [1], 3: [1], 4: [2], 5: [2]}, [1, 2, 3])
    everybody = frozenset(range(1, 9))
    assert allowed_on_paper(roll, everybody) == {1, 2, 3, 6, 7, 8}
    assert allowed_on_paper(roll, everybody - {3}) == {6, 7, 8}
    sheets = print_run(roll, frozenset({1, 2, 3, 6, 7, 8}), random.Random(1))
    assert sorted(sheets.numbers.values()) == [(), (), (), (), (1,), (1,), (1,), (1,)]


def test_paper_carries_no_group_and_the_rest_is_never_one_group_alone():
    people = [Person(n, "patient" if n <= 8 else "provider") for n in range(1, 17)]
    roll = draw_up(people, {}, [1, 2], on_paper=frozenset({1, 2}))
    assert {entry.group for entry in roll.entries if entry.person in (1, 2)} == {""}
    assert roll.withheld_groups != 1
    few = draw_up(people, {}, [1, 2])
    assert few.groups == ("provider", "patient")


@pytest.mark.parametrize("act", ["unknown", "twice"])
def test_a_number_that_was_not_printed_or_is_keyed_already_is_refused(document, act):
    opened(document, on_paper=(1, 2, 3))
    number = numbers(document)[0]
    key_sheet(document, 1, number, 1, {1: 1})
    with pytest.raises(Refused) as refused:
        key_sheet(document, 1, 1 if act == "unknown" else number, 1, {1: 1})
    assert str(1 if act == "unknown" else number) in say(refused.value.sentence)


def test_a_ballot_that_was_keyed_once_or_differently_keeps_the_round_open(document):
    opened(document, on_paper=(1, 2, 3))
    one, two = numbers(document)[:2]
    document.commit(IssueSheets(round_id=1, issued=2))
    key_twice(document, one, {1: 1})
    key_sheet(document, 1, two, 1, {2: 2})
    document.commit(StopRound(round_id=1))
    with pytest.raises(Refused):
        document.commit(CloseRound(round_id=1))
    key_sheet(document, 1, two, 2, {2: 3})
    found = account(document, queries.round_of(document, 1))
    assert (found.differing, found.keyed_once, found.settled) == ((two,), (), False)
    first, second = both_keyings(document, 1, two)
    assert (first.given[2], second.given[2]) == (2, 3)
    with pytest.raises(Refused) as refused:
        document.commit(CloseRound(round_id=1))
    assert str(two) in say(refused.value.sentence)
    take_back(document, 1, two, 1)
    key_sheet(document, 1, two, 1, {2: 3})
    document.commit(CloseRound(round_id=1))
    assert queries.result_of(document, 1) is not None


def test_what_is_printed_is_issued_or_unused_and_what_is_issued_comes_back_or_not(document):
    round_ = opened(document, on_paper=(1, 2, 3, 4, 5))
    sheets = numbers(document)
    document.commit(IssueSheets(round_id=1, issued=4))
    key_twice(document, sheets[0], {})
    key_twice(document, sheets[1], {1: 5 - 2})
    document.commit(SpoilSheet(round_id=1, number=sheets[2], reason="overvote"))
    found = account(document, round_)
    assert found.printed == found.issued + found.unused == 6
    assert found.issued == found.returned + found.not_returned == 4
    assert (found.returned, found.spoiled, found.settled) == (3, 1, True)
    with pytest.raises(Refused):
        key_sheet(document, 1, sheets[2], 1, {1: 1})


def test_more_ballots_back_than_handed_out_are_refused(document):
    opened(document, on_paper=(1, 2, 3))
    for number in numbers(document)[:2]:
        key_twice(document, number, {1: 1})
    document.commit(IssueSheets(round_id=1, issued=1))
    document.commit(StopRound(round_id=1))
    with pytest.raises(Refused) as refused:
        document.commit(CloseRound(round_id=1))
    assert "2 ballots came back, but only 1" in say(refused.value.sentence)


def test_after_the_close_no_byte_of_a_paper_ballot_is_left(document):
    opened(document, on_paper=(1, 2, 3))
    document.commit(IssueSheets(round_id=1, issued=3))
    rare = {1: 3, 4: 2}
    for number in numbers(document)[:3]:
        key_twice(document, number, rare)
    assert b"1=3,2=0,3=0,4=2" in bytes_of(document.path)
    closed(document, 1)
    assert b"1=3,2=0,3=0,4=2" not in bytes_of(document.path)
    assert document.value("SELECT count(*) FROM paper_urn") == 0
    kinds = [row["kind"] for row in document.all("SELECT kind FROM journal")]
    assert not {"SpoilSheet", "TickPaper"} & set(kinds)


def test_the_order_of_keying_is_not_in_the_bytes(tmp_path):
    bodies = []
    for turned in (False, True):
        path = tmp_path / f"{turned}.plenary"
        with_file = Document.create(path)
        opened(with_file, on_paper=(1, 2, 3, 4))
        sheets = numbers(with_file)[:4]
        places = dict(zip(sheets, (1, 2, 3, 4), strict=True))
        for number in reversed(sheets) if turned else sheets:
            key_sheet(with_file, 1, number, 1, {places[number]: 3})
        body = with_file.value("SELECT body FROM paper_urn")
        order = [bytes(line.split(b"|", 2)[2]) for line in body.rstrip(b"\0").splitlines()]
        bodies.append((len(body), order))
        found = account(with_file, queries.round_of(with_file, 1))
        assert found.keyed_once == tuple(sheets)
        with_file.close()
    assert bodies[0] == bodies[1]


@pytest.mark.parametrize("key", EVERY)
@given(data=st.data())
def test_a_keyed_line_is_the_ballot_it_stands_for(key, data):
    roll = room(key, 4)
    rule = rule_for(key, roll)
    entry = roll.entries[0]
    (ballot,) = filled(key, rule, {entry: data.draw(choices(key, rule, entry))})
    again = method(key).fill(rule, entry, choices_from(line_of(ballot, rule), rule))
    assert again == ballot


@pytest.mark.parametrize(
    ("line", "words"),
    [("Q2", "Q is not an option"), ("A2 A1", "stands twice"), ("A", "has no answer"),
     ("A x", "not an answer"), ("77", "neither the letter")],
)  # fmt: skip
def test_a_line_that_cannot_be_read_says_what_is_wrong(line, words):
    rule = rule_for("dots", room("dots", 4))
    with pytest.raises(Refused) as refused:
        choices_from(line, rule)
    assert words in say(refused.value.sentence)


def keyed_on_the_page(page, number, line):
    page.number.setText(number)
    page.line.setText(line)
    page.line.returnPressed.emit()


def test_a_secretary_prints_keys_twice_and_settles_a_difference_on_one_page(qtbot, document):
    opened(document, on_paper=(1, 2, 3))
    panel = VotePanel(LiveDocument(document))
    qtbot.addWidget(panel)
    panel.paper_button.click()
    page = panel.paper
    page.print_button.click()
    (pdf,) = document.path.parent.glob("*ballots V1.pdf")
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded()
    assert "What first?" in text
    number = str(numbers(document)[0])
    assert f"{number[:4]} {number[4:]}" in text
    keyed_on_the_page(page, number[4:], "A2 B1")
    assert page.number.text() == page.line.text() == ""
    page.switch.choose("2")
    keyed_on_the_page(page, number, "A9")
    assert "At most 3" in page.note.text()
    assert page.line.text() == "A9", "what was keyed stays"
    keyed_on_the_page(page, number, "A3 B1")
    assert "keyed in two ways: “A 2, B 1” and “A 3, B 1”" in page.differing.text()
    page.again_2.click()
    page.line.setText("A2 B1")
    page.line.returnPressed.emit()
    assert page.differing.isHidden()
    page.issued.setValue(1)
    page._issue()
    page.people.item(0).setCheckState(Qt.CheckState.Checked)
    assert queries.turnout(document, 1).voted == 1
    assert "handed out 1" in page.account.text()
    closed(document, 1)
    assert "a ballot" not in panel.state.text()
    assert document.value("SELECT count(*) FROM paper_urn") == 0


@pytest.mark.parametrize("key", EVERY)
def test_ballots_of_every_method_print_with_all_titles_and_numbers(tmp_path, key):
    roll = room(key, 6)
    rule = rule_for(key, roll)
    long = tuple(o.model_copy(update={"title": f"{o.title} {'å' * 180}"}) for o in rule.options)
    path = tmp_path / "b.pdf"
    write_ballots(path, rule.model_copy(update={"options": long}), {40718263: (), 40719044: (1,)})
    pdf = pypdfium2.PdfDocument(path)
    text = "".join(page.get_textpage().get_text_bounded() for page in pdf)
    assert text.count("Step 2") == 2
    assert text.count("Step 1") == 1, "an option one does not vote on is left out"
    assert "4071 8263" in text
    assert "4071 9044" in text


def test_a_shared_copy_does_not_tell_who_would_vote_on_paper(document, tmp_path):
    opened(document)
    chosen = Settings(dots=4, on_paper=(2, 4))
    document.commit(SetUpRound(title="Next", question="And then?", settings=chosen))
    closed(document, 1)
    share_a_copy(document, tmp_path / "copy.plenary")
    copy = Document.open(tmp_path / "copy.plenary")
    first, second = queries.rounds(copy)
    assert second.settings == Settings(dots=4)
    assert b'"on_paper":[2,4]' not in bytes_of(copy.path)
    sql = "SELECT settings FROM round WHERE id = 1"
    assert copy.value(sql) == document.value(sql), "what names nobody is copied as it is"
    assert first.status == "closed"
    copy.close()
    assert queries.rounds(document)[1].settings.on_paper == (2, 4)


def test_who_votes_on_paper_is_ticked_before_the_vote_opens(qtbot, document):
    furnish(document, people=5, options=3)
    panel = VotePanel(LiveDocument(document))
    qtbot.addWidget(panel)
    panel.set_up.paper_button.click()
    panel.set_up.paper.item(1).setCheckState(Qt.CheckState.Checked)
    panel.set_up.paper.item(3).setCheckState(Qt.CheckState.Checked)
    assert panel.round.settings.on_paper == (2, 4)
    panel.open_button.click()
    assert [voter.id for voter in queries.on_paper(document, 1)] == [2, 4]
    kept = document.one("SELECT settings, rule_card FROM round")
    assert '"on_paper":[2,4]' not in kept["settings"] + kept["rule_card"], "the roll has it now"
