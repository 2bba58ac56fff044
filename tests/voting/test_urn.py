"""The urn: equal ballots are equal bytes of one size."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.voting import picture
from workshop.voting import urn
from workshop.voting.methods import method

TEXTS = st.lists(st.from_regex(r"[a-z]{0,8}\|[0-9]{1,3}=[0-9x-]", fullmatch=True), max_size=12)


def filled(texts, size=1000):
    body = urn.empty(size)
    for text in texts:
        body = urn.add(body, text)
    return body


@given(TEXTS, st.randoms(use_true_random=False))
def test_two_urns_with_the_same_ballots_are_the_same_bytes(texts, shuffler):
    other = list(texts)
    shuffler.shuffle(other)
    assert filled(texts) == filled(other)


@given(TEXTS)
def test_the_urn_gives_back_what_was_put_in_and_never_changes_size(texts):
    body = filled(texts)
    assert urn.ballots(body) == sorted(texts)
    assert len(body) == 1000


def test_the_size_at_opening_holds_a_ballot_from_everybody():
    ballots = [ballot.text() for ballot in picture.ballots()]
    size = urn.size_for(24, method("dots").longest(picture.rule()))
    assert urn.ballots(filled([*ballots, ballots[-1]], size)) == sorted([*ballots, ballots[-1]])


def test_the_order_of_casting_cannot_be_read_from_the_bytes():
    ballots = [ballot.text() for ballot in picture.ballots()]
    bodies = set()
    for seed in range(20):
        random.Random(seed).shuffle(ballots)
        bodies.add(filled(ballots, 5000))
    assert len(bodies) == 1


def test_a_full_urn_refuses_and_keeps_its_size():
    body = filled(["|1=1"], urn.size_for(1, 4))
    with pytest.raises(urn.UrnError):
        urn.add(body, "|1=1")


@pytest.mark.parametrize("text", ["", "a\nb", "a\0", "é"])
def test_only_one_line_of_plain_characters_goes_in(text):
    with pytest.raises(urn.UrnError):
        urn.add(urn.empty(100), text)


@pytest.mark.parametrize("body", [b"b\na\n\0\0", b"a", b"\xff\n", b"a\n\0b\n", b"\0a\n"])
def test_a_damaged_urn_is_refused_and_never_half_counted(body):
    with pytest.raises(urn.UrnError):
        urn.ballots(body)
