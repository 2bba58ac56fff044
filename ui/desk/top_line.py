"""The line at the top: title, doors, clock, slip, people, saved, undo."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QWidget

from ui.desk.icon_mark import IconMark
from ui.desk.settings import SCALES
from ui.document.live import LiveDocument
from ui.language.marks_menu import MarksMenu
from ui.theme.icons import paint_icon
from ui.theme.theme import theme
from ui.widgets.text import paint_words, plain_label
from workshop.agenda.model import Step
from workshop.agenda.queries import steps, workshop
from workshop.agenda.timing import ATTENTION_FROM, minutes_behind
from workshop.document import Changed
from workshop.people.queries import counts
from workshop.sentences import say

HEIGHT = 56
LONGEST_LABEL = 18
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class Door(QAbstractButton):
    """One of the four doors: words, and a bar under the open one."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """As wide as its words when they are semibold."""
        width = QFontMetrics(theme().font("body", strong=True)).horizontalAdvance(self._words)
        return QSize(width + 4, theme().px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the words, and the bar when open."""
        painter, open_ = QPainter(self), self.isChecked()
        ink = "ink" if open_ or self.underMouse() else "ink_muted"
        paint_words(painter, QRectF(self.rect()), self._words, ink=ink, strong=open_, align=_CENTRE)
        if open_:
            painter.fillRect(0, self.height() - 3, self.width(), 3, theme().color("accent"))


class TopButton(QAbstractButton):
    """Words in ink, perhaps after an icon; it has no border."""

    def __init__(self, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._words = icon, ""
        self.strong = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme().px(36))

    def set_words(self, words: str, name: str) -> None:
        """Shows words; `name` is what a screen reader says."""
        self._words = words
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as icon and words."""
        width = QFontMetrics(theme().font("body", strong=self.strong)).horizontalAdvance(
            self._words
        )
        return QSize(width + 10 + (28 if self._icon else 0), theme().px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints icon and words."""
        painter = QPainter(self)
        ink = "ink" if self.isEnabled() else "ink_muted"
        at = QRectF(self.rect()).adjusted(4, 0, -4, 0)
        if self.underMouse() and self.isEnabled():
            painter.fillRect(self.rect(), theme().color("accent_soft"))
        if self._icon:
            side = QRectF(at.left(), at.center().y() - 10, 20, 20)
            paint_icon(painter, side, self._icon, theme().color(ink))
            at.setLeft(at.left() + 28)
        paint_words(painter, at, self._words, ink=ink, strong=self.strong)


class TopLine(QWidget):
    """What holds for the whole workshop.

    Signals:
        door_opened: the key of a door.
        left: the person closes the workshop.
    """

    door_opened = Signal(str)
    left = Signal()
    open_wanted = Signal()
    keys_wanted = Signal()
    theme_wanted = Signal(str)
    size_wanted = Signal(float)

    def __init__(self, live: LiveDocument, doors: Sequence[str]) -> None:
        super().__init__()
        self.live = live
        self.setFixedHeight(theme().px(HEIGHT))
        self.title = TopButton()
        self.menu = QMenu(self)
        self._fill_menu()
        self.doors = {key: Door(say(f"desk.door.{key}")) for key in doors}
        self.clock = plain_label("", role="lead", strong=True)
        self.slip = plain_label("", strong=True)
        self.people = plain_label("")
        self.saved = plain_label("", ink="ink_muted")
        self.undo = TopButton("arrow-u-up-left")
        self._lay_out()
        self._connect()
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._tick)
        self._second.start()
        self.refresh()

    def refresh(self) -> None:
        """Reads what it shows."""
        now = workshop(self.live.document)
        words = now.title if now else ""
        self.title.set_words(words, say("desk.top.menu", title=words))
        here, listed = counts(self.live.document)
        self.people.setText(say("desk.top.here", here=here, listed=listed))
        label = self.live.document.undo_label
        self.undo.setEnabled(label is not None)
        named = say("desk.undo-label", label=say(label)) if label else say("desk.undo")
        self.undo.set_words(undo_words(say(label) if label else ""), named)
        self._show_saved()
        self._tick()

    def open_door(self, key: str) -> None:
        """Marks the open door."""
        self.doors[key].setChecked(True)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 1)
        row.setSpacing(0)
        self.title.setFixedWidth(theme().px(224))
        self.title.strong = True
        row.addWidget(self.title)
        row.addSpacing(24)
        for door in self.doors.values():
            row.addWidget(door)
            row.addSpacing(24)
        row.addStretch(1)
        for part, gap in (
            (self.clock, 28),
            (self.slip, 28),
            (IconMark("users", "ink", 20), 10),
            (self.people, 28),
            (IconMark("check", "ink_muted", 18), 8),
            (self.saved, 16),
            (self.undo, 0),
        ):
            row.addWidget(part)
            row.addSpacing(gap)

    def _connect(self) -> None:
        for key, door in self.doors.items():
            door.clicked.connect(partial(self.door_opened.emit, key))
        self.title.clicked.connect(self._open_menu)
        self.undo.clicked.connect(self._undo)
        self.live.changed.connect(self._read_again)

    def _fill_menu(self) -> None:
        self.menu.addAction(say("desk.menu.open")).triggered.connect(self.open_wanted)
        self.menu.addAction(say("desk.menu.redo")).triggered.connect(self._redo)
        self.menu.addSeparator()
        for name in ("light", "dark", "high_contrast"):
            act = self.menu.addAction(say(f"desk.menu.{name}"))
            act.triggered.connect(partial(self.theme_wanted.emit, name))
        self.menu.addSeparator()
        for scale in SCALES:
            act = self.menu.addAction(say("desk.menu.text-size", percent=round(scale * 100)))
            act.triggered.connect(partial(self.size_wanted.emit, scale))
        self.menu.addSeparator()
        self.menu.addMenu(MarksMenu(self.live, self.menu))
        self.menu.addAction(say("desk.menu.keys")).triggered.connect(self.keys_wanted)
        self.menu.addAction(say("desk.menu.close")).triggered.connect(self.left)

    def _open_menu(self) -> None:
        self.menu.popup(self.title.mapToGlobal(self.title.rect().bottomLeft()))

    def _read_again(self, _changed: Changed) -> None:
        self.refresh()

    def _undo(self) -> None:
        self.live.undo()

    def _redo(self) -> None:
        self.live.redo()

    def _tick(self) -> None:
        now = datetime.datetime.now()
        self.clock.setText(now.strftime("%H:%M"))
        agenda = steps(self.live.document)
        started = any(step.state != "not_started" for step in agenda)
        words, behind = slip_words(agenda, live_seconds(agenda))
        self.slip.setText(words if started else "")
        self.slip.set_ink("attention" if behind else "ink_muted")
        self.slip.set_strong(behind)

    def _show_saved(self) -> None:
        at = self.live.document.saved_at
        time = at or datetime.datetime.fromtimestamp(self.live.document.path.stat().st_mtime)
        self.saved.setText(say("desk.top.saved", time=time.strftime("%H:%M")))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the hairline under the line."""
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, theme().color("line"))


def live_seconds(agenda: Sequence[Step]) -> int:
    """How long the live step has run since it was started or went on."""
    for step in agenda:
        if step.state == "live" and step.started_at:
            since = datetime.datetime.fromisoformat(step.started_at)
            return max(0, int((datetime.datetime.now().astimezone() - since).total_seconds()))
    return 0


def slip_words(agenda: Sequence[Step], seconds: int) -> tuple[str, bool]:
    """Ahead or behind in words, and whether it needs attention."""
    behind = minutes_behind(agenda, seconds)
    if behind > 0:
        return say("desk.top.behind", n=behind), behind >= ATTENTION_FROM
    if behind < 0:
        return say("desk.top.ahead", n=-behind), False
    return say("desk.top.on-time"), False


def undo_words(label: str) -> str:
    """The words of the undo button; a long label is left to the button's name."""
    if not label or len(label) > LONGEST_LABEL:
        return say("desk.undo")
    return say("desk.undo-label", label=label)
