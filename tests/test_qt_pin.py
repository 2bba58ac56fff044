"""PySide6 6.12 on Python 3.11 loses a reference to None at every call and aborts in the end."""

import re
import sys
from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parent.parent
CALLS = 1500  # of each of two; the faulty version aborts after about 5,000 in all


def test_qt_calls_that_return_none_keep_its_references(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(CALLS):
        label.setText(str(number))
        label.setObjectName("label")
    lost = before - sys.getrefcount(None)
    assert lost < CALLS // 10, f"{lost} references to None lost"


def test_pyside_is_asked_for_below_6_12() -> None:
    project = (ROOT / "pyproject.toml").read_text()
    assert re.search(r'"PySide6-Essentials>=6\.8,<6\.12"', project)


def test_the_locked_pyside_is_older_than_6_12() -> None:
    locked = re.search(
        r"^pyside6-essentials==(\d+)\.(\d+)", (ROOT / "requirements.lock").read_text(), re.MULTILINE
    )
    assert locked
    assert (int(locked[1]), int(locked[2])) < (6, 12)
