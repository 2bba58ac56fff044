"""Pictures of all shared widgets in the three themes, for people to look at."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.looks.gallery import Gallery
from ui.theme.theme import theme
from ui.theme.tokens import THEMES

OUT = Path(__file__).resolve().parent.parent.parent / "out" / "looks"


@pytest.mark.looks
@pytest.mark.parametrize("name", THEMES)
def test_gallery_of_widgets_is_pictured(qtbot, name):
    theme().apply(QApplication.instance(), name)
    gallery = Gallery()
    qtbot.addWidget(gallery)
    gallery.show()
    gallery.activateWindow()
    gallery.question.setFocus()
    qtbot.waitUntil(gallery.question.hasFocus)
    OUT.mkdir(parents=True, exist_ok=True)
    assert gallery.grab().save(str(OUT / f"widgets-{name}.png"))
    theme().apply(QApplication.instance(), "light")
