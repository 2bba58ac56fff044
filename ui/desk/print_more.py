"""A button that opens the list of sheets beside the minutes: mission, map, slips, annex."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.widgets.buttons import SecondaryButton
from workshop.sentences import say

SHEETS = ("mission-page", "map", "supporter-slips", "letters", "annex")


class PrintMore(SecondaryButton):
    """Names each sheet; choosing one asks where to.

    Signals:
        chosen: a sheet of `exports.sheets`, by name.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("desk.deliver.more"))
        if parent is not None:
            self.setParent(parent)
        self.sheets: dict[str, QAction] = {}
        menu = QMenu(self)
        for name in SHEETS:
            action = QAction(say(f"desk.deliver.sheet.{name}"), menu)
            action.triggered.connect(lambda _on=False, name=name: self.chosen.emit(name))
            menu.addAction(action)
            self.sheets[name] = action
        self.menu_of_sheets = menu
        self.clicked.connect(self._open)

    def _open(self) -> None:
        above = self.mapToGlobal(self.rect().topLeft())
        above.setY(above.y() - self.menu_of_sheets.sizeHint().height())
        self.menu_of_sheets.popup(above)
