"""What is known of each line: the kind of lever, who owns a measure, how we find out."""

from __future__ import annotations

from collections import Counter
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk.paged_sheet import SheetPage
from ui.document.live import LiveDocument
from ui.mission.lever_bar import LeverBar
from ui.mission.line_row import LineRow
from ui.widgets.inline_note import InlineNote
from ui.widgets.scrolled import scrolled
from ui.widgets.segmented import Segmented
from ui.widgets.text import plain_label
from workshop.mission.gaps import gap_list, lever_counts, technology_warning
from workshop.mission.model import Field, Line
from workshop.mission.queries import barriers, evidence, lines
from workshop.sentences import say

ORDER: tuple[Field, ...] = ("levers", "success_measures", "uncertainty", "issues")


class LinesPage(SheetPage):
    """One box at a time, a row a line."""

    TABLES: ClassVar[tuple[str, ...]] = ("mission_line", "evidence", "barrier")

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        choices = [(box, say(f"mission.box.{box}")) for box in ORDER]
        self.switch = Segmented(choices, say("mission.lines.box"), role="caption")
        self.switch.chosen.connect(self.show_box)
        self.bar = LeverBar()
        self.warning = InlineNote()
        self.gaps = plain_label("", "caption", "ink_muted", wrap=True)
        self.empty = plain_label("", "body", "ink_muted", wrap=True)
        self.rows: dict[int, LineRow] = {}
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.empty)
        self._column.addStretch(1)
        self.body.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.bar, self.warning, self.gaps):
            self.body.addWidget(part)
        self.body.addWidget(scrolled(inside), 1)

    @property
    def box(self) -> Field:
        """The box whose lines are in sight."""
        return next(box for box in ORDER if box == self.switch.current)

    def hint(self) -> str:
        """Where the words themselves are typed."""
        return say("mission.lines.hint")

    def show_box(self, box: str) -> None:
        """Brings the lines of another box into sight."""
        self.switch.choose(box)
        self.refresh()

    def refresh(self) -> None:
        """Reads the lines again; rows that stay keep what is being typed in them."""
        found = lines(self.document, self.box)
        if list(self.rows) != [one.id for one in found]:
            self._make_rows(found)
        beside = self._origins() if self.box == "issues" else {}
        for one in found:
            self.rows[one.id].show_line(one, beside.get(one.id, ""))
        self.empty.setText(say("mission.lines.empty", box=say(f"mission.box.{self.box}")))
        self.empty.setVisible(not found)
        levers = self.box == "levers"
        self.bar.show_counts(lever_counts(found))
        self.bar.setVisible(levers and self.bar.isVisibleTo(self))
        warned = technology_warning(found) if levers else None
        self.warning.tell(say(warned) if warned else "")
        self.gaps.setText(" · ".join(say(one) for one in gap_list(found, self.box)))
        self.gaps.setVisible(bool(self.gaps.text()))

    def _make_rows(self, found: list[Line]) -> None:
        for row in self.rows.values():
            row.hide()
            row.setParent(None)
            row.deleteLater()
        self.rows = {one.id: LineRow(self.live, one) for one in found}
        for place, row in enumerate(self.rows.values(), start=1):
            self._column.insertWidget(place, row)

    def _origins(self) -> dict[int, str]:
        """What stands behind each issue: cards of evidence, and the barriers it came from."""
        cards = Counter(one.issue_id for one in evidence(self.document))
        stopped = Counter(one.issue_id for one in barriers(self.document))
        return {
            issue: " · ".join(
                say(f"mission.lines.{key}", n=counted[issue])
                for key, counted in (("cards", cards), ("stopped", stopped))
                if counted[issue]
            )
            for issue in {*cards, *stopped}
            if issue is not None
        }
