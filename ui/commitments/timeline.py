"""A line of time: windows as bars, actions as marks; what does not fit has a shape and a word."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import theme
from ui.widgets.text import paint_words
from workshop.commitments.cliffs import later
from workshop.commitments.model import day_of
from workshop.commitments.queries import (
    actions,
    budget_windows,
    past_its_window,
    tempo_conflicts,
)
from workshop.document import Reader
from workshop.sentences import Sentence, say

NAME, ROW, AXIS, MARK = 170, 46, 24, 5
SHIFT = 90  # how far a label may move along from its mark before it is left out
MOST_ROWS = 12


@dataclass(frozen=True)
class Mark:
    """An action on the line: its day, its mark, and the word where it does not fit."""

    label: str
    day: datetime.date
    word: str = ""


@dataclass(frozen=True)
class Track:
    """One row: a window with its days, or the actions without one."""

    name: str
    opens: datetime.date | None = None
    closes: datetime.date | None = None
    decides: datetime.date | None = None
    money_from: datetime.date | None = None
    marks: tuple[Mark, ...] = ()

    @property
    def days(self) -> list[datetime.date]:
        """All the days on it."""
        own = (self.opens, self.closes, self.decides, self.money_from)
        return [*(day for day in own if day), *(mark.day for mark in self.marks)]


def strip_of(reader: Reader) -> tuple[Track, ...]:
    """The rows: each window with its actions, then the actions without a window."""
    late = {one.action.id for one in past_its_window(reader)}
    waiting = {one.id for one in tempo_conflicts(reader)}
    by_window: dict[int | None, list[Mark]] = {}
    for one in actions(reader):
        if one.due_day is not None:
            word = "late" if one.id in late else "waits" if one.id in waiting else ""
            by_window.setdefault(one.budget_window_id, []).append(Mark(one.mark, one.due_day, word))
    tracks = [
        Track(
            one.name,
            opens=day_of(one.opens),
            closes=day_of(one.closes),
            decides=day_of(one.decides),
            money_from=day_of(one.money_from),
            marks=tuple(by_window.get(one.id, ())),
        )
        for one in budget_windows(reader)
    ]
    rest = tuple(by_window.get(None, ()))
    if rest:
        tracks.append(Track(say("commitments.windows.without"), marks=rest))
    return tuple(tracks)


class TimelineStrip(QWidget):
    """Paints the rows between the first and the last day that stands on one of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tracks: tuple[Track, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(theme().px(AXIS + 2 * ROW))
        theme().changed.connect(self.update)

    def show_strip(self, tracks: tuple[Track, ...]) -> None:
        """Shows these rows; without a day on any of them it shows nothing."""
        self.tracks = tracks
        self.setAccessibleName(say("commitments.windows.timeline"))
        self.setAccessibleDescription(" ".join(self.sentences()))
        self.setVisible(any(track.days for track in tracks))
        self.update()

    def sentences(self) -> list[str]:
        """The rows in words."""
        return [
            say(
                Sentence(
                    "commitments.windows.row",
                    name=track.name,
                    marks=[_called(mark) for mark in track.marks] or say("commitments.detail.none"),
                )
            )
            for track in self.tracks
        ]

    def sizeHint(self) -> QSize:
        """All rows and the axis."""
        rows = min(MOST_ROWS, max(1, len(self.tracks)))
        return QSize(480, theme().px(AXIS + rows * ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints axis and rows."""
        days = [day for track in self.tracks for day in track.days]
        if not days:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._first, self._last = _span(days)
        height = min(theme().px(ROW), (self.height() - theme().px(AXIS)) / len(self.tracks))
        self._axis(painter, theme().px(AXIS) + height * len(self.tracks))
        for number, track in enumerate(self.tracks):
            top = theme().px(AXIS) + number * height
            self._track(painter, track, QRectF(0, top, self.width(), height))

    def _x(self, day: datetime.date) -> float:
        left, right = theme().px(NAME), self.width() - theme().px(24)
        whole = max(1, (self._last - self._first).days)
        return left + (right - left) * (day - self._first).days / whole

    def _axis(self, painter: QPainter, bottom: float) -> None:
        month, step = self._first, _step(self._first, self._last)
        while month <= self._last:
            x = self._x(month)
            painter.setPen(QPen(theme().color("line"), 1))
            painter.drawLine(QPointF(x, theme().px(AXIS)), QPointF(x, bottom))
            words = f"{say(f'calendar.short.{month.month}')} {month.year}"
            box = QRectF(x + 3, 0, 90, theme().px(AXIS))
            if box.right() <= self.width() + 12:
                paint_words(painter, box, words, role="caption", ink="ink_muted")
            month = later(month, step)

    def _track(self, painter: QPainter, track: Track, box: QRectF) -> None:
        name = QRectF(box.left(), box.top(), theme().px(NAME) - 12, box.height())
        paint_words(painter, name, track.name, role="caption")
        middle = _line_of(box)
        opens, closes = track.opens or track.closes, track.closes or track.opens
        if opens is not None and closes is not None:
            left, right = self._x(opens), self._x(closes)
            bar = QRectF(left, middle - 6, max(3.0, right - left), 12)
            painter.setPen(QPen(theme().color("accent"), 1))
            painter.setBrush(theme().color("accent_soft"))
            painter.drawRoundedRect(bar, 3, 3)
        for day, filled in ((track.decides, False), (track.money_from, True)):
            if day is not None:
                self._diamond(painter, QPointF(self._x(day), middle), filled=filled)
        self._marks(painter, track, box)

    def _marks(self, painter: QPainter, track: Track, box: QRectF) -> None:
        """The shapes on the line of the row, their words above it, next to each other."""
        middle, free = _line_of(box), 0.0
        painter.setFont(theme().font("caption", strong=True))
        for mark in sorted(track.marks, key=lambda one: one.day):
            x, ink = self._x(mark.day), "attention" if mark.word else "ink"
            self._mark(painter, QPointF(x, middle), ink, late=bool(mark.word))
            words = _called(mark)
            width = painter.fontMetrics().horizontalAdvance(words) + 8
            left = max(free, min(x - MARK, self.width() - width))
            if left - x > SHIFT:
                continue
            place = QRectF(left, box.top(), width, middle - 6 - box.top())
            paint_words(painter, place, words, role="caption", ink=ink, strong=bool(mark.word))
            free = left + width

    def _mark(self, painter: QPainter, at: QPointF, ink: str, *, late: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(ink))
        if late:
            size = MARK + 1
            corners = [
                at + QPointF(-size, size),
                at + QPointF(size, size),
                at + QPointF(0, -size),
            ]
            painter.drawPolygon(QPolygonF(corners))
        else:
            painter.drawEllipse(at, MARK - 1, MARK - 1)

    def _diamond(self, painter: QPainter, at: QPointF, *, filled: bool) -> None:
        corners = [
            at + QPointF(dx, dy) for dx, dy in ((0, -MARK), (MARK, 0), (0, MARK), (-MARK, 0))
        ]
        painter.setPen(QPen(theme().color("accent"), 1.5))
        painter.setBrush(theme().color("accent" if filled else "surface"))
        painter.drawPolygon(QPolygonF(corners))


def _line_of(box: QRectF) -> float:
    return box.top() + box.height() * 0.68


def _called(mark: Mark) -> str:
    return f"{mark.label} {say(f'commitments.windows.{mark.word}')}" if mark.word else mark.label


def _span(days: list[datetime.date]) -> tuple[datetime.date, datetime.date]:
    """From the first day of the first month to the end of the last."""
    first = min(days).replace(day=1)
    return first, max(later(max(days).replace(day=1), 1), later(first, 1))


def _step(first: datetime.date, last: datetime.date) -> int:
    months = (last.year - first.year) * 12 + last.month - first.month
    return next((step for step in (1, 2, 3, 6, 12, 24) if months / step <= 8), 60)
