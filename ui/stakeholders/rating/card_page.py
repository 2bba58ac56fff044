"""One stakeholder at a time: a row an axis, with 1 to 5 and "can't say" in it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.stakeholders.rating.booth import RatingBooth, RatingPaper
from ui.voting.kiosk.face import MARGIN, Face
from ui.voting.kiosk.page import Page
from ui.voting.kiosk.parts import KioskButton, Words
from ui.widgets.sector_mark import paint_sector_mark, sector_name
from workshop.sentences import say
from workshop.stakeholders.rating.model import CANNOT_SAY, SCALE

TOP, BOTTOM = 128.0, 654.0
ROWS = (4, 3, 2, 2)  # axes on one page, by text size
TILE, GAP, TILES_X = 88.0, 12.0, 560.0


class AxisRow:
    """An axis: its question at the left, the numbers at the right with words under the ends."""

    def __init__(self, page: RatingPage, axis: str, top: float, height: float) -> None:
        self.page, self.axis = page, axis
        face = page.face
        name = Words(face, say(f"rating.axis.{axis}"), 28, page, strong=True)
        width = TILES_X - MARGIN - 24
        under = top + name.height_in(face.px(width)) / face.scale + 4
        name.setGeometry(face.rect(MARGIN, top, width, under - top))
        ask = Words(face, say(f"rating.ask.{axis}"), 24, page, ink="ink_muted")
        ask.setGeometry(face.rect(MARGIN, under, width, top + height - under - 4))
        self.tiles: list[KioskButton] = []
        tall = min(72.0, height - 44)
        x = TILES_X
        for value in (*SCALE, CANNOT_SAY):
            self.tiles.append(self._tile(value, x, top, tall))
            x += TILE + GAP
        self._ends(face, top + tall + 6)
        self.refresh()

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is in this row."""
        return any(tile.hasFocus() for tile in self.tiles)

    @property
    def first(self) -> KioskButton:
        """Where Tab stops: what was chosen, or 1."""
        return next((tile for tile in self.tiles if tile.isChecked()), self.tiles[0])

    def refresh(self) -> None:
        """Shows what stands on the paper."""
        chosen = self.page.paper.rating(self.page.card, self.axis)
        for value, tile in zip((*SCALE, CANNOT_SAY), self.tiles, strict=True):
            tile.setChecked(value == chosen)
            tile.look = "primary" if value == chosen else "secondary"
            tile.update()

    def rate(self, value: int) -> None:
        """Rates, or takes the same rating back."""
        self.page.paper.rate(self.page.card, self.axis, value)
        self.refresh()
        self.page.tell()

    def _tile(self, value: int, x: float, top: float, tall: float) -> KioskButton:
        face = self.page.face
        words = say("rating.cannot-say") if value == CANNOT_SAY else str(value)
        pixels = 24 if value == CANNOT_SAY else 34
        made = KioskButton(face, words, self.page, pixels=pixels, fixed=True)
        made.setCheckable(True)
        name = {"axis": say(f"rating.axis.{self.axis}"), "value": words}
        made.setAccessibleName(say("rating.kiosk.tile", **name))
        if value == CANNOT_SAY:
            x += 20
        made.put(x, top, 158 if value == CANNOT_SAY else TILE, tall)
        made.clicked.connect(partial(self.rate, value))
        return made

    def _ends(self, face: Face, top: float) -> None:
        for side, key in (("low", f"rating.low.{self.axis}"), ("high", f"rating.high.{self.axis}")):
            words = Words(face, say(key), 20, self.page, ink="ink_muted", fixed=True)
            words.setWordWrap(False)
            words.setGeometry(face.rect(TILES_X, top, 5 * TILE + 4 * GAP, 30))
            if side == "high":
                words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)


class RatingPage(Page):
    """Rows for one stakeholder, Back and Next; the last Next asks whether to put it in.

    1 to 5 rate the row that has the keyboard and go to the next one; 0 is "can't say".
    """

    def fill(self) -> None:
        """Begins where the person was."""
        paper = self.machine.paper
        booth = self.machine.booth
        self.rows: list[AxisRow] = []
        self._made: list[QWidget] = []
        if not isinstance(paper, RatingPaper) or not isinstance(booth, RatingBooth):
            return
        self.paper, self.booth = paper, booth
        axes = [str(axis) for axis in booth.axes]
        count = ROWS[self.face.size]
        self.leaves = [
            (option.id, tuple(axes[n : n + count]))
            for option in paper.options
            for n in range(0, len(axes), count)
        ]
        self.place = next((n for n, (card, _) in enumerate(self.leaves) if card == paper.at), 0)
        self.left = Words(self.face, "", 24, self, ink="ink_muted", fixed=True)
        self.left.setGeometry(self.face.rect(MARGIN, 690, 560, 60))
        self.on = self.button(
            "rating.kiosk.next",
            (-48, 682, 220, 64),
            self._on,
            look="primary",
            pixels=28,
            fixed=True,
        )
        wide = max(220.0, self.on.sizeHint().width() / self.face.scale)
        self.before = self.button(
            "rating.kiosk.before",
            (-48 - wide - 24, 682, 180, 64),
            self._before,
            pixels=28,
            icon="arrow-left",
            fixed=True,
        )
        self.show_card()

    @property
    def card(self) -> int:
        """The stakeholder on this page."""
        return self.leaves[self.place][0]

    def show_card(self) -> None:
        """Shows the stakeholder of this page; the words of the one before are wiped."""
        focus = self._wipe_rows()
        card, axes = self.leaves[self.place]
        self.paper.at = card
        cards = [option.id for option in self.paper.options]
        small = say("rating.kiosk.card", place=cards.index(card) + 1, n=len(cards))
        name = self.booth.cards[card].name
        before = set(self.findChildren(QWidget))
        self._heading(small, name, sector_name(self.booth.cards[card].sector))
        height = min(
            (BOTTOM - TOP) / max(len(axes), 2), (140.0, 180.0, 263.0, 263.0)[self.face.size]
        )
        for n, axis in enumerate(axes):
            self.rows.append(AxisRow(self, axis, TOP + n * height, height))
        self._made = [part for part in self.findChildren(QWidget) if part not in before]
        for part in self._made:
            part.show()
        self.before.setEnabled(self.place > 0)
        last = self.place == len(self.leaves) - 1
        words = say("rating.kiosk.finish" if last else "rating.kiosk.next")
        self.on.words = words
        self.on.setText(words.replace("&", "&&"))
        self.on.setAccessibleName(words)
        self.tell()
        if focus and self.rows:
            self.rows[0].first.setFocus()
        self.update()

    def first_focus(self) -> QWidget | None:
        """The first row."""
        return self.rows[0].first if self.rows else None

    def tab_chain(self) -> list[QWidget]:
        """A stop in each row, then Back and Next."""
        return [*(row.first for row in self.rows), self.before, self.on]

    def key(self, event: QKeyEvent) -> bool:
        """Digits rate; arrows move; page keys turn."""
        code = event.key()
        if Qt.Key.Key_0 <= code <= Qt.Key.Key_5:
            self._digit(code - Qt.Key.Key_0)
        elif code in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._to_row(1 if code == Qt.Key.Key_Down else -1)
        elif code in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._along(1 if code == Qt.Key.Key_Right else -1)
        elif code == Qt.Key.Key_PageDown:
            self._on()
        elif code == Qt.Key.Key_PageUp:
            self._before()
        else:
            return False
        return True

    def tell(self) -> None:
        """How many are rated, without saying how."""
        done = sum(self.paper.is_whole(option.id) for option in self.paper.options)
        words = say("rating.kiosk.done", done=done, n=len(self.paper.options))
        self.left.setText("\n".join(filter(None, (words, self.foot_left()))))

    def clear(self) -> None:
        """Wipes words, marks and what was chosen."""
        for row in self.rows:
            for tile in row.tiles:
                tile.setChecked(False)
                tile.look = "secondary"
        super().clear()
        self.rows = []

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sector's mark before the name, and a hairline between rows."""
        super().paintEvent(event)
        if not self.rows:
            return
        painter, face = QPainter(self), self.face
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mark = QRectF(face.rect(MARGIN, 52, 44, 44))
        paint_sector_mark(painter, mark, self.booth.cards[self.card].sector, face.roles)
        painter.setPen(QPen(face.color("line"), max(1, face.px(1))))
        y = face.px(TOP - 14)
        painter.drawLine(face.px(MARGIN), y, face.px(1318), y)

    def _heading(self, small: str, name: str, sector: str) -> None:
        face = self.face
        line = Words(face, f"{small} · {sector}", 24, self, ink="ink_muted", fixed=True)
        line.setWordWrap(False)
        line.setGeometry(face.rect(MARGIN, 15, 596, 32))
        title = Words(face, name, 34, self, strong=True, fixed=True)
        title.setWordWrap(False)
        if title.natural() > face.px(540):
            title.setFont(face.font(24, strong=True, fixed=True))
            title.setWordWrap(True)
        title.setGeometry(face.rect(MARGIN + 60, 50, 540, 62))

    def _wipe_rows(self) -> bool:
        focus = any(row.has_focus for row in self.rows) or self.on.hasFocus()
        for part in self._made:
            part.setAccessibleName("")
            part.hide()
            part.setParent(None)
            part.deleteLater()
        self.rows, self._made = [], []
        return focus

    def _row(self) -> int | None:
        return next((n for n, row in enumerate(self.rows) if row.has_focus), None)

    def _digit(self, value: int) -> None:
        here = self._row()
        row = self.rows[here or 0]
        if self.paper.rating(self.card, row.axis) != value:
            row.rate(value)
        if (here or 0) + 1 < len(self.rows):
            self.rows[(here or 0) + 1].first.setFocus()
        else:
            self.on.setFocus()

    def _to_row(self, step: int) -> None:
        here = self._row()
        wanted = 0 if here is None and step > 0 else (here if here is not None else len(self.rows))
        wanted = wanted + (step if here is not None else (0 if step > 0 else -1))
        if wanted >= len(self.rows):
            self.on.setFocus()
        else:
            self.rows[max(0, wanted)].first.setFocus()

    def _along(self, step: int) -> None:
        here = self._row()
        if here is None:
            return
        tiles = self.rows[here].tiles
        place = next(n for n, tile in enumerate(tiles) if tile.hasFocus())
        tiles[min(max(place + step, 0), len(tiles) - 1)].setFocus()

    def _on(self) -> None:
        if self.place < len(self.leaves) - 1:
            self.place += 1
            self.show_card()
            self.rows[0].first.setFocus()
        else:
            self.turner.turn(self.machine.review)

    def _before(self) -> None:
        if self.place > 0:
            self.place -= 1
            self.show_card()
            self.rows[0].first.setFocus()
