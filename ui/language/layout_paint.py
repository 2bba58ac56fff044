"""Marks painted into the lines of a text layout: across line ends, and in both directions."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QTextLayout, QTextLine

from ui.language.paragraphs import Line
from ui.language.shapes import BELOW, paint_underline, tint
from ui.theme.theme import theme

Tints = Sequence[tuple[int, int, str]]
"""Stretches with a colour behind them, by its role."""
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]")


def paint_layout(
    painter: QPainter,
    layout: QTextLayout,
    corner: QPointF,
    seen: QRect,
    lines: Sequence[Line],
    tints: Tints,
) -> None:
    """Paints marks and tints of one paragraph, of its lines that are seen only."""
    at = 0
    mixed = _RIGHT_TO_LEFT.search(layout.text()) is not None
    for number in range(_first_seen(layout, corner, seen), layout.lineCount()):
        line = layout.lineAt(number)
        place = line.rect().translated(corner)
        if place.top() > seen.bottom():
            return
        start, end = line.textStart(), line.textStart() + line.textLength()
        for first, last, role in tints:
            for left, right in _stretches(line, max(first, start), min(last, end), mixed):
                across = QRectF(corner.x() + left, place.top(), right - left, place.height())
                tint(painter, across, role)
        under = corner.y() + line.y() + line.ascent() + BELOW * theme().scale
        while at < len(lines) and lines[at].end <= start:
            at += 1
        for first, last, tier in lines[at : bisect_left(lines, (end,))]:
            for left, right in _stretches(line, max(first, start), min(last, end), mixed):
                paint_underline(painter, tier, corner.x() + left, corner.x() + right, under)


def x_of(line: QTextLine, place: int) -> float:
    """How far right a place is in its line."""
    found: object = line.cursorToX(place)
    return float(found[0]) if isinstance(found, tuple) else float(found)  # type: ignore[arg-type]


def _first_seen(layout: QTextLayout, corner: QPointF, seen: QRect) -> int:
    low, high = 0, layout.lineCount()
    while low < high:
        middle = (low + high) // 2
        line = layout.lineAt(middle)
        if corner.y() + line.y() + line.height() < seen.top():
            low = middle + 1
        else:
            high = middle
    return low


def _stretches(line: QTextLine, start: int, end: int, mixed: bool) -> Iterator[tuple[float, float]]:
    """From where to where words lie; words of both directions may lie in several stretches."""
    if start >= end:
        return
    if not mixed:
        yield x_of(line, start), x_of(line, end)
        return
    boxes = sorted(
        (box.left(), box.right())
        for box in (run.boundingRect() for run in line.glyphRuns(start, end - start))
    )
    if not boxes:
        return
    left, right = boxes[0]
    for nearer, farther in boxes[1:]:
        if nearer - right > 1:
            yield left, right
            left = nearer
        right = max(right, farther)
    yield left, right
