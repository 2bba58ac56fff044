"""The matrix of people and options, the kinds of nothing under it, and several places at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.interests.bulk import BulkBand
from ui.interests.matrix import MatrixView
from ui.room.wall_question import private_is_safe
from ui.widgets.measure_mark import BAR, DIAMOND, DOOR, HALF_RING, RING, MeasureMark
from ui.widgets.text import PlainLabel, plain_label
from workshop.interests.model import Declaration, Matrix
from workshop.interests.queries import declarations, matrix, may_vote
from workshop.options.queries import options
from workshop.people.queries import participants
from workshop.sentences import say

LINES = (
    *("none", "nobody_spoke", "not_asked", "to_confirm", "declined", "expired"),
    *("withdrawn", "withheld", "no_option"),
)
ALWAYS = ("none", "not_asked", "declined", "no_option")
"""Lines that stand even when nobody is in them."""
ASKING = ("not_asked", "to_confirm", "expired")
LEGEND = (
    (RING, "discloses"),
    (HALF_RING, "answers"),
    (BAR, "recused"),
    (DOOR, "leaves"),
    (DIAMOND, "to_settle"),
)


class DecideView(QWidget):
    """What is decided about whom on what; Enter opens the pane at the marked options.

    Signals:
        opened: a participant and the options that are marked in their row.
        said: a sentence for the foot of the sheet.
    """

    opened = Signal(int, object)
    said = Signal(str)

    def __init__(self, live: LiveDocument) -> None:
        super().__init__()
        self.live = live
        self.column_title = plain_label("", elide=True)
        self.matrix = MatrixView()
        self.bulk = BulkBand(live)
        self.heads: dict[str, PlainLabel] = {}
        self.lines: dict[str, PlainLabel] = {}
        self._titles: dict[int, str] = {}
        self._lay_out()
        self.matrix.opened.connect(self._open)
        self.matrix.moved.connect(self._name_column)
        self.matrix.marked.connect(self._show_marked)
        self.bulk.taken.connect(self._go_on)

    def refresh(self) -> None:
        """Reads everything again; the chosen place stays chosen."""
        document = self.live.document
        place = self.matrix.table.currentIndex()
        known = {one.id: one for one in options(document)}
        places = {one.id: one.organisation for one in participants(document)}
        letters = {key: one.letter for key, one in known.items()}
        self._titles = {key: f"{one.letter}: {one.shown}" for key, one in known.items()}
        told = private_is_safe()
        whole = matrix(document) if told else Matrix(people=(), options=(), cells={})
        if not whole.people or not whole.options:
            key = "interests.desk.empty" if whole.options else "interests.options.none"
            self.column_title.setText(say(key if told else "interests.desk.hidden"))
        self.matrix.model.show(whole, letters, places)
        self.matrix.foot_model.show(may_vote(document, whole.cells))
        self.matrix.table.setCurrentIndex(self.matrix.model.index(place.row(), place.column()))
        self._show_lines(declarations(document) if told else [])
        self._show_marked()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.column_title)
        column.addWidget(self.matrix, 1)
        column.addLayout(self._nothings())
        column.addWidget(self.bulk)

    def make_room(self, *, narrow: bool) -> None:
        """Beside the pane the band for several places at once waits."""
        self.bulk.setVisible(not narrow and self.bulk.wanted)

    def _nothings(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        for row, kind in enumerate(LINES):
            self.heads[kind] = plain_label("", "caption", strong=True)
            ink = "attention" if kind in ASKING else "ink_muted"
            self.lines[kind] = plain_label("", "caption", ink, elide=True)
            grid.addWidget(self.heads[kind], row, 0)
            grid.addWidget(self.lines[kind], row, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _show_lines(self, found: list[Declaration]) -> None:
        tied = {person for person, _ in self.matrix.model.matrix.cells}
        for kind in LINES:
            here = [one for one in found if _stands(one, tied) == kind]
            words = say(f"interests.desk.line.{kind}")
            self.heads[kind].setText(say("interests.desk.line-count", words=words, count=len(here)))
            names = ", ".join(one.name for one in here)
            said = say(f"interests.desk.line.{kind}.said", names=names) if here else ""
            self.lines[kind].setText(said)
            for part in (self.heads[kind], self.lines[kind]):
                part.setVisible(bool(here) or kind in ALWAYS)

    def _open(self, person: int, option: int) -> None:
        marked = [where for who, where in self.matrix.marked_places() if who == person]
        self.opened.emit(person, tuple(marked) if option in marked else (option,))

    def _show_marked(self) -> None:
        self.bulk.show_places(self.matrix.marked_places(), self.matrix.model.matrix.cells)

    def _go_on(self) -> None:
        """The band is gone: the keyboard is back in the matrix."""
        self.matrix.table.setFocus()
        self.said.emit(say("interests.desk.kept"))

    def _name_column(self, option: int) -> None:
        self.column_title.setText(say("interests.desk.column", title=self._titles.get(option, "")))


class Legend(QWidget):
    """The marks of the matrix in words."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for mark, kind in LEGEND:
            words = say(f"interests.desk.legend.{kind}")
            row.addWidget(MeasureMark(mark, words))
            row.addWidget(plain_label(words, "caption", "ink_muted"))
        row.addStretch(1)


def _stands(one: Declaration, tied: set[int]) -> str:
    if one.status == "declared":
        return "" if one.participant in tied else "no_option"
    return one.status
