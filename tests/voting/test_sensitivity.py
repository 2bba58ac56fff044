"""What an open vote hangs on: those with an interest, single sectors, a few ballots."""

import pypdfium2

from exports.interests_annex import write_interests_annex
from tests.voting.open_room import open_round
from tests.voting.room import closed, furnish, opened
from workshop.interests.changes import RecordDeclaration
from workshop.interests.model import Interest
from workshop.voting import queries
from workshop.voting.named import AnswerFor
from workshop.voting.sensitivity import sensitivity

YES, NO = 0, 1


def answers(document, *by_person):
    """Everybody's answers on the options, in the order of the list; None gives none."""
    for person, places in enumerate(by_person, start=1):
        for option, place in enumerate(places, start=1):
            if place is not None:
                document.commit(AnswerFor(round_id=1, person=person, option=option, place=place))


def tell(document, *people, option=1):
    for person in people:
        told = (Interest(category="consulting", options=(option,)),)
        document.commit(RecordDeclaration(participant=person, status="declared", interests=told))


def held(document, people, yes, tied, *, options=2):
    """A closed roll call in which so many say yes to the first option, and all to the second."""
    open_round(document, "roll_call", people=people, options=options)
    answers(document, *[(YES if n < yes else NO, YES) for n in range(people)])
    closed(document, 1)
    tell(document, *tied)
    return sensitivity(document, queries.round_of(document, 1))


def test_without_those_with_an_interest_another_outcome_is_told(document):
    found = held(document, 9, 7, tied=(1, 2, 3, 4))
    assert found.tied == 4
    assert not found.without_tied.same, "3 of 5 are no two thirds"
    assert (found.without_tied.split, found.without_tied.yes) == ("small_cell", ())


def test_two_large_and_divided_parts_are_told_in_figures(document):
    open_round(document, "roll_call", people=12)
    answers(document, *[(YES if n % 2 else NO, NO if n % 3 else YES) for n in range(12)])
    closed(document, 1)
    tell(document, 1, 2, 3, 4, 5, 6)
    found = sensitivity(document, queries.round_of(document, 1)).without_tied
    assert found.split == "shown"
    assert found.yes == (("A", 3, 6), ("B", 2, 6))


def test_a_part_of_one_mind_is_kept_back(document):
    found = held(document, 12, 6, tied=(1, 2, 3, 4, 5, 6)).without_tied
    assert found.split == "unanimous_cell"
    assert found.yes == ()


def test_a_sector_without_which_it_would_be_another_outcome_is_named(document):
    found = held(document, 9, 6, tied=())
    assert found.without_tied is None
    assert found.fewest == (("A", 1), ("B", 3))
    assert set(found.sectors) <= {"academia", "provider", "patient"}


def test_a_secret_vote_is_never_counted_again(document):
    furnish(document)
    secret = opened(document)
    closed(document, secret)
    assert sensitivity(document, queries.round_of(document, secret)) is None


def test_an_open_vote_is_weighed_only_once_it_is_closed(document):
    open_round(document, "roll_call", people=9)
    answers(document, *[(YES, NO)] * 9)
    assert sensitivity(document, queries.round_of(document, 1)) is None
    closed(document, 1)
    assert sensitivity(document, queries.round_of(document, 1)) is not None


def test_the_annex_tells_what_the_open_votes_hang_on(document, tmp_path):
    held(document, 9, 7, tied=(1, 2, 3, 4))
    write_interests_annex(document, tmp_path / "annex.pdf")
    pdf = pypdfium2.PdfDocument(tmp_path / "annex.pdf")
    text = "\n".join(page.get_textpage().get_text_range() for page in pdf)
    pdf.close()
    assert "What the open votes hang on" in text
    assert "one part is too small" in text
