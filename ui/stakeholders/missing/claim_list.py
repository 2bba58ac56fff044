"""The claims of one check: a short name and why on one line each, option by option for C3."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListWidgetItem

from ui.theme.theme import theme
from ui.widgets.row_list import Row, RowDelegate, RowList
from ui.widgets.text import paint_words
from workshop.sentences import say
from workshop.stakeholders.coverage.claims import Claim

HEIGHT = 32
SPLIT = "\n"
HEAD = "head/"
_ROW = int(Qt.ItemDataRole.UserRole) + 1
_KEYS = {Qt.Key.Key_I: "invite", Qt.Key.Key_A: "accept", Qt.Key.Key_N: "not_relevant"}
_NO_MODIFIERS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class ClaimRows(RowDelegate):
    """The name, why behind it, and the answer at the right; heads of options are muted."""

    def paint_row(self, painter: QPainter, rect: QRectF, row: Row, *, chosen: bool) -> None:
        """One line; the name gives way last."""
        if row.key.startswith(HEAD):
            head = rect.adjusted(self.padding - 8, 6, -self.padding, 0)
            paint_words(painter, head, row.words, role="caption", ink="ink_muted")
            return
        who, _, why = row.words.partition(SPLIT)
        inside = rect.adjusted(self.padding, 0, -self.padding, 0)
        if row.aside:
            width = QFontMetricsF(theme().font("caption")).horizontalAdvance(row.aside) + 2
            state = QRectF(inside.right() - width, inside.top(), width, inside.height())
            right = Qt.AlignmentFlag.AlignRight
            paint_words(painter, state, row.aside, role="caption", ink="done", align=right)
            inside.setRight(state.left() - 12)
        wide = QFontMetricsF(theme().font("body", strong=chosen)).horizontalAdvance(who) + 2
        name = QRectF(inside)
        name.setWidth(min(wide, max(inside.width() * 0.62, inside.width() - _room(why))))
        paint_words(painter, name, who, strong=chosen, ink="ink_muted" if row.aside else "ink")
        rest = QRectF(inside)
        rest.setLeft(name.right() + 10)
        paint_words(painter, rest, why, role="caption", ink="ink_muted")


class ClaimList(RowList):
    """Arrows move; I, A and N answer the chosen claim.

    Signals:
        asked: the answer a key gives to the chosen claim.
        left: the left arrow: the person goes back to the checks.
    """

    asked = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(say("missing.claims"), height=HEIGHT)
        self.setItemDelegate(ClaimRows(self, HEIGHT))
        self.setAccessibleDescription(say("missing.keys"))

    def show_claims(self, some: Sequence[Claim], options: dict[int, str]) -> None:
        """Shows claims; `options` are the heads they stand under, by id."""
        rows: list[Row] = []
        head = ""
        for one in some:
            above = options.get(one.finding.options[0], "") if one.finding.options else ""
            if above and above != head:
                rows.append(Row(f"{HEAD}{above}", above))
            head = above
            rows.append(_row(one))
        self.show_rows(rows)
        for item in (self.item(place) for place in range(self.count())):
            if not _is_claim(item):
                item.setFlags(Qt.ItemFlag.NoItemFlags)

    def first(self) -> None:
        """Chooses the first claim that waits, or the first of all."""
        items = [item for n in range(self.count()) if _is_claim(item := self.item(n))]
        waiting = [item for item in items if not item.data(_ROW).aside]
        for item in (waiting or items)[:1]:
            self.setCurrentItem(item)
            self._keep_in_sight()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chosen claim stays in sight when what is below needs more room."""
        super().resizeEvent(event)
        self._keep_in_sight()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """I, A and N answer, left goes back; letters never search."""
        if event.modifiers() in _NO_MODIFIERS:
            act = _KEYS.get(Qt.Key(event.key()))
            if act is not None:
                self.asked.emit(act)
                return
            if event.key() == Qt.Key.Key_Left:
                self.left.emit()
                return
        super().keyPressEvent(event)

    def _keep_in_sight(self) -> None:
        """With the head of its option where that is the row above."""
        item = self.currentItem()
        if item is None:
            return
        above = self.item(self.row(item) - 1)
        if above is not None and not _is_claim(above):
            self.scrollToItem(above)
        self.scrollToItem(item)


def _is_claim(item: QListWidgetItem) -> bool:
    return not item.data(_ROW).key.startswith(HEAD)


def _room(why: str) -> float:
    return QFontMetricsF(theme().font("caption")).horizontalAdvance(why) + 14


def _row(one: Claim) -> Row:
    words = f"{say(one.who)}{SPLIT}{say(one.why)}"
    answer = one.finding.answer
    aside = say(f"missing.answered.{answer.answer}") if answer is not None else ""
    return Row(one.finding.key, words, aside)
