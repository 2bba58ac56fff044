"""The grid of a show of hands: a row for each sector, a box for each answer and for not voting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.voting.open_forms.count_box import CountBox
from ui.widgets.sector_mark import SectorMark, sector_name
from ui.widgets.text import elided_label, plain_label
from workshop.sentences import Sentence, say

NOT_VOTING = -1
MOST_IN_WORDS = 4
SECTOR_COLUMN, FIRST_BOX, LAST_COLUMN = 1, 2, 20


class HandGrid(QWidget):
    """Rows that are open take numbers; a row that was counted shows that, and no number.

    Signals:
        edited: a number was keyed.
        finished: Enter in the last box.
    """

    edited = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[tuple[str, int], CountBox] = {}
        self._shown: object = None
        self._sums: dict[str, QWidget] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 4, 0)
        column.addLayout(self._grid)
        column.addStretch(1)

    @property
    def open_rows(self) -> list[str]:
        """The sectors that take numbers now."""
        return list(dict.fromkeys(sector for sector, _ in self.boxes))

    def show_rows(
        self, key: object, answers: list[Sentence], may: Mapping[str, int], told: Mapping[str, str]
    ) -> None:
        """Shows a row for each sector; what is being keyed stays while `key` and rows stay.

        Args:
            key: what the grid is about: the option and the counter.
            answers: the words over the columns.
            may: how many people of each sector may vote on the option.
            told: what stands in the row of a sector that takes no numbers now.
        """
        shown = (key, tuple(may.items()), tuple(sorted(told.items())))
        if shown == self._shown:
            return
        self._shown = shown
        self._clear()
        heads = [*heads_of(answers), Sentence("voting_open.not_voting")]
        for column, words in enumerate(heads if len(told) < len(may) else (), start=FIRST_BOX):
            label = plain_label(say(words), "caption", "ink_muted")
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(label, 0, column)
        for line, (sector, n) in enumerate(may.items(), start=1):
            self._grid.addWidget(SectorMark(sector), line, 0)
            self._grid.addWidget(elided_label(sector_name(sector)), line, SECTOR_COLUMN)
            if sector in told:
                self._grid.setRowMinimumHeight(line, 36)
                covered = plain_label(told[sector], ink="ink_muted")
                self._grid.addWidget(covered, line, FIRST_BOX, 1, len(heads))
            else:
                self._open_row(line, sector, [*answers, heads[-1]])
            of = plain_label(say("voting_open.of", n=n), ink="ink_muted")
            self._grid.addWidget(of, line, FIRST_BOX + len(heads))
        self._grid.setColumnStretch(SECTOR_COLUMN, 2)
        self._grid.setColumnStretch(LAST_COLUMN, 3)

    def hands(self) -> Counter[tuple[str, int]]:
        """The hands that were keyed, by sector and place of the answer."""
        return Counter({cell: n for cell, n in self._numbers().items() if cell[1] != NOT_VOTING})

    def not_voting(self) -> Counter[str]:
        """How many of each sector were said to be not voting."""
        return Counter({s: n for (s, at), n in self._numbers().items() if at == NOT_VOTING})

    def is_empty(self) -> bool:
        """Whether no number was keyed yet."""
        return all(box.value() is None for box in self.boxes.values())

    def fill(self, cells: Mapping[tuple[str, int], int]) -> None:
        """Writes numbers into boxes."""
        for cell, n in cells.items():
            self.boxes[cell].set_value(n)
        self.edited.emit()

    def focus_first(self, sector: str | None = None) -> None:
        """The keyboard goes to the first box, or to the first of a sector."""
        for (row, _), box in self.boxes.items():
            if sector is None or row == sector:
                box.setFocus()
                return

    def _numbers(self) -> dict[tuple[str, int], int]:
        return {cell: box.value() or 0 for cell, box in self.boxes.items()}

    def _open_row(self, line: int, sector: str, names: list[Sentence]) -> None:
        places = [*range(len(names) - 1), NOT_VOTING]
        for column, (place, words) in enumerate(zip(places, names, strict=True), start=FIRST_BOX):
            name = say("voting_open.cell", group=sector_name(sector), answer=words)
            box = CountBox(name)
            box.textEdited.connect(self.edited)
            box.entered.connect(partial(self._go_on, box))
            box.stepped.connect(partial(self._step, sector, place))
            self.boxes[sector, place] = box
            self._grid.addWidget(box, line, column, Qt.AlignmentFlag.AlignHCenter)
            box.show()  # at once, so that it can take the keyboard

    def _go_on(self, box: CountBox) -> None:
        boxes = list(self.boxes.values())
        here = boxes.index(box)
        if here == len(boxes) - 1:
            self.finished.emit()
        else:
            boxes[here + 1].setFocus()

    def _step(self, sector: str, place: int, step: int) -> None:
        rows = self.open_rows
        there = min(max(rows.index(sector) + step, 0), len(rows) - 1)
        self.boxes[rows[there], place].setFocus()

    def _clear(self) -> None:
        self.boxes = {}
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for line in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(line, 0)


def heads_of(answers: list[Sentence]) -> list[Sentence]:
    """The heads of the columns: the answers, or their numbers where words would not fit."""
    if len(answers) <= MOST_IN_WORDS:
        return answers
    numbers = range(1, len(answers) + 1)
    return [Sentence("voting_methods.answer.number", value=n) for n in numbers]
