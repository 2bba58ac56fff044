"""What people type into mission, map, options and commitments prints as it was typed."""

import io

import pytest

from exports.letters import write_letters
from exports.map_sheets import write_map_sheets
from exports.minutes.minutes import set_minutes
from exports.sheets import SHEETS
from tests.exports.nasty import CHANGED, MARKUP, NEVER_RAISES, SCRIPTS
from tests.exports.pdf_text import page_texts
from workshop.agenda.changes import BeginWorkshop
from workshop.commitments.after_vote_changes import AddContribution, RaiseHand
from workshop.commitments.changes import AddAction, AddBudgetWindow, EditAction
from workshop.commitments.detail_changes import AddParty
from workshop.exchange.past.changes import TakePastWorkshop
from workshop.exchange.past.model import PastAction, Snapshot
from workshop.mission.agreeing import CountFists, KeepDissent
from workshop.mission.changes import DescribeLine, SetMissionField
from workshop.mission.evidence import AddBarrier, AddEvidence
from workshop.mission.learning import AddLesson
from workshop.options.changes import AddOptions
from workshop.options.fact_changes import AddPartyOf, WriteFact
from workshop.options.gate_changes import AddGate, WaiveGate
from workshop.people.changes import AddPeople
from workshop.stakeholders.changes import AddStakeholder, RateStakeholder, WriteStakeholder
from workshop.stakeholders.stance_changes import SetStance


def filled(document, text):
    """One text in every field where it is taken; the name is a short part of it."""
    line = " ".join(text.split())[:400] or "–"
    name = line[:60]
    for change in (
        BeginWorkshop(template="blank", title="Lungs", date="2027-02-10"),
        AddPeople(people=({"name": name, "organisation": name, "sector": "patient"},)),
        SetMissionField(field="statement", text=line),
        SetMissionField(field="success_measures", text=line),
        *(
            DescribeLine(line=1, detail=detail, text=line[:200])
            for detail in ("baseline", "source", "owner")
        ),
        AddEvidence(kind="experience", text=line, source=line),
        AddBarrier(text=line, sector="patient"),
        CountFists(first=(1, 0, 0, 0, 0, 1)),
        KeepDissent(fists=1, words=line, sector="patient"),
        AddLesson(kind="keep", text=line),
        AddStakeholder(name=name, sector="patient"),
        WriteStakeholder(stakeholder=1, field="needs", text=line),
        RateStakeholder(stakeholder=1, power=5, interest=1),
        AddOptions(text=line),
        AddGate(option=1, need=line),
        WaiveGate(gate=1, role=name, because=line),
        WriteFact(option=1, fact="results_owner", text=line),
        AddPartyOf(option=1, side="pays", name=name),
        SetStance(option=1, stakeholder=1, stance=1),
        AddBudgetWindow(name=name, holder=name),
        AddAction(text=line, owner=1, option=1),
        *(EditAction(action=1, field=field, text=line) for field in ("habit", "loss", "waits_for")),
        AddParty(action=1, relation="feedback_to", stakeholder=1),
        AddParty(action=1, relation="shared_with", name=name),
        RaiseHand(option=1, organisation=1, state="if", needs=line),
        AddContribution(giver=name, kind="money", amount=name, text=line, action=1),
        TakePastWorkshop(
            taken=Snapshot(
                uid="p", title=name, date="", actions=(PastAction(uid="a", number=1, text=line),)
            )
        ),
    ):
        document.commit(change)
    return line


def printed(document, tmp_path):
    """The words of the minutes, both editions, the letters and the map, each on one line."""
    found = []
    for edition in ("organiser", "public"):
        file = io.BytesIO()
        set_minutes(document, file, edition)
        found.append(file.getvalue())
    write_map_sheets(document, tmp_path / "map.pdf")
    found.append((tmp_path / "map.pdf").read_bytes())
    write_letters(document, tmp_path / "letters.pdf")
    found.append((tmp_path / "letters.pdf").read_bytes())
    return ["".join("".join(page_texts(one)).split()) for one in found]


ALL = {**MARKUP, **SCRIPTS}


@pytest.mark.parametrize("kind", ["all of it", *(k for k in ("closed", "entity", "percent"))])
def test_it_is_printed_as_it_was_typed(document, tmp_path, kind):
    text = "; ".join(ALL.values())[:400] if kind == "all of it" else ALL[kind]
    line = filled(document, text)
    organiser, public, on_map, letters = printed(document, tmp_path)
    wanted = "".join(line.split())
    assert organiser.count(wanted) >= 8 or kind == "all of it"
    assert wanted[:40] in public
    assert wanted[:40] in letters
    assert wanted[:20] in on_map


@pytest.mark.parametrize("kind", ["arabic", "bidi override", "stacked accents", "long word"])
def test_what_no_font_has_stops_no_page(document, tmp_path, kind):
    filled(document, NEVER_RAISES[kind])
    assert all(printed(document, tmp_path))
    for name in ("mission-page", "supporter-slips", "invitations"):
        SHEETS[name](document, tmp_path / f"{name}.pdf")


def test_new_lines_and_control_signs_are_told_or_taken_away(document, tmp_path):
    filled(document, CHANGED["control"][0] + "\r\n" + CHANGED["zero width"][0])
    assert "bell[?1]and[?2]escape" in printed(document, tmp_path)[0]
