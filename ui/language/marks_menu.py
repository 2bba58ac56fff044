"""Which marks stand under words while typing: ticks in the workshop's menu."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.document.live import LiveDocument
from ui.language.summary import TIERS
from workshop.language.keeping import ShowMarks
from workshop.language.queries import marks_shown
from workshop.sentences import say

CHOICES = (*TIERS, "more")


class MarksMenu(QMenu):
    """A tick for each kind of mark, and one for those the flood guard keeps back."""

    def __init__(self, live: LiveDocument, parent: QWidget) -> None:
        super().__init__(say("words.menu.marks"), parent)
        self._live = live
        self.ticks: dict[str, QAction] = {}
        for name in CHOICES:
            tick = self.ticks[name] = self.addAction(say(f"words.tier.{name}"))
            tick.setCheckable(True)
            tick.triggered.connect(self._choose)
        self.aboutToShow.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Ticks what is shown now."""
        shown = marks_shown(self._live.document)
        for name, tick in self.ticks.items():
            tick.setChecked(name in shown)

    def _choose(self) -> None:
        wanted = tuple(name for name, tick in self.ticks.items() if tick.isChecked())
        self._live.do(ShowMarks, tiers=wanted)
