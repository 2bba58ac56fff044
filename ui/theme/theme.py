"""The theme in force: its colours as roles, its fonts and icons, and the signal when it changes."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QIcon
from PySide6.QtWidgets import QApplication

from ui.theme import fonts, icons
from ui.theme.focus import FocusRing
from ui.theme.palette import palette_of
from ui.theme.style import FocusProxyStyle
from ui.theme.tokens import THEMES, Roles, load_tokens


class Theme(QObject):
    """What every painted thing asks for its colours; one for the application."""

    changed = Signal()

    def __init__(self, name: str = "light", scale: float = 1.0) -> None:
        super().__init__()
        self.tokens = load_tokens()
        self.name = name
        self.scale = scale
        self.calm = False
        self._style: FocusProxyStyle | None = None
        self._ring: FocusRing | None = None

    @property
    def roles(self) -> Roles:
        """The colours of the theme in force, as `#rrggbb` by role."""
        return self.tokens.themes[self.name]

    @property
    def fade_ms(self) -> int:
        """How long a fade takes; nothing fades in calm mode."""
        return 0 if self.calm else self.tokens.fade_ms

    def color(self, role: str) -> QColor:
        """The colour of a role."""
        return QColor(getattr(self.roles, role))

    def font(self, role: str = "body", *, strong: bool | None = None) -> QFont:
        """The font of a text role at the scale in use."""
        return fonts.font(role, strong=strong, scale=self.scale)

    def icon(self, name: str, role: str = "ink") -> QIcon:
        """An icon in the colour of a role."""
        return icons.icon(name, self.color(role), self.color("ink_muted"))

    def px(self, length: float) -> int:
        """A length of the design at the scale in use."""
        return round(length * self.scale)

    def apply(self, app: QApplication, name: str | None = None) -> None:
        """Dress the application in a theme; windows that are open follow."""
        self.name = name or self.name
        if self.name not in THEMES:
            raise ValueError(self.name)
        fonts.register_fonts()
        self._dress(app)
        app.setPalette(palette_of(self.roles))
        self.changed.emit()

    def _dress(self, app: QApplication) -> None:
        if self._style is None or app.style() is not self._style:
            self._style = FocusProxyStyle(self.roles)
            self._style.setParent(app)
            app.setStyle(self._style)
            self._ring = FocusRing(app, self._style)
        self._style.roles = self.roles
        app.setFont(self.font())


@cache
def theme() -> Theme:
    """The application's theme."""
    return Theme()
