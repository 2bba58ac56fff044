"""A21: a word in every private field of interests is in no output that leaves the organiser."""

import json
import logging

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication, QWidget

from exports.minutes.minutes import write_minutes
from tests.interests import register_room as room
from ui.commands import run
from ui.commitments.panel import VIEWS as COMMITMENTS
from ui.commitments.panel import CommitmentsPanel
from ui.desk.window import DeskWindow
from ui.features import DELIVER, PREPARE, RECORD, SLIDES
from ui.interests.panel import InterestsPanel
from ui.room.live_room import build
from ui.room.room_view import RoomView
from ui.theme.theme import theme
from workshop.agenda.changes import AddStep, ShowOnRoom
from workshop.agenda.queries import steps
from workshop.document.copies import share_a_copy
from workshop.exchange.workshop_json import export_json
from workshop.interests.changes import RecordDeclaration
from workshop.interests.deciding import HandOverSteering
from workshop.interests.queries import prompts
from workshop.options.naming_changes import NameOrganisationIn
from workshop.sentences import say
from workshop.voting.late import NoteLateInterest, late

MARK = "CANARY"
SUBJECTS = {"step": 1, "result": 1, "vote": 1, "rule_card": 1}


@pytest.fixture
def full(document):
    """The room of the register: every private field holds the word, a vote was held after it."""
    room.furnish(document)
    document.commit(NameOrganisationIn(option=room.C, name=room.OTHER_ENTITY.lower() + " dept"))
    document.commit(NameOrganisationIn(option=room.D, name="Nordic Imaging AB"))
    for prompt in prompts(document):
        room.dismisses(document, prompt.interest, prompt.option)
    document.commit(AddStep(kind="interests", title="Interests"))
    document.commit(RecordDeclaration(participant=room.GUN, status="none"))
    document.commit(HandOverSteering(option=room.B, to=room.GUN))
    room.held_vote(document)
    room.declares(
        document,
        room.EVA,
        room.Interest(category="shares", text=room.TEXT, options=(room.B,)),
        at="2027-02-10T17:00:00+01:00",
        layer="late",
    )
    for one in late(document):
        document.commit(
            NoteLateInterest(round_id=one.round_id, option=one.option, participant=one.participant)
        )
    assert MARK.encode() in document.path.read_bytes()
    return document


def words_of_pdf(path):
    pdf = pypdfium2.PdfDocument(path)
    text = "\n".join(page.get_textpage().get_text_range() for page in pdf)
    outline = " ".join(str(item.get_title()) for item in pdf.get_toc())
    facts = json.dumps(pdf.get_metadata_dict())
    pdf.close()
    return f"{text} {outline} {facts}"


@pytest.mark.parametrize("edition", ["organiser", "public"])
def test_a21_no_private_word_is_in_the_minutes(full, tmp_path, edition):
    write_minutes(full, tmp_path / "minutes.pdf", edition)
    assert MARK not in words_of_pdf(tmp_path / "minutes.pdf")
    assert MARK.encode() not in (tmp_path / "minutes.pdf").read_bytes()


def test_a21_no_private_word_is_in_the_public_json_or_in_a_shared_copy(full, tmp_path):
    assert MARK not in json.dumps(export_json(full, "public"))
    share_a_copy(full, tmp_path / "copy.plenary")
    for path in tmp_path.glob("copy*"):
        assert MARK.encode() not in path.read_bytes()


def test_a21_no_private_word_is_on_the_wall_or_read_aloud_from_it(full, qtbot, qapp):
    theme().apply(qapp, "light")
    view = RoomView()
    qtbot.addWidget(view)
    for slide in SLIDES:
        full.commit(ShowOnRoom(slide=slide.kind, subject=SUBJECTS.get(slide.kind)))
        state = build(full)
        view.show_state(state)
        said = state.slide.sentences() if state.slide is not None else ""
        assert MARK not in f"{state.header} {state.header_right} {said} {view.accessibleName()}"


def _views(sheet) -> tuple[str, ...]:
    """The views of the sheets that have some of their own."""
    if isinstance(sheet, InterestsPanel):
        return ("ask", "decide", "options", "rules")
    return COMMITMENTS if isinstance(sheet, CommitmentsPanel) else ()


def test_a21_no_private_word_is_on_the_desk_while_no_pane_is_open(full, qtbot, qapp):
    theme().apply(qapp, "light")
    desk = DeskWindow(full)
    qtbot.addWidget(desk)
    desk.show()
    places = [("run", str(one.id)) for one in steps(full)]
    places += [("prepare", page.name) for page in PREPARE]
    places += [("record", page.name) for page in RECORD] + [("deliver", DELIVER[0].name)]
    for place in places:
        desk.go_to(*place)
        assert MARK not in _seen(desk)
        for view in _views(desk.sheet):
            desk.sheet.show_view(view)
            assert MARK not in _seen(desk)
    assert MARK not in desk.windowTitle()
    assert MARK not in (QApplication.clipboard().text() or "")
    desk.shut()


def test_a21_no_private_word_is_in_journal_undo_or_what_a_round_kept(full):
    journal = [dict(row) for row in full.all("SELECT * FROM journal")]
    assert MARK not in json.dumps(journal, default=str)
    assert MARK not in say(full.undo_label) if full.undo_label else True
    kept = full.all("SELECT interests, warnings, rule_card, result FROM round")
    assert MARK not in json.dumps([list(map(str, row)) for row in kept])


def test_a21_no_private_word_is_in_what_the_commands_say_or_in_a_log(full, capsys, caplog):
    path = full.path
    full.close()
    with caplog.at_level(logging.DEBUG):
        for words in (["interests", str(path), "--json"], ["interests", str(path)],
                      ["check", str(path)], ["map", str(path), "--json"]):  # fmt: skip
            run(words)
    told = capsys.readouterr()
    assert MARK not in told.out + told.err + caplog.text


def _seen(widget):
    parts = [widget, *widget.findChildren(QWidget)]
    texts = [one.text() for one in parts if hasattr(one, "text") and callable(one.text)]
    names = [f"{one.accessibleName()} {one.toolTip()} {one.windowTitle()}" for one in parts]
    return " ".join((*map(str, texts), *names))
