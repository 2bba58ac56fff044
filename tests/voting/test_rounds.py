"""Claims about rounds in a real file: opened once, voted in once, counted once, never edited."""

from __future__ import annotations

import random

import pytest

from tests.voting.room import bytes_of, closed, furnish, opened
from workshop.document import DiskTrouble, Document, Refused, new_operation
from workshop.sentences import say
from workshop.voting import queries
from workshop.voting.cast import cast, is_in
from workshop.voting.changes import (
    CloseRound,
    EditRound,
    OpenRound,
    ReopenRound,
    SetUpRound,
    StopRound,
    VoidRound,
)
from workshop.voting.closing import close_and_count
from workshop.voting.prospect import prospect
from workshop.voting.rule import Settings


def refused(call, *arguments, **named) -> str:
    with pytest.raises(Refused) as caught:
        call(*arguments, **named)
    return caught.value.sentence.key


def test_opening_fixes_the_rule_the_roll_and_the_size_of_the_urn(document: Document) -> None:
    furnish(document, recused=((2, 1),))
    round_id = opened(document)
    round_ = queries.round_of(document, round_id)
    assert (round_.status, round_.number) == ("open", 1)
    assert round_.rule is not None
    assert [option.letter for option in round_.rule.options] == list("ABCDEFG")
    assert round_.rule.options[0].recused == 1
    assert len(queries.voters(document, round_id)) == 7
    assert document.undo() is None, "opening is a barrier"


def test_a_ballot_counts_once_and_a_second_one_is_refused(document: Document) -> None:
    furnish(document)
    round_id = opened(document)
    operation = new_operation()
    cast(document, round_id, 3, {1: 3, 2: 2}, operation)
    cast(document, round_id, 3, {1: 3, 2: 2}, operation)
    assert queries.turnout(document, round_id).voted == 1
    assert refused(cast, document, round_id, 3, {4: 1}, new_operation()) == "voting.refused.voted"
    assert is_in(document, round_id, 3, operation)


@pytest.mark.parametrize(
    ("person", "choices", "key"),
    [
        (2, {1: 1}, "voting_rules.refused.recused"),
        (3, {1: 4}, "voting_rules.refused.too_many_on_one"),
        (3, {1: 3, 2: 3}, "voting_rules.refused.too_many"),
        (3, {99: 1}, "voting_rules.refused.unknown_option"),
        (99, {1: 1}, "voting.refused.not_on_roll"),
    ],
)
def test_what_the_rule_does_not_allow_is_refused(document: Document, person, choices, key) -> None:
    furnish(document, recused=((2, 1),))
    round_id = opened(document)
    before = bytes_of(document.path)
    assert refused(cast, document, round_id, person, choices, new_operation()) == key
    assert bytes_of(document.path) == before


def test_turnout_never_shows_a_group_under_three(document: Document) -> None:
    furnish(document, people=8)
    turnout = queries.turnout(document, opened(document))
    assert turnout.roll == 8
    assert all(group.roll >= 3 for group in turnout.groups)
    assert sum(group.roll for group in turnout.groups) == 8


def test_no_result_exists_before_the_count_and_none_of_the_urn_after(document: Document) -> None:
    furnish(document)
    round_id = opened(document)
    cast(document, round_id, 1, {1: 3}, new_operation())
    assert queries.result_of(document, round_id) is None
    assert document.back_up() is None
    assert refused(document.commit, CloseRound(round_id=round_id)) == "voting.refused.is_open"
    for person in (2, 3, 4, 5, 6):
        cast(document, round_id, person, {1: 3, 2: 1}, new_operation())
    document.commit(StopRound(round_id=round_id))
    assert refused(cast, document, round_id, 7, {}, new_operation()) == "voting.refused.stopped"
    _, backup = close_and_count(document, round_id)
    assert backup is not None
    result = queries.result_of(document, round_id)
    assert result is not None
    assert (result.voted, result.rows[0].letter, result.rows[0].shown) == (6, "A", "18")
    assert document.value("SELECT count(*) FROM urn") == 0
    assert document.value("SELECT count(*) FROM roll WHERE operation != zeroblob(16)") == 0
    assert b"1=3,2=1" not in bytes_of(document.path)


def test_a_closed_round_is_never_edited_but_voided_with_a_reason(document: Document) -> None:
    furnish(document)
    round_id = opened(document)
    closed(document, round_id)
    for change in (
        EditRound(round_id=round_id, question="Another?"),
        OpenRound(round_id=round_id),
        StopRound(round_id=round_id),
        ReopenRound(round_id=round_id),
        CloseRound(round_id=round_id),
    ):
        assert refused(document.commit, change) == "voting.refused.is_closed"
    void = VoidRound(round_id=round_id, reason="  ")
    assert refused(document.commit, void) == "voting.refused.reason"
    document.commit(VoidRound(round_id=round_id, reason="The question was unclear"))
    assert queries.result_of(document, round_id) is None
    again = opened(document)
    assert queries.round_of(document, again).number == 2


def test_stopping_can_be_taken_back_before_the_count(document: Document) -> None:
    furnish(document)
    round_id = opened(document)
    document.commit(StopRound(round_id=round_id))
    document.commit(ReopenRound(round_id=round_id))
    cast(document, round_id, 1, {}, new_operation())
    closed(document, round_id)
    assert queries.turnout(document, round_id).voted == 1


def test_two_rounds_are_never_open_at_once(document: Document) -> None:
    furnish(document)
    opened(document)
    document.commit(SetUpRound(title="Second"))
    second = queries.rounds(document)[-1].id
    change = OpenRound(round_id=second)
    assert refused(document.commit, change) == "voting.refused.one_at_a_time"


def test_fewer_than_two_options_or_voters_block_and_the_rest_warns(document: Document) -> None:
    furnish(document, people=1, options=1)
    document.commit(SetUpRound(title="Small", settings=Settings(quorum=9)))
    draft = queries.rounds(document)[-1]
    found = prospect(document, draft)
    assert len(found.blockers) == 2
    assert found.findings
    assert isinstance(refused(document.commit, OpenRound(round_id=draft.id)), str)


def test_a_secret_round_by_hands_does_not_open_and_says_what_to_do(document: Document) -> None:
    furnish(document)
    document.commit(SetUpRound(title="Small", settings=Settings(form="hands")))
    with pytest.raises(Refused) as refusal:
        document.commit(OpenRound(round_id=1))
    said = say(refusal.value.sentence)
    assert "“Show of hands”, lets others see" in said
    assert "Choose another form" in said


def test_a_person_alone_with_their_recusals_is_named_before_and_nowhere_kept(document) -> None:
    furnish(document, recused=((2, 1),))
    document.commit(SetUpRound(title="Final priorities", question="Which?"))
    draft = queries.rounds(document)[-1]
    named = [f for f in prospect(document, draft).findings if f.sentence.values.get("name")]
    assert [finding.sentence.values["name"] for finding in named] == ["Person 2"]
    document.commit(OpenRound(round_id=draft.id))
    kept = document.value("SELECT warnings FROM round WHERE id = :id", id=draft.id)
    assert "alone_kept" in kept
    assert "Person" not in kept


def test_undo_takes_a_draft_back_but_never_reaches_behind_a_barrier(document: Document) -> None:
    furnish(document)
    document.commit(SetUpRound(title="Draft", options=(1, 2, 3)))
    document.undo()
    assert queries.rounds(document) == []
    document.redo()
    assert queries.rounds(document)[0].chosen == (1, 2, 3)


def test_a_full_disk_at_a_cast_leaves_the_ballot_out_and_says_so(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    furnish(document)
    round_id = opened(document)
    document.value("PRAGMA max_page_count = 1")
    writer = document.cast

    def failing(write) -> None:
        def then_full(tables):
            write(tables)
            tables.write("CREATE TABLE big AS SELECT zeroblob(4000000) AS x", "roll")
            return "roll", round_id

        writer(then_full)

    monkeypatch.setattr(document, "cast", failing)
    operation = new_operation()
    with pytest.raises(DiskTrouble):
        cast(document, round_id, 1, {1: 1}, operation)
    assert not is_in(document, round_id, 1, operation)
    monkeypatch.undo()
    cast(document, round_id, 1, {1: 1}, operation)
    assert is_in(document, round_id, 1, operation)


def test_an_acknowledged_ballot_is_not_reported_as_lost(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    furnish(document)
    round_id = opened(document)
    writer = document.cast

    def written_then_failing(write) -> None:
        from workshop.sentences import Sentence

        writer(write)
        raise DiskTrouble(Sentence("document.disk.trouble", name="x"))

    monkeypatch.setattr(document, "cast", written_then_failing)
    cast(document, round_id, 1, {1: 1}, new_operation())
    assert queries.turnout(document, round_id).voted == 1


def test_the_result_does_not_depend_on_who_came_when(tmp_path) -> None:
    results = []
    for seed in (1, 2):
        opened_file = Document.create(tmp_path / f"{seed}.plenary")
        furnish(opened_file, people=9)
        round_id = opened(opened_file)
        order = list(range(1, 10))
        random.Random(seed).shuffle(order)
        for person in order:
            cast(opened_file, round_id, person, {person % 7 + 1: 3, 7: 1}, new_operation())
        closed(opened_file, round_id)
        results.append(queries.result_of(opened_file, round_id))
        opened_file.close()
    assert results[0] == results[1]
