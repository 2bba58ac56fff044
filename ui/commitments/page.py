"""What every page of the record has in common: a list, a way to add to it, a way to take out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.commitments.rows import WrittenList
from ui.document.live import LiveDocument


class RecordPage(QWidget):
    """One page behind the switch at the head of the record.

    Signals:
        said: a sentence for the foot of the sheet.
    """

    said = Signal(object)
    list: WrittenList
    hint = ""

    def __init__(self, live: LiveDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.live = live
        self.document = live.document
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)

    def refresh(self) -> None:
        """Reads what it shows again."""
        raise NotImplementedError

    def begin(self) -> None:
        """Starts a new row."""
        self.list.begin_new("")

    def remove(self) -> bool:
        """Takes out the chosen row; False when none is chosen."""
        chosen = self.list.current_id() if self.list.selectedItems() else 0
        if chosen:
            self.take_out(chosen)
        return bool(chosen)

    def take_out(self, row: int) -> None:
        """Takes out a row."""
        raise NotImplementedError
