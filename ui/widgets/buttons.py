"""Buttons: primary, secondary, quiet and link, each an icon and words; and the cap of a key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme.icons import icon
from ui.theme.style_buttons import ICON, LOOK
from ui.theme.theme import theme
from ui.widgets.text import paint_words, plain_button_text

ICON_ROLES = {
    "primary": "accent_ink",
    "secondary": "ink",
    "quiet": "accent",
    "link": "accent",
    "destructive": "destructive",
}


class WordButton(QPushButton):
    """A button with words and, before them, perhaps an icon; Enter and Space press it."""

    look = "secondary"
    role = "body"

    def __init__(
        self,
        words: str,
        icon_name: str = "",
        *,
        name: str = "",
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a button; `name` is what a screen reader says when the words alone do not do."""
        super().__init__(parent)
        self._icon_name, self._name = icon_name, name
        self.setProperty(LOOK, self.look)
        self.setAutoDefault(True)  # Enter presses it, outside dialogs too
        self.setCheckable(checkable)
        self.setIconSize(QSize(ICON, ICON))
        self.setFont(theme().font(self.role))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_words(words)
        self._remake_icon()

    def set_words(self, words: str) -> None:
        """Show other words, exactly as given."""
        self.setText(plain_button_text(words))
        self.setAccessibleName(self._name or words)

    def words(self) -> str:
        """The words as given."""
        return self.text().replace("&&", "&")

    def set_icon_name(self, icon_name: str) -> None:
        """Show another icon, or none."""
        self._icon_name = icon_name
        self._remake_icon()

    def changeEvent(self, event: QEvent) -> None:
        """Icons take the colours of the theme in force."""
        if event.type() == QEvent.Type.PaletteChange:
            self._remake_icon()
        elif event.type() == QEvent.Type.ApplicationFontChange:
            self.setFont(theme().font(self.role))
        super().changeEvent(event)

    def _remake_icon(self) -> None:
        if not self._icon_name:
            if not self.icon().isNull():
                self.setIcon(type(self.icon())())
            return
        colours = theme()
        made = icon(
            self._icon_name,
            colours.color(ICON_ROLES[self.look]),
            disabled=colours.color("ink_muted"),
            chosen=colours.color("accent") if self.isCheckable() else None,
        )
        self.setIcon(made)


class PrimaryButton(WordButton):
    """The one act this screen is for; 40 high."""

    look = "primary"


class SecondaryButton(WordButton):
    """An act beside the primary one; 36 high."""


class QuietButton(WordButton):
    """An act that stays in the background; no border."""

    look = "quiet"


class LinkButton(WordButton):
    """A short act within a line of text, in caption size."""

    look = "link"
    role = "caption"


class DestructiveButton(WordButton):
    """An act that removes something; only inside the step that confirms it."""

    look = "destructive"


class KeyCap(QWidget):
    """The key that does the same, painted as its cap."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setAccessibleName(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as the key's name, at least square."""
        width = QFontMetrics(theme().font("caption")).horizontalAdvance(self._key)
        return QSize(max(width + 12, 20), 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the cap."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("line"), 1))
        painter.setBrush(theme().color("surface"))
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(edge, 4, 4)
        middle = Qt.AlignmentFlag.AlignHCenter
        paint_words(painter, edge, self._key, role="caption", ink="ink_muted", align=middle)
