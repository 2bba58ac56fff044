"""Labels for words people typed: always plain text, with the leading of their role."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme.fonts import LINE_HEIGHTS, WRAPPED_LINE_HEIGHTS
from ui.theme.theme import theme

WIDEST_WRAP = 480  # the width a wrapping label asks for; layouts give it what there is


def plain_label(
    text: str,
    role: str = "body",
    ink: str = "ink",
    wrap: bool = False,
    *,
    strong: bool | None = None,
    elide: bool = False,
) -> PlainLabel:
    """A label that shows exactly the characters given."""
    return PlainLabel(text, role, ink, wrap=wrap, strong=strong, elide=elide)


def elided_label(
    text: str, role: str = "body", ink: str = "ink", *, strong: bool | None = None
) -> PlainLabel:
    """A label of one line, ending in an ellipsis when short of room; its name is complete."""
    return PlainLabel(text, role, ink, strong=strong, elide=True)


def plain_button_text(text: str) -> str:
    """Text for a button or menu, where a single ampersand would become a shortcut."""
    return text.replace("&", "&&")


class PlainLabel(QLabel):
    """Plain text in a role's font and colour; one line, elided, or wrapped with leading."""

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        ink: str = "ink",
        *,
        wrap: bool = False,
        strong: bool | None = None,
        elide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role, self._ink, self._strong, self._elide = role, ink, strong, elide
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setFont(theme().font(role, strong=strong))
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show other words, and say them to a screen reader in full."""
        super().setText(text)
        self.setAccessibleName(text)
        if self._elide:
            self.setToolTip("")

    def set_ink(self, ink: str) -> None:
        """Show the words in the colour of another role."""
        self._ink = ink
        self.update()

    def set_strong(self, strong: bool) -> None:
        """Show the words semibold, or not."""
        self._strong = strong
        self.setFont(theme().font(self._role, strong=strong))

    def sizeHint(self) -> QSize:
        """As wide as the words, or as a comfortable column when they wrap."""
        natural = math.ceil(max(self._widths(), default=0)) + 1
        if not self.wordWrap():
            return QSize(natural, self._leading() * max(1, len(self._paragraphs())))
        width = min(natural, theme().px(WIDEST_WRAP))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """One line is never cut unless it may be elided."""
        if self._elide:
            return QSize(theme().px(24), self._leading())
        if self.wordWrap():
            return QSize(theme().px(80), self._leading())
        return self.sizeHint()

    def heightForWidth(self, width: int) -> int:
        """The height of the wrapped lines at a width."""
        if not self.wordWrap():
            return -1
        lines = sum(layout.lineCount() for layout in self._laid_out(width))
        return lines * self._leading()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines with the role's leading, aligned as the label says."""
        painter = QPainter(self)
        painter.setPen(theme().color(self._ink if self.isEnabled() else "ink_muted"))
        layouts = self._laid_out(self.width())
        height = sum(layout.lineCount() for layout in layouts) * self._leading()
        for layout in layouts:
            layout.draw(painter, QPointF(0, self._first_line(height)))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the scale of the theme."""
        if event.type() == QEvent.Type.ApplicationFontChange:
            self.setFont(theme().font(self._role, strong=self._strong))
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Show the full words on hover when they are cut."""
        if event.type() == QEvent.Type.ToolTip and self._elide:
            cut = self.sizeHint().width() > self.width()
            self.setToolTip(plain_tool_tip(self.text()) if cut else "")
        return super().event(event)

    def _first_line(self, height: int) -> float:
        if self.alignment() & Qt.AlignmentFlag.AlignTop:
            return 0.0
        if self.alignment() & Qt.AlignmentFlag.AlignBottom:
            return float(self.height() - height)
        return (self.height() - height) / 2

    def _leading(self) -> int:
        heights = WRAPPED_LINE_HEIGHTS if self.wordWrap() else LINE_HEIGHTS
        return theme().px(heights[self._role])

    def _paragraphs(self) -> list[str]:
        return self.text().split("\n")

    def _widths(self) -> list[float]:
        metrics = QFontMetricsF(self.font())
        return [metrics.horizontalAdvance(part) for part in self._paragraphs()]

    def _laid_out(self, width: float) -> list[QTextLayout]:
        """The lines of each paragraph, placed one leading under the other."""
        layouts, top = [], 0.0
        for part in self._paragraphs():
            words = part
            if self._elide:
                metrics = QFontMetricsF(self.font())
                words = metrics.elidedText(part, Qt.TextElideMode.ElideRight, width)
            layout = self._lines(words, width, top)
            top += layout.lineCount() * self._leading()
            layouts.append(layout)
        return layouts

    def _lines(self, words: str, width: float, top: float) -> QTextLayout:
        layout = QTextLayout(words, self.font())
        layout.setTextOption(self._option())
        leading = self._leading()
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top + (leading - line.height()) / 2))
            top += leading
            line = layout.createLine()
        layout.endLayout()
        return layout

    def _option(self) -> QTextOption:
        option = QTextOption(self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        mode = QTextOption.WrapMode
        option.setWrapMode(mode.WrapAtWordBoundaryOrAnywhere if self.wordWrap() else mode.NoWrap)
        return option


def plain_tool_tip(text: str) -> str:
    """Text for a tool tip, which Qt would otherwise read as markup when it looks like markup."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<span style='white-space:pre-wrap'>{escaped}</span>"


def paint_words(
    painter: QPainter,
    rect: QRectF,
    words: str,
    *,
    role: str = "body",
    ink: str = "ink",
    strong: bool | None = None,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Paint one line of words into a rectangle, in the middle of its height, elided to fit."""
    font = theme().font(role, strong=strong)
    shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    flags = align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.save()
    painter.setFont(font)
    painter.setPen(theme().color(ink))
    painter.drawText(rect, int(flags), shown)
    painter.restore()


def two_lines(words: str, font: QFont, width: float) -> list[str]:
    """At most two lines of a text, the second ending in an ellipsis if there is more."""
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts = []
    for _ in range(3):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    if len(starts) < 2:
        return [words]
    elide = QFontMetricsF(font).elidedText
    rest = words[starts[1] :].replace("\n", " ")
    first = words[: starts[1]].strip()
    return [first, elide(rest, Qt.TextElideMode.ElideRight, width)]
