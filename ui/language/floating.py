"""The card near a word, in the window itself: no dialog, and no window of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from ui.language.card import WordCard
from ui.theme.theme import theme

WIDTH = 332
GAP = 6
AWAY = 300
"""Milliseconds after which the card asks whether the pointer is still near."""


class FloatingCard(WordCard):
    """One for a window; it stands under the word, or over it where there is no room."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(border="ink_muted", parent=window)
        self.setFixedWidth(theme().px(WIDTH))
        self._window = window
        self._near = QRect()
        self._away = QTimer(self, interval=AWAY)
        self._away.timeout.connect(self._look_where_pointer_is)
        self.hide()

    @classmethod
    def known(cls, field: QWidget) -> FloatingCard | None:
        """The card of a field's window, if it has one yet."""
        return field.window().findChild(cls)

    @classmethod
    def of(cls, field: QWidget) -> FloatingCard:
        """The card of a field's window."""
        return cls.known(field) or cls(field.window())

    def stand_by(self, corner: QPoint, size: QSize) -> None:
        """Stands by a word whose corner and size are given, within the window."""
        self._near = QRect(corner, size)
        self._away.stop()
        self.show()
        self.raise_()
        self._stand()

    def stand_down(self) -> None:
        """Goes."""
        self._away.stop()
        self.close_asking()
        self.server = None
        self.hide()

    def hide_when_left(self) -> None:
        """Goes by itself once the pointer is neither on the word nor on the card."""
        self._away.start()

    def event(self, event: QEvent) -> bool:
        """Is as high as what it shows, also when it asks for a reason."""
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._stand()
        return super().event(event)

    def _fit(self) -> None:
        """As high as what it says needs at its width."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            height = layout.totalHeightForWidth(self.width())
            self.setFixedHeight(max(height, layout.totalMinimumSize().height()))

    def _stand(self) -> None:
        self._fit()
        window = self._window
        word = QRect(window.mapFromGlobal(self._near.topLeft()), self._near.size())
        room = window.rect().adjusted(GAP, GAP, -GAP, -GAP)
        under = word.bottom() + GAP
        over = word.top() - GAP - self.height()
        top = under if under + self.height() <= room.bottom() or over < room.top() else over
        left = min(max(word.left(), room.left()), max(room.left(), room.right() - self.width()))
        top = max(room.top(), min(top, room.bottom() - self.height()))
        self.move(left, top)

    def _look_where_pointer_is(self) -> None:
        pointer = QCursor.pos()
        card = QRect(self.mapToGlobal(QPoint(0, 0)), self.size())
        near = self._near.adjusted(-GAP, -GAP, GAP, 2 * GAP).contains(pointer)
        asking = self.keep_box.isVisible() or self.line.isVisible()
        if not (near or asking or card.contains(pointer)):
            self.stand_down()
