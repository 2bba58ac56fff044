"""Whom an option affects, who could carry it, and what it was joined from, in words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.widgets.sector_mark import SectorMark
from ui.widgets.text import plain_label
from workshop.options.model import Option
from workshop.options.queries import absorbed, organisations_of, stakeholders_of
from workshop.sentences import say
from workshop.stakeholders.queries import stakeholder

MOST = 4


class AboutOption(QWidget):
    """Three lines of facts; those without anything to say are left out."""

    def __init__(self, live: LiveDocument) -> None:
        super().__init__()
        self.live = live
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(6)
        self.grid.setColumnStretch(1, 1)
        self.parts: list[QWidget] = []

    def show_option(self, one: Option | None) -> None:
        """Shows what is known of an option."""
        for part in self.parts:
            part.hide()
            part.setParent(None)
            part.deleteLater()
        self.parts = []
        if one is None:
            return
        reader = self.live.document
        ties = stakeholders_of(reader, one.id)
        affected = [tie.stakeholder_id for tie in ties if tie.relation == "affected"]
        if affected:
            self._add(say("words.clarify.affected"), self._people(affected))
        carry = [tie.name for tie in ties if tie.relation != "affected"]
        carry += [tie.name for tie in organisations_of(reader, one.id)]
        if carry:
            names = say("words.clarify.names", names=list(dict.fromkeys(carry)))
            self._add(say("words.clarify.carry"), plain_label(names, wrap=True))
        merged = absorbed(reader, one.id)
        if merged:
            titles = "\n".join(each.title for each in merged)
            self._add(say("words.clarify.joined", n=len(merged)), plain_label(titles, wrap=True))

    def _people(self, ids: list[int]) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for one in ids[:MOST]:
            found = stakeholder(self.live.document, one)
            if found is None:
                continue
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(SectorMark(found.sector))
            row.addWidget(plain_label(found.name, elide=True), 1)
            column.addLayout(row)
        if len(ids) > MOST:
            more = say("words.clarify.more", n=len(ids) - MOST)
            column.addWidget(plain_label(more, "caption", "ink_muted"))
        return box

    def _add(self, words: str, part: QWidget) -> None:
        place = self.grid.rowCount()
        label = plain_label(words, "caption", "ink_muted")
        self.grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
        self.grid.addWidget(part, place, 1)
        self.parts += [label, part]
