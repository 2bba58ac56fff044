"""A card that says what stopped somebody, and the issue it became."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from ui.document.live import LiveDocument
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.text import plain_label
from workshop.mission.evidence import BarrierToIssue, RemoveBarrier
from workshop.mission.model import Barrier
from workshop.sentences import say


class BarrierCard(Card):
    """One click makes it an issue; where it came from stays on the card."""

    def __init__(self, live: LiveDocument, one: Barrier) -> None:
        super().__init__(padding=10)
        self.live, self.one = live, one
        self.words = plain_label("", wrap=True)
        self.origin = plain_label("", "caption", "ink_muted", wrap=True)
        self.issue_button = LinkButton(say("mission.barrier.to_issue"))
        self.remove_button = LinkButton(say("mission.evidence.remove"))
        self.column.setSpacing(4)
        self.column.addWidget(self.words)
        self.column.addWidget(self.origin)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.issue_button)
        row.addWidget(self.remove_button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.issue_button.clicked.connect(self._make_issue)
        self.remove_button.clicked.connect(self._remove)

    def show_card(self, one: Barrier) -> None:
        """Shows the words, who said so, and whether it is an issue."""
        self.one = one
        self.words.setText(one.text)
        said = [] if one.sector == "not_stated" else [say(f"widgets.sector.{one.sector}")]
        said += [say("mission.barrier.is_issue")] if one.issue_id else []
        self.origin.setText(" · ".join(said))
        self.origin.setVisible(bool(said))
        self.issue_button.setVisible(one.issue_id is None)
        self.setAccessibleName(one.text)

    def _make_issue(self) -> None:
        self.live.do(BarrierToIssue, barrier_id=self.one.id)

    def _remove(self) -> None:
        self.live.do(RemoveBarrier, barrier_id=self.one.id)
