"""Stances: the grid, what it says of one option, and who agrees with whom."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.stakeholders.page import MapSheetPage
from ui.stakeholders.stances.grid import StanceGrid
from ui.stakeholders.stances.together import TogetherView
from ui.widgets.segmented import Segmented
from ui.widgets.text import elided_label, plain_label
from workshop.options.queries import options
from workshop.sentences import say
from workshop.stakeholders.queries import stakeholders
from workshop.stakeholders.stance_changes import SetStance
from workshop.stakeholders.stance_queries import StanceMap, stance_map

SIDES = ("in_favour", "against", "neither", "not_asked")
STRENGTHS = ("", "0", "1", "2", "3", "4")


class StancesPage(MapSheetPage):
    """Two views: the grid, and what people have in common."""

    TABLES: ClassVar[tuple[str, ...]] = ("stance", "stakeholder", "option")

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        choices = [(key, say(f"stances.view.{key}")) for key in ("grid", "together")]
        self.views = Segmented(choices, say("stances.view"), role="caption")
        self.keys = plain_label(say("stances.keys"), "caption", "ink_muted")
        self.grid = StanceGrid()
        self.option = elided_label("", strong=True)
        self.sides = {side: elided_label("", "caption") for side in SIDES[:3]}
        self.asked = plain_label("", "caption", "ink_muted")
        strengths = [(key, key or say("stances.strength.open")) for key in STRENGTHS]
        self.strength = Segmented(strengths, say("stances.strength"), role="caption", height=28)
        self.strength_says = elided_label("", "caption", "ink_muted")
        self.together = TogetherView(live)
        self.nothing = plain_label("", ink="ink_muted", wrap=True)
        self.stack = QStackedWidget()
        self._map: StanceMap | None = None
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Reads everybody, every open option and every stance."""
        cards, shown = stakeholders(self.document), options(self.document)
        self._map = stance_map(self.document)
        self.grid.model_.show(cards, shown, list(self._map.stances))
        empty = not cards or not shown
        self.nothing.setText(say(f"stances.no-{'cards' if not cards else 'options'}"))
        self.nothing.setVisible(empty)
        self.stack.setVisible(not empty)
        self.keys.setVisible(not empty and self.views.current == "grid")
        self.stack.setCurrentIndex(0 if self.views.current == "grid" else 1)
        if not empty and not self.grid.currentIndex().isValid():
            self.grid.setCurrentIndex(self.grid.model_.index(0, 0))
        self._show_option()
        self.together.show_map(self._map)

    def choose(self, stakeholder: int) -> None:
        """The row of the chosen stakeholder."""
        if self._map is None:
            self.refresh()
        rows = [card.id for card in self.grid.model_.cards]
        if stakeholder in rows:
            column = max(0, self.grid.currentIndex().column())
            self.grid.setCurrentIndex(self.grid.model_.index(rows.index(stakeholder), column))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.views)
        top.addStretch(1)
        top.addWidget(self.keys)
        self.body.addLayout(top)
        self.body.addWidget(self.nothing)
        view = QWidget()
        column = QVBoxLayout(view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.grid, 1)
        head = QHBoxLayout()
        head.addWidget(self.option, 1)
        head.addWidget(self.asked)
        column.addLayout(head)
        for label in self.sides.values():
            column.addWidget(label)
        strength = QHBoxLayout()
        strength.addWidget(plain_label(say("stances.strength"), "caption"))
        strength.addWidget(self.strength)
        strength.addWidget(self.strength_says, 1)
        column.addLayout(strength)
        self.stack.addWidget(view)
        self.stack.addWidget(self.together)
        self.body.addWidget(self.stack, 1)
        self.body.addStretch(0)

    def _connect(self) -> None:
        self.views.chosen.connect(lambda _view: self.refresh())
        self.grid.wanted.connect(self._set)
        self.grid.moved.connect(self._moved)
        self.strength.chosen.connect(self._set_strength)

    def _moved(self) -> None:
        self._show_option()
        if self.grid.hasFocus() and self.grid.cell is not None:
            self.chosen.emit(self.grid.cell[0].id)

    def _set(self, stakeholder: int, option: int, stance: int | None) -> None:
        known = self._map.of(option, stakeholder) if self._map else None
        keep = known.intensity if known is not None and known.stance == stance else None
        self.live.do(
            SetStance, option=option, stakeholder=stakeholder, stance=stance, intensity=keep
        )

    def _set_strength(self, key: str) -> None:
        cell = self.grid.cell
        found = self._map.of(cell[1].id, cell[0].id) if cell and self._map else None
        if found is not None:
            self.live.do(
                SetStance,
                option=found.option,
                stakeholder=found.stakeholder,
                stance=found.stance,
                intensity=int(key) if key else None,
            )

    def _show_option(self) -> None:
        cell = self.grid.cell
        if cell is None or self._map is None:
            return
        card, option = cell
        names = {one.id: one.called for one in self.grid.model_.cards}
        line = next(one for one in self._map.options if one.option == option.id)
        title = option.plain_title or option.title
        self.option.setText(say("stances.option", letter=option.letter, title=title))
        for side, label in self.sides.items():
            who = [names[one] for one in getattr(line, side)]
            label.setText(say(f"stances.side.{side}", n=len(who), names=who) if who else "")
            label.setVisible(bool(who))
        self.asked.setText(say("stances.not-asked", n=len(line.not_asked)))
        found = self._map.of(option.id, card.id)
        strong = found.intensity if found is not None else None
        self.strength.choose("" if strong is None else str(strong))
        self.strength.setEnabled(found is not None)
        key = "none" if found is None else "open" if strong is None else str(strong)
        self.strength_says.setText(say(f"stances.strength.says-{key}", name=card.called))
