"""The question beside a new card: is this one of whom the map knows already?"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.buttons import QuietButton, SecondaryButton
from ui.widgets.text import elided_label
from workshop.sentences import say
from workshop.stakeholders.model import Stakeholder


class TwinBar(QWidget):
    """Two names that may be one, and two answers; not answering leaves both on the map.

    Signals:
        merged: who stays, who goes into it.
        kept_apart: the two.
    """

    merged = Signal(int, int)
    kept_apart = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = elided_label("", role="body")
        self.merge_button = SecondaryButton(say("map.twin.merge"))
        self.apart_button = QuietButton(say("map.twin.apart"))
        self._pair: tuple[int, int] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words, 1)
        row.addWidget(self.merge_button)
        row.addWidget(self.apart_button)
        self.merge_button.clicked.connect(self._merge)
        self.apart_button.clicked.connect(self._keep_apart)
        self.hide()

    def ask(self, new: Stakeholder, known: Stakeholder) -> str:
        """Asks about two; gives the question."""
        self._pair = (known.id, new.id)
        words = say("map.twin.ask", new=new.name, known=known.name)
        self.words.setText(words)
        self.show()
        return words

    def refresh(self, known: set[int]) -> None:
        """Goes away when one of the two has left the map."""
        if self._pair is not None and not set(self._pair) <= known:
            self._pair = None
            self.hide()

    def _merge(self) -> None:
        if self._pair is not None:
            pair, self._pair = self._pair, None
            self.hide()
            self.merged.emit(*pair)

    def _keep_apart(self) -> None:
        if self._pair is not None:
            pair, self._pair = self._pair, None
            self.hide()
            self.kept_apart.emit(*pair)
