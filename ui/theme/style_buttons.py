"""How push buttons, check boxes and radio buttons are painted: radius 8, three looks."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOption, QStyleOptionButton, QWidget

from ui.theme.tokens import Roles

RADIUS = 8
ICON = 20
ICON_GAP = 8
LOOK = "look"
HEIGHTS = {"primary": 40, "secondary": 36, "quiet": 32, "link": 24, "destructive": 36}
PADDINGS = {"primary": 20, "secondary": 14, "quiet": 8, "link": 4, "destructive": 14}
BORDERLESS = ("quiet", "link")
_State = QStyle.StateFlag


@dataclass(frozen=True, slots=True)
class ButtonColours:
    """Background, border and text of a button in one state; empty means not painted."""

    back: str
    border: str
    text: str
    dashed: bool = False


def look_of(widget: QWidget | None) -> str:
    """The look a button asks for: primary, secondary or quiet."""
    asked = widget.property(LOOK) if widget is not None else None
    return asked if asked in HEIGHTS else "secondary"


def is_strong(option: QStyleOption, look: str) -> bool:
    """Whether the words of the button are semibold: primary, pressed or chosen."""
    pressed = bool(option.state & (_State.State_On | _State.State_Sunken))
    return look == "primary" or (pressed and look == "secondary")


def button_colours(state: QStyle.StateFlag, look: str, roles: Roles) -> ButtonColours:
    """The colours of a button for its look and state."""
    if not state & _State.State_Enabled:
        if look in BORDERLESS:
            return ButtonColours("", "", roles.ink_muted)
        return ButtonColours(roles.raised, roles.line, roles.ink_muted, dashed=True)
    pressed = bool(state & (_State.State_On | _State.State_Sunken))
    hover = bool(state & _State.State_MouseOver)
    if look == "primary":
        back = blend(roles.accent, roles.ink, 0.18 if pressed or hover else 0.0)
        return ButtonColours(back, "", roles.accent_ink)
    if look in BORDERLESS:
        return ButtonColours(roles.accent_soft if pressed or hover else "", "", roles.accent)
    if pressed:
        return ButtonColours(roles.accent_soft, roles.accent, roles.accent)
    back = roles.accent_soft if hover else roles.surface
    text = roles.destructive if look == "destructive" else roles.ink
    return ButtonColours(back, roles.ink_muted, text)


def blend(colour: str, other: str, share: float) -> str:
    """A colour mixed with a share of another."""
    a, b = QColor(colour), QColor(other)
    parts = [
        round(x + (y - x) * share)
        for x, y in zip(a.getRgb()[:3], b.getRgb()[:3], strict=True)  # type: ignore[index]  # a tuple
    ]
    return QColor(*parts).name()


def paint_panel(
    painter: QPainter, rect: QRect, colours: ButtonColours, radius: float = RADIUS
) -> None:
    """A rounded background with its border inside the rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if colours.border:
        pen = QPen(QColor(colours.border), 1)
        if colours.dashed:
            pen.setDashPattern([3, 3])
        painter.setPen(pen)
    painter.setBrush(QColor(colours.back) if colours.back else Qt.BrushStyle.NoBrush)
    inset = 0.5 if colours.border else 0.0
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def paint_button_label(
    painter: QPainter, option: QStyleOptionButton, look: str, font: QFont, roles: Roles
) -> None:
    """Icon, 8 pixels, words, in the middle; words that do not fit end in an ellipsis."""
    colours = button_colours(option.state, look, roles)
    font = QFont(font)
    font.setWeight(QFont.Weight.DemiBold if is_strong(option, look) else font.weight())
    metrics = QFontMetrics(font)
    icon = 0 if option.icon.isNull() else ICON
    gap = ICON_GAP if icon and option.text else 0
    mnemonic = Qt.TextFlag.TextShowMnemonic
    room = option.rect.width() - icon - gap - (4 if option.text else 0)
    words = metrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room, mnemonic)
    width = metrics.size(mnemonic, words).width() if words else 0
    left = option.rect.left() + (option.rect.width() - icon - gap - width) // 2
    if icon:
        top = option.rect.top() + (option.rect.height() - ICON) // 2
        _paint_icon(painter, QRect(left, top, ICON, ICON), option)
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(colours.text))
    place = QRect(left + icon + gap, option.rect.top(), width + 2, option.rect.height())
    painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | mnemonic), words)
    painter.restore()


def _paint_icon(painter: QPainter, rect: QRect, option: QStyleOptionButton) -> None:
    enabled = bool(option.state & _State.State_Enabled)
    mode = QIcon.Mode.Normal if enabled else QIcon.Mode.Disabled
    state = QIcon.State.On if option.state & _State.State_On else QIcon.State.Off
    option.icon.paint(painter, rect, Qt.AlignmentFlag.AlignCenter, mode, state)


def button_size(option: QStyleOptionButton, look: str, font: QFont) -> QSize:
    """The size of a button; it does not change when its words become semibold."""
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    words = QFontMetrics(strong).size(Qt.TextFlag.TextShowMnemonic, option.text).width()
    icon = 0 if option.icon.isNull() else ICON + (ICON_GAP if option.text else 0)
    menu = 16 if option.features & QStyleOptionButton.ButtonFeature.HasMenu else 0
    width = (words if option.text else 0) + icon + menu + 2 * PADDINGS[look]
    return QSize(max(width, HEIGHTS[look]), max(HEIGHTS[look], QFontMetrics(font).height() + 10))


def paint_check_box(painter: QPainter, option: QStyleOption, roles: Roles) -> None:
    """A square with a tick, or a bar when only some are checked."""
    on = bool(option.state & _State.State_On)
    some = bool(option.state & _State.State_NoChange)
    colours = _indicator_colours(option.state, on or some, roles)
    square = QRect(0, 0, 18, 18)
    square.moveCenter(option.rect.center())
    paint_panel(painter, square, colours, 4)
    if not (on or some):
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(colours.text), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    tick = [(4.5, 9.5), (7.5, 12.5), (13.5, 6)] if on else [(5, 9), (13, 9)]
    painter.drawPolyline([QPointF(square.left() + x, square.top() + y) for x, y in tick])
    painter.restore()


def paint_radio_button(painter: QPainter, option: QStyleOption, roles: Roles) -> None:
    """A ring, with a disc when chosen."""
    on = bool(option.state & _State.State_On)
    colours = _indicator_colours(option.state, False, roles)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = QRectF(option.rect).center()
    enabled = bool(option.state & _State.State_Enabled)
    mark = QColor(roles.accent if on and enabled else colours.border)
    painter.setPen(QPen(mark, 1.5))
    painter.setBrush(QColor(colours.back))
    painter.drawEllipse(middle, 8.0, 8.0)
    if on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mark)
        painter.drawEllipse(middle, 4.5, 4.5)
    painter.restore()


def _indicator_colours(state: QStyle.StateFlag, filled: bool, roles: Roles) -> ButtonColours:
    if not state & _State.State_Enabled:
        return ButtonColours(roles.raised, roles.ink_muted, roles.ink_muted, True)
    if filled:
        return ButtonColours(roles.accent, roles.accent, roles.accent_ink)
    hover = bool(state & (_State.State_MouseOver | _State.State_Sunken))
    return ButtonColours(roles.accent_soft if hover else roles.surface, roles.ink_muted, roles.ink)
