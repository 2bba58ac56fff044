"""Influence: who matters and why first; drive, power, silos, offers and needs on request."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.stakeholders.influence.counting import Counting
from ui.stakeholders.influence.micmac_view import MicmacView
from ui.stakeholders.influence.offers_view import OffersView
from ui.stakeholders.influence.silo_view import SiloView
from ui.stakeholders.influence.tables import Line, MeasureTable
from ui.stakeholders.missing.paths import fall_off_words, path_names
from ui.stakeholders.page import MapSheetPage
from ui.widgets.buttons import QuietButton
from ui.widgets.segmented import Segmented
from ui.widgets.text import plain_label
from workshop.sentences import say
from workshop.stakeholders.measures import Measures, StakeholderMeasures, read_map
from workshop.stakeholders.model import Stakeholder
from workshop.stakeholders.queries import stakeholders

VIEWS = ("matters", "drives", "power", "silos", "offers")
CLASSES = (
    *("definitive", "dominant", "dangerous", "dependent"),
    *("dormant", "discretionary", "demanding", "non_stakeholder"),
)


class InfluencePage(MapSheetPage):
    """Five views of the same map; counted beside the window above sixty cards."""

    TABLES: ClassVar[tuple[str, ...]] = (
        *("stakeholder", "link", "mission", "mission_line", "action", "map_setting"),
    )

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self.measures: Measures | None = None
        self._cards: dict[int, Stakeholder] = {}
        self.counting = Counting(self)
        choices = [(key, say(f"influence.view.{key}")) for key in VIEWS]
        self.views = Segmented(choices, say("influence.view"), role="caption")
        self.counting_line = plain_label(say("influence.counting"), "caption", "ink_muted")
        heads = ("name", "salience", "why", "between", "falls")
        named = [say(f"influence.head.{key}") for key in heads]
        self.table = MeasureTable(say("influence.view.matters"), named, words=(0, 1, 2))
        self.detail = plain_label("", wrap=True)
        self.cuts = plain_label("", wrap=True)
        self.brokers = plain_label("", "caption", "ink_muted", wrap=True)
        self.to_card = QuietButton(say("influence.card"))
        self.micmac, self.silos = MicmacView(), SiloView(live)
        self.offers = OffersView(live)
        power = [say(f"influence.head.{key}") for key in ("name", "influence", "dependence", "r")]
        self.power = MeasureTable(say("influence.view.power"), power)
        self.power_says = plain_label("", "caption", "ink_muted", wrap=True)
        self.nothing = plain_label(say("influence.empty"), ink="ink_muted", wrap=True)
        self.stack = QStackedWidget()
        self.buttons = (self.to_card,)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Reads the map and counts; the views follow when that is done."""
        self._cards = {one.id: one for one in stakeholders(self.document)}
        empty = not self._cards
        self.nothing.setVisible(empty)
        self.stack.setVisible(not empty)
        self.to_card.setVisible(not empty)
        if not empty:
            self.offers.show_offers(self._cards)
            self.counting.count(read_map(self.document))
        self.counting_line.setVisible(self.counting.busy)

    def choose(self, stakeholder: int) -> None:
        """The chosen card in every table."""
        for table in (self.table, self.power, self.micmac.table):
            table.choose(stakeholder)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.views)
        top.addStretch(1)
        top.addWidget(self.counting_line)
        self.body.addLayout(top)
        self.body.addWidget(self.nothing)
        first = _column(self.table, self.detail, self.cuts, self.brokers)
        third = _column(self.power, self.power_says)
        for part in (first, self.micmac, third, self.silos, self.offers):
            self.stack.addWidget(part)
        self.body.addWidget(self.stack, 1)
        self.body.addStretch(0)
        self.counting_line.hide()

    def _connect(self) -> None:
        self.views.chosen.connect(self._show_view)
        self.counting.counted.connect(self._show)
        self.table.moved.connect(self._show_one)
        for table in (self.table, self.power, self.micmac.table):
            table.moved.connect(self._keep(table))
        self.offers.moved.connect(self.table.choose)
        self.offers.said.connect(self.said)
        self.to_card.clicked.connect(self._to_map)

    def _keep(self, table: MeasureTable) -> Callable[[int], None]:
        """What a person chose stays chosen; what only came up does not."""

        def keep(card: int) -> None:
            if table.hasFocus():
                self.chosen.emit(card)

        return keep

    def _show_view(self, key: str) -> None:
        self.stack.setCurrentIndex(VIEWS.index(key))

    def _show(self, found: Measures) -> None:
        self.measures = found
        self.counting_line.hide()
        known = [one for one in found.stakeholders if one.id in self._cards]
        self.table.show_lines([self._line(one) for one in sorted(known, key=_rank)])
        self._show_one(self.table.card or 0)
        names = [self._cards[one].called for one in found.brokers if one in self._cards]
        self.brokers.setText(say("influence.brokers", names=names) if names else "")
        self.brokers.setVisible(bool(names))
        holding = sorted((one for one in known if one.is_cut_point), key=lambda o: -o.fall_off)
        cuts = [
            say("influence.cut", name=self._cards[one.id].called, n=one.fall_off) for one in holding
        ]
        self.cuts.setText(say("influence.cuts", names=cuts) if cuts else say("influence.no-cuts"))
        self.micmac.show_measures(found, self._cards)
        self._show_power(found, known)
        self.silos.show_measures(found, self._cards)

    def _line(self, one: StakeholderMeasures) -> Line:
        kind = say(f"analysis.salience.{one.salience.name}") if one.salience else ""
        return Line(
            one.id,
            (
                self._cards[one.id].called,
                kind or say("influence.not-rated"),
                one.salience.why if one.salience else "",
                f"{one.betweenness:.1f}",
                str(one.fall_off) if one.fall_off else "–",
            ),
        )

    def _show_one(self, card: int) -> None:
        one = self._cards.get(card)
        if one is None:
            return
        parts = [fall_off_words(self.document, card) or say("influence.nobody-falls")]
        if one.present != "in_room":
            names = path_names(self.document, card)
            way = say("missing.path.arrow").join(names)
            parts.append(say("missing.path", way=way) if len(names) > 1 else say("missing.no-path"))
        self.detail.setText(say("influence.of", name=one.called, words=" ".join(parts)))

    def _show_power(self, found: Measures, known: list[StakeholderMeasures]) -> None:
        refusal = found.mactor_refusal
        self.power.setVisible(refusal is None)
        if found.mactor is None:
            self.power_says.setText(say(refusal) if refusal else "")
            return
        self.power_says.setText(say(found.mactor.formula))
        order = sorted(known, key=lambda one: -(one.relative_force or 0))
        self.power.show_lines(
            [
                Line(
                    one.id,
                    (
                        self._cards[one.id].called,
                        f"{one.influence:g}",
                        f"{one.dependence_on:g}",
                        "–" if one.relative_force is None else f"{one.relative_force:.2f}",
                    ),
                )
                for one in order
            ]
        )

    def _to_map(self) -> None:
        card = self.table.card
        if card is not None:
            self.chosen.emit(card)
            self.page_wanted.emit("map")


def _rank(one: StakeholderMeasures) -> tuple[int, float]:
    """Rated first, by class, then by who stands between most."""
    place = CLASSES.index(one.salience.name) if one.salience else len(CLASSES)
    return place, -one.betweenness


def _column(main: QWidget, *under: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    column.addWidget(main, 1)
    for part in under:
        column.addWidget(part)
    return made
