"""A whole priority round on the real desk: from a template to the PDF, closed and opened again."""

from __future__ import annotations

import json

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication

from ui.commands import run
from ui.commands.export_command import export_to
from ui.desk.window import DeskWindow
from ui.theme.theme import theme
from workshop.agenda.changes import BeginWorkshop, StartStep
from workshop.agenda.queries import steps
from workshop.commitments.changes import AddAction, MakeDecision
from workshop.document import Document, Refused, new_operation
from workshop.exchange.workshop_json import export_json, import_json
from workshop.interests.changes import RecordDeclaration
from workshop.interests.deciding import DecideMeasure
from workshop.interests.model import Interest
from workshop.options.changes import AddOptions, MergeOptions
from workshop.options.queries import options
from workshop.people.changes import AddPeople, EveryoneIsHere, NewPerson
from workshop.people.names import read_names
from workshop.people.queries import participants
from workshop.voting.cast import cast
from workshop.voting.changes import OpenRound, SetUpRound, StopRound
from workshop.voting.closing import close_and_count
from workshop.voting.queries import latest_round, result_of, turnout

NAMES = """Ann, School of Economics, academia
Bo; Hospital; H
Çağla, Patient association
Dag
Émile, Region Skåne, authority
Fatima, Pharma, industry
Gösta
سارة, Relatives' group, patient"""
OPTIONS = "\n".join(f"Option number {n} <b>& more</b>" for n in range(1, 7))


@pytest.fixture
def desk(qtbot, tmp_path):
    """The desk of a new priority round, at its smallest size."""
    theme().apply(QApplication.instance())
    document = Document.create(tmp_path / "round.plenary")
    document.commit(BeginWorkshop(template="priority-round", title="Our round", date="2027-02-10"))
    window = DeskWindow(document)
    window.resize(1280, 720)
    window.show()
    qtbot.wait(20)
    yield window
    window.shut()
    window.deleteLater()


def prepare(document: Document) -> None:
    readings = read_names(NAMES)
    people = [
        NewPerson(name=r.name, sector=r.sector, organisation=r.organisation) for r in readings
    ]
    document.commit(AddPeople(people=tuple(people)))
    document.commit(AddOptions(text=OPTIONS))
    document.commit(EveryoneIsHere())
    first, second = options(document)[:2]
    document.commit(MergeOptions(keep=first.id, absorb=second.id))


def recuse_one(document: Document) -> int:
    fatima = next(one for one in participants(document) if one.name == "Fatima")
    ann = participants(document)[0]
    option = options(document)[0]
    interest = Interest(category="employment", text="I work there", options=(option.id,))
    document.commit(
        RecordDeclaration(participant=fatima.id, status="declared", interests=(interest,))
    )
    document.commit(
        DecideMeasure(
            participant=fatima.id,
            options=(option.id,),
            severity="high",
            measures=("no_vote",),
            reason="employed by the maker",
            decided_by=ann.id,
        )
    )
    return fatima.id


def vote(document: Document, round_id: int, recused: int) -> None:
    letters = [one.id for one in options(document)]
    for place, person in enumerate(participants(document)[:7]):
        first = letters[1] if person.id == recused else letters[0]
        choices = {first: 3, letters[2 + place % 3]: 2}
        cast(document, round_id, person.id, choices, new_operation())
        with pytest.raises(Refused):
            cast(document, round_id, person.id, choices, new_operation())


def text_of(path) -> str:
    pdf = pypdfium2.PdfDocument(path)
    text = "\n".join(page.get_textpage().get_text_range() for page in pdf)
    pdf.close()
    return text.replace("\r", "")


def test_a_round_goes_from_names_to_the_pdf_and_every_number_is_the_same(desk, qtbot, tmp_path):
    document = desk.document
    prepare(document)
    recused = recuse_one(document)
    step = next(one for one in steps(document) if one.kind == "vote")
    document.commit(StartStep(step=step.id))
    desk.go_to("run", str(step.id))
    document.commit(SetUpRound(title="Priorities", step_id=step.id, question="Where do we start?"))
    round_ = latest_round(document, step.id)
    document.commit(OpenRound(round_id=round_.id, reason="industry spoke first"))
    assert document.undo_label is None
    vote(document, round_.id, recused)
    qtbot.wait(20)
    assert turnout(document, round_.id).voted == 7
    assert result_of(document, round_.id) is None
    document.commit(StopRound(round_id=round_.id))
    close_and_count(document, round_.id)
    result = result_of(document, round_.id)
    document.commit(MakeDecision(text="We start with A.", basis="vote", round=round_.id))
    document.commit(MakeDecision(text="We meet again in March.", basis="no_objection"))
    for words in ("Write to the region", "Ask the clinic", "Book the room"):
        document.commit(AddAction(text=words))
    for door in ("prepare", "run", "record", "deliver"):
        desk.go_to(door)
        qtbot.wait(10)
    export_to(document, tmp_path / "minutes.pdf")
    text = text_of(tmp_path / "minutes.pdf")
    for row in result.rows:
        assert row.gave is None, "a handful of people, and one of them recused"
        assert f"{row.shown}" in text
    for words in ("D1", "D2", "A3", "Ask the clinic", "<b>& more</b>", "Region Skåne", "Çağla"):
        assert words in text
    assert "Mission on a page" not in text, "what was never in the agenda is left out"


def test_the_workshop_opens_again_checks_clean_and_travels_as_json(tmp_path, capsys):
    path = tmp_path / "round.plenary"
    document = Document.create(path)
    document.commit(BeginWorkshop(template="priority-round", title="Our round", date="2027-02-10"))
    prepare(document)
    recuse_one(document)
    once = export_json(document)
    document.close()
    assert run(["check", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["ok"] is True
    second = Document.create(tmp_path / "second.plenary")
    import_json(second, json.loads(json.dumps(once)))
    assert export_json(second) == once
    second.close()
