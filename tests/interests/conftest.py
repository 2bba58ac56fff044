"""The interests panel in a small room with something declared."""

import pytest

from tests.interests.desk import WORDS
from tests.interests.seats import SeatPeople
from ui.document.live import LiveDocument
from ui.interests.panel import InterestsPanel
from ui.theme.theme import theme
from workshop.agenda.changes import ShowOnRoom
from workshop.interests.changes import RecordDeclaration
from workshop.interests.model import Interest


@pytest.fixture
def panel(qtbot, qapp, document):
    theme().apply(qapp, "light")
    document.commit(SeatPeople(roles=("chair", "member", "member", "facilitator")))
    document.commit(ShowOnRoom(slide="mission"))
    told = (Interest(category="ownership", text=WORDS, options=(2,)),)
    document.commit(RecordDeclaration(participant=2, status="declared", interests=told))
    made = InterestsPanel(LiveDocument(document))
    qtbot.addWidget(made)
    made.resize(816, 600)
    made.show()
    return made


@pytest.fixture
def matrix(panel):
    panel.show_view("decide")
    return panel.decide.matrix
