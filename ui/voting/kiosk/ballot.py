"""The ballot: one row an option, each with its own letter; dots by keys, mouse or finger."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSlider, QWidget

from ui.theme.focus import paints_own_focus
from ui.theme.icons import paint_icon
from ui.voting.kiosk.face import MARGIN, Face
from ui.voting.kiosk.machine import Paper
from ui.voting.kiosk.page import Page
from ui.voting.kiosk.parts import KioskButton, Words, paint_dots, paint_ring
from workshop.sentences import Sentence, say
from workshop.voting.numbers import in_words
from workshop.voting.rule import RuleOption

PITCH = (76, 88, 120, 148)
TOP, BOTTOM = 114.0, 652.0
ROW_WIDTH, TITLE_X, BUTTONS_X = 1270, 48, 958
PLUS_KEYS = (Qt.Key.Key_Plus, Qt.Key.Key_Right)
MINUS_KEYS = (Qt.Key.Key_Minus, Qt.Key.Key_Left)


class BallotRow(QSlider):
    """One option as a slider: read out as "Option F, …: 1 of 3 dots"."""

    def __init__(self, face: Face, paper: Paper, option: RuleOption, page: BallotPage) -> None:
        super().__init__(Qt.Orientation.Horizontal, page)
        self.face, self.paper, self.option, self.page = face, paper, option, page
        self.is_locked = option.id in paper.locked
        self.hint = ""
        self.setRange(0, paper.most)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        paints_own_focus(self)
        self.minus = self.plus = None
        if not self.is_locked:
            self.minus, self.plus = self._button("minus", -1), self._button("plus", 1)
        self.refresh()

    def refresh(self) -> None:
        """Reads its dots from the paper."""
        dots = self.paper.given(self.option.id)
        self.setValue(dots)
        sentence = Sentence(
            f"voting.kiosk.row{'_locked' if self.is_locked else ''}",
            letter=self.option.letter,
            title=self.option.title,
            dots=dots,
            most=self.paper.most,
        )
        self.setAccessibleName(say(sentence))
        if self.minus is not None:
            self.minus.setEnabled(dots > 0)
        self.update()

    def place(self, y: float, height: float) -> None:
        """Places the row and its buttons by the design."""
        self.setGeometry(self.face.rect(MARGIN, y, ROW_WIDTH, height))
        top = (height - 60) / 2
        for button, x in ((self.minus, BUTTONS_X), (self.plus, self._plus_x())):
            if button is not None:
                button.put(x, top, 72, 60)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys belong to the page, which knows all rows."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Nothing is dragged."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Nothing is dragged."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing is dragged."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel turned by accident gives no dots."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Hairline, letter, title, dots and number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face, dots = self.face, self.paper.given(self.option.id)
        if dots and not face.contrast:
            painter.fillRect(self.rect(), face.color("accent_soft"))
        if dots and face.contrast:
            painter.fillRect(0, 0, face.px(6), self.height(), face.color("accent"))
        painter.setPen(QPen(face.color("line"), face.px(2 if face.contrast else 1)))
        painter.drawLine(0, 0, self.width(), 0)
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        self._paint_words(painter)
        if self.is_locked:
            place = QRectF(self.width() - face.px(46), self.height() / 2 - face.px(14), 0, 0)
            place.setSize(face.rect(0, 0, 28, 28).size().toSizeF())
            paint_icon(painter, place, "lock-simple", face.color("ink_muted"))
        else:
            self._paint_dots(painter, dots)
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()).adjusted(6, 6, -6, -6), face)

    def _paint_words(self, painter: QPainter) -> None:
        face = self.face
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(face.color("ink_muted" if self.is_locked else "ink"))
        painter.setFont(face.font(26, strong=True))
        painter.drawText(
            QRectF(face.px(8), 0, face.px(80), self.height()), middle, self.option.letter
        )
        left = face.px(title_x(face))
        if self.hint:
            painter.setFont(face.font(24, fixed=True))
            side = face.px(26)
            hint = QRectF(face.px(26), (self.height() - side) / 2, face.px(20), side)
            painter.drawText(hint, Qt.AlignmentFlag.AlignCenter, self.hint)
            painter.drawRoundedRect(hint, 4, 4)
        height, below = title_height(face, self.option.title), 0
        painter.setFont(face.font(26))
        if self.is_locked:
            below = locked_height(face)
        top = (self.height() - height - below) / 2
        wrap = int(Qt.TextFlag.TextWordWrap)
        place = QRectF(left, top, face.px(title_width(face)), height)
        painter.drawText(place, wrap, self.option.title)
        if self.is_locked:
            painter.setFont(face.font(24))
            painter.setPen(face.color("ink"))
            place = QRectF(left, top + height, face.px(1150 - TITLE_X), below)
            painter.drawText(place, wrap, say("voting.kiosk.locked"))

    def _paint_dots(self, painter: QPainter, dots: int) -> None:
        face = self.face
        if self.paper.most <= 3:
            paint_dots(painter, face.px(1053), self.height() / 2, dots, self.paper.most, face, 22)
        painter.setPen(face.color("ink"))
        painter.setFont(face.font(26, strong=True, fixed=True))
        x = self._plus_x() - 47
        place = QRectF(face.px(x), 0, face.px(32), self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(dots))

    def _plus_x(self) -> float:
        return 1182

    def _button(self, icon: str, step: int) -> KioskButton:
        made = KioskButton(self.face, "", self, pixels=20, icon=icon, fixed=True)
        key = f"voting.kiosk.{'more' if step > 0 else 'less'}_dots"
        made.setAccessibleName(say(key, letter=self.option.letter))
        made.clicked.connect(partial(self.page.add, self.option.id, step))
        return made


def title_x(face: Face) -> float:
    """Where titles start; a larger letter needs more room."""
    return TITLE_X + 14 * face.size


def title_width(face: Face) -> float:
    """How wide a title may be."""
    return BUTTONS_X - title_x(face) - 16


def title_height(face: Face, title: str) -> int:
    """The height of a title in its column, in device pixels."""
    box = face.rect(0, 0, title_width(face), 10_000)
    flags = int(Qt.TextFlag.TextWordWrap)
    return QFontMetrics(face.font(26)).boundingRect(box, flags, title).height()


def locked_height(face: Face) -> int:
    """The height of the sentence under a locked option, in device pixels."""
    box = face.rect(0, 0, 1150 - TITLE_X, 10_000)
    flags = int(Qt.TextFlag.TextWordWrap)
    return QFontMetrics(face.font(24)).boundingRect(box, flags, say("voting.kiosk.locked")).height()


class BallotPage(Page):
    """Rows in the person's own order, in pages when they do not fit; the words carry the count."""

    page_number = 0
    uses_keys = False

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
        self.left.setGeometry(self.face.rect(MARGIN, 676, 560, 46))
        self.explain = Words(self.face, "", 24, self, ink="ink_muted", fixed=True)
        self.explain.setGeometry(self.face.rect(MARGIN, 718, 640, 36))
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
        self._show_rows()

    def first_focus(self) -> QWidget | None:
        """The page itself: arrows go to the first row."""
        return self

    def tab_chain(self) -> list[QWidget]:
        """Minus and plus of each row, Start again, Review."""
        chain = [part for row in self.rows for part in (row.minus, row.plus) if part is not None]
        return [*chain, self.again, self.review]

    def key(self, event: QKeyEvent) -> bool:
        """Arrows, plus and minus, letters and digits."""
        here = next((n for n, row in enumerate(self.rows) if _holds_focus(row)), None)
        code, text = event.key(), event.text().upper()
        if code in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if code == Qt.Key.Key_Down else -1
            self._to_row(0 if here is None else here + step)
        elif code in PLUS_KEYS and here is not None:
            self.add(self.rows[here].option.id, 1)
        elif code in MINUS_KEYS and here is not None:
            self.add(self.rows[here].option.id, -1)
        elif Qt.Key.Key_1 <= code <= Qt.Key.Key_9:
            taken = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._by_digit(code - Qt.Key.Key_1, -1 if taken else 1)
        elif text and text in [option.letter for option in self.paper.options]:
            self._to_letter(text)
        else:
            return False
        self._show_hints()
        return True

    def add(self, option: int, step: int) -> None:
        """Gives or takes one dot, or says why not; nothing is taken away by the program."""
        problem = self.paper.set_dots(option, max(0, self.paper.given(option) + step))
        self._tell(problem)
        for row in self.rows:
            row.refresh()

    def clear(self) -> None:
        """Takes the rows away with their words."""
        super().clear()
        for row in self.rows:
            row.setParent(None)
            row.deleteLater()
        self.rows = []

    def _paged(self) -> list[list[tuple[RuleOption, float]]]:
        pages: list[list[tuple[RuleOption, float]]] = [[]]
        y = self.top
        for option in self.paper.options:
            height = self._height(option)
            if y + height > BOTTOM + 1 and pages[-1]:
                pages.append([])
                y = self.top
            pages[-1].append((option, height))
            y += height
        return pages

    def _height(self, option: RuleOption) -> float:
        words = title_height(self.face, option.title)
        if option.id in self.paper.locked:
            words += locked_height(self.face)
        return max(float(PITCH[self.face.size]), words / self.face.scale + 12)

    def _show_rows(self) -> None:
        for row in self.rows:
            row.setParent(None)
            row.deleteLater()
        self.rows = []
        y = self.top
        for option, height in self.pages[self.page_number]:
            row = BallotRow(self.face, self.paper, option, self)
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
        self._tell(None)

    def _rename(self, words: str) -> None:
        """Review stands on the last page only; before it the same place leads on."""
        self.review.words = words
        self.review.setText(words)
        self.review.setAccessibleName(words)
        width = max(170.0, self.review.sizeHint().width() / self.face.scale)
        self.review.put(1318 - width, 682, width, 64)
        again = max(208.0, self.again.sizeHint().width() / self.face.scale)
        self.again.put(1318 - width - 24 - again, 682, again, 64)

    def _tell(self, problem: Sentence | None) -> None:
        left = self.paper.left
        self.left.setText(say("voting.kiosk.left", left=left, n=self.paper.dots))
        if problem is not None:
            self.explain.setText(say(problem))
        elif self.rule.most_on_one < self.rule.dots:
            cap = in_words(self.rule.most_on_one)
            self.explain.setText(say("voting.kiosk.at_most", cap=cap))
        else:
            self.explain.setText(say("voting.kiosk.as_you_like"))

    def _to_row(self, n: int) -> None:
        if n >= len(self.rows) and self.page_number < len(self.pages) - 1:
            self.page_number += 1
            self._show_rows()
            n = 0
        elif n < 0 and self.page_number:
            self.page_number -= 1
            self._show_rows()
            n = len(self.rows) - 1
        self.rows[min(max(n, 0), len(self.rows) - 1)].setFocus()

    def _to_letter(self, letter: str) -> None:
        for number, page in enumerate(self.pages):
            for n, (option, _) in enumerate(page):
                if option.letter == letter:
                    if number != self.page_number:
                        self.page_number = number
                        self._show_rows()
                    self.rows[n].setFocus()

    def _by_digit(self, n: int, step: int) -> None:
        if n < len(self.rows):
            self.rows[n].setFocus()
            self.add(self.rows[n].option.id, step)

    def _show_hints(self) -> None:
        for n, row in enumerate(self.rows, start=1):
            row.hint = str(n) if n <= 9 and self.face.size == 0 and not row.is_locked else ""
            row.update()

    def _again(self) -> None:
        self.machine.start_again()
        self._tell(None)
        for row in self.rows:
            row.refresh()

    def _on(self) -> None:
        if self.page_number < len(self.pages) - 1:
            self.page_number += 1
            self._show_rows()
        else:
            self.turner.turn(self.machine.review)


def _holds_focus(row: BallotRow) -> bool:
    return row.hasFocus() or any(b is not None and b.hasFocus() for b in (row.minus, row.plus))
