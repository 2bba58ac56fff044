"""Fusion with our shapes: focus ring outside the control, radius 8, flat scroll bars, no relief."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QPlainTextEdit,
    QProxyStyle,
    QScrollArea,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QTextEdit,
    QWidget,
)

from ui.theme import style_buttons as buttons
from ui.theme import style_fields as fields
from ui.theme.tokens import Roles

_C = QStyle.ControlElement
_P = QStyle.PrimitiveElement
_CC = QStyle.ComplexControl
_M = QStyle.PixelMetric
_H = QStyle.StyleHint
_SC = QStyle.SubControl
_T = QStyle.ContentsType
_State = QStyle.StateFlag

METRICS: dict[QStyle.PixelMetric, int] = {
    _M.PM_ScrollBarExtent: fields.SCROLL_EXTENT,
    _M.PM_ScrollBarSliderMin: fields.SHORTEST_SLIDER,
    _M.PM_IndicatorWidth: 20,
    _M.PM_IndicatorHeight: 20,
    _M.PM_ExclusiveIndicatorWidth: 20,
    _M.PM_ExclusiveIndicatorHeight: 20,
    _M.PM_CheckBoxLabelSpacing: 8,
    _M.PM_RadioButtonLabelSpacing: 8,
    _M.PM_ButtonIconSize: buttons.ICON,
    _M.PM_ButtonShiftHorizontal: 0,
    _M.PM_ButtonShiftVertical: 0,
}
HINTS: dict[QStyle.StyleHint, int] = {
    _H.SH_EtchDisabledText: 0,
    _H.SH_DitherDisabledText: 0,
    _H.SH_ItemView_ShowDecorationSelected: 1,
    _H.SH_UnderlineShortcut: 0,
}
FIELD_LIKE = (QPlainTextEdit, QTextEdit, QAbstractItemView)  # framed as fields are
FIELD_SIZES = (
    _T.CT_LineEdit,
    _T.CT_ComboBox,
    _T.CT_SpinBox,
)


class FocusProxyStyle(QProxyStyle):
    """The application's style; its colours come from the roles it was last given."""

    def __init__(self, roles: Roles) -> None:
        super().__init__("Fusion")
        self.roles = roles
        self._controls = {
            _C.CE_PushButtonBevel: self._paint_bevel,
            _C.CE_PushButtonLabel: self._paint_label,
        }
        self._primitives = {
            _P.PE_PanelLineEdit: self._paint_line_edit,
            _P.PE_FrameLineEdit: self._paint_nothing,
            _P.PE_Frame: self._paint_frame,
            _P.PE_FrameFocusRect: self._paint_item_focus,
            _P.PE_PanelItemViewItem: self._paint_item,
            _P.PE_PanelItemViewRow: self._paint_nothing,
            _P.PE_IndicatorCheckBox: self._paint_check,
            _P.PE_IndicatorItemViewItemCheck: self._paint_check,
            _P.PE_IndicatorRadioButton: self._paint_radio,
        }

    def _paint_bevel(self, option: Any, painter: QPainter, widget: QWidget | None) -> None:
        look = buttons.look_of(widget)
        colours = buttons.button_colours(option.state, look, self.roles)
        buttons.paint_panel(painter, option.rect, colours)

    def _paint_label(self, option: Any, painter: QPainter, widget: QWidget | None) -> None:
        font = widget.font() if widget is not None else painter.font()
        look = buttons.look_of(widget)
        buttons.paint_button_label(painter, option, look, font, self.roles)

    def _paint_line_edit(self, option: Any, painter: QPainter, _widget: QWidget | None) -> None:
        if option.lineWidth > 0:
            fields.paint_field(painter, option.rect, option.state, self.roles)

    def _paint_frame(self, option: Any, painter: QPainter, widget: QWidget | None) -> None:
        if isinstance(widget, FIELD_LIKE):
            state = option.state
            if isinstance(widget, QPlainTextEdit) and widget.isReadOnly():
                state |= QStyle.StateFlag.State_ReadOnly
            fields.paint_field(painter, option.rect, state, self.roles)
        elif not isinstance(widget, QScrollArea):
            super().drawPrimitive(_P.PE_Frame, option, painter, widget)

    def _paint_item_focus(self, option: Any, painter: QPainter, widget: QWidget | None) -> None:
        if widget is not None and widget.inherits("QAbstractItemView"):
            fields.paint_inner_ring(painter, option.rect, self.roles)

    def _paint_item(self, option: Any, painter: QPainter, _widget: QWidget | None) -> None:
        fields.paint_row(painter, option, self.roles)

    def _paint_check(self, option: Any, painter: QPainter, _widget: QWidget | None) -> None:
        buttons.paint_check_box(painter, option, self.roles)

    def _paint_radio(self, option: Any, painter: QPainter, _widget: QWidget | None) -> None:
        buttons.paint_radio_button(painter, option, self.roles)

    def _paint_nothing(self, _option: Any, _painter: QPainter, _widget: QWidget | None) -> None:
        return

    def _paint_combo(self, option: Any, painter: QPainter, widget: QWidget | None) -> None:
        fields.paint_field(painter, option.rect, option.state, self.roles)
        enabled = option.state & _State.State_Enabled
        arrow = self.subControlRect(_CC.CC_ComboBox, option, _SC.SC_ComboBoxArrow, widget)
        colour = self.roles.ink if enabled else self.roles.ink_muted
        fields.paint_caret(painter, arrow, "down", colour)

    def _paint_spin(self, option: Any, painter: QPainter, widget: QWidget | None) -> None:
        fields.paint_field(painter, option.rect, option.state, self.roles)
        for part, direction in ((_SC.SC_SpinBoxUp, "up"), (_SC.SC_SpinBoxDown, "down")):
            arrow = self.subControlRect(_CC.CC_SpinBox, option, part, widget)
            fields.paint_caret(painter, arrow, direction, self.roles.ink_muted)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Paint buttons and the focus ring ourselves, the rest as Fusion does."""
        paint = self._controls.get(element)
        if paint is not None:
            paint(option, painter, widget)
        else:
            super().drawControl(element, option, painter, widget)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Paint frames, rows and indicators ourselves, the rest as Fusion does."""
        paint = self._primitives.get(element)
        if paint is not None:
            paint(option, painter, widget)
        else:
            super().drawPrimitive(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: Any,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Paint scroll bars, combo boxes and spin boxes ourselves, the rest as Fusion does."""
        if control == _CC.CC_ScrollBar:
            slider = fields.scroll_bar_part(option, _SC.SC_ScrollBarSlider)
            fields.paint_scroll_bar(painter, slider, option, self.roles)
        elif control == _CC.CC_ComboBox:
            self._paint_combo(option, painter, widget)
        elif control == _CC.CC_SpinBox:
            self._paint_spin(option, painter, widget)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: Any,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """Scroll bars have no arrow buttons; combo boxes keep 10 pixels before their words."""
        if control == _CC.CC_ScrollBar:
            return fields.scroll_bar_part(option, part)
        rect = super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]  # stub
        if control == _CC.CC_ComboBox and part == _SC.SC_ComboBoxArrow:
            return QRect(option.rect.right() - 27, option.rect.top(), 24, option.rect.height())
        if control == _CC.CC_ComboBox and part == _SC.SC_ComboBoxEditField:
            return option.rect.adjusted(10, 2, -28, -2)
        if control == _CC.CC_SpinBox and part == _SC.SC_SpinBoxEditField:
            return rect.adjusted(6, 0, 0, 0)
        if control == _CC.CC_SpinBox and part in (_SC.SC_SpinBoxUp, _SC.SC_SpinBoxDown):
            return rect.translated(-6, 3 if part == _SC.SC_SpinBoxUp else -3)
        return rect

    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: Any, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        """Buttons 36 or 40 high, fields 36 high."""
        if kind == _T.CT_PushButton and widget is not None:
            return buttons.button_size(option, buttons.look_of(widget), widget.font())
        given = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]  # stub
        if kind in FIELD_SIZES:
            given.setHeight(max(fields.FIELD_HEIGHT, option.fontMetrics.height() + 14))
            wider = {_T.CT_ComboBox: 20, _T.CT_SpinBox: 12}.get(kind, 0)
            given.setWidth(given.width() + wider)
        return given

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """The distances that differ from Fusion's."""
        found = METRICS.get(metric)
        return super().pixelMetric(metric, option, widget) if found is None else found

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        data: QStyleHintReturn | None = None,
    ) -> int:
        """The habits that differ from Fusion's."""
        found = HINTS.get(hint)
        return super().styleHint(hint, option, widget, data) if found is None else found
