"""Sentences one under the other, each wrapped, with space between them."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.text import PlainLabel, plain_label
from workshop.sentences import say

MOST = 200


class SentenceList(QWidget):
    """What differs, in words; a screen reader reads each sentence by itself."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.labels: list[PlainLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 8, 4)
        self._column.setSpacing(10)
        self._column.addStretch(1)

    def words(self) -> list[str]:
        """The sentences in sight."""
        return [label.text() for label in self.labels]

    def show_sentences(self, sentences: list[str]) -> None:
        """Shows these; of very many the first, and how many more there are."""
        shown = sentences[:MOST]
        if len(sentences) > MOST:
            shown = [*shown, say("map.room.more", n=len(sentences) - MOST)]
        if shown == self.words():
            return
        for label in self.labels:
            self._column.removeWidget(label)
            label.hide()
            label.deleteLater()
        self.labels = [plain_label(one, wrap=True) for one in shown]
        for label in self.labels:
            self._column.insertWidget(self._column.count() - 1, label)
