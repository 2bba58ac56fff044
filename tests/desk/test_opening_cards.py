"""The cards for the start: what neutral means, and what is kept about whoever is here."""

import datetime

from ui.desk.notes_panel import NotesPanel
from ui.document.live import LiveDocument
from ui.features import SLIDES, load
from ui.people.panel import PeoplePanel
from workshop.agenda.changes import AddStep
from workshop.agenda.queries import room, steps
from workshop.commitments.changes import MakeDecision, SetReview


def builder(kind: str):
    return load({one.kind: one.builder for one in SLIDES}[kind])


def test_the_welcome_sends_either_card_to_the_room_and_other_steps_have_none(qtbot, document):
    document.commit(AddStep(kind="welcome", title="Welcome", minutes=5))
    document.commit(AddStep(kind="break", title="Break", minutes=5))
    welcome, pause = (NotesPanel(LiveDocument(document), one.id) for one in steps(document))
    for panel in (welcome, pause):
        qtbot.addWidget(panel)
    assert not pause.cards.isVisibleTo(pause)
    for card, words in (("neutrality", "not what we decide"), ("privacy", "No network")):
        welcome.cards.links[card].click()
        assert room(document).slide == card
        assert words in builder(card)(document).slide.sentences()


def test_the_doors_send_the_card_of_what_is_kept(qtbot, document):
    panel = PeoplePanel(LiveDocument(document))
    qtbot.addWidget(panel)
    panel.privacy.links["privacy"].click()
    assert room(document).slide == "privacy"


def test_a_review_that_is_due_is_told_before_the_door_opens(desk):
    desk.go_to("prepare", "ready")
    sheet = desk.sheet
    assert not sheet.reviews.isVisibleTo(sheet)
    document = sheet.document
    document.commit(MakeDecision(text="Start with lungs"))
    document.commit(SetReview(decision=1, day=datetime.date(2020, 1, 1)))
    assert sheet.reviews.text().startswith("D1 is due for review since 1 January 2020")
    assert sheet.reviews.isVisibleTo(sheet)
