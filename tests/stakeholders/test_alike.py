"""Names alike are asked about, once; two that are one become one and can be parted again."""

import pytest

from workshop.document import Refused
from workshop.stakeholders import queries
from workshop.stakeholders.alike import twin_of
from workshop.stakeholders.changes import (
    AddLink,
    AddStakeholder,
    EditStakeholder,
    PlaceFreely,
    RateStakeholder,
    RemoveStakeholder,
)
from workshop.stakeholders.merge_changes import KeepStakeholdersApart, MergeStakeholders


def add(document, name, **more):
    document.commit(AddStakeholder(name=name, **more))
    return queries.stakeholders(document, forces=True)[-1].id


def everything(document):
    return (
        queries.stakeholders(document, forces=True),
        queries.links(document),
        queries.positions(document, "network"),
        queries.apart(document),
    )


@pytest.mark.parametrize(
    ("known", "new"),
    [
        ("Cancer Society", "Cancer society"),
        ("Cancer Society", "Cancer  Socety"),
        ("European Medicines Agency", "EMA"),
        ("Försäkringskassan", "Forsakringskassan"),
    ],
)
def test_a_name_that_may_be_known_is_asked_about(document, known, new):
    first, second = add(document, known), add(document, new)
    here = queries.stakeholders(document)
    assert twin_of(here[1], here).id == first
    document.commit(KeepStakeholdersApart(first=second, second=first))
    assert twin_of(here[1], here, queries.apart(document)) is None


def test_names_that_share_little_are_not_asked_about(document):
    add(document, "Lung cancer patient association")
    add(document, "Life science industry association")
    here = queries.stakeholders(document)
    assert twin_of(here[1], here) is None


def test_a_merge_moves_links_fills_blanks_and_is_one_step(document):
    keep = add(document, "Cancer Society", sector="patient")
    twin = add(document, "Cancer society", present="in_room")
    other, group = add(document, "Region"), add(document, "Relatives")
    document.commit(RateStakeholder(stakeholder=twin, power=4, interest=5))
    document.commit(
        EditStakeholder(stakeholder=group, present="represented_by", represented_by=twin)
    )
    document.commit(AddLink(source=other, target=keep, kind="funds", weight=1))
    document.commit(AddLink(source=other, target=twin, kind="funds", weight=3))
    document.commit(AddLink(source=twin, target=other, kind="advises"))
    document.commit(AddLink(source=twin, target=keep, kind="influence"))
    document.commit(PlaceFreely(view="network", stakeholder=twin, x=0.2, y=0.3))
    document.commit(KeepStakeholdersApart(first=twin, second=other))
    before = everything(document)
    document.commit(MergeStakeholders(keep=keep, absorb=twin))
    one = queries.stakeholder(document, keep)
    assert (one.sector, one.power, one.interest, one.present) == ("patient", 4, 5, "in_room")
    assert {(k.source_id, k.target_id, k.kind, k.weight) for k in queries.links(document)} == {
        (other, keep, "funds", 3),
        (keep, other, "advises", None),
    }
    assert queries.stakeholder(document, group).represented_by == keep
    assert queries.positions(document, "network") == {keep: (0.2, 0.3)}
    assert queries.apart(document) == {(keep, other)}
    assert queries.stakeholder(document, twin) is None
    document.undo()
    assert everything(document) == before


def test_nobody_speaks_for_themselves_after_a_merge(document):
    keep, twin = add(document, "Relatives"), add(document, "Relatives group")
    document.commit(
        EditStakeholder(stakeholder=keep, present="represented_by", represented_by=twin)
    )
    document.commit(MergeStakeholders(keep=keep, absorb=twin))
    one = queries.stakeholder(document, keep)
    assert (one.present, one.represented_by) == ("absent", None)


def test_a_force_and_a_stakeholder_are_never_one(document):
    actor, force = add(document, "Ageing"), add(document, "Ageing", kind="force")
    for keep, absorb in ((actor, force), (actor, actor)):
        with pytest.raises(Refused):
            document.commit(MergeStakeholders(keep=keep, absorb=absorb))


def test_who_leaves_the_map_leaves_nothing_that_points_to_them(document):
    one, two = add(document, "One"), add(document, "Two")
    document.commit(PlaceFreely(view="network", stakeholder=one, x=0, y=1))
    document.commit(KeepStakeholdersApart(first=one, second=two))
    before = everything(document)
    document.commit(RemoveStakeholder(stakeholder=one))
    assert queries.apart(document) == set()
    document.undo()
    assert everything(document) == before
