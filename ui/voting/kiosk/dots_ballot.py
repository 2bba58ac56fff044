"""The ballot of a dot vote: minus, the dots and their number, plus."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from ui.voting.kiosk.ballot import BallotPage
from ui.voting.kiosk.ballot_row import PLUS_X, StepRow
from ui.voting.kiosk.paper import DotsPaper
from ui.voting.kiosk.parts import paint_dots
from workshop.sentences import Sentence
from workshop.voting.rule import RuleOption

MOST_PAINTED = 3


class DotsRow(StepRow):
    """One option and its dots."""

    paper: DotsPaper

    def value_now(self) -> int:
        """The dots on the option."""
        return self.paper.given(self.option.id)

    def said(self) -> Sentence:
        """The option, and so many of so many dots."""
        return Sentence(
            "voting.kiosk.row",
            letter=self.option.letter,
            title=self.option.title,
            dots=self.value_now(),
            most=self.paper.most,
        )

    def button_name(self, step: int) -> Sentence:
        """More or fewer dots on this option."""
        key = f"voting.kiosk.{'more' if step > 0 else 'less'}_dots"
        return Sentence(key, letter=self.option.letter)

    def paint_value(self, painter: QPainter) -> None:
        """Dots where they fit, and always their number."""
        face, dots, most = self.face, self.value_now(), self.paper.most
        if most <= MOST_PAINTED:
            paint_dots(painter, face.px(1053), self.height() / 2, dots, most, face, 22)
        painter.setPen(face.color("ink"))
        painter.setFont(face.font(26, strong=True, fixed=True))
        place = QRectF(face.px(PLUS_X - 47), 0, face.px(32), self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(dots))


class DotsBallot(BallotPage):
    """Dots on options."""

    paper: DotsPaper

    def row(self, option: RuleOption) -> DotsRow:
        """The row of an option."""
        return DotsRow(self.face_of(option), self.paper, option, self, self.paper.most, self.add)

    def step(self, option: int, step: int) -> Sentence | None:
        """One dot more or less."""
        return self.paper.set_dots(option, max(0, self.paper.given(option) + step))

    def digit(self, number: int, taken: bool) -> bool:
        """Gives the n-th row of the page a dot; with Shift takes one."""
        if 0 < number <= len(self.rows):
            self.rows[number - 1].setFocus()
            self.add(self.rows[number - 1].option.id, -1 if taken else 1)
        return True
