"""Findings in a list: what kind, what it says, and whether it was answered."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter

from ui.widgets.row_list import Row, RowDelegate, RowList
from ui.widgets.text import paint_words
from workshop.sentences import say
from workshop.stakeholders.coverage.finding import CHECKS, Finding, title_of

HEIGHT = 52
SPLIT = "\n"


class FindingRows(RowDelegate):
    """A caption with the kind and the answer, the sentence under it."""

    def paint_row(self, painter: QPainter, rect: QRectF, row: Row, *, chosen: bool) -> None:
        """Two lines."""
        title, _, words = row.words.partition(SPLIT)
        inside = rect.adjusted(self.padding, 5, -self.padding, -5)
        upper, lower = QRectF(inside), QRectF(inside)
        upper.setHeight(18)
        lower.setTop(upper.bottom())
        ink = row.aside_ink if row.aside else "ink_muted"
        caption = f"{title} · {row.aside}" if row.aside else title
        paint_words(painter, upper, caption, role="caption", ink=ink)
        paint_words(painter, lower, words, strong=chosen, ink="ink_muted" if row.aside else "ink")


class FindingsList(RowList):
    """Unanswered first, kind by kind.

    Signals:
        entered: Enter was pressed on a finding: the person goes on to answer it.
    """

    entered = Signal()

    def __init__(self) -> None:
        super().__init__(say("missing.list"), height=HEIGHT)
        self.setItemDelegate(FindingRows(self, HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads to the acts."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()

    def show_findings(self, found: list[Finding]) -> None:
        """Shows findings; the chosen one stays chosen while it is there."""
        order = sorted(found, key=lambda one: (not one.open, CHECKS.index(one.check)))
        self.show_rows([_row(one) for one in order])


def _row(one: Finding) -> Row:
    said = f"{say(title_of(one.check))}{SPLIT}{say(one.sentence)}"
    if one.answer is None:
        return Row(one.key, said)
    return Row(one.key, said, say(f"missing.answered.{one.answer.answer}"), "done")
