"""What the room rated together: how the ratings lie, and beside them the value that was set."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from exports.minutes.blocks import gap, note
from exports.minutes.headings import heading
from exports.minutes.pages import MEASURE
from exports.minutes.paper import Paper, Story, said
from exports.minutes.tables import Cell, Column, table
from workshop.sentences import Sentence
from workshop.stakeholders.model import Stakeholder
from workshop.stakeholders.rating.model import SCALE, CellResult, PassResult, RatingPass
from workshop.stakeholders.rating.queries import closed_passes, result
from workshop.stakeholders.spread import Spread, spread

MOST_ROWS = 15
"""The widest apart are printed; of the rest it is said how many there are."""


class _Row(NamedTuple):
    one: Stakeholder
    cell: CellResult
    lies: Spread


def ratings(paper: Paper, everybody: Sequence[Stakeholder]) -> Story:
    """Each closed pass, the widest apart first; nothing if the room rated nothing."""
    story: Story = []
    for one in closed_passes(paper.reader):
        known = result(paper.reader, one.id)
        if known is not None:
            story += _pass(one, known, {who.id: who for who in everybody})
    return story


def _pass(rated: RatingPass, known: PassResult, everybody: dict[int, Stakeholder]) -> Story:
    rows = _rows(known, everybody)
    head = [
        *heading(Sentence("minutes.map.rated", number=rated.number)),
        note(said(f"minutes.map.rated.{rated.form}", n=known.people)),
        gap(8),
    ]
    if not rows:
        return [*head, note(said("minutes.map.rated.few"))]
    columns = [
        Column(said("minutes.map.who")),
        Column(said("minutes.map.axis"), 66),
        *(Column(str(value), 26, right=True) for value in SCALE),
        Column(said("minutes.map.cannot-say"), 52, right=True),
        Column(said("minutes.map.value"), 44, right=True, strong=True),
    ]
    story: Story = [*head, table(columns, [_cells(row) for row in rows[:MOST_ROWS]], MEASURE)]
    left = len(known.cells) - min(len(rows), MOST_ROWS)
    if left:
        story += [gap(8), note(said("minutes.map.rated.more", n=left))]
    return story


def _rows(known: PassResult, everybody: dict[int, Stakeholder]) -> list[_Row]:
    rows = []
    for cell in known.cells:
        lies = spread(cell.counts)
        if lies is not None and cell.stakeholder in everybody:
            rows.append(_Row(everybody[cell.stakeholder], cell, lies))
    return sorted(rows, key=lambda row: (row.lies.agreement, row.one.position, row.cell.axis))


def _cells(row: _Row) -> list[Cell]:
    value = getattr(row.one, row.cell.axis)
    axis = said(f"rating.axis.{row.cell.axis}")
    if row.lies.bimodal:
        axis = said("minutes.map.camps", axis=axis)
    cannot = "–" if row.cell.cannot_say is None else str(row.cell.cannot_say)
    return [
        row.one.called,
        axis,
        *(str(count) for count in row.cell.counts),
        cannot,
        "–" if value is None else str(value),
    ]
