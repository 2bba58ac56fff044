"""About Plenary: who made what it stands on can be read in the program itself."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from PySide6.QtCore import Qt

from ui.desk.about import AboutDialog, notice, version

ROOT = Path(__file__).resolve().parents[2]


def test_the_foot_of_the_start_page_leads_to_version_and_notices(entrance, qtbot) -> None:
    page = entrance.centralWidget()
    qtbot.mouseClick(page.about_button, Qt.MouseButton.LeftButton)
    about = page.findChild(AboutDialog)
    qtbot.waitUntil(about.isVisible)
    assert version() == tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    text = about.notice.toPlainText()
    assert about.notice.isReadOnly()
    qtbot.waitUntil(about.close_button.hasFocus)
    for owed in ("Robyn Speer", "SUBTLEX is freely available data", "Marc Brysbaert", "4.0"):
        assert owed in text
    qtbot.keyClick(about.close_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.findChild(AboutDialog) is None)


def test_the_notice_names_every_library_the_program_needs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {re.split(r"[<>=]", line)[0] for line in project["dependencies"]}
    listed = set(re.findall(r"^ {4}(\S+): \S", notice(), re.MULTILINE))
    assert names <= listed, names - listed
