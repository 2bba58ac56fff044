"""The Qt palette of a theme, so that native Fusion parts agree with the painted ones."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from ui.theme.tokens import Roles

_P = QPalette.ColorRole


def palette_of(roles: Roles) -> QPalette:
    """Every palette role from the theme's named colours; disabled text is muted ink."""
    palette = QPalette(QColor(roles.surface), QColor(roles.canvas))
    for role, colour in _assignments(roles).items():
        palette.setColor(role, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for role in (_P.WindowText, _P.Text, _P.ButtonText, _P.HighlightedText, _P.PlaceholderText):
        palette.setColor(disabled, role, QColor(roles.ink_muted))
    for role in (_P.Base, _P.Button):
        palette.setColor(disabled, role, QColor(roles.raised))
    palette.setColor(disabled, _P.Highlight, QColor(roles.raised))
    return palette


def _assignments(roles: Roles) -> dict[QPalette.ColorRole, str]:
    return {
        _P.Window: roles.canvas,
        _P.Base: roles.surface,
        _P.AlternateBase: roles.raised,
        _P.Button: roles.surface,
        _P.Text: roles.ink,
        _P.WindowText: roles.ink,
        _P.ButtonText: roles.ink,
        _P.BrightText: roles.accent_ink,
        _P.PlaceholderText: roles.ink_muted,
        _P.Highlight: roles.accent_soft,
        _P.HighlightedText: roles.ink,
        _P.Accent: roles.accent,
        _P.Link: roles.accent,
        _P.LinkVisited: roles.accent,
        _P.ToolTipBase: roles.surface,
        _P.ToolTipText: roles.ink,
        _P.Light: roles.surface,
        _P.Midlight: roles.raised,
        _P.Mid: roles.line,
        _P.Dark: roles.ink_muted,
        _P.Shadow: roles.ink_muted,
    }
