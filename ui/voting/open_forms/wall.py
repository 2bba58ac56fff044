"""Open dots on a touch wall: a grid of options, each dot placed at once and never added up here."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme.icons import paint_icon
from ui.voting.kiosk.ballot import BOTTOM, Leaf
from ui.voting.kiosk.ballot_row import title_height
from ui.voting.kiosk.dots_ballot import DotsBallot, DotsRow
from ui.voting.kiosk.face import MARGIN
from ui.voting.kiosk.parts import KioskButton, paint_ring
from workshop.sentences import Sentence, say
from workshop.voting.rule import RuleOption

UNDO_SECONDS = 5
FINGER_MM, MM_AN_INCH = 15, 25.4
FEWEST_DOTS, MOST_DOTS = 30, 400  # an inch: what a screen says of itself is not always true
SMALLEST, LARGEST = 64.0, 110.0
WIDTH, GAP, PAD = 1270.0, 14.0, 14.0
FOOT = 682.0
NUMBER_WIDTH, LETTER_WIDTH = 52.0, 44.0
GRIDS = ((1, 1), (1, 2), (2, 2), (1, 3), (1, 4), (2, 3), (1, 5), (2, 4), (2, 5), (2, 6))
"""Columns and rows a page can have, the largest tiles first."""


class WallTile(DotsRow):
    """One option on the wall: letter and title, minus, the person's own dots on it, plus."""

    side = SMALLEST
    locked_key = "voting_open.wall_row_locked"  # the room may hear it: no reason

    def put(self, x: float, y: float, width: float, height: float, side: float) -> None:
        """Places the tile and its buttons by the design."""
        self.side = side
        self.setGeometry(self.face.rect(x, y, width, height))
        top = (height - side) / 2
        right = width - PAD
        for button, left in (
            (self.minus, right - 2 * side - NUMBER_WIDTH),
            (self.plus, right - side),
        ):
            if button is not None:
                button.put(left, top, side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A card with the option at the left and the person's dots at the right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face, box = self.face, QRectF(self.rect()).adjusted(1, 1, -1, -1)
        chosen = self.value_now() > 0
        painter.setBrush(face.color("accent_soft" if chosen else "surface"))
        painter.setPen(QPen(face.color("ink_muted"), max(1, face.px(3 if chosen else 1.5))))
        painter.drawRoundedRect(box, face.px(10), face.px(10))
        self._paint_title(painter)
        if self.is_locked:
            self._paint_locked(painter)
        else:
            self._paint_number(painter)
        if self.hasFocus():
            paint_ring(painter, box.adjusted(5, 5, -5, -5), face)

    def _paint_title(self, painter: QPainter) -> None:
        face, height = self.face, self.height()
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(face.color("ink_muted" if self.is_locked else "ink"))
        painter.setFont(face.font(26, strong=True))
        letter = QRectF(face.px(PAD), 0, face.px(LETTER_WIDTH), height)
        painter.drawText(letter, middle, self.option.letter)
        painter.setFont(face.font(26))
        left = face.px(PAD + LETTER_WIDTH)
        place = QRectF(left, 0, self.width() - left - face.px(controls_width(self.side)), height)
        painter.drawText(place, int(Qt.TextFlag.TextWordWrap | middle), self.option.title)

    def _paint_number(self, painter: QPainter) -> None:
        face = self.face
        right = self.width() - face.px(PAD + self.side)
        place = QRectF(right - face.px(NUMBER_WIDTH), 0, face.px(NUMBER_WIDTH), self.height())
        painter.setPen(face.color("ink"))
        painter.setFont(face.font(30, strong=True, fixed=True))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(self.value_now()))

    def _paint_locked(self, painter: QPainter) -> None:
        face = self.face
        width = face.px(controls_width(self.side) - PAD)
        icon = face.px(28)
        left = self.width() - width
        place = QRectF(left, (self.height() - icon) / 2, icon, icon)
        paint_icon(painter, place, "lock-simple", face.color("ink_muted"))
        words = QRectF(left + icon + face.px(10), 0, width - icon - face.px(20), self.height())
        painter.setPen(face.color("ink"))
        painter.setFont(face.font(24, fixed=True))
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, int(flags), say("voting_open.wall_locked"))


class WallBallot(DotsBallot):
    """The ballot at the wall: no review, for each dot is in as soon as it is placed.

    Only the person's own dots are shown, and only while they stand there. A dot just placed can be
    undone for five seconds; minus takes one back for as long as the round is open.
    """

    hints = False

    def fill(self) -> None:
        """The grid; Undo where other ballots have Start again; Done."""
        self._placed: list[tuple[int, float]] = []
        self._clock = QTimer(self, interval=250)
        self._clock.timeout.connect(self._show_undo)
        self._words = ""
        self.more = self.button(
            "voting_open.wall_done", (MARGIN, FOOT, 0, 64), self._turn_page, pixels=26, fixed=True
        )
        super().fill()
        if self.machine.paper is not None:
            self._clock.start()
            self._show_undo()

    def row(self, option: RuleOption) -> WallTile:
        """The tile of an option."""
        return WallTile(self.face_of(option), self.paper, option, self, self.paper.most, self.add)

    def step(self, option: int, step: int) -> Sentence | None:
        """One dot more or less; on the wall no reason is told."""
        if option in self.paper.locked:
            return Sentence("voting_open.wall_locked")
        return super().step(option, step)

    def digit(self, _number: int, _taken: bool) -> bool:
        """Tiles have letters and no numbers."""
        return False

    def add(self, option: int, step: int) -> None:
        """Places a dot or takes one back; it is in before anything is said of it."""
        before = self.paper.given(option)
        problem = self.step(option, step)
        if problem is None and self.paper.given(option) != before:
            problem = self.machine.place()
            if problem is not None:
                self.paper.set_dots(option, before)
            elif step > 0:
                self._placed.append((option, self.machine.now()))
                self._words = say("voting_open.placed")
            else:
                self._forget_placed(option)
                self._words = say("voting_open.wall_taken")
        self.tell(problem)
        for tile in self.rows:
            tile.refresh()
        self._show_undo()

    def tell(self, problem: Sentence | None) -> None:
        """How many dots are left; "Placed", and no total."""
        super().tell(problem)
        if problem is None and self._words:
            self.explain.setText(self._words)

    # -- the grid -------------------------------------------------------------------------

    @property
    def finger(self) -> float:
        """The side of a button, at least fifteen millimetres on this screen."""
        screen = self.screen()
        inch = screen.physicalDotsPerInch() / screen.devicePixelRatio()
        inch = min(max(inch, FEWEST_DOTS), MOST_DOTS)
        wanted = FINGER_MM / MM_AN_INCH * inch / self.face.scale
        return min(max(SMALLEST, wanted), LARGEST)

    @property
    def title_width(self) -> float:
        """How wide a title may be in the grid that was chosen."""
        return self._title_width(self._columns)

    def _paged(self) -> list[Leaf]:
        """The fewest pages on which every title fits, and then the largest tiles."""
        options = self.paper.options
        self._columns, self._lines = 1, 1
        fitting = [grid for grid in GRIDS if self._fits(grid, options)]
        if fitting:
            self._columns, self._lines = min(
                fitting, key=lambda grid: ceil(len(options) / (grid[0] * grid[1]))
            )
        a_page = self._columns * self._lines
        height = self._height(self._lines)
        return [
            Leaf(0, [(option, height) for option in options[first : first + a_page]])
            for first in range(0, len(options), a_page)
        ]

    def show_rows(self) -> None:
        """Shows the tiles of the page that is open, row by row."""
        for old in self.rows:
            old.setParent(None)
            old.deleteLater()
        self.rows = []
        width = self._tile_width(self._columns)
        for n, (option, height) in enumerate(self.pages[self.page_number].rows):
            tile = self.row(option)
            x = MARGIN + (n % self._columns) * (width + GAP)
            y = self.top + (n // self._columns) * (height + GAP)
            tile.put(x, y, width, height, self.finger)
            tile.show()
            self.rows.append(tile)
        self._place_buttons()
        self.tell(None)

    def _place_buttons(self) -> None:
        """Done at the right, the other pages beside it, and a place for Undo."""
        pages = Sentence(
            "voting.kiosk.more_options", page=self.page_number + 1, pages=len(self.pages)
        )
        right = MARGIN + WIDTH
        for button, words in (
            (self.review, say("voting_open.wall_done")),
            (self.more, say(pages)),
            (self.again, say("voting_open.wall_undo", n=UNDO_SECONDS)),
        ):
            button.setFont(self.face.font(26, strong=True, fixed=True))
            name_button(button, words)
            width = max(170.0, button.sizeHint().width() / self.face.scale)
            button.put(right - width, FOOT, width, 64)
            if button is not self.more or len(self.pages) > 1:
                right -= width + 20
        self.more.setVisible(len(self.pages) > 1)

    def _fits(self, grid: tuple[int, int], options: Sequence[RuleOption]) -> bool:
        columns, lines = grid
        height, width = self._height(lines), self._title_width(columns)
        if height < self.finger + 12:
            return False
        tallest = max(title_height(self.face, option.title, width) for option in options)
        return tallest / self.face.scale <= height - 12

    def _height(self, lines: int) -> float:
        return (BOTTOM - self.top - GAP * (lines - 1)) / lines

    def _tile_width(self, columns: int) -> float:
        return (WIDTH - GAP * (columns - 1)) / columns

    def _title_width(self, columns: int) -> float:
        return self._tile_width(columns) - PAD - LETTER_WIDTH - controls_width(self.finger)

    # -- undo -----------------------------------------------------------------------------

    def _show_undo(self) -> None:
        """Undo with the seconds it is there for; it goes by itself."""
        now = self.machine.now()
        self._placed = [(o, at) for o, at in self._placed if now - at < UNDO_SECONDS]
        had_focus = self.again.hasFocus()
        self.again.setVisible(bool(self._placed))
        if not self._placed:
            if had_focus:
                self.review.setFocus()
            return
        left = ceil(UNDO_SECONDS - (now - self._placed[-1][1]))
        words = say("voting_open.wall_undo", n=left)
        if words != self.again.words:
            name_button(self.again, words)

    def _again(self) -> None:
        """Takes the dot that was placed last back, while its five seconds last."""
        self._show_undo()
        if self._placed:
            option, _ = self._placed[-1]
            self.add(option, -1)

    def _forget_placed(self, option: int) -> None:
        """A dot that was taken back cannot be undone as well."""
        for n in range(len(self._placed) - 1, -1, -1):
            if self._placed[n][0] == option:
                del self._placed[n]
                return

    def _on(self) -> None:
        self.turner.turn(self.machine.leave_wall)

    def _turn_page(self) -> None:
        """The next page of options; after the last comes the first."""
        self.page_number = (self.page_number + 1) % len(self.pages)
        self.show_rows()

    def tab_chain(self) -> list[QWidget]:
        """Minus and plus of each tile, Undo while it is there, other pages, Done."""
        chain = super().tab_chain()
        return [p for p in (*chain[:-1], self.more, self.review) if p.isVisibleTo(self)]


def controls_width(side: float) -> float:
    """What minus, the number and plus take at the right of a tile, with the air beside them."""
    return 2 * side + NUMBER_WIDTH + 2 * PAD


def name_button(button: KioskButton, words: str) -> None:
    """Shows and says other words on a button."""
    button.words = words
    button.setText(words)
    button.setAccessibleName(words)
    button.update()
