"""Tables of paper: hairlines under rows, heads on each page, cells that may be very long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from reportlab.platypus import Flowable, Table, TableStyle

from exports.inks import HAIRLINE, inks
from exports.minutes.fonts import REGULAR
from exports.minutes.styles import PX, leading_of, style
from exports.minutes.words import Run, Text, para
from workshop.sentences import Sentence

Cell: TypeAlias = Text | Flowable | list[Flowable]
GAP = 12 * PX
ROW_PADDING = 7 * PX
HEAD_PADDING = 5 * PX
WHOLE_ROW = 600.0  # points: a row up to this height is moved to the next page, not split


@dataclass(frozen=True)
class Column:
    """One column: its head, its width in points (0 = what is left), and how its cells are set."""

    head: Text = ""
    width: float = 0.0
    right: bool = False
    strong: bool = False
    muted: bool = False
    role: str = "body"


class SteadyTable(Table):  # type: ignore[misc]  # reportlab carries no types
    """A table that splits between rows, and within a row only when the row is a page long."""

    def split(self, width: float, height: float) -> list[Flowable]:
        """The part that fits and the rest; nothing when the first row should move as a whole."""
        self._calc(width, height)
        if self._breaks_in_a_long_row(height):
            within: list[Flowable] = self._splitRows(height, doInRowSplit=1)
            if within:
                return within
        return list(self._splitRows(height))

    def _breaks_in_a_long_row(self, height: float) -> bool:
        """Whether the first row that does not fit is a page long and has room to begin here."""
        used = 0.0
        for number, row in enumerate(self._rowHeights):
            if used + row > height:
                longest = row > WHOLE_ROW and number >= self.repeatRows
                return longest and height - used >= TWO_LINES
            used += row
        return False


TWO_LINES = 2 * leading_of("body") + 2 * ROW_PADDING


def table(
    columns: Sequence[Column], rows: Sequence[Sequence[Cell]], width: float, *, head: bool = True
) -> Flowable:
    """A table with a hairline under each row and its head repeated on each page."""
    widths = _widths(columns, width)
    last = len(columns) - 1
    data = [[_cell(cell, columns[i]) for i, cell in enumerate(row)] for row in rows]
    if head:
        heads = [para(c.head, style("caption", muted=True, right=c.right)) for c in columns]
        data.insert(0, heads)
    commands: list[tuple[Any, ...]] = [
        *bare(),
        *([("RIGHTPADDING", (0, 0), (last - 1, -1), GAP)] if last else []),
        ("TOPPADDING", (0, 0), (-1, -1), ROW_PADDING),
        ("BOTTOMPADDING", (0, 0), (-1, -1), ROW_PADDING),
        ("LINEBELOW", (0, 0), (-1, -1), HAIRLINE, inks().rule),
    ]
    if head:
        commands.append(("TOPPADDING", (0, 0), (-1, 0), 0))
        commands.append(("BOTTOMPADDING", (0, 0), (-1, 0), HEAD_PADDING))
        commands += _head_spans(columns)
    return SteadyTable(
        data,
        colWidths=widths,
        repeatRows=int(head),
        style=TableStyle(commands),
        hAlign="LEFT",
    )


def pairs(
    rows: Sequence[tuple[Text, Cell]], width: float, label_width: float, padding: float
) -> SteadyTable:
    """Labels in muted ink with their values beside them, without lines."""
    columns = (Column(muted=True, width=label_width), Column())
    data = [[_cell(cell, columns[i]) for i, cell in enumerate(row)] for row in rows]
    commands = [
        *bare(),
        ("TOPPADDING", (0, 0), (-1, -1), padding),
        ("BOTTOMPADDING", (0, 0), (-1, -1), padding),
        ("RIGHTPADDING", (0, 0), (0, -1), GAP),
    ]
    widths = [label_width, width - label_width]
    return SteadyTable(data, colWidths=widths, style=TableStyle(commands), hAlign="LEFT")


def _head_spans(columns: Sequence[Column]) -> list[tuple[Any, ...]]:
    """A head reaches over the columns to its right that have none."""
    spans: list[tuple[Any, ...]] = []
    start = 0
    for index in range(1, len(columns) + 1):
        if index < len(columns) and columns[index].head == "":
            continue
        if index - start > 1:
            spans.append(("SPAN", (start, 0), (index - 1, 0)))
        start = index
    return spans


def bare() -> list[tuple[Any, ...]]:
    """What every table starts from: cells at the top, no padding at the sides."""
    return [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),  # else Helvetica is named, and not embedded
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ]


def _widths(columns: Sequence[Column], width: float) -> list[float]:
    free = [column for column in columns if not column.width]
    left = width - sum(column.width for column in columns)
    return [column.width or left / len(free) for column in columns]


def _cell(cell: Cell, column: Column) -> list[Flowable]:
    if isinstance(cell, Flowable):
        return [cell]
    if isinstance(cell, list) and cell and all(isinstance(part, Flowable) for part in cell):
        return [part for part in cell if isinstance(part, Flowable)]
    text = _as_text(cell)
    made = style(column.role, strong=column.strong, muted=column.muted, right=column.right)
    return [para(text, made)]


def _as_text(cell: Cell) -> Text:
    if isinstance(cell, (str, Sentence, Run)):
        return cell
    if isinstance(cell, Flowable):
        raise TypeError(cell)
    return [piece for piece in cell if isinstance(piece, (str, Sentence, Run))]
