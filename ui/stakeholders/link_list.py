"""The links of the chosen card as rows: how strong, whether data may flow, and taken away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.widgets.buttons import QuietButton
from ui.widgets.choices import ChoiceField
from ui.widgets.row_list import Row, RowList
from ui.widgets.text import plain_label
from workshop.sentences import say
from workshop.stakeholders.changes import EditLink, RemoveLink
from workshop.stakeholders.model import Link, Stakeholder

NONE = "-"
BASES = ("yes", "no", "unknown")
HIGHEST = 4


class LinkList(QWidget):
    """Links in and out of one stakeholder.

    Signals:
        chosen: whoever is at the other end of the link that was pressed.
    """

    chosen = Signal(int)

    def __init__(self, live: LiveDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._links: dict[int, Link] = {}
        self._one: int | None = None
        self.title = plain_label("", role="caption", ink="ink_muted")
        self.rows = RowList(say("map.links"), height=30)
        weights = [(NONE, say("map.weight.none"))]
        weights += [(str(n), say("map.weight", n=n)) for n in range(1, HIGHEST + 1)]
        self.weight = ChoiceField(say("map.link.weight"), weights)
        bases = [(NONE, say("map.basis.none"))] + [(b, say(f"map.basis.{b}")) for b in BASES]
        self.basis = ChoiceField(say("map.basis"), bases)
        self.remove_button = QuietButton(say("map.link.remove"))
        self._lay_out()
        self.rows.moved.connect(self._show_chosen)
        self.rows.chosen.connect(self._go_there)
        self.weight.chosen.connect(self._write_weight)
        self.basis.chosen.connect(self._write_basis)
        self.remove_button.clicked.connect(self._remove)

    def show_links(
        self, one: Stakeholder, people: Sequence[Stakeholder], links: Sequence[Link]
    ) -> None:
        """Shows the links of one stakeholder."""
        self._one = one.id
        called = {other.id: other.called for other in people}
        own = [link for link in links if one.id in (link.source_id, link.target_id)]
        self._links = {link.id: link for link in own}
        self.title.setText(say("map.links.of", n=len(own)) if own else say("map.links.none"))
        self.rows.show_rows([self._row(link, called) for link in own])
        self.rows.setFixedHeight(30 * min(5, len(own)) + 4)
        self.rows.setVisible(bool(own))
        self._show_chosen()

    def _row(self, link: Link, called: dict[int, str]) -> Row:
        out = link.source_id == self._one
        other = called.get(link.target_id if out else link.source_id, "")
        words = say(f"map.link.{'out' if out else 'in'}.{link.kind}", name=other)
        return Row(str(link.id), words, "" if link.weight is None else str(link.weight))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.rows)
        row = QHBoxLayout()
        row.addWidget(self.weight, 1)
        row.addWidget(self.remove_button)
        column.addLayout(row)
        column.addWidget(self.basis)

    def _show_chosen(self, _key: str = "") -> None:
        link = self._chosen()
        for widget in (self.weight, self.remove_button):
            widget.setVisible(link is not None)
        self.basis.setVisible(link is not None and link.kind == "data")
        if link is not None:
            self.weight.choose(str(link.weight or NONE))
            self.basis.choose(link.legal_basis or NONE)

    def _chosen(self) -> Link | None:
        key = self.rows.current_key
        return self._links.get(int(key)) if key else None

    def _go_there(self, key: str) -> None:
        link = self._links[int(key)]
        self.chosen.emit(link.target_id if link.source_id == self._one else link.source_id)

    def _write_weight(self, key: str) -> None:
        link = self._chosen()
        if link is not None:
            self._live.do(EditLink, link=link.id, weight=None if key == NONE else int(key))

    def _write_basis(self, key: str) -> None:
        link = self._chosen()
        if link is not None:
            self._live.do(EditLink, link=link.id, legal_basis="" if key == NONE else key)

    def _remove(self) -> None:
        link = self._chosen()
        if link is not None:
            self._live.do(RemoveLink, link=link.id)
