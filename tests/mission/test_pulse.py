"""The pulse tells nothing of fewer than the limit, of nobody by name, and nothing while open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.document import Refused
from workshop.mission.pulse import ANSWERS, MEETING, TRUST, told
from workshop.mission.pulses import ClosePulse, GivePulse, OpenPulse, result, status


def ask(document, answers, moment="before", sectors=()):
    document.commit(OpenPulse(moment=moment))
    for place, answer in enumerate(answers):
        sector = sectors[place] if place < len(sectors) else ""
        document.commit(GivePulse(moment=moment, answers=(answer,) * 3, sector=sector))


def test_nothing_is_told_while_it_is_open_and_then_the_whole(document):
    ask(document, [1, 4, 4, 5, 5])
    assert result(document, "before") == ()
    document.commit(ClosePulse(moment="before"))
    found = result(document, "before")
    assert [one.question for one in found] == list(TRUST)
    assert (found[0].spread, found[0].people, found[0].agree) == ((1, 0, 0, 2, 2), 5, 4)


def test_four_answers_are_too_few_and_it_may_go_on(document):
    ask(document, [1, 2, 3, 4], "meeting")
    document.commit(ClosePulse(moment="meeting"))
    assert not any(one.enough or one.people for one in result(document, "meeting"))
    ask(document, [5], "meeting")
    document.commit(ClosePulse(moment="meeting"))
    assert [one.question for one in result(document, "meeting")] == list(MEETING)
    with pytest.raises(Refused):
        document.commit(OpenPulse(moment="meeting"))


def test_no_answer_is_not_the_middle(document):
    ask(document, [None, 4, 4, 5, 5, 1])
    document.commit(ClosePulse(moment="before"))
    assert result(document, "before")[0].spread == (1, 0, 0, 2, 2)


def test_an_answer_leaves_no_step_no_time_and_no_backup(document):
    ask(document, [4, 5])
    assert document.value("SELECT count(*) FROM journal") == 0
    assert document.value("SELECT count(*) FROM undolog") == 0
    assert document.back_up() is None
    assert "answers" not in repr(GivePulse(moment="before", answers=(1, 2, 3), sector="patient"))
    document.commit(ClosePulse(moment="before"))
    assert document.back_up() is not None


def test_only_one_pulse_is_asked_at_a_time_and_only_while_open(document):
    document.commit(OpenPulse(moment="before"))
    with pytest.raises(Refused):
        document.commit(OpenPulse(moment="after"))
    with pytest.raises(Refused):
        document.commit(GivePulse(moment="after", answers=(1, 1, 1)))
    with pytest.raises(Refused):
        document.commit(GivePulse(moment="before", answers=(1, 6, 1)))
    assert status(document, "after") == "not_asked"


def test_what_was_promised_when_it_was_opened_holds(document):
    from workshop.agenda.changes import BeginWorkshop

    document.commit(BeginWorkshop(template="blank", title="T", date="2027-02-10"))
    ask(document, [1, 2, 3])
    document._connection.execute("UPDATE workshop SET group_limit = 3")
    document.commit(ClosePulse(moment="before"))
    assert not any(one.enough for one in result(document, "before"))
    ask(document, [1, 2, 3], "after")
    document.commit(ClosePulse(moment="after"))
    assert result(document, "after")[0].people == 3


def counted(**sectors):
    return {(question, name): row for question in TRUST for name, row in sectors.items()}


def test_a_sector_of_five_is_told_only_where_it_leaves_no_other_alone():
    five = (0, 0, 1, 2, 2)
    names = lambda **sectors: [  # noqa: E731
        [name for name, _ in one.sectors] for one in told("before", counted(**sectors), 5)
    ]
    assert names(patient=five, industry=five) == [["industry", "patient"]] * 3
    assert names(patient=five, industry=(0, 0, 0, 2, 1)) == [[]] * 3
    assert (
        names(patient=five, industry=(0, 1, 0, 2, 0), academia=(1, 1, 0, 0, 0)) == [["patient"]] * 3
    )
    assert names(patient=five, industry=(0, 0, 0, 2, 0), academia=(1, 1, 0, 0, 0)) == [[]] * 3
    assert names(patient=(0, 0, 0, 0, 5), industry=five) == [[]] * 3


@given(
    st.dictionaries(
        st.sampled_from(["", "academia", "patient", "industry", "authority"]),
        st.lists(st.integers(0, 6), min_size=5, max_size=5).map(tuple),
    )
)
def test_what_is_left_over_is_never_one_sector_nor_fewer_than_the_limit(sectors):
    for one in told("before", counted(**sectors), 5):
        if not one.sectors:
            continue
        shown = {name for name, _ in one.sectors}
        assert all(sum(row) >= 5 for _, row in one.sectors)
        left = [row for name, row in sectors.items() if name not in shown and sum(row)]
        assert len(left) != 1
        assert not left or sum(map(sum, left)) >= 5
        assert len(one.spread) == len(ANSWERS)


def test_a_shared_copy_holds_no_answer(document, tmp_path):
    from workshop.document.copies import share_a_copy

    ask(document, [1, 4, 4, 5, 5])
    document.commit(ClosePulse(moment="before"))
    share_a_copy(document, tmp_path / "copy.plenary")
    from workshop.document import Document

    copy = Document.open(tmp_path / "copy.plenary")
    assert copy.value("SELECT count(*) FROM pulse") == 0
    assert status(copy, "before") == "not_asked"
    copy.close()


def bytes_after(folder, order):
    """The whole file once everybody came in this order, without what names the file."""
    import shutil

    from workshop.document import Document

    folder.mkdir()
    path = folder / "room.plenary"
    shutil.copyfile(folder.parent / "room.plenary", path)
    made = Document.open(path)
    for person in order:
        answers = (person % 5 + 1, None if person % 3 else 5, 5 - person % 4)
        made.commit(
            GivePulse(
                moment="before", answers=answers, sector=("patient", "", "industry")[person % 3]
            )
        )
    made.close()
    return path.read_bytes()


def test_the_same_answers_leave_the_same_bytes_in_whatever_order_people_came(document, tmp_path):
    ask(document, [1, 2, 4, 4, 5], "meeting")
    document.commit(ClosePulse(moment="meeting"))
    document.commit(OpenPulse(moment="before"))
    first = bytes_after(tmp_path / "a", range(12))
    assert first == bytes_after(tmp_path / "b", reversed(range(12)))
    assert first == bytes_after(tmp_path / "c", (5, 0, 11, 3, 7, 1, 9, 2, 4, 10, 6, 8))


def test_once_told_the_file_holds_no_more_than_is_told(document):
    sectors = ("patient",) * 5 + ("industry",)
    ask(document, [1, 2, 4, 4, 5, 3], sectors=sectors)
    document.commit(ClosePulse(moment="before"))
    assert document.all("SELECT 1 FROM pulse WHERE sector != ''") == []
    assert result(document, "before")[0].spread == (1, 1, 1, 2, 1)


def test_a_sector_that_is_told_stays_told_and_the_rest_is_one(document):
    sectors = ("patient",) * 5 + ("industry",) * 3 + ("academia",) * 2
    ask(document, [1, 2, 4, 4, 5, 3, 3, 1, 2, 2], sectors=sectors)
    document.commit(ClosePulse(moment="before"))
    found = result(document, "before")[0]
    assert found.sectors == (("patient", (1, 1, 0, 2, 1)),)
    assert found.spread == (2, 3, 2, 2, 1)
    held = {row[0] for row in document.all("SELECT sector FROM pulse")}
    assert held == {"patient", ""}


def test_of_a_question_too_few_answered_nothing_stays(document):
    document.commit(OpenPulse(moment="before"))
    for person in range(5):
        shy = None if person else 2
        document.commit(GivePulse(moment="before", answers=(person + 1, shy, 4)))
    document.commit(ClosePulse(moment="before"))
    assert [one.enough for one in result(document, "before")] == [True, False, True]
    held = {row[0] for row in document.all("SELECT question FROM pulse")}
    assert held == {"reliable", "open"}


def test_where_too_few_answered_nobody_alone_in_a_sector_is_left_in_the_file(document):
    ask(document, [1, 5], sectors=("industry", "patient"))
    document.commit(ClosePulse(moment="before"))
    assert {row[0] for row in document.all("SELECT sector FROM pulse")} == {""}
    document.commit(OpenPulse(moment="before"))
    for answer in (2, 3, 4):
        document.commit(GivePulse(moment="before", answers=(answer,) * 3, sector="patient"))
    document.commit(ClosePulse(moment="before"))
    assert result(document, "before")[0].spread == (1, 1, 1, 1, 1)
