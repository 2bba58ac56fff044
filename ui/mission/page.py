"""One page of the mission's sheet: the page itself, its lines, evidence, hands, and so on."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from ui.document.live import LiveDocument


class MissionSheetPage(QWidget):
    """Base of the pages. A page names its TABLES, fills `body`, and reads in `refresh`.

    `buttons` stand in the sheet's bar while the page is in sight, the primary one last.

    Signals:
        said: words for the left end of the bar.
        page_wanted: another page of the sheet, by its key.
    """

    TABLES: ClassVar[tuple[str, ...]] = ()

    said = Signal(str)
    page_wanted = Signal(str)

    def __init__(self, live: LiveDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.live = live
        self.document = live.document
        self.buttons: tuple[QAbstractButton, ...] = ()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(8)

    def refresh(self) -> None:
        """Reads what it shows from queries; called when it comes into sight and after changes."""

    def hint(self) -> str:
        """What the bar says while this page is in sight."""
        return ""
