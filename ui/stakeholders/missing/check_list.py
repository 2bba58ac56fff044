"""The checks that found something: what each asks the group, and how much of it is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPainterPath, QPen

from ui.theme.theme import theme
from ui.widgets.row_list import Row, RowDelegate, RowList
from ui.widgets.text import paint_words, two_lines
from workshop.sentences import say
from workshop.stakeholders.coverage.asking import Asked

HEIGHT = 74
SPLIT = "\n"
_RIGHT = Qt.AlignmentFlag.AlignRight
_MARK = 12.0


class CheckRows(RowDelegate):
    """The title with its state, and under it the sentence for the group on two lines."""

    def paint_row(self, painter: QPainter, rect: QRectF, row: Row, *, chosen: bool) -> None:
        """A ring and how many are open, or a tick and the word answered, at the right."""
        title, _, prompt = row.words.partition(SPLIT)
        inside = rect.adjusted(self.padding, 6, -self.padding, -6)
        upper = QRectF(inside)
        upper.setHeight(theme().px(22))
        done = row.aside_ink == "done"
        metrics = QFontMetricsF(theme().font("caption"))
        width = metrics.horizontalAdvance(row.aside) + 2
        state = QRectF(upper.right() - width, upper.top(), width, upper.height())
        paint_words(painter, state, row.aside, role="caption", ink=row.aside_ink, align=_RIGHT)
        mark = QRectF(state.left() - _MARK - 5, upper.center().y() - _MARK / 2, _MARK, _MARK)
        _paint_state(painter, mark, done=done)
        upper.setRight(mark.left() - 8)
        paint_words(painter, upper, title, strong=True, ink="ink_muted" if done else "ink")
        ink = "ink" if chosen and not done else "ink_muted"
        top, line = upper.bottom() + 1, theme().px(19)
        for words in two_lines(prompt, theme().font("caption"), inside.width()):
            lower = QRectF(inside.left(), top, inside.width(), line)
            paint_words(painter, lower, words, role="caption", ink=ink)
            top += line


class CheckList(RowList):
    """One row a check; arrows move.

    Signals:
        entered: Enter or the right arrow on a check: the person goes on to its claims.
    """

    entered = Signal()

    def __init__(self) -> None:
        super().__init__(say("missing.checks"), height=HEIGHT)
        self.setItemDelegate(CheckRows(self, HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the right arrow lead to the claims."""
        if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def show_checks(self, asked: Sequence[Asked]) -> None:
        """Shows checks; the chosen one stays chosen while it is there."""
        self.show_rows([_row(one) for one in asked])


def _row(one: Asked) -> Row:
    words = f"{say(one.title)}{SPLIT}{say(one.prompt)}"
    if not one.open:
        return Row(one.check, words, say("missing.state.answered"), "done")
    state = say("missing.state.open", open=len(one.waiting), n=len(one.claims))
    return Row(one.check, words, state, "ink_muted")


def _paint_state(painter: QPainter, rect: QRectF, *, done: bool) -> None:
    """A tick where all is answered, a ring where something waits."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if done:
        painter.setPen(QPen(theme().color("done"), 2))
        tick = QPainterPath(QPointF(rect.left() + 1, rect.center().y()))
        tick.lineTo(rect.left() + rect.width() * 0.4, rect.bottom() - 2)
        tick.lineTo(rect.right() - 1, rect.top() + 2)
        painter.drawPath(tick)
    else:
        painter.setPen(QPen(theme().color("attention"), 2))
        painter.drawEllipse(rect.adjusted(1.5, 1.5, -1.5, -1.5))
    painter.restore()
