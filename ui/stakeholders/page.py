"""One page of the map's sheet: the map itself, who is missing, influence, and so on."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.desk.paged_sheet import SheetPage


class MapSheetPage(SheetPage):
    """Base of the map's pages, which keep the same stakeholder chosen.

    Signals:
        chosen: a stakeholder's id; the other pages keep it chosen.
    """

    chosen = Signal(int)

    def choose(self, stakeholder: int) -> None:
        """Makes one stakeholder the chosen one, as another page did."""
