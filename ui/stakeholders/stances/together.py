"""Who agrees with whom and who differs, pair by pair; and groups that could go together."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.widgets.row_list import Row, RowList
from ui.widgets.scrolled import scrolled
from ui.widgets.segmented import Segmented
from ui.widgets.text import plain_label
from workshop.options.queries import options
from workshop.sentences import say
from workshop.stakeholders.queries import stakeholders
from workshop.stakeholders.stance_queries import StanceMap
from workshop.stakeholders.stances import Coalition, Pair


class TogetherView(QWidget):
    """Pairs at the left, the most divided or the most agreed first; groups at the right."""

    def __init__(self, live: LiveDocument) -> None:
        super().__init__()
        self.live = live
        self._map: StanceMap | None = None
        self._names: dict[int, str] = {}
        self._letters: dict[int, str] = {}
        choices = [(key, say(f"stances.order.{key}")) for key in ("differ", "agree")]
        self.order = Segmented(choices, say("stances.order"), role="caption", height=28)
        self.pairs = RowList(say("stances.pairs"), height=36)
        self.pair = plain_label("", wrap=True)
        self.groups = QVBoxLayout()
        self._rows: list[QWidget] = []
        self._lay_out()
        self.order.chosen.connect(lambda _order: self._fill())
        self.pairs.moved.connect(self._show_pair)

    def show_map(self, found: StanceMap) -> None:
        """Shows the pairs and groups of a map."""
        self._map = found
        self._names = {one.id: one.called for one in stakeholders(self.live.document)}
        self._letters = {one.id: one.letter for one in options(self.live.document)}
        self._fill()
        self._show_groups(found.coalitions)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.order)
        left.addWidget(self.pairs, 1)
        left.addWidget(self.pair)
        inside = QWidget()
        right = QVBoxLayout(inside)
        right.setContentsMargins(0, 0, 8, 0)
        right.addWidget(plain_label(say("stances.groups"), strong=True))
        right.addWidget(plain_label(say("stances.groups-how"), "caption", "ink_muted", wrap=True))
        right.addLayout(self.groups)
        right.addStretch(1)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(24)
        columns.addLayout(left, 1)
        columns.addWidget(scrolled(inside), 1)

    def _fill(self) -> None:
        if self._map is None:
            return
        most = self.order.current
        known = [
            pair
            for pair in self._map.pairs
            if (pair.divergences if most == "differ" else pair.convergences)
        ]
        known.sort(key=lambda pair: -len(_counted(pair, most)))
        self.pairs.show_rows([self._row(pair) for pair in known])
        if not self.pairs.current_key and known:
            self.pairs.setCurrentRow(0)
        self._show_pair(self.pairs.current_key)

    def _row(self, pair: Pair) -> Row:
        words = say("stances.pair", first=self._names[pair.first], second=self._names[pair.second])
        aside = say("stances.pair.counts", same=len(pair.convergences), apart=len(pair.divergences))
        return Row(f"{pair.first}.{pair.second}", words, aside)

    def _show_pair(self, key: str) -> None:
        pairs = {f"{one.first}.{one.second}": one for one in (self._map.pairs if self._map else ())}
        found = pairs.get(key)
        if found is None:
            self.pair.setText(say("stances.no-pairs"))
            return
        parts = []
        if found.convergences:
            parts.append(say("stances.pair.same", options=self._called(found.convergences)))
        if found.divergences:
            parts.append(say("stances.pair.apart", options=self._called(found.divergences)))
        if found.convergence_intensity is not None and found.convergences:
            parts.append(say("stances.pair.strength", value=f"{found.convergence_intensity:g}"))
        self.pair.setText(" ".join(parts))

    def _called(self, chosen: tuple[int, ...]) -> list[str]:
        return [self._letters[one] for one in chosen if one in self._letters]

    def _show_groups(self, groups: tuple[Coalition, ...]) -> None:
        for row in self._rows:
            row.hide()
            row.setParent(None)
            row.deleteLater()
        self._rows = []
        for group in groups:
            members = [self._names[one] for one in group.members]
            agreed = [
                say("stances.sign.for" if sign > 0 else "stances.sign.against", letter=letter)
                for option, sign in group.agreed
                if (letter := self._letters.get(option))
            ]
            words = plain_label(say("stances.group", names=members), wrap=True)
            on = say("stances.group.on", options=agreed) if agreed else say("stances.group.pairs")
            self._rows += [words, plain_label(on, "caption", "ink_muted", wrap=True)]
        if not groups:
            self._rows = [plain_label(say("stances.no-groups"), "caption", "ink_muted", wrap=True)]
        for row in self._rows:
            self.groups.addWidget(row)


def _counted(pair: Pair, most: str) -> tuple[int, ...]:
    return pair.divergences if most == "differ" else pair.convergences
