"""Claims about options in the minutes: needs and who waived them, money, seats, backing, kind."""

from __future__ import annotations

import io
import json

import pytest
from PySide6.QtWidgets import QApplication

from exports.minutes.minutes import set_minutes
from tests.exchange.test_sample import SAMPLE
from tests.exports.pdf_text import page_texts
from tests.voting.room import closed, furnish, opened
from ui.document.live import LiveDocument
from ui.theme.theme import theme
from ui.voting.closed_vote import ClosedVote
from workshop.document import new_operation
from workshop.exchange.workshop_json import import_json
from workshop.options.fact_changes import (
    AddPartyOf,
    MakeOptionA,
    SayNoneYet,
    TieStakeholder,
    WriteFact,
)
from workshop.options.gate_changes import AddGate, AddUsualGates, AnswerGate, MarkRisk, WaiveGate
from workshop.options.gate_queries import gates_of
from workshop.stakeholders.changes import AddStakeholder
from workshop.voting.cast import cast
from workshop.voting.queries import result_of, round_of
from workshop.voting.rule import Settings


def text_of(document, edition="organiser"):
    file = io.BytesIO()
    set_minutes(document, file, edition)
    return " ".join(page_texts(file.getvalue()))


@pytest.fixture
def room(document):
    furnish(document, people=6, options=3)
    return document


def test_needs_stand_there_with_their_answer_or_the_role_that_waived(room):
    room.commit(AddUsualGates(option=2, all_five=False))
    first, second, _ = gates_of(room, 2)
    room.commit(AnswerGate(gate=first.id, answer="The <b>centre</b> & others"))
    room.commit(WaiveGate(gate=second.id, role="steering group", because="it decides in May"))
    text = text_of(room)
    assert "follow-up service named: The <b>centre</b> & others" in text
    assert "payer named: waived by steering group, because: it decides in May" in text
    assert "staff available: open" in text


def test_a_need_by_rule_stands_there_though_nobody_wrote_it(room):
    room.commit(MarkRisk(option=1, creates_risk=True))
    for gate in gates_of(room, 1):
        room.commit(WaiveGate(gate=gate.id, role="chair"))
    assert "payer named: waived by chair, no reason given" in text_of(room)


def test_who_owns_the_results_is_listed_where_open_and_where_not_asked(room):
    room.commit(SayNoneYet(option=1, fact="results_owner"))
    room.commit(WriteFact(option=2, fact="results_owner", text="The region"))
    text = text_of(room)
    assert "Who owns the results is still open for option A." in text
    assert "Who owns the results was not asked for option C." in text
    assert "Who owns the results The region" in text


def test_money_seats_levels_and_what_it_is_made_as_stand_there(room):
    room.commit(AddStakeholder(name="Patients", sector="patient"))
    room.commit(TieStakeholder(option=1, stakeholder=1, relation="affected"))
    room.commit(AddPartyOf(option=1, side="pays", name="Region"))
    room.commit(AddPartyOf(option=1, side="gains", stakeholder=1))
    room.commit(WriteFact(option=1, fact="decides", text="A\nB\nC\nD"))
    room.commit(MakeOptionA(option=1, template="micro_grant"))
    room.commit(WriteFact(option=1, fact="ceiling", text="20,000"))
    text = text_of(room)
    for words in (
        "Who pays does not gain: Region would pay, Patients would gain.",
        "Nobody here speaks for Patients",
        "4 levels have to decide",
        "Made as a micro-grant",
        "Highest amount 20,000",
    ):
        assert words in text


def test_the_result_names_winners_without_an_office_behind_them(room, qtbot):
    theme().apply(QApplication.instance())
    room.commit(SayNoneYet(option=1, fact="backing"))
    room.commit(AddGate(option=2, need="A law"))
    number = opened(room, Settings(cut=2))
    for person in range(1, 7):
        cast(room, number, person, {1: 3, 2: 2}, new_operation())
    closed(room, number)
    view = ClosedVote(LiveDocument(room))
    qtbot.addWidget(view)
    view.show_round(round_of(room, number), result_of(room, number))
    said = "No named office backs A (none yet) and B (not asked)."
    assert said in view.told.text()
    text = text_of(room)
    assert said in text
    assert "waiting for something: B (A law)" in text, "it was opened anyway, and that is kept"


def test_the_sample_in_both_editions(document):
    import_json(document, json.loads(SAMPLE.read_text(encoding="utf-8")))
    for edition in ("organiser", "public"):
        text = text_of(document, edition)
        assert "follow-up service named: open" in text
        assert "1 field lab would reach 100,000 people" in text
