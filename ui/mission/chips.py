"""The washing test beside the statement: a chip a check, with a word and a mark, and its reason."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.focus import RING_RADIUS
from ui.theme.icons import paint_icon
from ui.theme.theme import theme
from ui.widgets.fields import LineField
from ui.widgets.text import plain_button_text, plain_label
from workshop.mission.washing import CHECKS, Check, Tested
from workshop.sentences import say

HEIGHT, SIDE, ICON = 28, 10, 14


class Chip(QAbstractButton):
    """One check: a tick and its word where it was found, a ring and "no …" where not."""

    def __init__(self, check: Check) -> None:
        super().__init__()
        self.check = check
        self.passed = False
        self._told: tuple[bool, str] | None = None
        self.setCheckable(True)
        self.setProperty(RING_RADIUS, HEIGHT // 2)
        self.setFont(theme().font("caption"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._word = say(f"mission.test.{check}")
        self.tell(passed=False, reason="")

    def tell(self, *, passed: bool, reason: str) -> None:
        """Shows whether it was found; the reason is said to a screen reader."""
        if (passed, reason) == self._told:
            return
        self._told = (passed, reason)
        self.passed = passed
        shown = self._word if passed else say(f"mission.chip.none.{self.check}")
        self.setText(plain_button_text(shown))
        self.setAccessibleName(say("mission.chip.found", check=shown) if passed else shown)
        self.setAccessibleDescription(reason)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the words and the mark."""
        words = self.text().replace("&&", "&")
        width = QFontMetrics(self.font()).horizontalAdvance(words)
        return QSize(width + 2 * SIDE + ICON + 8, theme().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Short of room the words end in an ellipsis."""
        return QSize(theme().px(64), theme().px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the pill, its mark and its words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = theme().color("done" if self.passed else "attention")
        painter.setBrush(theme().color("done_soft" if self.passed else "attention_soft"))
        painter.setPen(QPen(ink, 2 if self.isChecked() else 1))
        edge = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(edge, edge.height() / 2, edge.height() / 2)
        mark = QRectF(SIDE, (self.height() - ICON) / 2, ICON, ICON)
        if self.passed:
            paint_icon(painter, mark, "check", ink)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ink, 2, Qt.PenStyle.DotLine))
            painter.drawEllipse(mark.adjusted(1, 1, -1, -1))
        self._paint_words(painter, mark.right() + 6)

    def _paint_words(self, painter: QPainter, left: float) -> None:
        painter.setFont(self.font())
        painter.setPen(theme().color("ink"))
        room = QRectF(left, 0, self.width() - left - SIDE + 4, self.height())
        words = QFontMetrics(self.font()).elidedText(
            self.text().replace("&&", "&"), Qt.TextElideMode.ElideRight, int(room.width())
        )
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(room, int(flags), words)


class WashingStrip(QWidget):
    """The chips in a row; the chosen one tells its reason and takes what the room points to.

    Signals:
        pointed: a check and the words the room points to for it.
    """

    pointed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.chips = {check: Chip(check) for check in CHECKS}
        self.reason = plain_label("", "caption", "ink_muted", elide=True)
        self.there = LineField(say("mission.chip.there"), placeholder=say("mission.chip.there"))
        self.there.setFixedHeight(theme().px(28))
        self._tested: dict[Check, Tested] = {}
        self._said: dict[str, str] = {}
        row = QHBoxLayout()
        row.setSpacing(8)
        for check, chip in self.chips.items():
            chip.clicked.connect(partial(self._choose, check))
            row.addWidget(chip)
        row.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.reason, 3)
        below.addWidget(self.there, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addLayout(below)
        self.there.committed.connect(self._point)
        self._choose(None)

    @property
    def chosen(self) -> Check | None:
        """The check whose reason is told."""
        return next((check for check, chip in self.chips.items() if chip.isChecked()), None)

    def show_tested(self, tested: Sequence[Tested], said: dict[str, str]) -> None:
        """Shows what was found; the chosen chip stays chosen."""
        self._tested = {one.check: one for one in tested}
        self._said = said
        for one in tested:
            self.chips[one.check].tell(passed=one.passed, reason=say(one.reason))
        self._tell()

    def _choose(self, check: Check | None) -> None:
        on = check is not None and self.chips[check].isChecked()
        for other, chip in self.chips.items():
            chip.setChecked(on and other == check)
        self._tell()

    def _tell(self) -> None:
        check = self.chosen
        self.there.setVisible(check is not None)
        if check is None or check not in self._tested:
            missing = sum(not one.passed for one in self._tested.values())
            self.reason.setText(say("mission.chip.hint", n=missing) if missing else "")
            self.reason.setVisible(missing > 0)
            return
        self.reason.show()
        self.reason.setText(say(self._tested[check].reason))
        self.there.set_text_if_unfocused(self._said.get(check, ""))

    def _point(self, text: str) -> None:
        check = self.chosen
        if check is not None:
            self.pointed.emit(check, text)
