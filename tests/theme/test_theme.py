"""A theme dresses the application: palette, fonts, icons, sizes and the focus ring."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontInfo, QFontMetricsF, QImage, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ui.theme.fonts import TEXT_ROLES
from ui.theme.icons import has_icon, icon_path, pixmap
from ui.theme.style_buttons import LOOK
from ui.theme.theme import theme
from ui.theme.tokens import THEMES

ROOT = Path(__file__).resolve().parent.parent.parent
LATE = ("qtawesome", "font_source_sans_pro", "pydantic", "sqlite3", "reportlab", "polib")


@pytest.mark.parametrize("name", THEMES)
def test_palette_speaks_the_roles(qapp, name):
    theme().apply(qapp, name)
    palette, roles = qapp.palette(), theme().roles
    pairs = {
        QPalette.ColorRole.Window: roles.canvas,
        QPalette.ColorRole.Base: roles.surface,
        QPalette.ColorRole.Text: roles.ink,
        QPalette.ColorRole.Highlight: roles.accent_soft,
        QPalette.ColorRole.Link: roles.accent,
        QPalette.ColorRole.Mid: roles.line,
    }
    for role, colour in pairs.items():
        assert palette.color(role).name().upper() == colour


def test_change_of_theme_is_said(qapp, qtbot):
    with qtbot.waitSignal(theme().changed):
        theme().apply(qapp, "dark")


def test_unknown_theme_is_an_error(qapp):
    with pytest.raises(ValueError, match="neon"):
        theme().apply(qapp, "neon")


@pytest.mark.parametrize("role", TEXT_ROLES)
def test_text_roles_come_from_the_type_family_with_figures_of_one_width(role):
    font = theme().font(role)
    assert QFontInfo(font).family() == "Source Sans Pro"
    metrics = QFontMetricsF(font)
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_titles_are_semibold_and_body_is_not():
    assert theme().font("title").weight() == 600
    assert theme().font("body").weight() == 400


def test_icons_of_the_desk_exist_and_take_their_colour():
    for name in ("users", "check", "lock", "monitor", "plus", "clock", "laptop", "folder", "file"):
        assert has_icon(name)
        assert not icon_path(name).isEmpty()
    image: QImage = pixmap("plus", "#0B5C6B", 20).toImage()
    assert image.pixelColor(10, 10).name().upper() == "#0B5C6B"


def test_unknown_icon_is_an_error():
    with pytest.raises(KeyError):
        icon_path("no-such-icon")


@pytest.mark.parametrize(("look", "height"), [("primary", 40), ("secondary", 36), ("quiet", 32)])
def test_buttons_have_their_heights(qtbot, look, height):
    button = QPushButton("Show")
    qtbot.addWidget(button)
    button.setProperty(LOOK, look)
    assert button.sizeHint().height() == height


@pytest.mark.parametrize("kind", [QLineEdit, QComboBox, QSpinBox])
def test_fields_are_36_high(qtbot, kind):
    field = kind()
    qtbot.addWidget(field)
    assert field.sizeHint().height() == 36


def _page_with_field(qtbot, holder: QWidget) -> QLineEdit:
    qtbot.addWidget(holder)
    field = QLineEdit("words", holder)
    field.setGeometry(40, 40, 120, 36)
    holder.resize(300, 200)
    holder.show()
    holder.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return field


def test_ring_of_three_pixels_lies_outside_the_control(qtbot):
    page = QWidget()
    _page_with_field(qtbot, page)
    picture = page.grab().toImage()
    for x in (37, 38, 39):
        assert picture.pixelColor(x, 58).name().upper() == theme().roles.focus
    assert picture.pixelColor(36, 58).name().upper() == theme().roles.canvas
    assert picture.pixelColor(45, 45).name().upper() == theme().roles.surface


def test_ring_moves_with_its_control_and_goes_with_it(qtbot):
    page = QWidget()
    field = _page_with_field(qtbot, page)
    field.move(60, 100)
    assert page.grab().toImage().pixelColor(58, 118).name().upper() == theme().roles.focus
    field.deleteLater()
    qtbot.waitUntil(lambda: not page.findChildren(QLineEdit))
    assert page.grab().toImage().pixelColor(58, 118).name().upper() == theme().roles.canvas


def test_ring_scrolls_with_its_control(qtbot):
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setFrameShape(QFrame.Shape.NoFrame)
    inner = QWidget()
    column = QVBoxLayout(inner)
    buttons = [QPushButton(str(n)) for n in range(30)]
    for button in buttons:
        column.addWidget(button)
    area.setWidget(inner)
    area.resize(200, 200)
    area.show()
    area.activateWindow()
    buttons[25].setFocus()
    area.ensureWidgetVisible(buttons[25])
    qtbot.waitUntil(buttons[25].hasFocus)
    corner = buttons[25].mapTo(area, buttons[25].rect().center())
    left = buttons[25].mapTo(area, buttons[25].rect().topLeft()).x() - 2
    colour = area.grab().toImage().pixelColor(left, corner.y())
    assert colour.name().upper() == theme().roles.focus


def test_scroll_bar_has_no_arrows_and_drags(qtbot):
    text = QPlainTextEdit("line\n" * 100)
    qtbot.addWidget(text)
    text.resize(200, 150)
    text.show()
    bar = text.verticalScrollBar()
    assert bar.width() == 12
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(bar, left, pos=QPoint(6, 2))
    assert bar.value() == 0
    qtbot.mouseMove(bar, QPoint(6, bar.height()))
    qtbot.mouseRelease(bar, left, pos=QPoint(6, bar.height()))
    assert bar.value() == bar.maximum()


def test_theme_and_widgets_load_nothing_heavy():
    code = (
        "import sys, ui.theme.theme as t; from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([]); t.theme().apply(app); t.theme().icon('users')\n"
        "import ui.widgets.buttons, ui.widgets.agenda_bar, ui.widgets.card\n"
        f"print([m for m in {LATE!r} if m in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert ran.stdout.strip() == "[]"
