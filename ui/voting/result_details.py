"""More about a count, for who asks: remarks, distributions, groups, stages, two by two."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.theme.theme import theme
from ui.widgets.text import plain_label
from workshop.sentences import Sentence, say
from workshop.voting.report import Table, Words, tables
from workshop.voting.result import Result
from workshop.voting.rule import Rule

ROW = 28


class ResultDetails(QScrollArea):
    """Everything the stored result tells besides its order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._shown: tuple[Result, Rule] | None = None

    def show_result(self, result: Result, rule: Rule) -> None:
        """Fills the page; the same result again leaves it as it is."""
        if self._shown == (result, rule):
            return
        self._shown = (result, rule)
        inside = QWidget()
        inside.setAutoFillBackground(False)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for sentence in (*result.discuss, *result.notes):
            column.addWidget(plain_label(say(sentence), wrap=True))
        verdicts = [row for row in result.rows if row.verdict is not None]
        for row in verdicts:
            words = say("voting_report.verdict", letter=row.letter, verdict=row.verdict)
            column.addWidget(plain_label(words, wrap=True))
        for table in tables(result, rule):
            column.addWidget(plain_label(say(table.title), strong=True, wrap=True))
            column.addWidget(_table(table))
            for sentence in table.after:
                column.addWidget(plain_label(say(sentence), "caption", "ink_muted", wrap=True))
        column.addStretch(1)
        self.setWidget(inside)

    @staticmethod
    def has_something(result: Result) -> bool:
        """Whether there is anything to tell besides the order."""
        told = any(row.spread is not None or row.verdict is not None for row in result.rows)
        return bool(result.notes or result.discuss or result.stages or told)


def _table(table: Table) -> QTableWidget:
    made = QTableWidget(len(table.rows), len(table.heads))
    made.setAccessibleName(say(table.title))
    made.setHorizontalHeaderLabels([_words(head) for head in table.heads])
    made.verticalHeader().hide()
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    made.setShowGrid(False)
    made.setWordWrap(True)
    for n, row in enumerate(table.rows):
        for m, cell in enumerate(row):
            item = QTableWidgetItem(_words(cell))
            if m > 0 and not isinstance(cell, Sentence):
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            made.setItem(n, m, item)
    head = made.horizontalHeader()
    head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    if table.key == "stages":
        head.setSectionResizeMode(len(table.heads) - 1, QHeaderView.ResizeMode.Stretch)
    made.resizeRowsToContents()
    high = sum(max(made.rowHeight(n), theme().px(ROW)) for n in range(len(table.rows)))
    made.setFixedHeight(high + head.sizeHint().height() + theme().px(16))
    return made


def _words(cell: Words) -> str:
    return say(cell) if isinstance(cell, Sentence) else cell
