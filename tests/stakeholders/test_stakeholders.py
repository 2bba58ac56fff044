"""The map: strictly above three is high, not rated is nowhere, forces are not counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from workshop.document import Refused
from workshop.stakeholders import queries
from workshop.stakeholders.changes import (
    AddLink,
    AddStakeholder,
    EditStakeholder,
    RateStakeholder,
    RemoveLink,
    RemoveStakeholder,
)
from workshop.stakeholders.placement import cell, on_the_line, quadrant

ratings = st.one_of(st.none(), st.integers(1, 5))


@given(ratings, ratings)
def test_high_is_strictly_above_three_and_not_rated_is_nowhere(power, interest):
    place = quadrant(power, interest)
    if power is None or interest is None:
        assert place is None
        assert cell(power, interest) is None
    else:
        high = ("involve_closely", "keep_satisfied")
        assert (place in high) == (power > 3)
        assert (place in ("involve_closely", "keep_informed")) == (interest > 3)


def test_a_point_on_the_line_is_low():
    assert quadrant(3, 3) == "keep_in_touch"
    assert on_the_line(3, 5)
    assert not on_the_line(4, 5)


def add(document, name, **more):
    document.commit(AddStakeholder(name=name, **more))
    return queries.stakeholders(document, forces=True)[-1].id


def test_a_new_stakeholder_waits_in_the_tray(document):
    clinic = add(document, "Lung clinic")
    assert [one.id for one in queries.tray(document)] == [clinic]
    document.commit(RateStakeholder(stakeholder=clinic, power=5, interest=4))
    assert queries.placed(document)[0].quadrant == "involve_closely"
    document.commit(RateStakeholder(stakeholder=clinic, power=5, interest=None))
    assert queries.placed(document) == []


def test_a_rating_of_six_or_none_at_all_is_told_apart(document):
    with pytest.raises(ValidationError):
        RateStakeholder(stakeholder=1, power=6, interest=1)
    with pytest.raises(ValidationError):
        RateStakeholder(stakeholder=1, power=3)


def test_presence_counts_leave_forces_out(document):
    speaker = add(document, "Association", present="in_room")
    other = add(document, "Relatives")
    force = add(document, "Ageing", kind="force")
    document.commit(
        EditStakeholder(stakeholder=other, present="represented_by", represented_by=speaker)
    )
    counted = queries.presence(document)
    assert (counted.in_room, counted.represented_by, counted.total) == (1, 1, 2)
    with pytest.raises(Refused):
        document.commit(RateStakeholder(stakeholder=force, power=1, interest=1))
    with pytest.raises(Refused):
        document.commit(EditStakeholder(stakeholder=other, present="represented_by"))
    with pytest.raises(Refused):
        document.commit(
            EditStakeholder(stakeholder=other, present="represented_by", represented_by=other)
        )


def test_removing_and_undoing_brings_links_and_speakers_back(document):
    speaker = add(document, "Association", present="in_room")
    other = add(document, "Relatives")
    document.commit(
        EditStakeholder(stakeholder=other, present="represented_by", represented_by=speaker)
    )
    document.commit(AddLink(source=speaker, target=other, kind="advises", weight=2))
    before = (queries.stakeholders(document), queries.links(document))
    document.commit(RemoveStakeholder(stakeholder=speaker))
    assert queries.links(document) == []
    assert queries.absent(document)[0].id == other
    document.undo()
    assert (queries.stakeholders(document), queries.links(document)) == before


def test_a_link_is_drawn_once_and_never_to_itself(document):
    one, two = add(document, "One"), add(document, "Two")
    document.commit(AddLink(source=one, target=two, kind="funds"))
    for again in ((one, two), (one, one)):
        with pytest.raises(Refused):
            document.commit(AddLink(source=again[0], target=again[1], kind="funds"))
    document.commit(RemoveLink(link=queries.links(document)[0].id))
    assert queries.links(document) == []


def test_a_name_is_needed(document):
    with pytest.raises(Refused):
        document.commit(AddStakeholder(name="  "))
