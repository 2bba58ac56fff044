"""The seats: the ring with its helix, whom to ask in, and when patients were there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.stakeholders.missing.ring import BalanceRing, segment_words
from ui.widgets.buttons import LinkButton
from ui.widgets.choices import ChoiceField
from ui.widgets.row_list import Row, RowList
from ui.widgets.text import plain_label
from workshop.sentences import say
from workshop.stakeholders.balance import HELIXES, UNUSUAL
from workshop.stakeholders.changes import EditStakeholder
from workshop.stakeholders.coverage.facts import Card, Facts, read_facts
from workshop.stakeholders.coverage_changes import ChooseHelix
from workshop.stakeholders.queries import stakeholder


class SeatsView(QWidget):
    """Ring and helix at the left, the chosen sector's absentees beside it.

    Signals:
        neutral_wanted: the card that says what neutral means goes to the room.
    """

    neutral_wanted = Signal()

    def __init__(self, live: LiveDocument) -> None:
        super().__init__()
        self.live = live
        self._sector = ""
        self.helix = ChoiceField(
            say("missing.helix"), [(name, say(f"analysis.helix.{name}")) for name in HELIXES]
        )
        self.ring = BalanceRing()
        self.amber = plain_label("", "caption", "attention", wrap=True)
        self.sector_title = plain_label("", strong=True, wrap=True)
        self.absent = RowList(say("missing.absent"))
        self.empty = plain_label("", "caption", "ink_muted", wrap=True)
        self.patients = plain_label("", "caption", "ink_muted", wrap=True)
        self.neutral = LinkButton(say("missing.neutral"))
        self._lay_out()
        self.helix.chosen.connect(lambda name: self.live.do(ChooseHelix, helix=name))
        self.ring.chosen.connect(self._open_sector)
        self.absent.chosen.connect(self._invite)
        self.neutral.clicked.connect(self.neutral_wanted)

    def refresh(self) -> None:
        """Reads the seats again."""
        facts = read_facts(self.live.document)
        self._facts = facts
        self.helix.choose(facts.model.name)
        self.ring.show_balance(facts.balance)
        amber = [segment_words(one) for one in facts.balance.segments if one.amber]
        self.amber.setText(" ".join(amber))
        sectors = [one.sector for one in facts.balance.segments]
        if self._sector not in sectors:
            first = next((one.sector for one in facts.balance.segments if one.amber), "")
            self._sector = first or (sectors[0] if sectors else "")
        self._show_sector()
        self._show_patients(facts)

    def _lay_out(self) -> None:
        ring = QVBoxLayout()
        ring.addWidget(self.helix)
        ring.addWidget(self.ring, 1, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        beside = QVBoxLayout()
        beside.setSpacing(6)
        beside.addWidget(self.amber)
        beside.addWidget(self.sector_title)
        beside.addWidget(self.empty)
        beside.addWidget(self.absent, 1)
        beside.addWidget(self.patients)
        beside.addWidget(self.neutral, 0, Qt.AlignmentFlag.AlignLeft)
        top = QHBoxLayout()
        top.setSpacing(24)
        top.addLayout(ring, 1)
        top.addLayout(beside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        column.addLayout(top, 1)

    def _called(self, card: Card) -> str:
        found = stakeholder(self.live.document, card.id)
        return found.called if found else card.name

    def _open_sector(self, sector: str) -> None:
        self._sector = sector
        self._show_sector()

    def _show_sector(self) -> None:
        segment = self._facts.balance.segment(self._sector)
        self.sector_title.setText(segment_words(segment) if segment else "")
        away = [
            card
            for card in self._facts.cards
            if not card.in_room
            and (card.unusual if self._sector == UNUSUAL else card.sector == self._sector)
        ]
        rows = []
        for card in away:
            aside = say("missing.ask-in" if card.present == "absent" else "map.presence.invited")
            if card.present == "represented_by":
                aside = say("map.presence.represented_by")
            rows.append(Row(str(card.id), self._called(card), aside))
        self.absent.show_rows(rows)
        self.absent.setVisible(bool(rows))
        self.empty.setText("" if rows else say("missing.nobody-to-ask"))
        self.empty.setVisible(not rows)

    def _show_patients(self, facts: Facts) -> None:
        parts = []
        for one in facts.involvement:
            part = say(f"coverage.part.{one.part}")
            parts.append(say(f"missing.patients.{one.present}", part=part))
        self.patients.setText(say("missing.patients", parts=" · ".join(parts)) if parts else "")

    def _invite(self, key: str) -> None:
        found = stakeholder(self.live.document, int(key))
        if found is not None and found.present == "absent":
            self.live.do(EditStakeholder, stakeholder=found.id, present="invited")
