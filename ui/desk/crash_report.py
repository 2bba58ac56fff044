"""Surprises reach one place: what was done is saved, the room keeps its picture, a calm report."""

from __future__ import annotations

import contextlib
import datetime
import faulthandler
import logging
import platform
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import IO

import platformdirs
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.text import plain_label
from workshop.sentences import say

log = logging.getLogger("plenary")


def state_folder() -> Path:
    """Where the log and the reports lie; nothing of a workshop's content goes there."""
    return Path(platformdirs.user_state_dir("plenary", appauthor=False))


class Surprises(QObject):
    """Catches what nobody caught, in any thread, and shows one report at a time."""

    caught = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.window_ = window
        self.dialog: CrashDialog | None = None
        self._fault_file: IO[str] | None = None
        self.caught.connect(self._show)  # queued from other threads by Qt

    def install(self) -> None:
        """Takes over the hooks of the interpreter."""
        sys.excepthook = self._from_main
        threading.excepthook = self._from_thread
        with contextlib.suppress(OSError):
            folder = state_folder()
            folder.mkdir(parents=True, exist_ok=True)
            self._fault_file = (folder / "fault.log").open("a", encoding="utf-8")
            faulthandler.enable(self._fault_file)

    def remove(self) -> None:
        """Gives the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        if self._fault_file is not None:
            faulthandler.disable()
            self._fault_file.close()
            self._fault_file = None

    def _from_main(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.caught.emit(keep_report(error))

    def _from_thread(self, found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None:
            self.caught.emit(keep_report(found.exc_value))

    def _show(self, place: str) -> None:
        if self.dialog is not None and self.dialog.isVisible():
            return  # one calm report, however many surprises
        self.dialog = CrashDialog(place, self.window_)
        self.dialog.open()


class CrashDialog(QDialog):
    """What happened, that everything is saved, and two ways on."""

    def __init__(self, place: str, window: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle(say("desk.crash.title"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.go_on_button = PrimaryButton(say("desk.crash.go-on"))
        self.close_button = SecondaryButton(say("desk.crash.close"))
        self.go_on_button.clicked.connect(self.accept)
        self.close_button.clicked.connect(self._close_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(plain_label(say("desk.crash.title"), role="title"))
        column.addWidget(plain_label(say("desk.crash.saved"), wrap=True))
        where = say("desk.crash.report", place=place) if place else say("desk.crash.no-report")
        column.addWidget(plain_label(where, role="caption", ink="ink_muted", wrap=True))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.go_on_button)
        column.addLayout(row)

    def _close_all(self) -> None:
        self.accept()
        window = self.parentWidget()
        if window is not None:
            window.close()


def install(window: QWidget) -> Surprises:
    """Guards the application that this window belongs to."""
    made = Surprises(window)
    made.install()
    return made


def keep_report(error: BaseException) -> str:
    """Writes where in our code it happened, without values people typed; gives the file's path."""
    now = datetime.datetime.now().astimezone()
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"  {Path(f.filename).name}:{f.lineno} {f.name}" for f in frames]
    text = "\n".join(
        [
            f"Plenary, {now.isoformat(timespec='seconds')}",
            f"Python {platform.python_version()}, {platform.platform()}",
            type(error).__name__,
            *lines,
            "",
        ]
    )
    path = state_folder() / f"report-{now.strftime('%Y%m%d-%H%M%S')}.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    except OSError:
        return ""
    log.info("report kept: %s", path.name)
    return str(path)
