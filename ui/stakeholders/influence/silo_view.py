"""Silos, the chain of data, and levers nobody has in hand."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.stakeholders.influence.levers import LeverGrid
from ui.widgets.scrolled import scrolled
from ui.widgets.sector_mark import sector_name
from ui.widgets.text import PlainLabel, plain_label
from workshop.sentences import say
from workshop.stakeholders.data_chain import Hop
from workshop.stakeholders.measures import Measures, chain, levers_in_hand
from workshop.stakeholders.model import Stakeholder


class SiloView(QWidget):
    """Three short parts under each other; each says what it counts."""

    def __init__(self, live: LiveDocument) -> None:
        super().__init__()
        self.live = live
        self.index = plain_label("", wrap=True)
        self.unlinked = plain_label("", wrap=True)
        self.chain = plain_label("", wrap=True)
        self.levers = LeverGrid()
        self.no_levers = plain_label(say("influence.no-levers"), "caption", "ink_muted", wrap=True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        self._part(column, "silo", self.index, self.unlinked)
        self._part(column, "chain", self.chain)
        self._part(column, "levers", self.no_levers)
        column.addWidget(self.levers)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside))

    def show_measures(self, found: Measures, cards: Mapping[int, Stakeholder]) -> None:
        """Shows links across and inside, hops of data, and levers."""
        silo = found.silo
        if silo.index is None:
            self.index.setText(say("influence.silo.none"))
        else:
            self.index.setText(
                say(
                    "influence.silo",
                    value=f"{silo.index:+.2f}".replace("-", "−"),
                    across=silo.across,
                    inside=silo.inside,
                    unknown=silo.unknown,
                )
            )
        pairs = [
            say("influence.pair", first=sector_name(a), second=sector_name(b))
            for a, b in found.unlinked
        ]
        self.unlinked.setText(say("influence.unlinked", pairs=pairs) if pairs else "")
        self.unlinked.setVisible(bool(pairs))
        hops = chain(self.live.document)
        lines = [_hop(hop, cards) for hop in hops]
        self.chain.setText("\n".join(lines) or say("influence.chain.none"))
        levers = levers_in_hand(self.live.document)
        self.no_levers.setVisible(not levers)
        self.levers.setVisible(bool(levers))
        self.levers.show_levers(levers, cards)

    def _part(self, column: QVBoxLayout, key: str, *labels: PlainLabel) -> None:
        column.addWidget(plain_label(say(f"influence.part.{key}"), strong=True))
        how = plain_label(say(f"influence.part.{key}-how"), "caption", "ink_muted", wrap=True)
        column.addWidget(how)
        for label in labels:
            column.addWidget(label)
        column.addSpacing(12)


def _hop(hop: Hop, cards: Mapping[int, Stakeholder]) -> str:
    known = [cards[one] for one in hop.sources if one in cards]
    patients = len(known) > 1 or (bool(known) and known[0].sector == "patient")
    source = say("influence.chain.patients") if patients or not known else known[0].called
    target = cards[hop.target].called if hop.target in cards else "–"
    key = "influence.chain.linked" if hop.linked else "influence.chain.gap"
    return say(key, source=source, target=target)
