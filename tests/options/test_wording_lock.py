"""Claims about the wording of an option that somebody else must lead on: read, and not edited."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.interests.seats import decide, seat, tells
from tests.options.test_panel import choose
from ui.document.live import LiveDocument
from ui.options.panel import OptionsPanel
from ui.theme.theme import theme
from workshop.document import Refused
from workshop.interests.deciding import HandOverSteering, TakeBackSteering
from workshop.options.changes import AddOptions, EditOption
from workshop.options.queries import options
from workshop.sentences import say

SENTENCE = (
    "The words of option B stay as they are until somebody else leads on it. "
    "Hand the lead over in Interests."
)


@pytest.fixture
def led(document):
    """The facilitator holds shares in what option B is about."""
    seat(document, "facilitator", "co_facilitator", "member", "member")
    tells(document, 1, 2, category="shares")
    return document


@pytest.fixture
def panel(qtbot, led):
    theme().apply(QApplication.instance())
    made = OptionsPanel(LiveDocument(led))
    qtbot.addWidget(made)
    made.resize(816, 620)
    made.show()
    choose(made, 1)
    return made


@pytest.mark.parametrize("field", ["title", "plain_title"])
def test_a14_the_wording_is_locked_until_somebody_else_leads(led, field):
    edit = {"option": 2, "field": field, "text": "Rather this"}
    with pytest.raises(Refused) as refused:
        led.commit(EditOption(**edit))
    assert say(refused.value.sentence) == SENTENCE
    decide(led, 1, 2, decided_by=2)
    with pytest.raises(Refused):
        led.commit(EditOption(**edit))
    led.commit(HandOverSteering(option=2, to=2))
    led.commit(EditOption(**edit))
    assert getattr(options(led)[1], field) == "Rather this"
    led.commit(TakeBackSteering(option=2))
    with pytest.raises(Refused):
        led.commit(EditOption(**edit))


def test_a14_other_options_tags_and_new_options_are_free(led):
    led.commit(EditOption(option=1, field="title", text="Rather this"))
    led.commit(EditOption(option=2, field="tags", text="travel"))
    led.commit(AddOptions(text="Something new"))
    assert [one.title for one in options(led)] == ["Rather this", "two", "three", "Something new"]


def test_a14_the_fields_are_read_and_say_why_until_the_lead_is_handed_over(qtbot, panel):
    details = panel.details
    assert details.locked.isVisible()
    assert details.locked.text() == SENTENCE
    for field in (details.title, details.plain, details.gate):
        assert field.isReadOnly()
        assert field.accessibleDescription() == SENTENCE
    assert not details.tags.isReadOnly()
    qtbot.keyClicks(details.title, "typed")
    assert details.title.toPlainText() == "two"
    panel.document.commit(HandOverSteering(option=2, to=2))
    assert not details.locked.isVisible()
    details.plain.setFocus()
    qtbot.keyClicks(details.plain, "In plain words")
    qtbot.keyClick(details.plain, Qt.Key.Key_Return)
    assert options(panel.document)[1].plain_title == "In plain words"


def test_a14_another_option_is_edited_beside_it(panel):
    choose(panel, 0)
    assert not panel.details.locked.isVisible()
    assert not panel.details.title.isReadOnly()
