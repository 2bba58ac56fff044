"""A word in every personal or private field of mission, map and commitments leaves nowhere."""

import datetime
import json
import logging

import pypdfium2
import pytest

from exports.minutes.minutes import write_minutes
from exports.sheets import SHEETS
from tests.interests.seats import SeatPeople
from ui.commands import run
from ui.features import SLIDES
from ui.room.live_room import build
from ui.room.room_view import RoomView
from ui.theme.theme import theme
from workshop.agenda.changes import BeginWorkshop, ShowOnRoom
from workshop.commitments.after_vote_changes import AddContribution, RaiseHand
from workshop.commitments.changes import AddAction, MakeDecision, TieAction
from workshop.commitments.detail_changes import AddParty, GiveRole
from workshop.commitments.tables import TABLES as COMMITMENTS
from workshop.document.copies import share_a_copy
from workshop.document.declared import Privacy
from workshop.exchange.past.changes import TakePastWorkshop
from workshop.exchange.past.model import PastAction, PastPerson, Snapshot
from workshop.exchange.workshop_json import export_json
from workshop.mission.agreeing import CountFists, KeepDissent
from workshop.mission.changes import DescribeLine, KeepVersion, SetMissionField
from workshop.mission.evidence import AddBarrier
from workshop.mission.pulses import ClosePulse, GivePulse, OpenPulse
from workshop.mission.tables import TABLES as MISSION
from workshop.options.changes import AddOptions
from workshop.options.tables import TABLES as OPTIONS
from workshop.people.changes import EditParticipant, EveryoneIsHere, WriteNote
from workshop.sentences import say
from workshop.stakeholders.changes import AddStakeholder
from workshop.stakeholders.coverage.queries import findings
from workshop.stakeholders.coverage_changes import AnswerFinding, SetSupport
from workshop.stakeholders.rating.changes import CloseRatingPass, OpenRatingPass
from workshop.stakeholders.rating.gathering import give
from workshop.stakeholders.stance_changes import SetStance
from workshop.stakeholders.tables import TABLES as MAP

MARK = "CANARY"
PERSON, OWNER, GIVER, PAST, NOTE, WHY = (
    f"{MARK}{name}" for name in ("person", "owner", "giver", "past", "note", "why")
)
SHEETS_FOR_ALL = ("mission-page", "supporter-slips", "invitations", "letters")


@pytest.fixture
def full(document):
    """A workshop with a word in each of those fields, rated and asked while nobody looked."""
    for change in (
        BeginWorkshop(template="blank", title="Lungs", date="2027-02-10"),
        SeatPeople(roles=("member",) * 7, sectors=("patient",) * 5 + ("industry", "authority")),
        EveryoneIsHere(),
        *(EditParticipant(participant=n, name=f"{PERSON} {n}") for n in range(1, 8)),
        EditParticipant(participant=1, organisation="Clinic Ltd"),
        WriteNote(participant=1, text=NOTE),
        SetMissionField(field="statement", text="Halve late finds by 2030"),
        SetMissionField(field="success_measures", text="Found early"),
        DescribeLine(line=1, detail="owner", text=OWNER),
        KeepVersion(),
        CountFists(first=(0, 0, 1, 2, 2, 2)),
        KeepDissent(fists=1, words="Too soon", sector="authority"),
        AddBarrier(text="No bus", sector="patient"),
        AddStakeholder(name="Clinic", sector="provider"),
        AddStakeholder(name="Region", sector="authority", present="in_room"),
        AddOptions(text="Mobile scanner"),
        SetStance(option=1, stakeholder=1, stance=-1, intensity=4),
        SetSupport(stakeholder=1, item="travel", state="asked_for"),
        MakeDecision(text="Start"),
        AddAction(text="Ask", owner=6, option=1, decision=1, due=datetime.date(2027, 3, 1)),
        TieAction(action=1, to="manager", id=7),
        GiveRole(action=1, role="C", participant=2),
        AddParty(action=1, relation="feedback_to", stakeholder=1),
        RaiseHand(option=1, participant=3, state="no", needs=""),
        AddContribution(giver=GIVER, kind="money", amount="5 EUR", action=1),
        TakePastWorkshop(taken=_past()),
    ):
        document.commit(change)
    found = next(one for one in findings(document) if one.answer is None)
    document.commit(
        AnswerFinding(finding=found.check, subject=found.subject, answer="accept", reason=WHY)
    )
    _rate(document)
    document.commit(OpenPulse(moment="before"))
    for person in range(5):
        document.commit(GivePulse(moment="before", answers=(person + 1, 4, 5), sector="patient"))
    document.commit(ClosePulse(moment="before"))
    return document


def _past():
    return Snapshot(
        uid="past",
        title=f"{PAST}title",
        date="2026-02-10",
        actions=(PastAction(uid="a", number=1, text=f"{PAST}action", owner=f"{PAST}owner"),),
        people=(PastPerson(name=f"{PAST}person"),),
    )


def _rate(document):
    document.commit(OpenRatingPass(form="kiosk", axes=("power",)))
    for person in range(1, 8):
        give(document, 1, person, {(1, "power"): person % 5 + 1})
    document.commit(CloseRatingPass(pass_id=1))


def words_of(path):
    pdf = pypdfium2.PdfDocument(path)
    text = "\n".join(page.get_textpage().get_text_range() for page in pdf)
    outline = " ".join(str(item.get_title()) for item in pdf.get_toc())
    facts = json.dumps(pdf.get_metadata_dict())
    pdf.close()
    return f"{text} {outline} {facts}"


def test_each_field_that_is_declared_personal_or_private_holds_something(full):
    empty = []
    for table in (*MISSION, *MAP, *OPTIONS, *COMMITMENTS):
        for name, column in table.columns.items():
            if column.privacy in (Privacy.PERSONAL, Privacy.PRIVATE):
                sql = f'SELECT count(*) FROM "{table.name}" WHERE "{name}" NOT IN (\'\', 0)'
                empty += [] if full.value(sql) else [(table.name, name)]
    assert empty == []


def test_what_is_gathered_in_secret_is_gone_once_it_is_closed(full):
    secret = [
        table.name
        for table in (*MISSION, *MAP, *OPTIONS, *COMMITMENTS)
        if all(one.privacy is Privacy.SECRET for one in table.columns.values())
    ]
    assert sorted(secret) == ["pulse", "pulse_moment", "rating_count", "rating_turn"]
    assert full.value("SELECT count(*) FROM rating_count") == 0
    assert full.value("SELECT count(*) FROM rating_turn") == 0
    assert not full.value("SELECT count(*) FROM pulse WHERE sector != ''")


def test_no_such_word_is_in_the_public_minutes(full, tmp_path):
    write_minutes(full, tmp_path / "minutes.pdf", "public")
    told = words_of(tmp_path / "minutes.pdf")
    assert MARK not in told
    assert "Too soon" in told
    assert "Dissent (" not in told
    assert say("widgets.sector.authority") not in told[told.index("Too soon") :][:60]
    write_minutes(full, tmp_path / "whole.pdf", "organiser")
    assert all(word in words_of(tmp_path / "whole.pdf") for word in (PERSON, OWNER, GIVER, WHY))


def test_no_such_word_is_in_the_public_json_and_nobody_is_judged_there(full):
    told = export_json(full, "public")
    assert MARK not in json.dumps(told)
    assert {row["sector"] for row in told["participants"]} >= {"patient"}
    assert told["mission"]["fists_to_five"][0]["dissent"] == [
        {"id": told["mission"]["fists_to_five"][0]["dissent"][0]["id"], "words": "Too soon"}
    ]
    judged = {"power", "interest", "legitimacy", "urgency", "support", "asked", "reason"}
    assert not any(judged & card.keys() for card in told["stakeholders"])
    inside = {"room_ratings", "past", "stances", "finding_answers", "coalition", "contributions"}
    assert not inside & told.keys()
    whole = json.dumps(export_json(full))
    assert all(word in whole for word in (PERSON, OWNER, GIVER, WHY, PAST))


@pytest.mark.parametrize("name", SHEETS_FOR_ALL)
def test_no_such_word_is_on_a_sheet_that_anybody_may_read(full, tmp_path, name):
    SHEETS[name](full, tmp_path / "sheet.pdf")
    assert MARK not in words_of(tmp_path / "sheet.pdf")


def test_a_shared_copy_holds_no_past_workshop_no_turn_no_dissenting_sector(full, tmp_path):
    assert PAST.encode() in full.path.read_bytes()
    share_a_copy(full, tmp_path / "copy.plenary")
    held = (tmp_path / "copy.plenary").read_bytes()
    assert PAST.encode() not in held
    assert NOTE.encode() not in held
    from workshop.document import Document

    copy = Document.open(tmp_path / "copy.plenary")
    assert [row[0] for row in copy.all("SELECT sector FROM dissent")] == ["not_stated"]
    for table in ("past_workshop", "rating_count", "rating_turn", "pulse", "journal", "undolog"):
        assert copy.value(f"SELECT count(*) FROM {table}") == 0
    copy.close()


def test_no_such_word_is_on_the_wall_except_who_does_what(full, qtbot, qapp):
    theme().apply(qapp, "light")
    view = RoomView()
    qtbot.addWidget(view)
    named = {"who_does_what", "read_back", "people", "then"}
    for slide in SLIDES:
        if slide.kind in ("vote", "rule_card", "result"):
            continue
        full.commit(ShowOnRoom(slide=slide.kind, subject=1 if slide.kind == "rated" else None))
        state = build(full)
        view.show_state(state)
        said = state.slide.sentences() if state.slide is not None else ""
        told = f"{state.header} {state.header_right} {said} {view.accessibleName()}"
        hidden = (OWNER, GIVER, NOTE, WHY, f"{PAST}person", f"{PAST}owner")
        assert not [word for word in hidden if word in told], slide.kind
        if slide.kind not in named:
            assert MARK not in told, slide.kind


def test_no_such_word_is_in_journal_log_or_what_commands_say(full, capsys, caplog):
    rows = [dict(row) for row in full.all("SELECT * FROM journal")]
    assert MARK not in json.dumps(rows, default=str)
    assert "pulse" not in json.dumps(rows).lower()
    path = full.path
    full.close()
    with caplog.at_level(logging.DEBUG):
        for words in (["map", str(path)], ["map", str(path), "--json"], ["check", str(path)]):
            run(words)
    told = capsys.readouterr()
    assert MARK not in (told.out + told.err + caplog.text).replace(WHY, "")
