"""Park a thought: at the foot of the room column, always in the same place."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent

from ui.desk.foot_ask import FootAsk
from ui.document.live import LiveDocument
from ui.language.attach import attach
from ui.theme.theme import theme
from workshop.agenda.changes import ParkThought
from workshop.agenda.queries import parked
from workshop.document import Changed
from workshop.sentences import say


class Park(FootAsk):
    """Keeps a thought for later without stopping the room."""

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(say("desk.park"), "bookmark-simple", say("desk.park.hint"))
        self.live = live
        attach(self.field, live, place="", own_words=True)
        self.given.connect(self._keep)
        live.changed.connect(self._read_again)
        self.refresh()

    def refresh(self) -> None:
        """Says how many thoughts are parked."""
        self.aside.setText(say("desk.park.count", n=len(parked(self.live.document))))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the hairline above."""
        QPainter(self).fillRect(0, 0, self.width(), 1, theme().color("line"))

    def _keep(self, text: str) -> None:
        if self.live.do(ParkThought, text=text) is not None:
            self.done()

    def _read_again(self, changed: Changed) -> None:
        if changed.touches("parked"):
            self.refresh()
