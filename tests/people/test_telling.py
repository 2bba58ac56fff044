"""Which groups may be told apart beside the whole."""

from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.people.telling import may_tell, tellable, together

SPLIT, ALIKE, FEW, NOBODY = (2, 3, 0, 0, 0), (0, 0, 5, 0, 0), (1, 1, 0, 0, 0), (0,) * 5


def told(groups, rest=NOBODY, unnamed=0, limit=5):
    return tellable({name: (row,) for name, row in groups.items()}, (rest,), limit, unnamed=unnamed)


def test_groups_that_are_large_and_split_are_told():
    assert told({"a": SPLIT, "b": SPLIT}) == ("a", "b")


def test_never_exactly_one_group_is_left_out():
    assert told({"a": SPLIT, "b": ALIKE}) == ()
    assert told({"a": SPLIT, "b": SPLIT, "c": FEW}) == ("b",), "the smaller goes too, by name"
    assert told({"a": SPLIT}, FEW, unnamed=2) == (), "two people are too few to hide among"


def test_a_group_that_gave_no_answer_hides_nobody():
    assert told({"a": SPLIT, "b": SPLIT, "c": ALIKE, "d": NOBODY}) == ("b",)


def test_a_group_is_told_on_every_question_or_on_none():
    groups = {"a": (SPLIT, ALIKE), "b": (SPLIT, SPLIT), "c": (SPLIT, SPLIT)}
    assert tellable(groups, (NOBODY, NOBODY), 5, unnamed=0) == ("c",)


_ROW = st.tuples(*[st.integers(0, 4)] * 3)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from("abcdef"), _ROW), _ROW, st.integers(3, 6))
def test_what_is_told_leaves_no_small_or_unanimous_remainder(groups, rest, limit):
    shown = told(groups, rest, unnamed=2 if any(rest) else 0, limit=limit)
    assert all(may_tell(groups[name], limit) for name in shown)
    left = [row for name, row in groups.items() if name not in shown]
    if shown and (left or any(rest)):
        assert may_tell(together([rest, *left]), limit)
