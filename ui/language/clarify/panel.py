"""The step Clarify: one option at a time with its words, or the whole list of options."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy

from ui.desk.paged_sheet import PagedSheet, PageEntry
from ui.document.live import LiveDocument
from workshop.sentences import say

LIST = "list"


class ClarifyPanel(PagedSheet):
    """Two pages; the list of options is the sheet of Merge, whole, with its own bar."""

    PAGES = (
        PageEntry("words", "words.clarify.one", "ui.language.clarify.page:ClarifyPage"),
        PageEntry(LIST, "words.clarify.list", "ui.language.clarify.list_page:OptionsPage"),
    )
    FIRST_PAGE: ClassVar[dict[str, str]] = {}

    def __init__(self, live: LiveDocument, step: int | None = None) -> None:
        super().__init__(live, say("words.clarify.title"), say("words.clarify.view"), step)
        self.stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.body.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.stack, 1)
        self.show_page(self.first_page())

    def show_page(self, key: str) -> None:
        """The list brings its own bar."""
        super().show_page(key)
        self.bar.setVisible(key != LIST)
