"""A surprise anywhere reaches one calm report, and nothing typed is in it."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from ui.desk.crash_report import Surprises, keep_report, state_folder


@pytest.fixture
def surprises(desk, entrance):
    hooks = sys.excepthook, threading.excepthook
    made = Surprises(entrance)
    made.install()
    yield made
    made.remove()
    sys.excepthook, threading.excepthook = hooks


def test_a_surprise_in_a_thread_shows_the_report_and_the_room_keeps_its_picture(
    surprises, desk, qtbot
) -> None:
    before = desk.room_window.view.state
    thread = threading.Thread(target=_fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: surprises.dialog is not None)
    assert desk.room_window.view.state == before
    surprises.dialog.go_on_button.click()
    assert not surprises.dialog.isVisible()


def test_a_surprise_in_the_main_thread_reaches_the_same_report(surprises, qtbot) -> None:
    try:
        _fail()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert surprises.dialog.isVisible()
    first = surprises.dialog
    surprises.caught.emit("")
    assert surprises.dialog is first
    QTimer.singleShot(0, first.accept)
    qtbot.waitUntil(lambda: not first.isVisible())


def test_the_report_names_places_in_code_and_nothing_that_was_typed() -> None:
    try:
        _fail()
    except ValueError as error:
        path = Path(keep_report(error))
    assert path.parent == state_folder()
    text = path.read_text("utf-8")
    assert "ValueError" in text
    assert "secret words" not in text


def _fail() -> None:
    raise ValueError("secret words")
