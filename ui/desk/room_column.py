"""The right column: what the room sees, and the only controls that change it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.desk.park import Park
from ui.desk.speaker_list import SpeakerList
from ui.desk.step_timer import StepTimer
from ui.document.live import LiveDocument
from ui.language.attach import attach
from ui.room.displays import Displays
from ui.room.live_room import LiveRoom
from ui.room.room_view import RoomView
from ui.room.room_window import RoomWindow, screen_facts
from ui.theme.theme import theme
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.fields import LineField
from ui.widgets.hairline import Hairline
from ui.widgets.text import plain_label
from workshop.agenda.changes import CoverRoom, MessageRoom
from workshop.document import Changed
from workshop.sentences import say

PADDING = 16


class RoomColumn(QWidget):
    """Thumbnail, Show / Freeze / Blank / Message, timer, speaker queue, park.

    Signals:
        show_wanted: what the sheet is about is to be shown to the room.
    """

    show_wanted = Signal()

    def __init__(
        self, live: LiveDocument, room: LiveRoom, window: RoomWindow, displays: Displays
    ) -> None:
        super().__init__()
        self.live, self.room, self.window_, self.displays = live, room, window, displays
        self.size_words = plain_label("", role="caption", ink="ink_muted")
        self.thumbnail = RoomView()
        self.state_word = plain_label("", role="caption", strong=True)
        self.state_more = plain_label("", role="caption", wrap=True)
        self.window_button = LinkButton(say("desk.room.open-window"))
        self.show_button = SecondaryButton(say("desk.room.show"), "monitor", checkable=True)
        self.freeze_button = SecondaryButton(say("desk.room.freeze"), "pause", checkable=True)
        self.blank_button = SecondaryButton(
            say("desk.room.blank"), "prohibit-inset", checkable=True
        )
        self.message_button = SecondaryButton(say("desk.room.message"), "chat", checkable=True)
        self.message = LineField(say("desk.room.message"), placeholder=say("desk.room.say"))
        self.message.hide()
        attach(self.message, live, place="")
        self.timer = StepTimer(live)
        self.queue = SpeakerList(live)
        self.park = Park(live)
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Shows the picture and the word for it."""
        state = self.room.state
        self.thumbnail.show_state(state)
        self.size_words.setText(self.window_.size_words)
        word, ink = self._mode()
        self.state_word.setText(say(f"desk.room.mode.{word}"))
        self.state_word.set_ink(ink)
        title = getattr(state.slide, "title", "") or state.header or say("desk.room.welcome")
        self.state_more.setText(say(f"desk.room.mode.{word}.more", what=title))
        self.show_button.setChecked(word == "live" and not state.message)
        self.freeze_button.setChecked(self.room.frozen)
        self.blank_button.setChecked(state.cover == "blank")
        self.message_button.setChecked(bool(state.message) or self.message.isVisible())
        self.window_button.setVisible(not self.window_.placed)

    def blank(self) -> None:
        """Blanks the room screen, or takes the blank away."""
        covered = self.room.state.cover == "blank"
        self.live.do(CoverRoom, cover="live" if covered else "blank")
        self.refresh()

    def freeze(self) -> None:
        """Holds the picture, or follows again."""
        self.room.freeze(not self.room.frozen)

    def show_now(self) -> None:
        """Shows to the room what the sheet is about, unfrozen and uncovered."""
        if self.room.frozen:
            self.room.freeze(False)
        self.show_wanted.emit()
        self.refresh()

    def _mode(self) -> tuple[str, str]:
        if self.displays.arrangement(screen_facts()) == "copied":
            return "copied", "attention"
        if self.window_.lost:
            return "lost", "attention"
        if self.room.state.cover != "live":
            return self.room.state.cover, "ink"
        if self.room.frozen:
            return "frozen", "ink"
        return ("live", "done") if self.window_.placed else ("unseen", "ink_muted")

    def _lay_out(self) -> None:
        inside = QVBoxLayout()
        inside.setContentsMargins(PADDING, 8, PADDING, 0)
        inside.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(plain_label(say("desk.room.title"), strong=True), 1)
        head.addWidget(self.window_button)
        head.addWidget(self.size_words)
        inside.addLayout(head)
        inside.addWidget(_Frame(self.thumbnail))
        line = QHBoxLayout()
        line.setSpacing(4)
        for part in (self.state_word, self.state_more):
            part.setAlignment(Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.state_word, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.state_more, 1)
        inside.addLayout(line)
        inside.addLayout(self._buttons())
        inside.addWidget(self.message)
        for below in (self.timer, self.queue):
            inside.addSpacing(4)
            inside.addWidget(Hairline())
            inside.addSpacing(4)
            inside.addWidget(below)
        inside.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inside, 1)
        column.addWidget(self.park)

    def _buttons(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        buttons = (self.show_button, self.freeze_button, self.blank_button, self.message_button)
        for place, button in enumerate(buttons):
            button.setMinimumWidth(0)
            grid.addWidget(button, place // 2, place % 2)
        return grid

    def _connect(self) -> None:
        self.show_button.clicked.connect(self.show_now)
        self.freeze_button.clicked.connect(self.freeze)
        self.blank_button.clicked.connect(self.blank)
        self.message_button.clicked.connect(self._ask_message)
        self.message.returnPressed.connect(self._send_message)
        self.window_button.clicked.connect(self._toggle_window)
        self.room.shown.connect(self._room_changed)
        self.room.modes.connect(self.refresh)
        self.window_.moved.connect(self.refresh)
        self.live.changed.connect(self._read_again)

    def _ask_message(self) -> None:
        if self.room.state.message:
            self.live.do(MessageRoom, message="")
            self.message.hide()
        else:
            self.message.setVisible(not self.message.isVisible())
            self.message.setFocus()
        self.refresh()

    def _send_message(self) -> None:
        if self.live.do(MessageRoom, message=self.message.text()) is not None:
            self.message.clear()
            self.message.hide()
        self.refresh()

    def _toggle_window(self) -> None:
        self.window_.show_in_window(not self.window_.view.isVisible())
        shown = self.window_.view.isVisible()
        self.window_button.set_words(say(f"desk.room.{'close' if shown else 'open'}-window"))

    def _room_changed(self, _state: object) -> None:
        self.refresh()

    def _read_again(self, changed: Changed) -> None:
        if changed.touches("room"):
            self.refresh()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the hairline at the left."""
        QPainter(self).fillRect(0, 0, 1, self.height(), theme().color("line"))


class _Frame(QFrame):
    """16 to 9 with a border of ink; the room screen itself has none."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        inside.setParent(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps 16 to 9."""
        super().resizeEvent(event)
        self.setFixedHeight(round((self.width() - 2) * 9 / 16) + 2)
        self._inside.setGeometry(self.rect().adjusted(1, 1, -1, -1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the border."""
        QPainter(self).fillRect(self.rect(), theme().color("ink"))
