"""F6 goes round the regions of the desk: top line, rail, sheet, its foot, right column."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def go_round(regions: Sequence[QWidget], way: int) -> None:
    """Gives the focus to the next region, or to the one before."""
    focus = QApplication.focusWidget()
    holds = [r is focus or (focus is not None and r.isAncestorOf(focus)) for r in regions]
    start = -1 if way > 0 else 0
    at = max((index for index, held in enumerate(holds) if held), default=start)
    focus_first(regions[(at + way) % len(regions)])


def focus_first(region: QWidget) -> None:
    """Gives the focus to a region, or to the first control in it that takes it."""
    for control in (region, *region.findChildren(QWidget)):
        takes = bool(control.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes and control.isVisible() and control.isEnabled():
            control.setFocus(Qt.FocusReason.TabFocusReason)
            return
