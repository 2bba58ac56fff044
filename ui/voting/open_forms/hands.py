"""A show of hands: a grid of sectors and answers, filled by two people who count apart."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.sector_mark import SectorMark, sector_name
from ui.widgets.segmented import Segmented
from ui.widgets.text import plain_label
from workshop.document import Reader
from workshop.sentences import say
from workshop.voting import queries
from workshop.voting.hands import (
    COUNTERS,
    counted,
    differing,
    unsettled,
    who_may,
    without_a_hand,
)
from workshop.voting.methods import method
from workshop.voting.model import Round


class HandsPage(QWidget):
    """One option at a time, first count and second count; the second never shows the first.

    Signals:
        counted: option, counter, ((sector, place, hands), ...).
    """

    counted = Signal(int, int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.option, self.counter = 0, 1
        self.boxes: dict[tuple[str, int], QSpinBox] = {}
        self._options: tuple[int, ...] = ()
        self._shown: tuple[object, ...] = ()
        self._reader: Reader | None = None
        self._round: Round | None = None
        self.title = plain_label("", "lead", strong=True, wrap=True)
        self.switch = Segmented(
            [(str(n), say(f"voting_open.counter_{n}")) for n in COUNTERS],
            say("voting_open.counter"),
        )
        self.switch.chosen.connect(self._choose_counter)
        self.state = plain_label("", wrap=True)
        self.left = plain_label("", "caption", "ink_muted", wrap=True)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(12)
        self.before = QuietButton(say("voting_open.before"), "arrow-left")
        self.after = QuietButton(say("voting_open.after"), "arrow-right")
        self.keep = PrimaryButton(say("voting_open.keep"))
        self.unanimous = QuietButton(say("voting_open.unanimous"))
        self.before.clicked.connect(self._go_back)
        self.after.clicked.connect(self._go_on)
        self.keep.clicked.connect(self._keep)
        self.unanimous.clicked.connect(self._everybody_for)
        self._lay_out()

    def show_round(self, reader: Reader, round_: Round) -> None:
        """Shows the option that is being counted; what is being typed stays."""
        self._reader, self._round = reader, round_
        rule = queries.frozen_rule(round_)
        self._options = rule.option_ids
        if self.option not in self._options:
            self.option = self._options[0]
        place = self._options.index(self.option)
        option = rule.options[place]
        words = say(
            "voting_open.option", letter=option.letter, title=option.title,
            place=place + 1, of=len(self._options),
        )  # fmt: skip
        self.title.setText(words)
        self.before.setEnabled(place > 0)
        self.after.setEnabled(place < len(self._options) - 1)
        self._fill(reader, round_)
        self._tell(reader, round_)

    def _fill(self, reader: Reader, round_: Round) -> None:
        rule = queries.frozen_rule(round_)
        answers = method(rule.method).answers(rule)
        may = who_may(reader, round_)[self.option]
        own = counted(reader, round_.id, self.counter, self.option)
        shown = (self.option, self.counter, tuple(sorted(own.items())), tuple(sorted(may.items())))
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self.grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.boxes = {}
        for n, answer in enumerate(answers):
            self.grid.addWidget(plain_label(say(answer.name), "caption", "ink_muted"), 0, 2 + n)
        self.grid.addWidget(plain_label(say("voting_open.may"), "caption", "ink_muted"), 0, 9)
        for line, (sector, n_may) in enumerate(sorted(may.items()), start=1):
            self.grid.addWidget(SectorMark(sector), line, 0)
            self.grid.addWidget(plain_label(sector_name(sector)), line, 1)
            for n, answer in enumerate(answers):
                box = QSpinBox()
                box.setRange(0, n_may)
                box.setMinimumHeight(36)
                box.setValue(own.get((sector, n), 0))
                name = say("voting_open.cell", group=sector_name(sector), answer=answer.name)
                box.setAccessibleName(name)
                self.boxes[sector, n] = box
                self.grid.addWidget(box, line, 2 + n)
            self.grid.addWidget(plain_label(str(n_may), ink="ink_muted"), line, 9)

    def _tell(self, reader: Reader, round_: Round) -> None:
        """A tick, or whom to count again; never a number of the other count."""
        own = counted(reader, round_.id, self.counter, self.option)
        handless = without_a_hand(own, {}, who_may(reader, round_)[self.option]) if own else {}
        names = [
            say("voting_open.left_out", group=sector_name(s), n=n) for s, n in handless.items()
        ]
        self.left.setText(say("voting_open.no_hand", names=names) if names else "")
        self.left.setVisible(bool(names))
        first, second = (counted(reader, round_.id, n, self.option) for n in COUNTERS)
        if not first or not second:
            self.state.setText(say("voting_open.count_apart"))
            return
        apart = differing(first, second)
        if apart:
            names = [sector_name(sector) for sector in apart]
            self.state.setText(say("voting_open.again", names=names))
            return
        left = len(unsettled(reader, round_))
        self.state.setText(say("voting_open.match", n=left) if left else say("voting_open.all"))

    def _keep(self) -> None:
        hands = tuple((sector, n, box.value()) for (sector, n), box in self.boxes.items())
        self.counted.emit(self.option, self.counter, hands)

    def _everybody_for(self) -> None:
        """Unanimous: everybody for, after the room was asked for hands against and abstaining."""
        for (_, n), box in self.boxes.items():
            box.setValue(box.maximum() if n == 0 else 0)
        self.state.setText(say("voting_open.anyone_against"))

    def _choose_counter(self, key: str) -> None:
        self.counter = int(key)
        self._again()

    def _go_back(self) -> None:
        self._move(-1)

    def _go_on(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        self.option = self._options[self._options.index(self.option) + step]
        self._again()

    def _again(self) -> None:
        if self._reader is not None and self._round is not None:
            self.show_round(self._reader, self._round)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for part in (self.before, self.after):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.unanimous)
        row.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self.grid)
        column.addWidget(self.left)
        column.addWidget(self.state)
        column.addLayout(row)
        column.addStretch(1)
