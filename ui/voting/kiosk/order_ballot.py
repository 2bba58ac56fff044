"""The ballot of a ranking: plus ranks an option next and then moves it up, minus moves it down."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from ui.voting.kiosk.ballot import BallotPage
from ui.voting.kiosk.ballot_row import StepRow
from ui.voting.kiosk.paper import OrderPaper
from workshop.sentences import Sentence, say
from workshop.voting.rule import RuleOption


class OrderRow(StepRow):
    """One option and its place."""

    less_icon, more_icon = "arrow-down", "arrow-up"
    paper: OrderPaper

    def value_now(self) -> int:
        """The place, 0 where the option is not ranked."""
        return self.paper.place(self.option.id)

    def said(self) -> Sentence:
        """The option and its place."""
        place = self.value_now()
        key = "voting.kiosk.row_ranked" if place else "voting.kiosk.row_open"
        return Sentence(key, letter=self.option.letter, title=self.option.title, place=place)

    def button_name(self, step: int) -> Sentence:
        """Higher or lower."""
        key = f"voting.kiosk.rank_{'higher' if step > 0 else 'lower'}"
        return Sentence(key, letter=self.option.letter)

    def paint_value(self, painter: QPainter) -> None:
        """The place in a ring, or an empty ring."""
        face, place = self.face, self.value_now()
        side = face.px(52)
        ring = QRectF(face.px(1106) - side / 2, (self.height() - side) / 2, side, side)
        painter.setPen(face.color("accent" if place else "ink_muted"))
        painter.setBrush(face.color("accent") if place else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring)
        if place:
            painter.setPen(face.color("accent_ink"))
            painter.setFont(face.font(28, strong=True, fixed=True))
            painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(place))


class OrderBallot(BallotPage):
    """Options in order."""

    paper: OrderPaper

    def row(self, option: RuleOption) -> OrderRow:
        """The row of an option."""
        return OrderRow(
            self.face_of(option), self.paper, option, self, len(self.paper.options), self.add
        )

    def step(self, option: int, step: int) -> Sentence | None:
        """One place up or down."""
        return self.paper.higher(option) if step > 0 else self.paper.lower(option)

    def digit(self, number: int, taken: bool) -> bool:
        """Ranks the n-th row of the page next, or moves it up; with Shift down."""
        if 0 < number <= len(self.rows):
            self.rows[number - 1].setFocus()
            self.add(self.rows[number - 1].option.id, -1 if taken else 1)
        return True

    def head(self, small: str, title: str) -> float:
        """The small line says how many are ranked."""
        first = say("voting.kiosk.best_first", n=self.machine_most())
        return super().head(f"{small}. {first}", title)

    def machine_most(self) -> int:
        """How many options may be ranked."""
        paper = self.machine.paper
        return paper.most if isinstance(paper, OrderPaper) else 0
