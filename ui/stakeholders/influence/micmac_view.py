"""MICMAC and ISM: the picture, its twin table, and the formula beside the figures."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.stakeholders.influence.scatter import Dot, Scatter
from ui.stakeholders.influence.tables import Line, MeasureTable
from ui.widgets.text import plain_label
from workshop.sentences import Sentence, say
from workshop.stakeholders.measures import Measures
from workshop.stakeholders.model import Stakeholder


class MicmacView(QWidget):
    """The picture at the left, numbers, corner and level at the right.

    Signals:
        moved: another stakeholder is the chosen one.
    """

    moved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.formula = plain_label("", "caption", "ink_muted", wrap=True)
        self.scatter = Scatter()
        heads = [say(f"influence.head.{key}") for key in ("name", "driving", "dependence", "level")]
        self.table = MeasureTable(say("influence.micmac"), heads)
        self.role = plain_label("", "caption", wrap=True)
        self.ism = plain_label(say("influence.ism"), "caption", "ink_muted", wrap=True)
        right = QVBoxLayout()
        right.addWidget(self.table, 1)
        right.addWidget(self.role)
        right.addWidget(self.ism)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(self.scatter, 1)
        columns.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(columns, 1)
        column.addWidget(self.formula)
        self._roles: dict[int, str] = {}
        self.table.moved.connect(self._show)
        self.scatter.chosen.connect(self.table.choose)

    def show_measures(self, found: Measures, cards: Mapping[int, Stakeholder]) -> None:
        """Shows who drives and who depends, the strongest first."""
        known = [one for one in found.stakeholders if one.id in cards]
        order = sorted(known, key=lambda one: -one.driving)
        self._roles = {
            one.id: say(
                "influence.role",
                name=cards[one.id].called,
                role=say(f"analysis.role.{one.role}") if one.role else say("influence.no-role"),
            )
            for one in known
        }
        self.table.show_lines(
            [
                Line(
                    one.id,
                    (
                        cards[one.id].called,
                        f"{one.driving:g}",
                        f"{one.dependence:g}",
                        str(one.level),
                    ),
                )
                for one in order
            ]
        )
        self.scatter.show_dots(
            [
                Dot(
                    one.id,
                    cards[one.id].called,
                    cards[one.id].sector,
                    cards[one.id].present == "in_room",
                    one.driving,
                    one.dependence,
                )
                for one in known
            ],
            self.table.card,
        )
        words = [say(found.micmac.formula)]
        if found.unweighted:
            words.append(say(Sentence("analysis.micmac.unweighted", n=found.unweighted)))
        self.formula.setText(" ".join(words))
        self._show(self.table.card or 0)

    def _show(self, card: int) -> None:
        self.scatter.choose(card)
        self.role.setText(self._roles.get(card, ""))
        self.moved.emit(card)
