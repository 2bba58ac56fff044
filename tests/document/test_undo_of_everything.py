"""Whatever is done to mission, map, options and commitments: undone as it was, redone as it is.

The steps are drawn: which verb, and a number that chooses among the rows that are there.
"""

from __future__ import annotations

import datetime
import json
import random
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.commitments.conftest import SAMPLE
from workshop.commitments import after_vote_changes as after
from workshop.commitments import changes as commit
from workshop.commitments import detail_changes as detail
from workshop.document import Document, Refused
from workshop.exchange.maps.changes import ImportMap
from workshop.exchange.maps.model import Card, MapData, Tie
from workshop.exchange.past.changes import (
    BringMapForward,
    CarryForward,
    CarryWords,
    ForgetPastWorkshop,
    TakePastWorkshop,
)
from workshop.exchange.past.model import PastAction, PastDecision, PastWord, Snapshot
from workshop.exchange.workshop_json import import_json
from workshop.features import TABLES
from workshop.language import changes as words
from workshop.language import keeping, meaning_changes, neighbour
from workshop.mission import agreeing, evidence, learning
from workshop.mission import changes as mission
from workshop.options import changes as option
from workshop.options import fact_changes as fact
from workshop.options import gate_changes as gate
from workshop.people.changes import (
    AddPeople,
    EditParticipant,
    NewPerson,
    RemoveParticipant,
    SetPresent,
)
from workshop.stakeholders import changes as cards
from workshop.stakeholders import coverage_changes as coverage
from workshop.stakeholders import deck_changes as deck
from workshop.stakeholders import merge_changes as merge
from workshop.stakeholders.stance_changes import SetStance

DAY = datetime.date(2027, 3, 1)
PAST = Snapshot(
    uid="past",
    title="Last",
    date="2026-02-10",
    map=MapData(
        cards=(Card(id="p1", name="Past one", power=3), Card(id="p2", name="Past two")),
        ties=(Tie(id="pt", source="p1", target="p2", kind="data"),),
    ),
    actions=(PastAction(uid="a", number=1, text="Ask again"),),
    decisions=(PastDecision(uid="d", number=2, text="Start"),),
    words=(PastWord(term="ctDNA", plain="traces"),),
)
MAP = MapData(
    cards=(
        Card(id="i1", name="Brought"),
        Card(id="i2", name="Speaks", present="represented_by", represented_by="i1"),
    ),
    ties=(Tie(id="it", source="i1", target="i2", kind="funds", weight=4),),
)


class Hand:
    """Chooses among what is there."""

    def __init__(self, document: Document, seed: int) -> None:
        self.document, self.chance = document, random.Random(seed)

    def of(self, table: str) -> int:
        ids = [row[0] for row in self.document.all(f'SELECT id FROM "{table}" ORDER BY id')]
        if not ids:
            raise LookupError(table)
        return self.chance.choice(ids[:3] + ids[-3:])

    def maybe(self, table: str) -> int | None:
        return self.of(table) if self.chance.random() < 0.7 else None

    def one(self, *values):
        return self.chance.choice(values)

    def text(self) -> str:
        return self.one("A line", "B & <b>c</b>", "one\ntwo\ntwo", "  ", "")


def line_of(h: Hand, box: str) -> int:
    found = h.document.all("SELECT id FROM mission_line WHERE box = :box", box=box)
    if not found:
        raise LookupError(box)
    return h.chance.choice(found)[0]


VERBS = (
    lambda h: mission.SetMissionField(
        field=h.one("issues", "levers", "statement", "success_measures"), text=h.text()
    ),
    lambda h: mission.DescribeLine(
        line=line_of(h, "success_measures"), detail="owner", text=h.text().replace("\n", " ")
    ),
    lambda h: mission.KeepVersion(reason=h.one("kept", "pivot")),
    lambda h: mission.BackToVersion(version=h.of("mission_version")),
    lambda h: evidence.AddEvidence(kind="data", text="Four in ten", issue=line_of(h, "issues")),
    lambda h: evidence.UseEvidence(evidence=h.of("evidence")),
    lambda h: evidence.RemoveEvidence(evidence=h.of("evidence")),
    lambda h: evidence.AddBarrier(text=h.one("No bus", "No time"), sector="patient"),
    lambda h: evidence.BarrierToIssue(barrier_id=h.of("barrier")),
    lambda h: evidence.RemoveBarrier(barrier_id=h.of("barrier")),
    lambda h: agreeing.CountFists(first=(0, 0, 1, 2, 3, h.one(0, 4))),
    lambda h: agreeing.KeepDissent(fists=h.of("fist_to_five"), words="Too soon"),
    lambda h: agreeing.RemoveCount(fists=h.of("fist_to_five")),
    lambda h: learning.AddLesson(kind="stop", text="Long talks"),
    lambda h: learning.RemoveLesson(lesson=h.of("lesson")),
    lambda h: cards.AddStakeholder(name=h.one("Clinic", "Ward", "Region"), sector="provider"),
    lambda h: cards.EditStakeholder(
        stakeholder=h.of("stakeholder"),
        present="represented_by",
        represented_by=h.of("stakeholder"),
    ),
    lambda h: cards.EditStakeholder(stakeholder=h.of("stakeholder"), kind=h.one("force", "group")),
    lambda h: cards.RateStakeholder(
        stakeholder=h.of("stakeholder"), power=h.one(None, 1, 5), interest=3
    ),
    lambda h: cards.RemoveStakeholder(stakeholder=h.of("stakeholder")),
    lambda h: cards.RemoveStakeholder(stakeholder=h.of("stakeholder")),
    lambda h: cards.AddLink(
        source=h.of("stakeholder"), target=h.of("stakeholder"), kind=h.one("data", "funds")
    ),
    lambda h: cards.RemoveLink(link=h.of("link")),
    lambda h: cards.PlaceFreely(view="network", stakeholder=h.of("stakeholder"), x=0.5, y=0.25),
    lambda h: cards.ForgetPlaces(view="network"),
    lambda h: merge.MergeStakeholders(keep=h.of("stakeholder"), absorb=h.of("stakeholder")),
    lambda h: merge.MergeStakeholders(keep=h.of("stakeholder"), absorb=h.of("stakeholder")),
    lambda h: merge.KeepStakeholdersApart(first=h.of("stakeholder"), second=h.of("stakeholder")),
    lambda h: coverage.AnswerFinding(
        finding="C2", subject=str(h.of("stakeholder")), answer="accept", reason="Known"
    ),
    lambda h: coverage.SetSupport(
        stakeholder=h.of("stakeholder"), item="travel", state=h.one("", "asked_for", "ready")
    ),
    lambda h: coverage.ChooseHelix(helix=h.one("triple", "penta")),
    lambda h: coverage.SetBodySeats(stakeholder=h.of("stakeholder"), seats=5, patient_seats=0),
    lambda h: cards.EditStakeholder(
        stakeholder=h.of("stakeholder"), issue_id=line_of(h, "issues"), field="transport"
    ),
    lambda h: deck.AddUnusualPartner(
        name="A bakery", sector="other", field="food", reason="Mornings", issue=line_of(h, "issues")
    ),
    lambda h: SetStance(
        option=h.of("option"), stakeholder=h.of("stakeholder"), stance=h.one(None, -1, 0, 1)
    ),
    lambda h: option.AddOptions(text=h.one("Bus", "Scanner\nBooking")),
    lambda h: option.MergeOptions(keep=h.of("option"), absorb=h.of("option")),
    lambda h: option.MergeOptions(keep=h.of("option"), absorb=h.of("option")),
    lambda h: option.UnmergeOption(
        option=h.document.value("SELECT id FROM option WHERE merged_into IS NOT NULL") or 1
    ),
    lambda h: option.DropOption(option=h.of("option")),
    lambda h: gate.AddGate(option=h.of("option"), need="payer named"),
    lambda h: gate.AddUsualGates(option=h.of("option")),
    lambda h: gate.AnswerGate(gate=h.of("gate"), answer=h.text()),
    lambda h: gate.WaiveGate(gate=h.of("gate"), role="chair", because="late"),
    lambda h: gate.RemoveGate(gate=h.of("gate")),
    lambda h: gate.MarkRisk(option=h.of("option"), creates_risk=h.one(True, False)),
    lambda h: gate.BindGates(binding=h.one(True, False)),
    lambda h: fact.WriteFact(option=h.of("option"), fact="results_owner", text=h.text()),
    lambda h: fact.SayNoneYet(option=h.of("option"), fact="results_owner"),
    lambda h: fact.AddPartyOf(
        option=h.of("option"), side=h.one("pays", "gains"), stakeholder=h.of("stakeholder")
    ),
    lambda h: fact.TieStakeholder(
        option=h.of("option"), stakeholder=h.of("stakeholder"), relation="affected"
    ),
    lambda h: commit.MakeDecision(text="Go on"),
    lambda h: commit.RemoveDecision(decision=h.of("decision")),
    lambda h: commit.AddAction(
        text="Ask", owner=h.maybe("participant"), option=h.maybe("option"), due=h.one(None, DAY)
    ),
    lambda h: commit.TieAction(action=h.of("action"), to="body", id=h.of("stakeholder")),
    lambda h: commit.TieAction(action=h.of("action"), to="manager", id=h.maybe("participant")),
    lambda h: commit.RemoveAction(action=h.of("action")),
    lambda h: commit.AddBudgetWindow(name="Vinnova", closes=DAY),
    lambda h: commit.TieAction(action=h.of("action"), to="budget_window", id=h.of("budget_window")),
    lambda h: commit.RemoveBudgetWindow(window=h.of("budget_window")),
    lambda h: detail.GiveRole(
        action=h.of("action"), role=h.one("R", "C", "I"), participant=h.of("participant")
    ),
    lambda h: detail.AddParty(
        action=h.of("action"), relation="feedback_to", stakeholder=h.of("stakeholder")
    ),
    lambda h: detail.RemoveParty(party=h.of("action_party")),
    lambda h: detail.MarkReady(action=h.of("action")),
    lambda h: after.RaiseHand(
        option=h.of("option"), participant=h.of("participant"), state=h.one("ready", "if", "no")
    ),
    lambda h: after.LetThemCarry(
        option=h.document.value(
            "SELECT c.option_id FROM coalition c JOIN action USING (option_id) "
            "WHERE c.state = 'ready'"
        )
        or 1
    ),
    lambda h: after.AddContribution(giver="A donor", kind="money", action=h.maybe("action")),
    lambda h: after.RemoveContribution(contribution=h.of("contribution")),
    lambda _: AddPeople(people=(NewPerson(name="Ny"),)),
    lambda h: RemoveParticipant(
        participant=h.document.value("SELECT max(id) FROM participant") - h.one(0, 20)
    ),
    lambda h: SetPresent(participant=h.of("participant"), present=h.one(True, False)),
    lambda h: EditParticipant(participant=h.of("participant"), organisation="New Ltd"),
    lambda _: TakePastWorkshop(taken=PAST),
    lambda _: ForgetPastWorkshop(),
    lambda _: BringMapForward(),
    lambda _: CarryForward(marks=("A1", "D2")),
    lambda _: CarryWords(),
    lambda _: ImportMap(whole=MAP),
    lambda h: words.AddTerm(term=h.one("PROM", "cohort", "field work"), plain=h.text()),
    lambda h: words.RenameTerm(term=h.of("term"), text=h.one("HTA", "QALY")),
    lambda h: words.NameTerm(term=h.of("term"), text="vägval", kind="term", language="sv"),
    lambda h: words.RemoveName(name=h.of("term_name")),
    lambda h: words.ShelveTerm(term=h.of("term"), shelf=h.one("", "parked", "rejected")),
    lambda h: words.LiftFlags(term=h.of("term")),
    lambda h: words.SetFlagLimit(people=h.one(1, 3)),
    lambda _: words.CarryTerms(words=(("ctDNA", "traces", ""), ("Cohort", "", ""))),
    lambda h: words.RemoveTerm(term=h.of("term")),
    lambda h: meaning_changes.ProposeMeaning(term=h.of("term"), plain="a group"),
    lambda h: meaning_changes.SayMeaning(term=h.of("term"), field="plain", text=h.text()),
    lambda h: meaning_changes.EditMeaning(
        meaning=h.of("meaning"), field="definition", text=h.text()
    ),
    lambda h: meaning_changes.AgreeMeaning(meaning=h.of("meaning"), how="thumbs", thumbs_up=9),
    lambda h: meaning_changes.AgreeTerm(term=h.of("term")),
    lambda h: meaning_changes.RejectMeaning(meaning=h.of("meaning")),
    lambda h: keeping.KeepWord(
        place="mission:statement", rule="rare", word=h.one("assay", "Assay"), reason="exact"
    ),
    lambda h: keeping.MarkAgain(kept=h.of("kept_mark")),
    lambda h: keeping.DeclareLanguage(place="mission:story", language=h.one("", "sv", "de")),
    lambda h: keeping.AddOwnWord(
        word=h.one("ward", "bay"), kind=h.one("known", "ask"), language="en"
    ),
    lambda _: keeping.AddOwnWords(
        words=(keeping.AddOwnWord(word="bay", kind="shorter", language="en"),)
    ),
    lambda h: keeping.RemoveOwnWord(own_word=h.of("own_word")),
    lambda h: keeping.ShowMarks(tiers=h.one((), ("ask",), ("ask", "more"))),
    lambda h: neighbour.AskNeighbour(place="mission:statement", shown="Fewer die of it."),
    lambda h: neighbour.CountNeighbour(check=h.of("neighbour_check"), got_it=9, not_yet=0),
    lambda h: neighbour.NoteNeighbour(check=h.of("neighbour_check"), text=h.text()),
    lambda h: neighbour.RemoveNeighbour(check=h.of("neighbour_check")),
)


@pytest.fixture(scope="module")
def start(tmp_path_factory) -> Path:
    """The sample workshop, closed: every example begins with a copy of it."""
    path = tmp_path_factory.mktemp("start") / "start.plenary"
    made = Document.create(path)
    import_json(made, json.loads(SAMPLE.read_text(encoding="utf-8")))
    made.close()
    return path


def content(document: Document) -> dict[str, list[tuple]]:
    """Every recorded row."""
    return {
        table.name: [tuple(row) for row in document.all(f'SELECT * FROM "{table.name}"')]
        for table in TABLES
        if table.recorded
    }


def whole(document: Document) -> bool:
    """Whether nothing points to nothing, and every row is as its digest says."""
    document.check_digests()
    return not document.all("PRAGMA foreign_key_check")


def acted(document: Document, steps: list[tuple[int, int]]) -> int:
    done = 0
    for verb, seed in steps:
        try:
            document.commit(VERBS[verb](Hand(document, seed)))
            done += 1
        except (Refused, LookupError):
            continue
        document.end_typing()
    return done


def turned(turn) -> None:
    while turn() is not None:
        pass


STEPS = st.lists(
    st.tuples(st.integers(0, len(VERBS) - 1), st.integers(0, 2**16)), min_size=12, max_size=30
)


@settings(
    max_examples=6,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS)
def test_undone_it_is_as_it_was_and_redone_as_it_is(start, tmp_path_factory, steps):
    path = tmp_path_factory.mktemp("room") / "room.plenary"
    shutil.copyfile(start, path)
    document = Document.open(path)
    try:
        before = content(document)
        acted(document, steps)
        now = content(document)
        assert whole(document)
        turned(document.undo)
        assert content(document) == before
        assert whole(document)
        turned(document.redo)
        assert content(document) == now
        assert whole(document)
    finally:
        document.close()


def test_every_verb_is_done_and_undone(start, tmp_path):
    path = tmp_path / "room.plenary"
    shutil.copyfile(start, path)
    document = Document.open(path)
    before = content(document)
    done = set()
    for seed in range(6):
        for verb in random.Random(seed).sample(range(len(VERBS)), len(VERBS)):
            if acted(document, [(verb, seed)]):
                done.add(verb)
    now = content(document)
    turned(document.undo)
    first = content(document)
    turned(document.redo)
    again, sound = content(document), whole(document)
    document.close()
    assert set(range(len(VERBS))) - done == set()
    assert first == before
    assert again == now
    assert sound


def test_taking_anything_away_knows_all_that_points_to_it(document):
    """What points to a person keeps them; a new table with a person in it has to be named there."""
    from workshop.people.changes import _NAMED_IN

    pointing = set()
    for table in TABLES:
        for row in document.all(f'PRAGMA foreign_key_list("{table.name}")'):
            if row["table"] == "participant":
                pointing.add((table.name, row["from"]))
    assert pointing <= set(_NAMED_IN)
