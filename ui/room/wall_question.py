"""The one question before anything private: is this picture also on the wall?"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.room.displays import DISPLAYS, how_to_extend
from ui.room.room_window import screen_facts
from ui.room.screens_moved import ScreensMoved
from ui.theme.theme import theme
from ui.widgets.buttons import SecondaryButton
from ui.widgets.text import plain_label
from workshop.sentences import say


def private_is_safe() -> bool:
    """Whether the room cannot see this laptop, as far as the system and the person tell."""
    return DISPLAYS.private_is_safe(screen_facts())


def screens_now() -> str:
    """How the screens stand, for the record of a round."""
    return DISPLAYS.arrangement(screen_facts())


class WallQuestion(QFrame):
    """A band that says why nothing private opens, and what to do; hidden while all is well.

    Signals:
        answered: it was answered, or the screens changed; ask `private_is_safe` again.
    """

    answered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = plain_label("", strong=True, wrap=True)
        self.only_here = SecondaryButton(say("desk.ready.act.wall_no"))
        self.on_the_wall = SecondaryButton(say("desk.ready.act.wall_yes"))
        self.look_again = SecondaryButton(say("desk.ready.act.look"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.addWidget(self.words, 1)
        for button in (self.only_here, self.on_the_wall, self.look_again):
            row.addWidget(button)
        self.only_here.clicked.connect(self._say_only_here)
        self.on_the_wall.clicked.connect(self._say_on_the_wall)
        self.look_again.clicked.connect(self._look)
        ScreensMoved(self, self._look)
        self.hide()

    def ask_if_needed(self) -> bool:
        """Shows the band where the room may see this laptop; True where all is well."""
        copied = DISPLAYS.arrangement(screen_facts()) == "copied"
        self.words.setText(say(how_to_extend() if copied else "desk.ready.screen.single"))
        self.on_the_wall.setVisible(not copied)
        self.look_again.setVisible(copied)
        self.only_here.set_words(
            say("desk.ready.act.projector_off" if copied else "desk.ready.act.wall_no")
        )
        self.setVisible(not private_is_safe())
        return private_is_safe()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the band."""
        QPainter(self).fillRect(self.rect(), theme().color("attention_soft"))
        super().paintEvent(event)

    def _say_only_here(self) -> None:
        DISPLAYS.answer(screen_facts(), on_the_wall=False)
        self._look()

    def _say_on_the_wall(self) -> None:
        DISPLAYS.answer(screen_facts(), on_the_wall=True)
        self._look()

    def _look(self) -> None:
        if self.isVisible():
            self.ask_if_needed()
        self.answered.emit()
