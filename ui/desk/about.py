"""About Plenary: its version, and whose work it stands on."""

from __future__ import annotations

import tomllib
from importlib import metadata
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from ui.theme.theme import theme
from ui.widgets.buttons import PrimaryButton
from ui.widgets.text import plain_label
from workshop.sentences import say

_ROOT = Path(__file__).resolve().parents[2]


class AboutDialog(QDialog):
    """One page: the version, what the program does and does not, and the notice to scroll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("about.title"))
        self.resize(720, 560)
        self.notice = QPlainTextEdit(notice())
        self.notice.setReadOnly(True)
        self.notice.setTabChangesFocus(True)
        self.notice.setAccessibleName(say("about.notice"))
        self.notice.setFont(theme().font("caption"))
        self.close_button = PrimaryButton(say("about.close"))
        self.close_button.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(plain_label(say("about.version", version=version()), role="title"))
        column.addWidget(plain_label(say("about.what"), ink="ink_muted", wrap=True))
        column.addWidget(self.notice, 1)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        self.close_button.setFocus()


def version() -> str:
    """The version of this program."""
    try:
        return metadata.version("plenary")
    except metadata.PackageNotFoundError:  # run from its folder, as `make run` does
        project = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))
        return str(project["project"]["version"])


def notice() -> str:
    """The text of NOTICE; where the file was not brought along, a line that says where it is."""
    try:
        return (_ROOT / "NOTICE").read_text(encoding="utf-8")
    except OSError:
        return say("about.no-notice")
