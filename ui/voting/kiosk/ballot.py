"""The ballot: one row an option, each with its own letter; by keys, mouse or finger."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.voting.kiosk.ballot_row import (
    BUTTONS_X,
    HINTED,
    PITCH,
    BallotRow,
    locked_height,
    title_height,
    title_x,
    waiting_height,
)
from ui.voting.kiosk.face import HEIGHT, MARGIN, Face
from ui.voting.kiosk.page import Page
from ui.voting.kiosk.parts import Words
from workshop.sentences import Sentence, say
from workshop.voting.rule import RuleOption

TOP, BOTTOM = 114.0, 652.0
PLUS_KEYS = (Qt.Key.Key_Plus, Qt.Key.Key_Right)
MINUS_KEYS = (Qt.Key.Key_Minus, Qt.Key.Key_Left)


@dataclass(frozen=True)
class Leaf:
    """One page of rows: which question about the options it asks, and the rows with heights."""

    part: int
    rows: list[tuple[RuleOption, float]]


class BallotPage(Page):
    """Rows in the person's own order, in pages when they do not fit; the words carry the count.

    A subclass makes the rows of its shape and says what a step and a digit do.
    """

    page_number = 0
    parts = 1
    hints = True

    def row(self, _option: RuleOption) -> BallotRow:
        """The row of an option."""
        raise NotImplementedError

    def step(self, _option: int, _step: int) -> Sentence | None:
        """One more or one less; gives the sentence that says why not."""
        return None

    def digit(self, _number: int, _taken: bool) -> bool:
        """A digit key; False where the shape has no use for it."""
        return False

    def fill(self) -> None:
        """Rows, dots left, Start again, Review."""
        paper = self.machine.paper
        if paper is None:
            return
        self.paper = paper
        small = say("voting.kiosk.small_ballot", title=self.rule.title)
        note = self.foot_left()
        self.top = max(TOP, self.head(f"{small}{', ' + note if note else ''}", self.question))
        self.rows: list[BallotRow] = []
        self.pages = self._paged()
        self.left = Words(self.face, "", 32, self, strong=True, fixed=self.face.size > 1)
        self.explain = Words(self.face, "", 24, self, ink="ink_muted", fixed=True)
        self.review = self.button(
            "voting.kiosk.review", (-48, 682, 170, 64), self._on, look="primary", pixels=26
        )
        wide = max(170.0, self.review.sizeHint().width() / self.face.scale)
        self.again = self.button(
            "voting.kiosk.again",
            (-48 - wide - 24, 682, 208, 64),
            self._again,
            pixels=26,
            icon="arrow-counter-clockwise",
        )
        self.show_rows()

    def first_focus(self) -> QWidget | None:
        """The page itself: arrows go to the first row."""
        return self

    def tab_chain(self) -> list[QWidget]:
        """Minus and plus of each row, Start again, Review."""
        chain = [part for row in self.rows for part in row.controls]
        return [*chain, self.again, self.review]

    def key(self, event: QKeyEvent) -> bool:
        """Arrows, plus and minus, letters and digits."""
        here = self.row_with_focus()
        code, text = event.key(), event.text().upper()
        if code in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if code == Qt.Key.Key_Down else -1
            self._to_row(0 if here is None else here + step)
        elif code in PLUS_KEYS and here is not None:
            self.add(self.rows[here].option.id, 1)
        elif code in MINUS_KEYS and here is not None:
            self.add(self.rows[here].option.id, -1)
        elif Qt.Key.Key_0 <= code <= Qt.Key.Key_9:
            taken = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if not self.digit(code - Qt.Key.Key_0, taken):
                return False
        elif text and text in [option.letter for option in self.paper.options]:
            self._to_letter(text)
        else:
            return False
        self._show_hints()
        return True

    def row_with_focus(self) -> int | None:
        """The row that has the keyboard, or None."""
        return next((n for n, row in enumerate(self.rows) if _holds_focus(row)), None)

    def add(self, option: int, step: int) -> None:
        """One step more or less, or says why not; nothing is taken away by the program."""
        self.tell(self.step(option, step))
        for row in self.rows:
            row.refresh()

    def clear(self) -> None:
        """Takes the rows away with their words."""
        super().clear()
        for row in self.rows:
            row.setParent(None)
            row.deleteLater()
        self.rows = []

    def height_of(self, option: RuleOption) -> float:
        """How high the row of an option is."""
        return max(float(PITCH[self.face.size]), self.words_height(option) + 12)

    @property
    def title_width(self) -> float:
        """How wide a title may be."""
        return BUTTONS_X - title_x(self.face) - 16

    @property
    def under_titles(self) -> float:
        """What a row needs under its title."""
        return 0.0

    def face_of(self, option: RuleOption) -> Face:
        """The person's text size, or a smaller one for a title that would not fit the page."""
        room = BOTTOM - self.top - self.under_titles - 12
        for size in range(self.face.size, 0, -1):
            face = replace(self.face, size=size)
            if self._words_height(option, face) <= room:
                return face
        return replace(self.face, size=0)

    def words_height(self, option: RuleOption) -> float:
        """How high the title is, with the sentence under it where the option is locked."""
        return self._words_height(option, self.face_of(option))

    def _words_height(self, option: RuleOption, face: Face) -> float:
        words = title_height(face, option.title, self.title_width)
        if option.id in self.paper.locked:
            words += locked_height(face)
        elif option.id in self.paper.waits:
            words += waiting_height(face, self.title_width)
        return words / face.scale

    def _paged(self) -> list[Leaf]:
        leaves: list[Leaf] = []
        for part in range(self.parts):
            leaves.append(Leaf(part, []))
            y = self.top
            for option in self.paper.options:
                height = self.height_of(option)
                if y + height > BOTTOM + 1 and leaves[-1].rows:
                    leaves.append(Leaf(part, []))
                    y = self.top
                leaves[-1].rows.append((option, height))
                y += height
        return leaves

    @property
    def part(self) -> int:
        """Which of several questions about each option this page asks."""
        return self.pages[self.page_number].part

    def show_rows(self) -> None:
        """Shows the rows of the page that is open."""
        for row in self.rows:
            row.setParent(None)
            row.deleteLater()
        self.rows = []
        y = self.top
        for option, height in self.pages[self.page_number].rows:
            row = self.row(option)
            row.place(y, height)
            row.show()
            self.rows.append(row)
            y += height
        last = self.page_number == len(self.pages) - 1
        words = Sentence(
            "voting.kiosk.more_options", page=self.page_number + 1, pages=len(self.pages)
        )
        said = say("voting.kiosk.review" if last else words)
        self._rename(said)
        self.tell(None)

    def _rename(self, words: str) -> None:
        """Review stands on the last page only; before it the same place leads on."""
        self.review.words = words
        self.review.setText(words)
        self.review.setAccessibleName(words)
        width = max(170.0, self.review.sizeHint().width() / self.face.scale)
        self.review.put(1318 - width, 682, width, 64)
        again = max(208.0, self.again.sizeHint().width() / self.face.scale)
        self.again.put(1318 - width - 24 - again, 682, again, 64)

    def tell(self, problem: Sentence | None) -> None:
        """How far the person is, and why the last step was not taken."""
        self.left.setText(self.paper.count())
        self.explain.setText(self.paper.limits() if problem is None else say(problem))
        self._place_words()

    def _place_words(self) -> None:
        """The words beside the buttons, whole: they start higher up where they need more lines."""
        room = min(640.0, self.again.x() / self.face.scale - MARGIN - 8)
        wide = self.face.px(room)
        tall = self.explain.height_in(wide) / self.face.scale
        top = min(718.0, HEIGHT - 4 - tall)
        self.explain.setGeometry(self.face.rect(MARGIN, top, room, tall))
        tall = max(42.0, self.left.height_in(wide) / self.face.scale)
        self.left.setGeometry(self.face.rect(MARGIN, top - tall, room, tall))

    def _to_row(self, n: int) -> None:
        if n >= len(self.rows) and self.page_number < len(self.pages) - 1:
            self.page_number += 1
            self.show_rows()
            n = 0
        elif n < 0 and self.page_number:
            self.page_number -= 1
            self.show_rows()
            n = len(self.rows) - 1
        self.rows[min(max(n, 0), len(self.rows) - 1)].setFocus()

    def _to_letter(self, letter: str) -> None:
        """The row with this letter, on the pages that ask the same question."""
        part = self.part
        for number, page in enumerate(self.pages):
            for n, (option, _) in enumerate(page.rows):
                if option.letter == letter and page.part == part:
                    if number != self.page_number:
                        self.page_number = number
                        self.show_rows()
                    self.rows[n].setFocus()

    def _show_hints(self) -> None:
        for n, row in enumerate(self.rows, start=1):
            hinted = self.hints and n <= HINTED and self.face.size == 0 and not row.is_locked
            row.hint = str(n) if hinted else ""
            row.update()

    def _again(self) -> None:
        self.machine.start_again()
        self.tell(None)
        for row in self.rows:
            row.refresh()

    def _on(self) -> None:
        if self.page_number < len(self.pages) - 1:
            self.page_number += 1
            self.show_rows()
        else:
            self.turner.turn(self.machine.review)


def _holds_focus(row: BallotRow) -> bool:
    return row.hasFocus() or any(part.hasFocus() for part in row.controls)
