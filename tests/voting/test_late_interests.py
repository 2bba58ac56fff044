"""Claims about the result page when an interest becomes known after the vote had opened."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.interests.seats import everybody_declares_nothing, members, tells
from tests.interests.votes import close, open_vote, set_up, vote
from ui.document.live import LiveDocument
from ui.theme.theme import theme
from ui.voting.panel import VotePanel
from ui.voting.slide import result_slide
from workshop.voting.changes import EditRound, OpenRound
from workshop.voting.late import late, notes
from workshop.voting.queries import result_of, rounds

LATER = "2027-03-01T10:00:00+01:00"


@pytest.fixture
def room(qtbot, document):
    theme().apply(QApplication.instance())

    def made(yes: int, no: int, *tellers: int, **more) -> VotePanel:
        members(document, yes + no)
        everybody_declares_nothing(document)
        opened = open_vote(document, (1, 2), threshold="1/2", beyond=True, **more)
        vote(document, opened, 1, yes, no)
        close(document, opened)
        panel = VotePanel(LiveDocument(document))
        qtbot.addWidget(panel)
        panel.resize(816, 600)
        panel.show()
        for person in tellers:
            tells(document, person, 1, at=LATER, layer="late")
        QApplication.processEvents()
        return panel

    return made


def said(panel: VotePanel) -> str:
    QApplication.processEvents()
    return "\n".join(row.words.text() for row in panel.closed.late.rows)


def everything_said(panel: VotePanel) -> str:
    return "\n".join(one.accessibleName() for one in panel.closed.findChildren(QWidget))


def test_without_anything_new_the_result_page_is_as_it_was(room) -> None:
    panel = room(12, 8)
    assert panel.closed.late.isHidden()


def test_a7_what_cannot_have_altered_the_outcome_is_noted_and_nothing_else(qtbot, room) -> None:
    panel = room(12, 8)
    before = result_of(panel.document, 1), result_slide(panel.document, 1, 3, 0)
    tells(panel.document, 2, 1, at=LATER, layer="late")
    assert said(panel) == (
        "An interest in option A became known after this vote had opened. "
        "It cannot have altered the outcome: the totals alone show it."
    )
    assert "Person" not in everything_said(panel), "the round was secret"
    (row,) = panel.closed.late.rows
    assert not row.again_button.isVisible()
    row.note_button.setFocus()
    qtbot.keyClick(row.note_button, Qt.Key.Key_Return)
    assert late(panel.document) == []
    assert said(panel) == ""
    assert "became known only after the vote had opened. It cannot" in everything_said(panel)
    after = result_of(panel.document, 1), result_slide(panel.document, 1, 3, 0)
    assert after[0] == before[0]
    assert after[1].slide.sentences() == before[1].slide.sentences(), "the room sees what it saw"


def test_a8_where_it_could_have_the_vote_is_held_again_and_both_stay(room) -> None:
    panel = room(10, 9, 2)
    assert "it could have altered the outcome" in said(panel)
    result = result_of(panel.document, 1)
    panel.closed.late.rows[0].again_button.click()
    first, second = rounds(panel.document)
    assert (first.status, second.status) == ("closed", "draft")
    assert (second.question, second.chosen, second.repeats) == (first.question, (1, 2), first.id)
    assert second.settings == first.settings
    assert result_of(panel.document, 1) == result
    assert len(notes(panel.document, 1)) == 1, "the note stands beside the old result"
    assert panel.round.id == second.id


def test_two_people_on_one_option_are_one_sentence_and_two_notes(room) -> None:
    panel = room(12, 8, 2, 5)
    assert said(panel).startswith("2 interests in option A became known")
    panel.closed.late.rows[0].note_button.click()
    assert len(notes(panel.document, 1)) == 2
    assert panel.closed.late.isVisible(), "the notes stay in sight"
    assert panel.closed.late.rows == []


def test_the_keyboard_goes_on_to_the_next_and_then_to_the_notes(qtbot, room) -> None:
    panel = room(12, 8, 2)
    tells(panel.document, 5, 2, at=LATER, layer="late")
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    late_part = panel.closed.late
    assert len(late_part.rows) == 2
    late_part.rows[0].note_button.setFocus()
    qtbot.keyClick(late_part.rows[0].note_button, Qt.Key.Key_Return)
    assert late_part.rows[0].note_button.hasFocus()
    qtbot.keyClick(late_part.rows[0].note_button, Qt.Key.Key_Return)
    assert late_part.area.hasFocus()


def test_a_long_question_leaves_the_sheet_as_wide_as_it_was(qtbot, document) -> None:
    theme().apply(QApplication.instance())
    members(document, 4)
    everybody_declares_nothing(document)
    draft = set_up(document, (1, 2))
    document.commit(EditRound(round_id=draft.id, question="Vad ska vi börja med? " * 20))
    document.commit(OpenRound(round_id=draft.id))
    close(document, draft)
    panel = VotePanel(LiveDocument(document))
    qtbot.addWidget(panel)
    assert panel.minimumSizeHint().width() <= 816
    assert panel.title.accessibleName() == ("Vad ska vi börja med? " * 20)
