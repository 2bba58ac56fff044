"""The lock of an option: an icon and words, locked while it waits for something."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme.icons import paint_icon
from ui.theme.theme import theme
from ui.widgets.text import plain_label
from workshop.document import Reader
from workshop.options.gate_queries import marks, waiting
from workshop.options.model import Option
from workshop.options.money import first_names
from workshop.sentences import Sentence, say

LOCKED, UNLOCKED = "lock-simple", "lock-simple-open"
SIZE = 16
MOST_WORDS, MOST_NEEDS, MOST_LETTERS = 34, 3, 80


def lock_icon(*, waits: bool) -> str:
    """The icon of an option that waits, or of one that was let go on."""
    return LOCKED if waits else UNLOCKED


class LockIcon(QWidget):
    """A lock, closed in the colour of attention or open in that of remarks."""

    def __init__(self) -> None:
        super().__init__()
        self._waits = True
        self.setFixedSize(theme().px(SIZE), theme().px(SIZE))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, *, waits: bool) -> None:
        """Show it closed or open."""
        self._waits = waits
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lock; the words beside it say the same."""
        colour = theme().color("attention" if self._waits else "ink_muted")
        paint_icon(QPainter(self), QRectF(self.rect()), lock_icon(waits=self._waits), colour)


class LockLine(QWidget):
    """The lock of one option with its words: what it waits for, or who waived what."""

    def __init__(self) -> None:
        super().__init__()
        self.icon = LockIcon()
        self.words = plain_label("", role="caption", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(6)
        row.addWidget(self.icon)
        row.addWidget(self.words, 1)

    def show_mark(self, reader: Reader, one: Option | None) -> None:
        """Shows the mark of an option; takes no room while there is none."""
        found = None if one is None else marks(reader).get(one.id)
        self.setVisible(found is not None)
        if one is None or found is None:
            return
        waits, words = found
        needs = waiting(reader).get(one.id, ())
        told = [_short(need.words) for need in needs]
        most = MOST_NEEDS if sum(map(len, told)) <= MOST_LETTERS else MOST_NEEDS - 1
        said = say("options.lock.waits", needs=first_names(told, most))
        self.icon.show_state(waits=waits)
        self.words.set_ink("attention" if waits else "ink_muted")
        self.words.setText(said if needs else say(words))


def _short(words: str | Sentence) -> str:
    said = say(words) if isinstance(words, Sentence) else words
    return said if len(said) <= MOST_WORDS else f"{said[: MOST_WORDS - 1]}…"
