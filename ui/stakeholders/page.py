"""One page of the map's sheet: the map itself, who is missing, influence, and so on."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from ui.document.live import LiveDocument


class MapSheetPage(QWidget):
    """Base of the pages. A page names its TABLES, fills `body`, and reads in `refresh`.

    `buttons` stand in the sheet's bar while the page is in sight, the primary one last.

    Signals:
        said: words for the left end of the bar.
        page_wanted: another page of the sheet, by its key.
        chosen: a stakeholder's id; the other pages keep it chosen.
    """

    TABLES: ClassVar[tuple[str, ...]] = ()

    said = Signal(str)
    page_wanted = Signal(str)
    chosen = Signal(int)

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

    def choose(self, stakeholder: int) -> None:
        """Makes one stakeholder the chosen one, as another page did."""
