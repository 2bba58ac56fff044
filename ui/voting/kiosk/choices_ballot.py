"""The ballot on which each option gets one answer, or one for each criterion."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from ui.voting.kiosk.ballot import TOP, BallotPage
from ui.voting.kiosk.ballot_row import PITCH, ROW_WIDTH, BallotRow, title_x
from ui.voting.kiosk.face import MARGIN, Face
from ui.voting.kiosk.paper import NUMBER, AnswersPaper
from ui.voting.kiosk.parts import KioskButton, Words
from workshop.sentences import Sentence, say
from workshop.voting.methods import Possible
from workshop.voting.rule import RuleOption

ANSWER, HIGH, GAP, PADDING = 24, 52, 6, 14
WIDEST_BESIDE = 720.0
NARROWEST_TITLE = 430.0
GROWTH = (1.0, 1.2, 1.45, 1.7)


class Answers:
    """How the answers lie in a row: beside the title, or in lines under it."""

    def __init__(self, face: Face, answers: tuple[Possible, ...]) -> None:
        self.face, self.answers = face, answers
        self.pixels = ANSWER * GROWTH[face.size]
        self.height = HIGH * (1 + (GROWTH[face.size] - 1) / 2)
        metrics = QFontMetrics(face.font(self.pixels, strong=True, fixed=True))
        self.widths = [
            max(44.0, metrics.horizontalAdvance(say(a.short)) / face.scale + 2 * PADDING)
            for a in answers
        ]
        whole = sum(self.widths) + GAP * (len(answers) - 1)
        left = ROW_WIDTH - title_x(face) - 32 - whole
        self.beside = whole <= WIDEST_BESIDE and left >= NARROWEST_TITLE
        self.title_width = left if self.beside else ROW_WIDTH - title_x(face) - 24
        start = ROW_WIDTH - 16 - whole if self.beside else title_x(face)
        self.places = self._flow(start)
        self.lines = 1 + max(line for _, line in self.places)

    @property
    def below(self) -> float:
        """The room the answers need under the title."""
        return 0.0 if self.beside else self.lines * (self.height + GAP) + 4

    def _flow(self, start: float) -> list[tuple[float, int]]:
        """The x and the line of each answer."""
        found, x, line = [], start, 0
        for width in self.widths:
            if x + width > ROW_WIDTH - 8 and x > start:
                x, line = start, line + 1
            found.append((x, line))
            x += width + GAP
        return found


class AnswerRow(BallotRow):
    """One option and its answers as buttons; one at most is chosen."""

    paper: AnswersPaper

    def __init__(
        self, face: Face, paper: AnswersPaper, option: RuleOption, page: ChoicesBallot
    ) -> None:
        super().__init__(face, paper, option, page, len(page.answers.answers))
        self.page = page
        self.buttons: list[KioskButton] = []
        if not self.is_locked:
            for n, answer in enumerate(page.answers.answers):
                self.buttons.append(self._button(n, answer))
        self.refresh()

    @property
    def title_width(self) -> float:
        """What the answers leave, or the whole row above them."""
        return self.page.answers.title_width

    @property
    def controls(self) -> list[QWidget]:
        """The chosen answer, or the first: arrows go on from there."""
        if not self.buttons:
            return []
        return [self.buttons[max(self.value_now() - 1, 0)]]

    def value_now(self) -> int:
        """The n-th answer, 0 where there is none."""
        chosen = self.paper.answer(self.option.id, self.page.part)
        return 0 if chosen is None else self.paper.answers.index(chosen) + 1

    def said(self) -> Sentence:
        """The option and its answer."""
        chosen = self.paper.answer(self.option.id, self.page.part)
        key = "voting.kiosk.row_answered" if chosen else "voting.kiosk.row_open"
        answer = chosen.name if chosen else ""
        return Sentence(key, letter=self.option.letter, title=self.option.title, answer=answer)

    def title_top(self, height: int) -> float:
        """In the middle beside the answers, or above them."""
        if self.page.answers.beside:
            return super().title_top(height)
        return self.face.px(6)

    def show_value(self) -> None:
        """The chosen answer is filled."""
        chosen = self.value_now()
        for n, button in enumerate(self.buttons, start=1):
            button.setChecked(n == chosen)
            button.look = "primary" if n == chosen else "secondary"
            button.update()

    def place(self, y: float, height: float) -> None:
        """Places the row and its answers."""
        super().place(y, height)
        lie = self.page.answers
        top = (height - lie.height) / 2 if lie.beside else height - lie.below
        for button, width, (x, line) in zip(self.buttons, lie.widths, lie.places, strict=False):
            button.put(x, top + line * (lie.height + GAP), width, lie.height)

    def _button(self, n: int, answer: Possible) -> KioskButton:
        pixels = self.page.answers.pixels
        made = KioskButton(self.face, say(answer.short), self, pixels=pixels, fixed=True)
        made.setCheckable(True)
        made.setAccessibleName(
            say("voting.kiosk.answer_name", letter=self.option.letter, answer=answer.name)
        )
        made.clicked.connect(partial(self.page.answer, self.option.id, n))
        return made


class ChoicesBallot(BallotPage):
    """An answer for each option; with criteria one page after another asks for each of them."""

    paper: AnswersPaper
    hints = False

    def fill(self) -> None:
        """The answers are laid out once for all rows."""
        paper = self.machine.paper
        if not isinstance(paper, AnswersPaper):
            return
        self.parts = paper.parts
        self.answers = Answers(self.face, paper.answers)
        super().fill()

    def head(self, small: str, title: str) -> float:
        """With criteria there is room for the question of the page under the title."""
        y = super().head(small, title)
        self.asked = Words(self.face, "", 26, self, strong=True, fixed=True)
        if self.parts == 1:
            return y
        self.asked.setGeometry(self.face.rect(MARGIN, y + 6, ROW_WIDTH, 36))
        return max(y, TOP) + 36

    def show_rows(self) -> None:
        """With criteria the words above the rows ask the question of this page."""
        super().show_rows()
        criteria = self.rule.criteria
        if len(criteria) == self.parts > 1:
            self.asked.setText(
                say(
                    "voting.kiosk.asks",
                    part=self.part + 1,
                    parts=self.parts,
                    name=criteria[self.part].name,
                )
            )

    def row(self, option: RuleOption) -> AnswerRow:
        """The row of an option."""
        return AnswerRow(self.face_of(option), self.paper, option, self)

    @property
    def title_width(self) -> float:
        """What the answers leave, or the whole row above them."""
        return self.answers.title_width

    @property
    def under_titles(self) -> float:
        """The answers, where they lie under the title."""
        return self.answers.below

    def height_of(self, option: RuleOption) -> float:
        """The title beside or above its answers."""
        words = self.words_height(option)
        if option.id in self.paper.locked:
            return max(float(PITCH[self.face.size]), words + 12)
        if self.answers.beside:
            return max(float(PITCH[0]), words + 12, self.answers.height + 16)
        return words + 12 + self.answers.below

    def answer(self, option: int, place: int, _checked: bool = False) -> None:
        """Gives the n-th answer; the same again takes it back."""
        self.tell(self.paper.set_answer(option, place, self.part))
        for row in self.rows:
            row.refresh()

    def step(self, option: int, step: int) -> Sentence | None:
        """The next answer, or the one before."""
        chosen = self.paper.answer(option, self.part)
        here = -1 if chosen is None else self.paper.answers.index(chosen)
        there = min(max(here + step, 0), len(self.paper.answers) - 1)
        if there == here:
            return None
        return self.paper.set_answer(option, there, self.part)

    def digit(self, number: int, _taken: bool) -> bool:
        """Answers the row with the focus: by number where answers are numbers, else by place."""
        here = self.row_with_focus()
        if here is None:
            return False
        answers = self.paper.answers
        place = number - 1
        if answers[0].short.key == NUMBER:
            place = next((n for n, a in enumerate(answers) if a.value == number), -1)
        if 0 <= place < len(answers):
            self.answer(self.rows[here].option.id, place)
            self.rows[here].setFocus()
        return True
