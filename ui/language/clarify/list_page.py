"""The whole list of options as a page."""

from __future__ import annotations

from ui.desk.paged_sheet import SheetPage
from ui.document.live import LiveDocument
from ui.options.panel import OptionsPanel


class OptionsPage(SheetPage):
    """Holds the sheet of options, which reads and writes by itself."""

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self.panel = OptionsPanel(live)
        self.panel.title.hide()
        self.body.addWidget(self.panel)

    def refresh(self) -> None:
        """Reads the options again when the page comes into sight."""
        self.panel.refresh()
