"""Claims about what desk, room and minutes tell of a closed round of any method."""

from __future__ import annotations

import random

import pytest
from PySide6.QtWidgets import QTableWidget

from tests.voting.room import closed, furnish
from ui.document.live import LiveDocument
from ui.voting.panel import VotePanel
from ui.voting.slide import IN_ORDER, result_slide, stages, vote_slide
from workshop.document import new_operation
from workshop.sentences import Sentence, say
from workshop.voting import queries
from workshop.voting.cast import cast
from workshop.voting.changes import OpenRound, SetUpRound
from workshop.voting.methods import METHODS, method
from workshop.voting.report import tables
from workshop.voting.rule import Criterion, Settings

EVERY = [used.key for used in METHODS]
SETTINGS = {
    "criteria": (Criterion(name="Soon", weight=2), Criterion(name="Fair")),
    "budget": 90,
    "costs": {"A": 30, "B": 30, "C": 30, "D": 30},
    "lot_number": "3 5 1",
}


def held(document, key, recused=(), people=15):
    """A closed round of a method in which everybody but one voted, by a fixed shuffle."""
    furnish(document, people=people, options=4, recused=recused)
    used, shuffler = method(key), random.Random(key)
    settings = Settings(**{**SETTINGS, "cut": 2, **used.defaults})
    document.commit(SetUpRound(title=key, question="What first?", method=key, settings=settings))
    document.commit(OpenRound(round_id=1))
    rule = queries.frozen_rule(queries.round_of(document, 1))
    for voter in queries.voters(document, 1)[1:]:
        free = [
            o for o in rule.option_ids if o not in queries.entry_of(document, 1, voter.id).recused
        ]
        cast(document, 1, voter.id, chosen(used, rule, free, shuffler), new_operation())
    closed(document, 1)
    return queries.result_of(document, 1), rule


def chosen(used, rule, free, shuffler):
    if used.shape == "dots":
        return dict.fromkeys(shuffler.sample(free, 2), 2)
    if used.shape == "order":
        order = shuffler.sample(free, min(len(free), used.most(rule)))
        return {option: place for place, option in enumerate(order, start=1)}
    answers = [answer.value for answer in used.answers(rule)]
    if used.shape == "criteria":
        return {option: (shuffler.choice(answers), shuffler.choice(answers)) for option in free}
    return {option: shuffler.choice(answers) for option in free}


@pytest.mark.parametrize("key", EVERY)
def test_desk_and_room_tell_the_stored_result_and_one_press_shows_it(qtbot, document, key):
    result, _ = held(document, key)
    panel = VotePanel(LiveDocument(document))
    qtbot.addWidget(panel)
    assert panel.result.table.count() == len(result.rows)
    panel.result.show_button.click()
    row = document.one("SELECT slide, subject, stage FROM room")
    assert tuple(row) == ("result", 1, IN_ORDER)
    said = result_slide(document, 1, IN_ORDER, 0).slide.sentences()
    for row in result.rows:
        assert f"Option {row.letter}." in said
        assert row.rank is None or row.shown in said


@pytest.mark.parametrize("key", EVERY)
def test_every_stage_of_the_reveal_has_words_for_the_whole_room(document, key):
    result, _ = held(document, key)
    for stage in stages(result):
        state = result_slide(document, 1, stage, 0)
        assert state.slide.sentences().strip()


@pytest.mark.parametrize("key", EVERY)
def test_the_tables_add_up_to_the_people_who_voted(document, key):
    result, rule = held(document, key)
    for table in tables(result, rule):
        assert all(len(row) == len(table.heads) for row in table.rows)
        assert all(say(cell) if isinstance(cell, Sentence) else True for cell in table.rows[0])
    for row in result.rows:
        if row.spread is not None and method(key).shape == "choices":
            assert sum(row.spread) + row.aside == result.voted


@pytest.mark.parametrize("key", EVERY)
def test_where_few_are_recused_no_distribution_of_that_option_is_kept(document, key):
    result, rule = held(document, key, recused=((1, 1), (2, 1)))
    row = next(row for row in result.rows if row.option == 1)
    if method(key).whole_ballot:
        assert rule.roll == 13
        return
    assert row.spread is None
    assert not [one for one in result.by_group if one.option == 1]
    if method(key).evened:
        assert all(other.spread is None for other in result.rows)
        assert result.pairwise is None


def test_the_details_of_a_transfer_count_show_every_stage(qtbot, document):
    result, _ = held(document, "stv")
    panel = VotePanel(LiveDocument(document))
    qtbot.addWidget(panel)
    panel.result.more.click()
    found = panel.result.details.widget().findChildren(QTableWidget)
    assert [t for t in found if t.rowCount() == len(result.stages)]
    assert panel.result.pages.currentWidget() is panel.result.details


def test_the_room_is_told_of_hands_without_a_count_nobody_has(document):
    furnish(document, people=6, options=2)
    settings = Settings(form="hands", forward="passing")
    document.commit(
        SetUpRound(title="V", question="?", method="approval", settings=settings, secret=False)
    )
    document.commit(OpenRound(round_id=1))
    said = vote_slide(document, 1).slide.sentences()
    assert "Hands up" in said
    assert "0 of 6" not in said
