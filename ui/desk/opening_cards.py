"""Two cards for the start: what neutral means here, and what is kept about whoever is here."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.widgets.buttons import LinkButton
from workshop.agenda.changes import ShowOnRoom
from workshop.sentences import say

CARDS = ("neutrality", "privacy")
WORDS = {"neutrality": "opening.neutral", "privacy": "opening.privacy"}


class OpeningCards(QWidget):
    """A quiet link a card; a press sends it to the room.

    Signals:
        said: a line for the foot of the sheet.
    """

    said = Signal(str)

    def __init__(self, live: LiveDocument, cards: tuple[str, ...] = CARDS) -> None:
        super().__init__()
        self.live = live
        self.links = {card: LinkButton(say(WORDS[card])) for card in cards}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for card, link in self.links.items():
            link.clicked.connect(partial(self._show, card))
            row.addWidget(link)
        row.addStretch(1)

    def _show(self, card: str) -> None:
        self.live.do(ShowOnRoom, slide=card)
        self.said.emit(say("opening.shown"))
