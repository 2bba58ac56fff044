"""What the room rated, out of a file as JSON parts and into an empty one."""

from __future__ import annotations

import json
from typing import Any

from workshop.document import Reader
from workshop.exchange.export_people import Names, Rows
from workshop.exchange.schema_rating import RatedCell, RoomRating
from workshop.exchange.written import Written
from workshop.stakeholders.queries import stakeholders
from workshop.stakeholders.rating.model import CellResult, GroupCounts, PassResult
from workshop.stakeholders.rating.queries import closed_passes, result
from workshop.voting.spread import middle


def room_ratings(reader: Reader, names: Names) -> Rows:
    """The closed passes; what is gathered in an open one never leaves the file.

    Whoever was taken off the map since is left out.
    """
    known = {one.id for one in stakeholders(reader)}
    found = []
    for one in closed_passes(reader):
        kept = result(reader, one.id)
        if kept is None:
            continue
        found.append(
            {
                "id": one.uid,
                "number": one.number,
                "form": one.form,
                "axes": list(one.axes),
                "stakeholders": [
                    names.of("stakeholder", card) for card in one.stakeholders if card in known
                ],
                "opened_at": one.opened_at,
                "closed_at": one.closed_at,
                "people": kept.people,
                "sectors": kept.sectors,
                "others": kept.others,
                "tables": kept.tables,
                "cells": [_cell(cell, names) for cell in kept.cells if cell.stakeholder in known],
            }
        )
    return found


def write_ratings(written: Written, rows: list[RoomRating]) -> None:
    """Writes closed passes; the stakeholders are written already."""
    for row in rows:
        kept = PassResult(
            people=row.people,
            sectors={str(sector): n for sector, n in row.sectors.items()},
            others=row.others,
            tables=row.tables,
            cells=tuple(_kept(cell, written) for cell in row.cells),
        )
        written.add(
            "rating_pass",
            row.id,
            number=row.number,
            form=row.form,
            axes=json.dumps(row.axes),
            stakeholders=json.dumps(written.ids("stakeholder", row.stakeholders)),
            labels="[]",
            status="closed",
            opened_at=row.opened_at,
            closed_at=row.closed_at,
            result=kept.model_dump_json(),
        )


def _cell(cell: CellResult, names: Names) -> dict[str, Any]:
    return {
        "stakeholder": names.of("stakeholder", cell.stakeholder),
        "axis": cell.axis,
        "n": cell.n,
        "cannot_say": cell.cannot_say,
        "counts": list(cell.counts),
        "groups": [{"sector": group.sector, "counts": list(group.counts)} for group in cell.groups],
    }


def _kept(cell: RatedCell, written: Written) -> CellResult:
    return CellResult(
        stakeholder=written.here("stakeholder", cell.stakeholder),
        axis=cell.axis,
        n=cell.n,
        cannot_say=cell.cannot_say,
        counts=tuple(cell.counts),
        median=float(middle(cell.counts, 1)) if cell.counts and cell.n else None,
        groups=tuple(
            GroupCounts(sector=group.sector, counts=tuple(group.counts)) for group in cell.groups
        ),
    )
