"""Words: the sheet with the glossary, the texts, the neighbour's question and the lists."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy

from ui.desk.paged_sheet import PagedSheet
from ui.document.live import LiveDocument
from ui.language.background import background
from ui.language.pages import PAGES
from ui.widgets.text import plain_label
from workshop.document import Changed
from workshop.language.queries import terms
from workshop.sentences import say


class WordsPanel(PagedSheet):
    """The pages; beside the title how many words there are, and how many the room agreed."""

    TABLES: ClassVar[tuple[str, ...]] = ("term", "meaning")
    PAGES = PAGES
    FIRST_PAGE: ClassVar[dict[str, str]] = {}

    def __init__(self, live: LiveDocument, step: int | None = None) -> None:
        super().__init__(live, say("words.desk.title"), say("words.sheet.view"), step)
        self.count = plain_label("", ink="ink_muted")
        self.stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        if step is None:
            self.aside.addWidget(self.switch)
        else:
            self.body.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        self.aside.addWidget(self.count)
        self.body.addWidget(self.stack, 1)
        background().list_loaded.connect(self._look_again)
        self._count()
        self.show_page(self.first_page())

    def _read_again(self, changed: Changed) -> None:
        if changed.touches(*self.TABLES):
            self._count()
        super()._read_again(changed)

    def _look_again(self, _language: str) -> None:
        """The list of familiar words is there: now unfamiliar ones can be told."""
        if self.isVisible():
            self.refresh()

    def _count(self) -> None:
        found = terms(self.document)
        agreed = sum(one.status == "agreed" for one in found)
        self.count.setText(say("words.desk.count", words=len(found), agreed=agreed))
