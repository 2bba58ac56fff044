"""What the room said, the widest apart first, and the final value the facilitator sets."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.stakeholders.rating.cloud import RatingCloud
from ui.theme.theme import theme
from ui.widgets.buttons import LinkButton
from ui.widgets.choices import ChoiceField
from ui.widgets.row_list import Row, RowDelegate, RowList
from ui.widgets.sector_mark import sector_name
from ui.widgets.segmented import Segmented
from ui.widgets.spread_strip import paint_spread
from ui.widgets.text import plain_label
from workshop.sentences import say
from workshop.stakeholders.changes import EditStakeholder, RateStakeholder
from workshop.stakeholders.model import Stakeholder
from workshop.stakeholders.queries import stakeholders
from workshop.stakeholders.rating.model import Axis, CellResult, PassResult
from workshop.stakeholders.rating.queries import closed_passes, result
from workshop.stakeholders.rating.salience import room_class
from workshop.stakeholders.spread import by_disagreement, spread

STRIP = 64


class SpreadRows(RowDelegate):
    """A row with its spread painted small at the right end."""

    def __init__(self, parent: ResultList) -> None:
        super().__init__(parent, 40)
        self._list = parent

    def paint_row(self, painter: QPainter, rect: QRectF, row: Row, *, chosen: bool) -> None:
        """The words, then columns for 1 to 5."""
        counts = self._list.counts.get(row.key, ())
        strip = QRectF(rect.right() - STRIP - 12, rect.top() + 8, STRIP, rect.height() - 14)
        colours = theme()
        paint_spread(painter, strip, counts, colours.color("accent"), colours.color("line"))
        rest = QRectF(rect)
        rest.setRight(strip.left() - 4)
        super().paint_row(painter, rest, row, chosen=chosen)


class ResultList(RowList):
    """Cards and axes by disagreement."""

    def __init__(self) -> None:
        super().__init__(say("rating.result.list"))
        self.counts: dict[str, tuple[int, ...]] = {}
        self.setItemDelegate(SpreadRows(self))


class ResultView(QWidget):
    """The list at the left; at the right how the ratings of one card on one axis lie."""

    def __init__(self, live: LiveDocument) -> None:
        super().__init__()
        self.live = live
        self._result: PassResult | None = None
        self._cells: dict[str, CellResult] = {}
        self._known: dict[int, Stakeholder] = {}
        self.passes = ChoiceField(say("rating.result.passes"))
        self.raters = plain_label("", "caption", "ink_muted", wrap=True)
        self.list = ResultList()
        self.title = plain_label("", "lead", strong=True, wrap=True)
        self.words = plain_label("", wrap=True)
        self.cloud = RatingCloud()
        self.groups = plain_label("", "caption", "ink_muted", wrap=True)
        values = [("", say("rating.result.open")), *((str(n), str(n)) for n in range(1, 6))]
        self.final = Segmented(values, say("rating.result.final"))
        self.take_median = LinkButton(say("rating.result.take"))
        self.room = plain_label("", "caption", "ink_muted", wrap=True)
        self._lay_out()
        self.passes.chosen.connect(self.refresh)
        self.list.moved.connect(self._show_cell)
        self.final.chosen.connect(self._set_final)
        self.take_median.clicked.connect(self._take)

    def refresh(self) -> None:
        """Reads the closed passes and the values in force."""
        closed = closed_passes(self.live.document)
        choices = [(str(p.id), say("rating.result.pass", n=p.number)) for p in reversed(closed)]
        self.passes.show_choices(choices)
        self.passes.setVisible(len(closed) > 1)
        self._known = {one.id: one for one in stakeholders(self.live.document)}
        found = result(self.live.document, int(self.passes.current)) if closed else None
        self._result = found
        self._cells = self._ordered(found) if found else {}
        self.list.counts = {key: cell.counts for key, cell in self._cells.items()}
        self.list.show_rows([self._row(key, cell) for key, cell in self._cells.items()])
        if not self.list.current_key and self._cells:
            self.list.choose(next(iter(self._cells)))
        self.raters.setText(raters_line(found) if found else "")
        self._show_cell(self.list.current_key)

    def choose(self, stakeholder: int) -> None:
        """Brings a card into sight, its widest axis."""
        key = next((key for key, c in self._cells.items() if c.stakeholder == stakeholder), "")
        if key:
            self.list.choose(key)

    @property
    def can_show(self) -> bool:
        """Whether the chosen card has a spread that may be told."""
        cell = self._cell
        return cell is not None and bool(cell.counts)

    @property
    def shown(self) -> tuple[int, Axis]:
        """The chosen card and axis; only while `can_show`."""
        cell = self._cell
        if cell is None:
            raise LookupError("nothing is chosen")
        return cell.stakeholder, cell.axis

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.passes)
        left.addWidget(self.raters)
        left.addWidget(self.list, 1)
        right = QVBoxLayout()
        right.setSpacing(6)
        for part in (self.title, self.words):
            right.addWidget(part)
        right.addWidget(self.cloud, 4)
        right.addWidget(self.groups)
        right.addWidget(plain_label(say("rating.result.final"), strong=True))
        row = QHBoxLayout()
        row.addWidget(self.final)
        row.addWidget(self.take_median)
        row.addStretch(1)
        right.addLayout(row)
        right.addWidget(self.room)
        right.addStretch(1)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 8, 0, 0)
        columns.setSpacing(24)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)

    def _ordered(self, found: PassResult) -> dict[str, CellResult]:
        cells = {n: c for n, c in enumerate(found.cells) if c.stakeholder in self._known}
        spreads = {n: s for n, c in cells.items() if (s := spread(c.counts)) is not None}
        order = by_disagreement(spreads)
        order += [n for n in cells if n not in spreads]
        return {f"{cells[n].stakeholder}.{cells[n].axis}": cells[n] for n in order}

    def _row(self, key: str, cell: CellResult) -> Row:
        name = self._known[cell.stakeholder].called
        words = say("rating.result.row", name=name, axis=say(f"rating.axis.{cell.axis}"))
        found = spread(cell.counts)
        if found is None:
            return Row(key, words, say("rating.result.few"))
        return Row(key, words, say("rating.result.two-minds") if found.bimodal else "", "attention")

    @property
    def _cell(self) -> CellResult | None:
        return self._cells.get(self.list.current_key)

    def _show_cell(self, _key: str) -> None:
        cell = self._cell
        for part in (self.final, self.take_median, self.cloud):
            part.setVisible(cell is not None)
        if cell is None:
            return
        one = self._known[cell.stakeholder]
        value = getattr(one, cell.axis)
        self.title.setText(
            say("rating.result.row", name=one.name, axis=say(f"rating.axis.{cell.axis}"))
        )
        self.words.setText(cell_words(cell))
        self.cloud.show_counts(cell.counts, cell.median, value)
        self.cloud.setVisible(bool(cell.counts) and cell.n > 0)
        self.groups.setText(group_words(cell))
        self.groups.setVisible(bool(cell.groups))
        self.final.choose("" if value is None else str(value))
        self.take_median.setVisible(cell.median is not None and cell.median % 1 == 0)
        self.room.setText(self._room_words(cell.stakeholder))

    def _room_words(self, stakeholder: int) -> str:
        if self._result is None:
            return ""
        counts: dict[str, Sequence[int]] = {
            c.axis: c.counts for c in self._result.cells if c.stakeholder == stakeholder
        }
        found = room_class(counts)
        if found is None:
            return ""
        name, tests = found
        said = [
            say(
                f"rating.room.{axis}",
                sign=sign_words(t.sign),
                mean=f"{t.mean:.1f}",
                sd=f"{t.deviation:.1f}",
            )
            for axis, t in tests.items()
        ]
        return say("rating.room.class", name=say(f"analysis.salience.{name}"), why=" · ".join(said))

    def _take(self) -> None:
        cell = self._cell
        if cell is not None and cell.median is not None:
            self._set_final(str(int(cell.median)))

    def _set_final(self, key: str) -> None:
        cell = self._cell
        if cell is None:
            return
        value = int(key) if key else None
        one = self._known[cell.stakeholder]
        if cell.axis in ("power", "interest"):
            both = {"power": one.power, "interest": one.interest, cell.axis: value}
            self.live.do(RateStakeholder, stakeholder=one.id, **both)
        else:
            self.live.do(EditStakeholder, stakeholder=one.id, **{cell.axis: value})


def sign_words(sign: str) -> str:
    """The sign as it is shown: +, 0 or a true minus."""
    return "−" if sign == "-" else sign


def cell_words(cell: CellResult) -> str:
    """How many rated, the middle, and whether the room is of two minds."""
    if not cell.counts:
        return say("rating.result.too-few", n=cell.n)
    if cell.median is None:
        return say("rating.result.nobody-could", n=cell.cannot_say or 0)
    words = [say("rating.result.middle", n=cell.n, median=f"{cell.median:g}")]
    found = spread(cell.counts)
    if found is not None and found.bimodal:
        words.append(say("rating.result.split"))
    if cell.cannot_say:
        words.append(say("rating.result.cannot-say", n=cell.cannot_say))
    return " ".join(words)


def group_words(cell: CellResult) -> str:
    """The sectors that may be told apart, by their middle."""
    parts = []
    for group in cell.groups:
        found = spread(group.counts)
        if found is not None:
            name = sector_name(group.sector)
            parts.append(
                say("rating.result.group", name=name, median=f"{found.median:g}", n=found.people)
            )
    return " · ".join(parts)


def raters_line(found: PassResult) -> str:
    """Who rated, by sector where three or more did, or by table."""
    parts = [
        say("rating.result.sector", name=sector_name(s), n=n) for s, n in found.sectors.items()
    ]
    if found.others:
        parts.append(say("rating.result.others", n=found.others))
    parts += [say("rating.result.table", name=name, n=n) for name, n in found.tables.items()]
    return say("rating.result.raters", n=found.people, who=", ".join(parts))
