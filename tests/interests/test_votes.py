"""Interests at a vote: what is weighed, kept, told while it is open, and shared afterwards."""

import datetime

from tests.interests.seats import (
    day,
    decide,
    everybody_declares_nothing,
    members,
    tells,
    under,
)
from tests.interests.votes import close, closed_vote, open_vote, set_up, verdicts, vote
from workshop.document import Document
from workshop.document.copies import share_a_copy
from workshop.interests import queries
from workshop.interests.changes import AskTogether, RecordDeclaration, Withdraw
from workshop.options.changes import DropOption
from workshop.people.changes import SetPresent
from workshop.sentences import say
from workshop.voting.interests_report import robustness
from workshop.voting.late import NoteLateInterest, late, notes, said
from workshop.voting.prospect import prospect
from workshop.voting.queries import result_of
from workshop.voting.while_open import remarks


def test_an_answer_given_a_year_and_a_day_ago_is_expired(document):
    members(document, 2)
    told = RecordDeclaration(participant=1, status="none", at="2026-01-31T10:00:00+01:00")
    document.commit(told)
    stands = [queries.declarations(document, day(text))[0].status
              for text in ("2027-01-31", "2027-02-01")]  # fmt: skip
    assert stands == ["none", "expired"]


def test_whoever_told_and_voted_is_weighed_from_the_totals_alone(document):
    members(document, 20)
    everybody_declares_nothing(document, but=(1,))
    tells(document, 1, 1)
    decide(document, 1, 1, severity="low", measures=("disclose",), second_assessor=3, decided_by=2)
    opened = open_vote(document, (1, 2), threshold="1/2", beyond=False)
    assert (opened.interests.item(1).told, opened.interests.item(2).told) == (1, 0)
    vote(document, opened, 1, 12, 8)
    closed = close(document, opened)
    (said,) = robustness(closed, result_of(document, closed.id))
    assert say(said).startswith("People who told of an interest in option A voted on it.")
    assert "cannot have altered" in say(said)


def test_recusals_that_could_not_have_carried_an_option_are_said_to_be_so(document):
    members(document, 20)
    everybody_declares_nothing(document, but=(1,))
    tells(document, 1, 1, category="employment")
    decide(document, 1, 1)
    opened = open_vote(document, (1, 2), threshold="1/2", beyond=False)
    vote(document, opened, 1, 0, 19)
    result = result_of(document, close(document, opened).id)
    assert result.firmness.recusals == "no"


def test_silence_is_no_declaration_where_the_pack_asks_for_one(document):
    members(document, 4)
    document.commit(AskTogether())
    assert len(queries.seats(document)) == 4
    under(document, "who-like")
    assert queries.seats(document) == []
    assert queries.standings(document)["nobody_spoke"] == 4, "it is printed as its own answer"


def test_a_sector_of_one_is_named_to_the_facilitator_and_not_in_what_the_round_keeps(document):
    members(document, 7, sectors=("patient", "patient", "patient", "patient", "patient", "patient",
                                  "industry"))  # fmt: skip
    everybody_declares_nothing(document, but=(7,))
    tells(document, 7, 2, category="employment")
    decide(document, 7, 2)
    draft = set_up(document, (1, 2))
    (said,) = [one for one in prospect(document, draft).findings if "silenced" in one.sentence.key]
    assert "Industry" in say(said.sentence)
    assert "Industry" not in say(said.kept)
    opened = open_vote(document, (1, 2), reason="she spoke first")
    assert "industry" not in opened.interests.model_dump_json()
    assert "industry" not in document.value("SELECT warnings FROM round WHERE id = 2").lower()


def test_too_few_sectors_are_told_under_a_pack_that_asks_for_more(document):
    members(document, 6, sectors=("patient", "industry"))
    under(document, "nice-like")
    everybody_declares_nothing(document)
    assert verdicts(document, 1)["sectors"] == "fails"


def test_while_a_vote_is_open_people_who_leave_and_new_interests_are_told(document):
    members(document, 4)
    everybody_declares_nothing(document)
    opened = open_vote(document, (1, 2))
    assert remarks(document, opened) == ()
    for person in (2, 3, 4):
        document.commit(SetPresent(participant=person, present=False))
    tells(document, 1, 2)
    said = [say(one) for one in remarks(document, opened)]
    assert said == [
        "Too few people are in the room to decide on options A and B now.",
        "An interest in option B came up since the vote opened. Look at it before you close.",
    ]


def test_an_interest_in_an_option_that_was_dropped_since_is_still_a_late_one(document):
    closed = closed_vote(document, 12, 8, threshold="1/2", beyond=False)
    document.commit(DropOption(option=1))
    tells(document, 2, 1, at="2027-03-01T10:00:00+01:00", layer="late")
    assert [(one.round_id, one.option) for one in late(document)] == [(closed.id, 1)]


def test_whoever_is_excluded_takes_no_part_in_talk_either(document):
    members(document, 4)
    decide(document, 1, 1, measures=("exclude",))
    decide(document, 2, 1, measures=("no_vote",))
    assert queries.recusals(document, [1], "discussion") == {1: frozenset({1})}


def test_a_shared_copy_says_who_declared_and_holds_everybody_else_alike(document, tmp_path):
    members(document, 6)
    tells(document, 1, 1)
    document.commit(RecordDeclaration(participant=2, status="declined"))
    document.commit(RecordDeclaration(participant=2, status="none"))
    document.commit(RecordDeclaration(participant=3, status="declined"))
    document.commit(Withdraw(participant=4))
    document.commit(RecordDeclaration(participant=5, status="none"))
    share_a_copy(document, tmp_path / "copy.plenary")
    copy = Document.open(tmp_path / "copy.plenary")
    stands = [one.status for one in queries.declarations(copy)]
    assert stands == ["declared", "none", "withheld", "withheld", "none", "withheld"]
    assert all(len(queries.history(copy, person)) == 1 for person in range(1, 7))
    copy.close()
    assert b"declined" not in (tmp_path / "copy.plenary").read_bytes()


def test_an_answer_that_is_over_does_not_stand_by_name_in_a_shared_copy(document, tmp_path):
    members(document, 3)
    document.commit(RecordDeclaration(participant=1, status="none", at="2020-01-31T10:00:00+01:00"))
    document.commit(RecordDeclaration(participant=2, status="none"))
    share_a_copy(document, tmp_path / "copy.plenary")
    copy = Document.open(tmp_path / "copy.plenary")
    stands = [one.status for one in queries.declarations(copy, day("2099-01-01"))]
    assert stands == ["withheld", "none", "withheld"], "and no copy runs out with time"
    copy.close()


def test_what_came_up_while_a_vote_was_open_is_a_note_beside_it_too(document):
    members(document, 20)
    everybody_declares_nothing(document)
    opened = open_vote(document, (1, 2), threshold="1/2", beyond=False)
    vote(document, opened, 1, 12, 8)
    between = (opened.opened_at + datetime.timedelta(seconds=1)).isoformat()
    tells(document, 2, 1, at=between, layer="item_oral")
    assert late(document) == [], "the vote is open: it is told there"
    closed = close(document, opened)
    (found,) = late(document)
    assert (found.round_id, found.option, found.verdict) == (closed.id, 1, "robust")


def test_a_later_note_that_it_could_differ_stands_alone(document):
    closed = closed_vote(document, 11, 9, threshold="1/2", beyond=False)
    for person in (2, 3, 4):
        tells(document, person, 1, at="2099-03-01T10:00:00+01:00", layer="late")
        for one in late(document):
            document.commit(
                NoteLateInterest(
                    round_id=one.round_id, option=one.option, participant=one.participant
                )
            )
    verdicts_kept = [one.verdict for one in notes(document, closed.id)]
    assert verdicts_kept[0] == "robust"
    assert "depends" in verdicts_kept
    (sentence,) = said(document, closed)
    assert "could have altered" in say(sentence)
