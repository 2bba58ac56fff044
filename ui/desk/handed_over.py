"""The laptop in other hands: a window over the whole screen, and the PIN to come back.

Nothing of the last person is left: every page is made anew, and the one before it is taken away.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desk.pin import digits
from ui.document.live import LiveDocument
from ui.room.screens_moved import ScreensMoved
from ui.room.wall_question import private_is_safe
from ui.theme.theme import theme
from ui.widgets.buttons import SecondaryButton, WordButton
from ui.widgets.fields import Labelled
from ui.widgets.inline_note import InlineNote
from ui.widgets.text import plain_label
from workshop.agenda.guard import has_pin, pin_matches
from workshop.sentences import say

COLUMN = 640


class HandedOver(QWidget):
    """Base of such windows. A subclass says what `cover` shows, and goes on with `show_page`.

    `state` names the page in sight. In the states of OPEN somebody is answering: another window in
    front, or a screen that the room can see, covers them.

    Signals:
        left: the facilitator has the laptop back.
    """

    OPEN: Sequence[str] = ()

    left = Signal()

    def __init__(
        self, live: LiveDocument, title: str, pin_words: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.live = live
        self.state = ""
        self.page: QWidget | None = None
        self._pin_words = pin_words
        self.setWindowTitle(title)
        self.setMinimumSize(640, 480)
        self._column = QVBoxLayout(self)
        ScreensMoved(self, self._look_at_screens)

    def cover(self) -> None:
        """Forgets whatever was not put in, and covers the laptop."""
        raise NotImplementedError

    def open_over(self, window: QWidget) -> None:
        """Lays it over the screen a window is on."""
        self.setGeometry(window.screen().geometry())
        self.showFullScreen()

    def changeEvent(self, event: QEvent) -> None:
        """Another window in front: what was answered is not left in sight behind it."""
        gone = event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow()
        if gone and self.state in self.OPEN:
            self.cover()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the window is leaving it."""
        if has_pin(self.live.document) and self.state != "leaving":
            event.ignore()
            self.leave()
            return
        super().closeEvent(event)
        if self.state != "leaving":
            self.state = "leaving"
            self.left.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the ground."""
        QPainter(self).fillRect(self.rect(), theme().color("canvas"))

    def put_page(self, state: str, page: QWidget) -> None:
        """A new page; the one before is gone from pixels and from the tree of accessible things."""
        if self.page is not None:
            self.page.hide()
            self._column.removeWidget(self.page)
            self.page.setParent(None)
            self.page.deleteLater()
        self.state, self.page = state, page
        self._column.addWidget(page)

    def show_page(
        self, state: str, title: str, lines: Sequence[str], buttons: Sequence[WordButton]
    ) -> QVBoxLayout:
        """A page of a title, lines and buttons in the middle of the screen; gives their column."""
        inside = QVBoxLayout()
        inside.setSpacing(10)
        inside.addWidget(plain_label(title, "display", wrap=True))
        for line in lines:
            inside.addWidget(plain_label(line, "lead", "ink_muted", wrap=True))
        inside.addSpacing(12)
        for button in buttons:
            inside.addWidget(button)
        middle = QWidget()
        middle.setFixedWidth(theme().px(COLUMN))
        middle.setLayout(inside)
        page = QWidget()
        page.setAccessibleName(title)
        whole = QHBoxLayout(page)
        whole.addStretch(1)
        whole.addWidget(middle, 0, Qt.AlignmentFlag.AlignVCenter)
        whole.addStretch(1)
        self.put_page(state, page)
        if state in self.OPEN:  # no answer is under the hands before somebody chooses
            page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            page.setFocus()
        else:
            buttons[0].setFocus()
        return inside

    def leave(self) -> None:
        """The desk comes back: by the PIN where one was chosen."""
        if not has_pin(self.live.document):
            self._go()
            return
        cancel = SecondaryButton(say("desk.pin.cancel"))
        cancel.clicked.connect(self.cover)
        inside = self.show_page("pin", self._pin_words, [], [cancel])
        field, note = digits(self._pin_words), InlineNote()
        inside.insertWidget(inside.count() - 1, Labelled(self._pin_words, field))
        inside.insertWidget(inside.count() - 1, note)
        field.textEdited.connect(partial(self._try, field.clear, note))
        field.setFocus()

    def _try(self, clear: Callable[[], None], note: InlineNote, pin: str) -> None:
        if len(pin) < 4:
            return
        if pin_matches(self.live.document, pin):
            self._go()
        else:
            clear()
            note.tell(say("desk.pin.wrong"))

    def _go(self) -> None:
        self.state = "leaving"
        self.close()
        self.left.emit()

    def _look_at_screens(self) -> None:
        if not private_is_safe() and self.state not in ("cover", "leaving"):
            self.cover()
