"""A row of a ballot: the option's letter and title at the left, what is chosen at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSlider, QWidget

from ui.theme.focus import paints_own_focus
from ui.theme.icons import paint_icon
from ui.voting.kiosk.face import MARGIN, Face
from ui.voting.kiosk.paper import Paper
from ui.voting.kiosk.parts import KioskButton, paint_ring
from workshop.sentences import Sentence, say
from workshop.voting.rule import RuleOption

PITCH = (76, 88, 120, 148)
ROW_WIDTH, TITLE_X, BUTTONS_X, PLUS_X = 1270, 64, 958, 1182
WAITS, WAITS_LEFT = "voting.kiosk.waits", 30
HINTED = 9  # rows that a digit reaches


class BallotRow(QSlider):
    """One option, read out as one sentence: "Option F, …: 1 of 3 dots".

    A subclass says what is chosen (`is_chosen`, `value_now`, `said`) and paints it (`paint_value`).
    A locked row has no controls and takes nothing; its words say so.
    """

    locked_key = "voting.kiosk.row_locked"

    def __init__(
        self, face: Face, paper: Paper, option: RuleOption, parent: QWidget, highest: int
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.face, self.paper, self.option = face, paper, option
        self.is_locked = option.id in paper.locked
        self.waits = option.id in paper.waits and not self.is_locked
        self.hint = ""
        self.setRange(0, highest)
        reached = Qt.FocusPolicy.NoFocus if self.is_locked else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(reached)  # the page's arrows still stop here, so that it is read out
        paints_own_focus(self)

    # -- what a subclass says -------------------------------------------------------------

    @property
    def title_width(self) -> float:
        """How wide the title may be."""
        return BUTTONS_X - title_x(self.face) - 16

    @property
    def controls(self) -> list[QWidget]:
        """What Tab stops at in this row, in order."""
        return []

    def value_now(self) -> int:
        """The number a screen reader has of the row, 0 where nothing is chosen."""
        return 0

    def said(self) -> Sentence:
        """The row in one sentence."""
        return Sentence("voting.kiosk.row_open", letter=self.option.letter, title=self.option.title)

    def paint_value(self, painter: QPainter) -> None:
        """What is chosen, at the right."""

    def show_value(self) -> None:
        """The controls as they stand with what is chosen."""

    def title_top(self, height: int) -> float:
        """Where the title starts."""
        return (self.height() - height) / 2

    # -- the row --------------------------------------------------------------------------

    def refresh(self) -> None:
        """Reads what is chosen from the paper."""
        self.setValue(self.value_now())
        locked = Sentence(self.locked_key, letter=self.option.letter, title=self.option.title)
        said = say(locked if self.is_locked else self.said())
        self.setAccessibleName(f"{said}. {say(WAITS)}" if self.waits else said)
        if not self.is_locked:
            self.show_value()
        self.update()

    def place(self, y: float, height: float) -> None:
        """Places the row by the design."""
        self.setGeometry(self.face.rect(MARGIN, y, ROW_WIDTH, height))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys belong to the page, which knows all rows."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Nothing is dragged."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Nothing is dragged."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing is dragged."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel turned by accident chooses nothing."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Hairline, letter, title, and what is chosen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face, chosen = self.face, self.value_now() > 0
        if chosen and not face.contrast:
            painter.fillRect(self.rect(), face.color("accent_soft"))
        if chosen and face.contrast:
            painter.fillRect(0, 0, face.px(6), self.height(), face.color("accent"))
        painter.setPen(QPen(face.color("line"), face.px(2 if face.contrast else 1)))
        painter.drawLine(0, 0, self.width(), 0)
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        self._paint_words(painter)
        if self.is_locked:
            place = QRectF(self.width() - face.px(46), self.height() / 2 - face.px(14), 0, 0)
            place.setSize(face.rect(0, 0, 28, 28).size().toSizeF())
            paint_icon(painter, place, "lock-simple", face.color("ink_muted"))
        else:
            self.paint_value(painter)
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()).adjusted(6, 6, -6, -6), face)

    def _paint_words(self, painter: QPainter) -> None:
        face = self.face
        height, below = title_height(face, self.option.title, self.title_width), 0
        if self.is_locked:
            below = locked_height(face)
            top = (self.height() - height - below) / 2
        elif self.waits:
            below = waiting_height(face, self.title_width)
            top = self.title_top(height + below)
        else:
            top = self.title_top(height)
        painter.setPen(face.color("ink_muted" if self.is_locked else "ink"))
        painter.setFont(face.font(26, strong=True))
        first = QFontMetrics(painter.font()).height()
        middle = Qt.AlignmentFlag.AlignVCenter
        beside = QRectF(face.px(8), 0, face.px(80), self.height())
        if top + height < self.height() / 2:
            beside = QRectF(face.px(8), top, face.px(80), first)
        painter.drawText(beside, middle, self.option.letter)
        if self.hint:
            self._paint_hint(painter, beside)
        painter.setFont(face.font(26))
        left = face.px(title_x(face))
        place = QRectF(left, top, face.px(self.title_width), height)
        painter.drawText(place, int(Qt.TextFlag.TextWordWrap), self.option.title)
        if self.is_locked:
            painter.setFont(face.font(24))
            painter.setPen(face.color("ink"))
            place = QRectF(left, top + height, face.px(1150 - TITLE_X), below)
            words = say("voting.kiosk.locked")
            painter.drawText(place, int(Qt.TextFlag.TextWordWrap), words)
        elif self.waits:
            self._paint_waits(painter, QRectF(left, top + height, 0, below))

    def _paint_waits(self, painter: QPainter, place: QRectF) -> None:
        face = self.face
        painter.setFont(face.font(24))
        painter.setPen(face.color("ink"))
        side = face.px(22)
        first = QFontMetrics(painter.font()).height()
        icon = QRectF(place.left(), place.top() + (first - side) / 2, side, side)
        paint_icon(painter, icon, "lock-simple", face.color("ink_muted"))
        place.setLeft(place.left() + face.px(WAITS_LEFT))
        place.setWidth(face.px(self.title_width - WAITS_LEFT))
        painter.drawText(place, int(Qt.TextFlag.TextWordWrap), say(WAITS))

    def _paint_hint(self, painter: QPainter, beside: QRectF) -> None:
        face = self.face
        painter.setFont(face.font(20, fixed=True))
        side = face.px(26)
        left = face.px(title_x(face) - 26)  # between the letter (AA too) and the title
        hint = QRectF(left, beside.center().y() - side / 2, face.px(18), side)
        painter.drawText(hint, Qt.AlignmentFlag.AlignCenter, self.hint)
        painter.drawRoundedRect(hint, 4, 4)


class StepRow(BallotRow):
    """A row with a button for less at the left of its value, and one for more at its right."""

    less_icon, more_icon = "minus", "plus"

    def __init__(
        self,
        face: Face,
        paper: Paper,
        option: RuleOption,
        parent: QWidget,
        highest: int,
        step: Callable[[int, int], object],
    ) -> None:
        super().__init__(face, paper, option, parent, highest)
        self.minus = self.plus = None
        if not self.is_locked:
            self.minus = self._button(self.less_icon, -1, step)
            self.plus = self._button(self.more_icon, 1, step)
        self.refresh()

    @property
    def controls(self) -> list[QWidget]:
        """Less, then more."""
        return [part for part in (self.minus, self.plus) if part is not None]

    def button_name(self, _step: int) -> Sentence:
        """What a button is called."""
        raise NotImplementedError

    def show_value(self) -> None:
        """Less is off where there is nothing to take."""
        if self.minus is not None:
            self.minus.setEnabled(self.value_now() > 0)

    def place(self, y: float, height: float) -> None:
        """Places the row and its buttons by the design."""
        super().place(y, height)
        top = (height - 60) / 2
        for button, x in ((self.minus, BUTTONS_X), (self.plus, PLUS_X)):
            if button is not None:
                button.put(x, top, 72, 60)

    def _button(self, icon: str, step: int, act: Callable[[int, int], object]) -> KioskButton:
        made = KioskButton(self.face, "", self, pixels=20, icon=icon, fixed=True)
        made.setAccessibleName(say(self.button_name(step)))
        made.clicked.connect(partial(act, self.option.id, step))
        return made


def title_x(face: Face) -> float:
    """Where titles start; a larger letter needs more room."""
    return TITLE_X + 14 * face.size


def title_height(face: Face, title: str, width: float) -> int:
    """The height of a title in a column, in device pixels."""
    box = face.rect(0, 0, width, 10_000)
    flags = int(Qt.TextFlag.TextWordWrap)
    return QFontMetrics(face.font(26)).boundingRect(box, flags, title).height()


def locked_height(face: Face) -> int:
    """The height of the sentence under a locked option, in device pixels."""
    box = face.rect(0, 0, 1150 - TITLE_X, 10_000)
    flags = int(Qt.TextFlag.TextWordWrap)
    return QFontMetrics(face.font(24)).boundingRect(box, flags, say("voting.kiosk.locked")).height()


def waiting_height(face: Face, width: float) -> int:
    """The height of the sentence under an option that waits, in device pixels."""
    box = face.rect(0, 0, width - WAITS_LEFT, 10_000)
    flags = int(Qt.TextFlag.TextWordWrap)
    return QFontMetrics(face.font(24)).boundingRect(box, flags, say(WAITS)).height()
