"""The mission: the sheet that holds its page and what stands beside it."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy

from ui.desk.paged_sheet import PagedSheet
from ui.document.live import LiveDocument
from ui.mission.pages import FIRST_PAGE, PAGES
from workshop.sentences import say


class MissionPanel(PagedSheet):
    """The mission's pages; all of them read the mission itself."""

    TABLES: ClassVar[tuple[str, ...]] = ("mission",)
    PAGES = PAGES
    FIRST_PAGE = FIRST_PAGE

    def __init__(self, live: LiveDocument, step: int | None = None) -> None:
        super().__init__(live, say("mission.sheet"), say("mission.view"), step)
        self.stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        if step is None:
            self.aside.addWidget(self.switch)
        else:  # the way to the next step stands beside the title
            self.body.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.stack, 1)
        self.show_page(self.first_page())
