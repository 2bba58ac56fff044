"""Who are you? The roll of this round and nothing else, by name or by badge code."""

from __future__ import annotations

from functools import partial
from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.voting.kiosk.face import MARGIN, Face
from ui.voting.kiosk.page import Page
from ui.voting.kiosk.parts import KioskButton, Words, paint_ring
from ui.widgets.sector_mark import paint_sector_mark, sector_name
from ui.widgets.text import two_lines
from workshop.sentences import Sentence, say
from workshop.voting.model import Voter

GRID = ((4, 6, 72), (4, 5, 88), (3, 5, 88), (2, 4, 112))
TOP, GAP_X, GAP_Y, WIDTH = 120, 16, 8, 1270
CODE_LENGTH = 4


class NameTile(KioskButton):
    """A person on the roll; somebody who has voted stays, in words, and answers in words."""

    def __init__(self, face: Face, voter: Voter, parent: QWidget) -> None:
        super().__init__(face, voter.name, parent, pixels=26)
        self.voter = voter
        voted = say("voting.kiosk.has_voted")
        self.setAccessibleName(f"{voter.name}, {voted}" if voter.voted else voter.name)
        self.setAccessibleDescription(sector_name(voter.sector))
        self.setFont(face.font(26, strong=not voter.voted))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Mark, name, and "has voted"."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face, box = self.face, self.shape_rect()
        waiting = not self.voter.voted
        fill, border = ("surface", "ink_muted") if waiting else ("canvas", "line")
        painter.setBrush(face.color("accent_soft" if self.isDown() else fill))
        painter.setPen(QPen(face.color(border), max(1, face.px(1.5))))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), face.px(10), face.px(10))
        side = face.px(40)
        mark = QRectF(box.left() + face.px(16), box.center().y() - side / 2, side, side)
        paint_sector_mark(painter, mark, self.voter.sector, face.roles)
        words = QRectF(mark.right() + face.px(15), box.top(), 0, box.height())
        words.setRight(box.right() - face.px(8))
        self._paint_name(painter, words)
        if self.hasFocus():
            paint_ring(painter, box, face)

    def _paint_name(self, painter: QPainter, words: QRectF) -> None:
        face = self.face
        middle = Qt.TextElideMode.ElideMiddle  # "Patient … 4": what tells people apart stays
        name = QFontMetrics(self.font()).elidedText(self.words, middle, int(words.width()))
        painter.setFont(self.font())
        painter.setPen(face.color("ink_muted" if self.voter.voted else "ink"))
        left = Qt.AlignmentFlag.AlignLeft
        if not self.voter.voted:
            lines = two_lines(self.words, self.font(), words.width())
            whole = "\n".join(lines) if face.size == 0 else name
            painter.drawText(words, left | Qt.AlignmentFlag.AlignVCenter, whole)
            return
        upper, lower = QRectF(words), QRectF(words)
        upper.setBottom(words.center().y() + 2)
        lower.setTop(words.center().y() - 2)
        painter.drawText(upper, left | Qt.AlignmentFlag.AlignBottom, name)
        painter.setFont(face.font(24))
        painter.drawText(lower, left | Qt.AlignmentFlag.AlignTop, say("voting.kiosk.has_voted"))


class IdentifyPage(Page):
    """Tiles column by column in the order of the roll; a field for the badge code."""

    page_number = 0

    def fill(self) -> None:
        """Grid, back, more names, code."""
        note = self.machine.note
        small = say(note) if note else say("voting.kiosk.choose_name", title=self.rule.title)
        self.head(small, say("voting.kiosk.who"))
        self.columns, self.rows, self.height_of = GRID[self.face.size]
        self.tiles: list[NameTile] = []
        people = self.machine.booth.voters()
        self.pages = max(1, ceil(len(people) / (self.columns * self.rows)))
        self._people = people
        self._show_tiles()
        self.button(
            "voting.kiosk.cover_back",
            (MARGIN, 636, 200, 64),
            self._back,
            look="quiet",
            pixels=24,
            icon="arrow-left",
            fixed=True,
        )
        if self.pages > 1:
            words = say("voting.kiosk.more_names", page=1, pages=self.pages)
            self.more = self.button(words, (500, 636, 290, 64), self._more, pixels=26, fixed=True)
            self._name_more()
        self._code_field()
        self.foot()

    def first_focus(self) -> QWidget | None:
        """Letters and digits go to the field."""
        return self.field

    def key(self, event: QKeyEvent) -> bool:
        """Arrows move in the grid; letters and digits go to the field from anywhere."""
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Right: self.rows,
            Qt.Key.Key_Left: -self.rows,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None and self.tiles:
            here = next((n for n, tile in enumerate(self.tiles) if tile.hasFocus()), None)
            there = 0 if here is None else here + step
            self.tiles[min(max(there, 0), len(self.tiles) - 1)].setFocus()
            return True
        if event.text().isalnum():
            self.field.setFocus()
            self.field.insert(event.text().upper())
            self._typed(self.field.text())
            return True
        return False

    def clear(self) -> None:
        """Wipes the code too."""
        super().clear()
        self.field.clear()

    def _show_tiles(self) -> None:
        for tile in self.tiles:
            tile.setParent(None)
            tile.deleteLater()
        count = self.columns * self.rows
        first = self.page_number * count
        width = (WIDTH - GAP_X * (self.columns - 1)) / self.columns
        self.tiles = []
        for n, voter in enumerate(self._people[first : first + count]):
            tile = NameTile(self.face, voter, self)
            x = MARGIN + (n // self.rows) * (width + GAP_X)
            y = TOP + (n % self.rows) * (self.height_of + GAP_Y)
            tile.put(x, y, width, self.height_of)
            tile.clicked.connect(partial(self._choose, voter.id))
            tile.show()
            self.tiles.append(tile)

    def _code_field(self) -> None:
        label = Words(self.face, say("voting.kiosk.or_code"), 24, self, fixed=True)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        label.setGeometry(self.face.rect(820, 652, 298, 36))
        self.field = QLineEdit(self)
        self.field.setMaxLength(CODE_LENGTH)
        self.field.setFont(self.face.font(34, strong=True, fixed=True))
        self.field.setGeometry(self.face.rect(1134, 636, 184, 64))
        self.field.setAccessibleName(say("voting.kiosk.or_code"))
        self.field.textEdited.connect(self._typed)

    def _typed(self, text: str) -> None:
        if len(text) == CODE_LENGTH:
            self.turner.turn(self.machine.enter_code, text)

    def _choose(self, person: int) -> None:
        self.turner.turn(self.machine.choose, person)

    def _back(self) -> None:
        self.turner.turn(self.machine.back)

    def _more(self) -> None:
        self.page_number = (self.page_number + 1) % self.pages
        self._show_tiles()
        self._name_more()

    def _name_more(self) -> None:
        words = Sentence("voting.kiosk.more_names", page=self.page_number + 1, pages=self.pages)
        self.more.words = say(words)
        self.more.setText(self.more.words)
        self.more.setAccessibleName(self.more.words)
        self.more.update()
