"""The result on the desk: the sentence first, ranks with one mark a person, and the reveal."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.theme.theme import theme
from ui.voting.result_details import ResultDetails
from ui.voting.slide import IN_ORDER, stage_name, stages
from ui.widgets.buttons import QuietButton, SecondaryButton
from ui.widgets.dot_strip import paint_dot_strip, strip_of
from ui.widgets.hairline import Hairline
from ui.widgets.spread_strip import paint_spread
from ui.widgets.text import paint_words, plain_label
from workshop.sentences import say
from workshop.voting.result import Result, Row, row_sentence
from workshop.voting.rule import Rule

ROW = int(Qt.ItemDataRole.UserRole)
HEIGHT, CUT_SPACE = 44, 8
FEWEST_COLUMNS = 3


class ResultView(QWidget):
    """The stored result and nothing else. `reveal` asks for a stage to be sent to the room."""

    reveal = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outcome = plain_label("", "lead", wrap=True)
        self.firm = plain_label("", ink="ink_muted", wrap=True)
        self.table, self.details = ResultTable(), ResultDetails()
        self.pages = QStackedWidget()
        self.pages.addWidget(self.table)
        self.pages.addWidget(self.details)
        self.account = plain_label("", "caption", "ink_muted", wrap=True)
        self.groups = plain_label("", wrap=True)
        self.reveal_list = plain_label("", "caption", "ink_muted", wrap=True)
        self.more = QuietButton(say("voting.desk.more_result"))
        self.more.clicked.connect(self._turn)
        self.reveal_button = SecondaryButton("", "monitor")
        self.reveal_button.clicked.connect(self._send)
        self.show_button = SecondaryButton(say("voting.desk.show_result"), "monitor")
        self.show_button.clicked.connect(self._send_all)
        self._next = 1
        head = QHBoxLayout()
        self.gave_head, self.score_head = (
            plain_label("", "caption", "ink_muted") for _ in range(2)
        )
        for label, width in (
            (plain_label(say("voting.desk.head_rank"), "caption", "ink_muted"), 40),
            (plain_label(say("voting.desk.head_option"), "caption", "ink_muted"), 60),
            (plain_label("", "caption", "ink_muted"), 0),
            (self.gave_head, 240),
            (self.score_head, 60),
        ):
            if width:
                label.setFixedWidth(theme().px(width))
            head.addWidget(label, 0 if width else 1)
        row = QHBoxLayout()
        row.addWidget(self.reveal_list, 1)
        row.addWidget(self.more)
        row.addWidget(self.reveal_button)
        row.addWidget(self.show_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(self.outcome)
        whole.addWidget(self.firm)
        whole.addLayout(head)
        whole.addWidget(Hairline())
        whole.addWidget(self.pages, 1)
        whole.addWidget(self.account)
        whole.addWidget(self.groups)
        whole.addWidget(Hairline())
        whole.addLayout(row)

    def show_result(self, result: Result, rule: Rule, shown: int) -> None:
        """Shows a result; `shown` is the last stage the room has seen, 0 for none."""
        self.details.show_result(result, rule)
        self.more.setVisible(ResultDetails.has_something(result))
        self.show_button.setVisible(shown < IN_ORDER)
        self.outcome.setText(" ".join(say(sentence) for sentence in result.outcome))
        firm = " ".join(say(sentence) for sentence in result.firm)
        self.firm.setText(f"{say('voting.desk.firm')} {firm}" if firm else "")
        self.firm.setVisible(bool(firm))
        self.gave_head.setText(_capital(say(f"voting_methods.{result.method}.gave_head")))
        self.score_head.setText(_capital(say(f"voting_methods.{result.method}.head")))
        self.table.show_result(result)
        self.account.setText(" ".join(say(sentence) for sentence in result.account))
        about = say(result.groups) if result.groups else ""
        self.groups.setText(f"{say('voting.desk.by_group')} {about}" if about else "")
        self.groups.setVisible(bool(about))
        self._show_stages(result, shown)

    def _show_stages(self, result: Result, shown: int) -> None:
        every = stages(result)
        parts = []
        for place, stage in enumerate(every, start=1):
            key = "shown" if stage <= shown else "not_shown"
            parts.append(say(f"voting.desk.stage_{key}", n=place, name=stage_name(stage, result)))
        self.reveal_list.setText(" · ".join(parts))
        self._next = next((stage for stage in every if stage > shown), every[-1])
        name = stage_name(self._next, result)
        self.reveal_button.set_words(say("voting.desk.show_stage", name=name))

    def _send(self) -> None:
        self.reveal.emit(self._next)

    def _send_all(self) -> None:
        self.reveal.emit(IN_ORDER)

    def _turn(self) -> None:
        on_table = self.pages.currentWidget() is self.table
        self.pages.setCurrentWidget(self.details if on_table else self.table)
        self.more.set_words(say(f"voting.desk.{'less' if on_table else 'more'}_result"))


class ResultTable(QListWidget):
    """Rows in order, each read out as a sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(say("voting.desk.ranks"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setItemDelegate(ResultDelegate(self))

    def show_result(self, result: Result) -> None:
        """Shows the rows of a result."""
        self.clear()
        last = sum(row.forward for row in result.rows)
        for n, row in enumerate(result.rows, start=1):
            item = QListWidgetItem()
            item.setData(ROW, (row, result, n == last < len(result.rows)))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, say(row_sentence(row, result.method)))
            self.addItem(item)


class ResultDelegate(QStyledItemDelegate):
    """Rank, letter, title, one mark a person, "16 of 22", dots; the cut as a drawn line."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The last row above the cut has room for the line."""
        row, _, cut = index.data(ROW)
        return QSize(0, theme().px(_height(row) + (2 * CUT_SPACE if cut else 0)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paints one row."""
        row, result, cut = index.data(ROW)
        px = theme().px
        box = QRectF(option.rect)
        box.setHeight(px(_height(row)))
        strong = row.forward
        for text, x, width in (
            (row.rank or "", 0, 36),
            (row.letter, 40, 28),
        ):
            place = QRectF(box.left() + px(x), box.top(), px(width), box.height())
            paint_words(painter, place, text, strong=strong)
        self._title(painter, QRectF(box.left() + px(68), box.top(), 0, box.height()), box, row)
        self._figures(painter, box, row, result)
        foot = QRectF(option.rect).bottom()
        if cut:
            line = QRectF(box.left(), box.bottom() + px(CUT_SPACE), box.width(), 2)
            painter.fillRect(line, theme().color("ink"))
        else:
            painter.fillRect(QRectF(box.left(), foot - 1, box.width(), 1), theme().color("line"))

    def _title(self, painter: QPainter, place: QRectF, box: QRectF, row: Row) -> None:
        """One line, or two when it needs them."""
        place.setRight(box.right() - theme().px(328))
        if row.verdict is not None:
            below = QRectF(place.left(), box.top() + theme().px(36), place.width(), theme().px(22))
            words = say(row.verdict)
            paint_words(painter, below, words, role="caption", ink="ink_muted")
            place.setHeight(theme().px(HEIGHT - 4))
        font = theme().font("body", strong=row.forward)
        metrics = QFontMetrics(font)
        if metrics.horizontalAdvance(row.title) <= place.width():
            paint_words(painter, place, row.title, strong=row.forward)
            return
        painter.setFont(font)
        painter.setPen(theme().color("ink"))
        words = metrics.elidedText(
            row.title, Qt.TextElideMode.ElideRight, int(place.width() * 1.85)
        )
        flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(place, flags, words)

    def _figures(self, painter: QPainter, box: QRectF, row: Row, result: Result) -> None:
        px = theme().px
        right = Qt.AlignmentFlag.AlignRight
        if row.shown is None:
            key = "voting_rules.not_decidable" if not row.decidable else ""
            place = QRectF(box.right() - px(300), box.top(), px(300), box.height())
            paint_words(painter, place, say(key) if key else "", ink="ink_muted", align=right)
            return
        strip = QRectF(box.right() - px(312), box.center().y() - px(10), px(168), px(20))
        if row.spread is not None and len(row.spread) >= FEWEST_COLUMNS:
            strip.adjust(0, -px(6), 0, px(2))
            ink, line = theme().color("accent"), theme().color("ink_muted")
            paint_spread(painter, strip, row.spread, ink, line)
        else:
            marks = strip_of(
                gave=row.gave or 0,
                none=row.cast - (row.gave or 0),
                recused=row.recused,
                absent=max(0, result.roll - row.cast - row.recused),
            )
            paint_dot_strip(painter, strip, marks, theme().roles)
        words = _breadth(row)
        place = QRectF(box.right() - px(138), box.top(), px(84), box.height())
        if row.recused:
            place.setHeight(box.height() / 2)
            below = place.translated(0, box.height() / 2 - px(2))
            said = say("voting.desk.recused", n=row.recused)
            paint_words(painter, below, said, role="caption", ink="attention")
        paint_words(painter, place, words, role="caption", ink="ink_muted")
        place = QRectF(box.right() - px(52), box.top(), px(48), box.height())
        paint_words(painter, place, row.shown, strong=True, align=right)


def _breadth(row: Row) -> str:
    if row.gave is None:
        return say("voting_rules.not_told")
    return say("voting.room.of_these", gave=row.gave, cast=row.cast)


def _height(row: Row) -> int:
    """A row with a verdict has a second line."""
    return HEIGHT if row.verdict is None else HEIGHT + 18


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
