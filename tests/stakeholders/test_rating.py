"""The room rates the map: what is counted, what is told, and what nobody may look at."""

from pathlib import Path

import pytest

from workshop.document import Document, Refused
from workshop.people.changes import AddPeople, EveryoneIsHere, RemoveParticipant
from workshop.stakeholders.changes import AddStakeholder, RateStakeholder, RemoveStakeholder
from workshop.stakeholders.merge_changes import MergeStakeholders
from workshop.stakeholders.queries import stakeholder
from workshop.stakeholders.rating.changes import CloseRatingPass, OpenRatingPass
from workshop.stakeholders.rating.counting import result_of_counts, values_typed
from workshop.stakeholders.rating.gathering import give, key_table
from workshop.stakeholders.rating.queries import open_pass, passes, result, tables_keyed, waiting
from workshop.stakeholders.rating.salience import room_class
from workshop.stakeholders.rating.salience import test_of as sign_test


@pytest.fixture
def room(document: Document) -> Document:
    lines = [f"Person {n}; {'academia' if n <= 6 else 'patient'}" for n in range(1, 9)]
    people(document, lines)
    for name in ("Region", "Clinic"):
        document.commit(AddStakeholder(name=name))
    return document


def people(document: Document, lines: list[str]) -> None:
    for line in lines:
        name, sector = line.split("; ")
        document.commit(AddPeople(people=({"name": name, "sector": sector},)))
    document.commit(EveryoneIsHere())


def opened(document: Document, form: str = "kiosk", axes=("power", "interest")) -> int:
    document.commit(OpenRatingPass(form=form, axes=axes))
    return open_pass(document).id


def test_results_of_an_open_pass_do_not_exist_and_those_of_a_closed_one_are_frozen(room):
    number = opened(room)
    for person, power in enumerate((1, 1, 5, 5, 5), start=1):
        give(room, number, person, {(1, "power"): power})
    assert result(room, number) is None
    room.commit(CloseRatingPass(pass_id=number))
    cell = result(room, number).cell(1, "power")
    assert cell.counts == (2, 0, 0, 0, 3)
    assert (cell.n, cell.median, cell.cannot_say) == (5, 5.0, 0)
    with pytest.raises(Refused):
        give(room, number, 6, {(1, "power"): 3})


def test_the_file_holds_counts_while_it_is_open_and_nothing_once_it_is_closed(room):
    number = opened(room)
    give(room, number, 1, {(1, "power"): 4, (2, "power"): 0})
    give(room, number, 2, {(1, "power"): 4})
    rows = [tuple(row) for row in room.all("SELECT * FROM rating_count")]
    assert rows == [(number, 1, "power", "", 4, 2), (number, 2, "power", "", 0, 1)]
    room.commit(CloseRatingPass(pass_id=number))
    assert room.all("SELECT * FROM rating_count") == room.all("SELECT * FROM rating_turn") == []


def test_neither_journal_nor_undo_log_nor_a_later_order_tells_a_rating(room, tmp_path: Path):
    number = opened(room)
    before = [tuple(row) for row in room.all("SELECT * FROM journal")]
    for person in (3, 1, 2):
        give(room, number, person, {(1, "power"): person})
    assert [tuple(row) for row in room.all("SELECT * FROM journal")] == before
    assert room.all("SELECT * FROM undolog") == []
    assert room.undo_label is None
    turns = [row[0] for row in room.all("SELECT participant_id FROM rating_turn")]
    assert turns == [1, 2, 3]


def test_the_same_ratings_leave_the_same_bytes_in_whatever_order_people_came(tmp_path: Path):
    pages = []
    for order in ((1, 2, 3, 4), (4, 2, 1, 3)):
        made = Document.create(tmp_path / f"{order[0]}.plenary")
        people(made, [f"Person {n}; academia" for n in range(1, 5)])
        made.commit(AddStakeholder(name="Region"))
        number = opened(made)
        for person in order:
            give(made, number, person, {(1, "power"): person, (1, "interest"): 6 - person})
        roots = made.all(
            "SELECT rootpage FROM sqlite_master WHERE name IN ('rating_count', 'rating_turn')"
        )
        size = made.value("PRAGMA page_size")
        held = made.path.read_bytes()
        pages.append([held[(row[0] - 1) * size : row[0] * size] for row in roots])
        made.close()
    assert pages[0] == pages[1]


def test_nobody_has_two_turns_and_who_had_one_is_known(room):
    number = opened(room)
    give(room, number, 2, {(1, "power"): 5})
    assert 2 not in {one.id for one in waiting(room, number)}
    with pytest.raises(Refused):
        give(room, number, 2, {(1, "power"): 1})


def test_no_backup_is_made_while_people_rate_privately(room):
    opened(room)
    assert room.back_up() is None


def test_a_value_outside_the_scale_or_the_pass_is_refused(room):
    number = opened(room, axes=("power",))
    for ratings in ({(1, "power"): 6}, {(1, "urgency"): 3}, {(9, "power"): 3}):
        with pytest.raises(Refused):
            give(room, number, 1, ratings)
    assert room.all("SELECT * FROM rating_turn") == []


def test_a_stakeholder_and_a_person_stay_while_they_are_rated_and_rating(room):
    number = opened(room)
    give(room, number, 1, {(1, "power"): 5})
    with pytest.raises(Refused):
        room.commit(RemoveStakeholder(stakeholder=1))
    with pytest.raises(Refused):
        room.commit(MergeStakeholders(keep=2, absorb=1))
    with pytest.raises(Refused):
        room.commit(RemoveParticipant(participant=1))
    room.commit(CloseRatingPass(pass_id=number))
    room.commit(RemoveStakeholder(stakeholder=1))
    room.commit(RemoveParticipant(participant=1))


def test_fewer_than_three_ratings_are_never_shown_as_a_distribution(room):
    number = opened(room)
    for person in (1, 2):
        give(room, number, person, {(1, "power"): 5})
    room.commit(CloseRatingPass(pass_id=number))
    cell = result(room, number).cell(1, "power")
    assert cell.n == 2
    assert cell.counts == ()
    assert cell.median is None
    assert cell.cannot_say is None


def test_can_t_say_is_told_apart_and_is_no_rating(room):
    number = opened(room)
    for person, value in enumerate((0, 0, 2, 2, 3), start=1):
        give(room, number, person, {(1, "power"): value})
    room.commit(CloseRatingPass(pass_id=number))
    cell = result(room, number).cell(1, "power")
    assert (cell.n, cell.cannot_say, cell.median) == (3, 2, 2.0)


def test_a_pass_nobody_rated_in_leaves_nothing(room):
    number = opened(room)
    room.commit(CloseRatingPass(pass_id=number))
    assert passes(room) == []


def test_who_rated_is_told_by_sector_only_from_three_people_on():
    found = result_of_counts([], {"academia": 6, "patient": 2, "industry": 1})
    assert (found.sectors, found.others, found.people) == ({"academia": 6}, 3, 9)
    assert result_of_counts([], {"academia": 2}).sectors == {}


def test_a_table_says_one_value_together_or_one_a_person_and_may_say_it_again(room):
    assert values_typed("4", 6) == {4: 6}
    assert values_typed("4 4, 3 ?", 4) == {0: 1, 3: 1, 4: 2}
    assert values_typed("6", 3) is values_typed("", 3) is values_typed("4 4", 3) is None
    number = opened(room, form="tables")
    key_table(room, number, "Blue", 1, {"power": {5: 6}})
    key_table(room, number, "Blue", 1, {"power": {4: 6}})
    key_table(room, number, "Red", 1, {"power": {2: 4}})
    assert tables_keyed(room, number) == {"Blue": 1, "Red": 1}
    room.commit(CloseRatingPass(pass_id=number))
    found = result(room, number)
    assert found.tables == {"Blue": 6, "Red": 4}
    assert found.people == 10
    assert found.cell(1, "power").counts == (0, 4, 0, 6, 0)
    assert found.cell(1, "power").groups == ()


def test_the_final_value_is_the_facilitator_s_and_both_are_kept(room):
    number = opened(room)
    for person in range(1, 6):
        give(room, number, person, {(1, "power"): 2, (1, "interest"): 4})
    room.commit(CloseRatingPass(pass_id=number))
    assert stakeholder(room, 1).power is None, "closing sets nothing by itself"
    room.commit(RateStakeholder(stakeholder=1, power=3, interest=4))
    assert stakeholder(room, 1).power == 3
    assert result(room, number).cell(1, "power").median == 2.0


def test_the_mean_is_tested_against_the_middle_and_undecided_counts_as_absent():
    assert sign_test((0, 0, 0, 5, 5)).sign == "+"
    assert sign_test((5, 5, 0, 0, 0)).sign == "-"
    assert sign_test((5, 0, 0, 0, 5)).sign == "0"
    assert sign_test((0, 0, 5, 0, 0)).sign == "0"
    assert sign_test((0, 0, 0, 5, 0)).sign == "+"
    assert sign_test((0, 0, 1, 0, 0)) is None, "one rating is no room"
    high, undecided = (0, 0, 0, 5, 5), (5, 0, 0, 0, 5)
    assert room_class({"power": high, "legitimacy": high, "urgency": undecided})[0] == "dominant"
    assert room_class({"power": high, "legitimacy": high}) is None


def test_a_workshop_that_speaks_of_six_or_more_labels_no_sector_of_five(document: Document):
    from workshop.agenda.changes import BeginWorkshop

    document.commit(BeginWorkshop(template="blank", title="T", date="2027-02-10"))
    people(document, [f"Person {n}; {'academia' if n % 2 else 'patient'}" for n in range(10)])
    document.commit(AddStakeholder(name="Region"))
    opened(document)
    assert passes(document)[0].labels == ("academia", "patient")
    document.commit(CloseRatingPass(pass_id=1))
    document._connection.execute("UPDATE workshop SET group_limit = 6")
    opened(document)
    assert passes(document)[0].labels == ()
