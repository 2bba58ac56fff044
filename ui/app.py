"""The application: made, dressed, guarded against surprises, and opened on the start page."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from ui.desk.settings import look
from ui.theme.theme import theme


def make_application(arguments: Sequence[str] = ()) -> QApplication:
    """The one QApplication, in our fonts and colours."""
    known = QApplication.instance()
    if isinstance(known, QApplication):
        return known
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication(["plenary", *arguments])
    app.setApplicationName("plenary")
    app.setApplicationDisplayName("Plenary")
    app.setQuitOnLastWindowClosed(False)
    wanted = look()
    theme().scale = wanted.scale
    theme().apply(app, wanted.theme)
    return app


def open_desk(arguments: Sequence[str] = ()) -> int:
    """Opens the start page, or the workshop named, and stays until the window is closed."""
    app = make_application(arguments)
    from ui.desk.entrance import Entrance

    entrance = Entrance()
    entrance.left.connect(app.quit)
    entrance.show_large()
    QTimer.singleShot(0, entrance.after_first_paint)
    if arguments:
        QTimer.singleShot(0, lambda: entrance.open_file(Path(arguments[0])))
    return app.exec()


if __name__ == "__main__":
    sys.exit(open_desk(sys.argv[1:]))
