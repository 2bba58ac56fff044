"""Options: letters that stay, merging with memory, and nothing moved while people vote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.document import Change, Refused, Tables
from workshop.options import queries
from workshop.options.changes import (
    AddOptions,
    DropOption,
    EditOption,
    MergeOptions,
    MoveOption,
    RestoreOption,
    UnmergeOption,
)
from workshop.options.idea_changes import AddIdeas, EditIdea, IdeaToOption, SetIdeaAside
from workshop.options.letters import letters_of, next_letters, place_of
from workshop.options.naming_changes import LinkOrganisation
from workshop.people.writes import organisation_named
from workshop.stakeholders.changes import AddStakeholder


@given(st.integers(1, 20_000))
def test_letters_and_places_are_each_others_inverse(place):
    assert place_of(letters_of(place)) == place


@given(st.lists(st.integers(1, 800)), st.integers(0, 30))
def test_next_letters_are_new_and_in_order(places, count):
    used = [letters_of(place) for place in places]
    new = next_letters(used, count)
    assert not set(new) & set(used)
    assert [place_of(letters) for letters in new] == sorted({place_of(x) for x in new})


def test_after_z_comes_aa():
    assert [letters_of(n) for n in (1, 26, 27, 52, 53, 702, 703)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]


def letters(document):
    return [option.letter for option in queries.options(document)]


def test_pasted_options_get_letters_one_a_line(document):
    document.commit(AddOptions(text="Vouchers\n\n  Shared records \nNeutral place"))
    assert letters(document) == ["A", "B", "C"]
    assert [o.title for o in queries.options(document)][1] == "Shared records"


def test_a_line_too_long_is_refused_and_no_line_is_added(document):
    with pytest.raises(Refused):
        document.commit(AddOptions(text="short\n" + "x" * 501))
    with pytest.raises(Refused):
        document.commit(AddOptions(text=" \n "))
    assert queries.options(document) == []


def test_a_dropped_letter_is_not_given_again(document):
    document.commit(AddOptions(text="one\ntwo\nthree"))
    third = queries.options(document)[2].id
    document.commit(DropOption(option=third))
    document.commit(AddOptions(text="four"))
    assert letters(document) == ["A", "B", "D"]
    document.commit(RestoreOption(option=third))
    assert letters(document) == ["A", "B", "C", "D"]


def test_merging_keeps_both_and_unmerging_brings_the_letter_back(document):
    document.commit(AddOptions(text="one\ntwo"))
    keep, absorb = queries.options(document)
    document.commit(MergeOptions(keep=keep.id, absorb=absorb.id))
    assert letters(document) == ["A"]
    assert [option.title for option in queries.absorbed(document, keep.id)] == ["two"]
    for again in (MergeOptions(keep=absorb.id, absorb=keep.id), DropOption(option=absorb.id)):
        with pytest.raises(Refused):
            document.commit(again)
    document.commit(UnmergeOption(option=absorb.id))
    assert letters(document) == ["A", "B"]


def test_moving_changes_the_order_and_not_the_letters(document):
    document.commit(AddOptions(text="one\ntwo\nthree"))
    document.commit(MoveOption(option=queries.options(document)[2].id, to=0))
    assert letters(document) == ["C", "A", "B"]
    document.undo()
    assert letters(document) == ["A", "B", "C"]


def test_typing_a_plain_title_is_one_undo_step(document):
    document.commit(AddOptions(text="Mainstream genetics information"))
    option = queries.options(document)[0]
    for text in ("Help", "Help ordinary", "Help ordinary doctors "):
        document.commit(EditOption(option=option.id, field="plain_title", text=text))
    assert queries.options(document)[0].shown == "Help ordinary doctors "
    assert queries.without_plain_title(document) == []
    document.undo()
    assert queries.options(document)[0].shown == "Mainstream genetics information"


def test_an_idea_becomes_an_option_once_and_stays_an_idea(document):
    document.commit(AddIdeas(text="bus to the scan\nask the neighbours"))
    idea = queries.ideas(document)[0]
    document.commit(IdeaToOption(idea=idea.id))
    assert queries.options(document)[0].title == "bus to the scan"
    assert queries.ideas(document)[0].state == "option"
    with pytest.raises(Refused):
        document.commit(IdeaToOption(idea=idea.id))


class AddOrganisation(Change):
    """An organisation, as a participant's would be made."""

    name: str

    def apply(self, tables: Tables) -> None:
        organisation_named(tables, self.name)


class OpenVote(Change):
    """An open round on one option, written as voting would."""

    option: int

    def apply(self, tables: Tables) -> None:
        row = tables.insert(
            "round",
            title="r",
            question="q",
            method="dots",
            settings="{}",
            secret=0,
            status="open",
            void_reason="",
            warnings="[]",
        )
        tables.insert(
            "round_option", round_id=row, option_id=self.option, position=1, letter="A", title="x"
        )


def test_an_option_being_voted_on_is_neither_merged_nor_dropped(document):
    document.commit(AddOptions(text="one\ntwo"))
    first, second = queries.options(document)
    document.commit(OpenVote(option=first.id))
    for change in (DropOption(option=first.id), MergeOptions(keep=second.id, absorb=first.id)):
        with pytest.raises(Refused):
            document.commit(change)
    assert letters(document) == ["A", "B"]


def test_ties_to_organisations_are_made_changed_and_taken_away(document):
    document.commit(AddOptions(text="one"))
    document.commit(AddStakeholder(name="Clinic"))
    document.commit(AddOrganisation(name="Region"))
    for relation in ("affected", "could carry it"):
        document.commit(LinkOrganisation(option=1, organisation=1, relation=relation))
        assert [tie.relation for tie in queries.organisations_of(document, 1)] == [relation]
    document.commit(LinkOrganisation(option=1, organisation=1, relation=""))
    assert queries.organisations_of(document, 1) == []


def test_an_idea_is_edited_set_aside_and_taken_back(document):
    document.commit(AddIdeas(text="bus"))
    document.commit(EditIdea(idea=1, text="bus to the scan"))
    document.commit(SetIdeaAside(idea=1))
    assert [(idea.text, idea.state) for idea in queries.ideas(document)] == [
        ("bus to the scan", "set_aside")
    ]
    document.commit(SetIdeaAside(idea=1, aside=False))
    assert queries.ideas(document)[0].state == "open"


def test_what_is_not_so_is_refused(document):
    document.commit(AddOptions(text="one"))
    for change in (
        UnmergeOption(option=1),
        RestoreOption(option=1),
        MergeOptions(keep=1, absorb=1),
    ):
        with pytest.raises(Refused):
            document.commit(change)
    with pytest.raises(KeyError):
        document.commit(DropOption(option=9))
    assert letters(document) == ["A"]
