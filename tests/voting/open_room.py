"""A small room in an open round, for tests of hands, names and the wall."""

from __future__ import annotations

from tests.voting.room import furnish
from ui.document.live import LiveDocument
from ui.voting.panel import VotePanel
from workshop.document import Document
from workshop.voting import queries
from workshop.voting.changes import OpenRound, SetUpRound
from workshop.voting.hands import CountHands
from workshop.voting.methods import method
from workshop.voting.model import Round
from workshop.voting.rule import Settings


def open_round(
    document: Document,
    form: str = "hands",
    people: int = 9,
    recused: tuple[tuple[int, int], ...] = (),
    key: str = "approval",
    options: int = 2,
) -> Round:
    """An open round in a room whose people belong to three sectors in turn."""
    furnish(document, people=people, options=options, recused=recused)
    chosen = Settings(form=form, **{"cut": 1, **method(key).defaults})
    document.commit(
        SetUpRound(title="Vote", question="Do we?", method=key, settings=chosen, secret=False)
    )
    document.commit(OpenRound(round_id=1, reason="as the room agreed"))
    return queries.round_of(document, 1)


def count(document: Document, counter: int, option: int, *hands: tuple[str, int, int]) -> None:
    """One person's count of one option."""
    document.commit(CountHands(round_id=1, counter=counter, option=option, hands=hands))


def twice(document: Document, option: int, *hands: tuple[str, int, int]) -> None:
    """Both people count alike."""
    for counter in (1, 2):
        count(document, counter, option, *hands)


def panel_of(qtbot, document: Document) -> VotePanel:
    """The vote's panel, shown at the size it has on a small laptop."""
    panel = VotePanel(LiveDocument(document))
    qtbot.addWidget(panel)
    panel.resize(816, 600)
    panel.show()
    return panel
