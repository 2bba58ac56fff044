"""A desk with its fonts and colours, on a workshop made from a template."""

from __future__ import annotations

from pathlib import Path

import pytest

from ui.desk.entrance import Entrance
from ui.desk.window import DeskWindow
from ui.theme.theme import theme


@pytest.fixture
def entrance(qtbot, qapp):
    theme().apply(qapp, "light")
    window = Entrance()
    window.resize(1280, 720)
    window.show()
    yield window
    window.close()
    window.deleteLater()
    qtbot.wait(1)


@pytest.fixture
def desk(entrance, qtbot) -> DeskWindow:
    path = made_file(entrance, qtbot, "priority-round", "Ana\nBen, patient\nCleo")
    assert path.is_file()
    return entrance.desk


def made_file(entrance: Entrance, qtbot, template: str, names: str) -> Path:
    """Plays the first run: a template, a list of names, Make."""
    page = entrance.centralWidget()
    card = next(
        page.templates.item(row).data(256)
        for row in range(page.templates.count())
        if page.templates.item(row).data(256).name == template
    )
    page.template_chosen.emit(card)
    new = entrance.centralWidget()
    new.names.setPlainText(names)
    new.make_button.click()
    return entrance.desk.document.path
