"""Options that look alike: one quiet line that opens into the pairs, each merged or kept apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.buttons import QuietButton, SecondaryButton
from ui.widgets.hairline import HairlineRows
from ui.widgets.text import plain_label
from workshop.document import Reader
from workshop.options.alike import Alike, closest
from workshop.options.model import Option
from workshop.options.queries import options
from workshop.sentences import say

MOST = 30
"""So many pairs at a time, the most alike first; the others come when these are settled."""
_HEIGHT = 152


class AlikeBox(QWidget):
    """The line; opened, the pairs in full words and what can be done with the one chosen.

    Signals:
        merged: the pair that is the same, as the `Alike` that was suggested.
        apart: the pair that is not.
    """

    merged = Signal(object)
    apart = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pairs: Sequence[Alike] = ()
        self._options: Mapping[int, Option] = {}
        self.line = plain_label("", ink="ink_muted", wrap=True)
        self.open_button = QuietButton(say("options.alike.open"), checkable=True)
        self.pairs = QListWidget()
        self.pairs.setAccessibleName(say("options.alike.title"))
        self.pairs.setFrameShape(QFrame.Shape.NoFrame)
        self.pairs.setWordWrap(True)
        self.pairs.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pairs.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.pairs.setItemDelegate(HairlineRows(self.pairs))
        self.pairs.setFixedHeight(_HEIGHT)
        self.merge_button = SecondaryButton(say("options.alike.merge"))
        self.apart_button = QuietButton(say("options.alike.apart"))
        self._lay_out()
        self.open_button.toggled.connect(self._open)
        self.merge_button.clicked.connect(self._merge)
        self.apart_button.clicked.connect(self._keep_apart)
        self._open(False)

    def show_pairs(self, pairs: Sequence[Alike], options: Mapping[int, Option]) -> None:
        """Shows these pairs; the place in the list stays, so that the next pair is chosen."""
        self.setVisible(bool(pairs))
        self._pairs = pairs[:MOST]
        self.line.setText(say("options.alike.pairs", n=len(pairs)))
        self._options = options
        if self.open_button.isChecked():
            self._fill()

    def _fill(self) -> None:
        row = self.pairs.currentRow()
        self.pairs.clear()
        for pair in self._pairs:
            first, second = self._options[pair.first], self._options[pair.second]
            self.pairs.addItem(QListWidgetItem(f"{_words(first)}\n{_words(second)}"))
        self.pairs.setCurrentRow(min(max(row, 0), len(self._pairs) - 1))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.line, 1)
        top.addWidget(self.open_button)
        acts = QHBoxLayout()
        acts.addWidget(self.merge_button)
        acts.addWidget(self.apart_button)
        acts.addStretch(1)
        self._inside = QWidget()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.pairs)
        inside.addLayout(acts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self._inside)

    def _open(self, opened: bool) -> None:
        if opened:
            self._fill()
        self._inside.setVisible(opened)
        self.open_button.set_words(say("options.alike.close" if opened else "options.alike.open"))

    def _chosen(self) -> Alike | None:
        row = self.pairs.currentRow()
        return self._pairs[row] if 0 <= row < len(self._pairs) else None

    def _merge(self) -> None:
        pair = self._chosen()
        if pair is not None:
            self.merged.emit(pair)

    def _keep_apart(self) -> None:
        pair = self._chosen()
        if pair is not None:
            self.apart.emit(pair)


def _words(option: Option) -> str:
    return say("options.alike.row", letter=option.letter, title=option.shown)


def twin_words(reader: Reader, typed: str) -> str:
    """What is said while typing: an option that is there already and looks like the last line."""
    lines = typed.splitlines()
    known = {one.id: one for one in options(reader)}
    near = closest(lines[-1], {one.id: one.shown for one in known.values()}) if lines else None
    if near is None:
        return ""
    return say("options.alike.typing", letter=known[near].letter, title=known[near].shown)
