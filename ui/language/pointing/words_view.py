"""A text whose every word can be pointed at: by finger, mouse, or arrow keys and Enter."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from ui.language.units import units
from ui.theme.focus import paints_own_focus
from ui.theme.theme import theme
from workshop.language.reading.words import words
from workshop.language.rules.matcher import Matcher
from workshop.sentences import say

LEADING, GAP, INSET, ROLE, LABEL = 46, 20, 8, "display", "lead"


class Target(NamedTuple):
    """A word or a term to point at: where it stands, and its rectangles in the widget.

    `word` is what is counted: of a term in the plural the term itself.
    """

    paragraph: int
    start: int
    end: int
    text: str
    word: str
    boxes: tuple[QRectF, ...]


class WordsView(QWidget):
    """Paragraphs in large type; a term of the lists is one target, any other word is its own.

    Signals:
        pointed: the place of the paragraph, the words as they stand there, and what is counted.
        reached: where the word in sight stands in the widget.
        turned: a page on (1) or back (-1).
    """

    pointed = Signal(int, str, str)
    reached = Signal(QRectF)
    turned = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        paints_own_focus(self)
        self._paragraphs: list[tuple[str, str]] = []
        self._matcher = Matcher(())
        self._layouts: list[tuple[QTextLayout, float]] = []
        self.targets: list[Target] = []
        self.place = 0
        self._hover = -1
        self._height = 0

    def show_texts(self, paragraphs: list[tuple[str, str]], matcher: Matcher) -> None:
        """Shows texts, each under what it is called; `matcher` finds the words of the lists."""
        self._paragraphs, self._matcher = paragraphs, matcher
        self.place = 0
        self._lay_out()
        self._tell()

    def sizeHint(self) -> QSize:
        """As high as the text."""
        return QSize(600, max(self._height, 60))

    def heightForWidth(self, width: int) -> int:
        """As high as the text at this width."""
        return self._height

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lays the text out anew."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the texts, and the frame of the word in sight."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme()
        for place in {self.place if self.hasFocus() else -1, self._hover}:
            if 0 <= place < len(self.targets):
                for box in self.targets[place].boxes:
                    painter.fillRect(box, look.color("accent_soft"))
                    if place == self.place and self.hasFocus():
                        painter.setPen(QPen(look.color("focus"), 3))
                        painter.drawRoundedRect(box, 4, 4)
        for (label, _), (layout, top) in zip(self._paragraphs, self._layouts, strict=False):
            if label:
                painter.setPen(look.color("ink_muted"))
                painter.setFont(look.font(LABEL))
                painter.drawText(QPointF(INSET, top - 6), label)
            painter.setPen(look.color("ink"))
            layout.draw(painter, QPointF(0, top))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move from word to word and line to line; Enter points; page keys turn."""
        key = event.key()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        steps = {Qt.Key.Key_Right: -1 if rtl else 1, Qt.Key.Key_Left: 1 if rtl else -1}
        if key in steps:
            self._go(self.place + steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._go_to_line(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.turned.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_Home:
            self._go(0)
        elif key == Qt.Key.Key_End:
            self._go(len(self.targets) - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.targets:
            self._point(self.place)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tints the word under the pointer."""
        self._hover = self._at(event.position())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Points at the word under the pointer."""
        place = self._at(event.position())
        if place >= 0:
            self.place = place
            self._point(place)

    def box_of(self, text: str) -> QRectF:
        """Where words can be pointed at; for tests and for a reader that follows the eye."""
        return next(one.boxes[0] for one in self.targets if one.text == text)

    def _point(self, place: int) -> None:
        one = self.targets[place]
        self.pointed.emit(one.paragraph, one.text, one.word)

    def _go(self, place: int) -> None:
        if self.targets:
            self.place = max(0, min(place, len(self.targets) - 1))
            self.update()
            self._tell()
            self.reached.emit(self.targets[self.place].boxes[0])

    def _go_to_line(self, way: int) -> None:
        if not self.targets:
            return
        here = self.targets[self.place].boxes[0]
        beyond = [
            (abs(one.boxes[0].top() - here.top()), abs(one.boxes[0].x() - here.x()), place)
            for place, one in enumerate(self.targets)
            if (one.boxes[0].top() - here.top()) * way > 1
        ]
        if beyond:
            self._go(min(beyond)[2])

    def _at(self, point: QPointF) -> int:
        return next(
            (
                place
                for place, one in enumerate(self.targets)
                if any(box.contains(point) for box in one.boxes)
            ),
            -1,
        )

    def _tell(self) -> None:
        """The word in sight, for a screen reader."""
        if self.targets:
            word = self.targets[self.place].text
            self.setAccessibleDescription(say("words.point.here", word=word))

    def _lay_out(self) -> None:
        self._layouts, self.targets = [], []
        top = 0.0
        for place, (label, text) in enumerate(self._paragraphs):
            top += theme().px(30) if label else 0
            layout, height = self._layout(text)
            self._layouts.append((layout, top))
            self._take_targets(place, text, layout, top)
            top += height + theme().px(GAP)
        self._height = round(top)
        self.setMinimumHeight(self._height)
        self.place = min(self.place, max(0, len(self.targets) - 1))
        self.update()

    def _layout(self, text: str) -> tuple[QTextLayout, float]:
        layout = QTextLayout(text.replace("\n", "\u2028"), theme().font(ROLE, strong=False))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        layout.beginLayout()
        height, leading = 0.0, theme().px(LEADING)
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(max(100, self.width() - 2 * INSET))
            line.setPosition(QPointF(INSET, height + (leading - line.height()) / 2))
            height += leading
            line = layout.createLine()
        layout.endLayout()
        return layout, height

    def _take_targets(self, place: int, text: str, layout: QTextLayout, top: float) -> None:
        at = units(text)
        terms = [(one.start, one.end, one.rule.match[0]) for one in self._matcher.find(text)]
        spans = terms + [
            (word.start, word.end, word.text)
            for word in words(text)
            if not any(word.start < end and start < word.end for start, end, _ in terms)
        ]
        for start, end, counted in sorted(spans):
            boxes = _boxes(layout, at(start), at(end), top)
            if boxes:
                self.targets.append(Target(place, start, end, text[start:end], counted, boxes))


def _boxes(layout: QTextLayout, start: int, end: int, top: float) -> tuple[QRectF, ...]:
    """The rectangles of a stretch, one a line, a little wider than the words."""
    found = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first < last:
            edges = sorted((_x(line.cursorToX(first)), _x(line.cursorToX(last))))
            found.append(
                QRectF(edges[0] - 3, top + line.y() - 4, edges[1] - edges[0] + 6, line.height() + 8)
            )
    return tuple(found)


def _x(found: object) -> float:
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
