"""Claims about the form of a declaration: nothing that was told is lost on the way."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.interests.seats import members
from ui.document.live import LiveDocument
from ui.interests.declaration_form import DeclarationForm
from ui.theme.theme import theme
from workshop.interests import queries
from workshop.interests.changes import RecordDeclaration
from workshop.interests.model import Interest


@pytest.fixture
def form(qtbot, document):
    theme().apply(QApplication.instance())
    members(document, 2)
    told = Interest(category="shares", entity="First"), Interest(category="speaker", entity="Other")
    document.commit(RecordDeclaration(participant=1, status="declared", interests=told))
    made = DeclarationForm(LiveDocument(document), 1)
    qtbot.addWidget(made)
    return made


def entities(document):
    return sorted(one.entity for one in queries.interests_of(document, 1))


def test_to_change_a_second_interest_keeps_the_first(document, form):
    form._take_up(0)
    form._take_up(0)
    form.record_button.click()
    assert entities(document) == ["First", "Other"]


def test_a_half_typed_interest_is_kept_when_another_is_changed(document, form):
    form.fields.entity.setText("Third")
    form._take_up(0)
    form.fields.entity.setText("First in full")
    form.record_button.click()
    assert entities(document) == ["First in full", "Other", "Third"]


def test_a_date_that_is_none_stays_in_the_fields(form):
    form._take_up(0)
    form.fields.since.setText("soon")
    form._take_up(0)
    assert form.fields.entity.text() == "First"
