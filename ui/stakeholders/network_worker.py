"""The network is laid out in a worker, on plain values; the map stays free meanwhile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from ui.stakeholders.layouts.network import MOST, question, spread
from workshop.stakeholders.model import Link, Stakeholder

Key = tuple[tuple[int, ...], tuple[tuple[int, int], ...]]


class _Told(QObject):
    """Carries the result to the thread of the screen."""

    found = Signal(object, object)


class _Work(QRunnable):
    """One layout."""

    def __init__(self, key: Key, told: _Told) -> None:
        super().__init__()
        self._key, self._told = key, told

    def run(self) -> None:
        """Works it out and tells."""
        self._told.found.emit(self._key, spread(*self._key))


class NetworkWorker(QObject):
    """Lays out at most one network at a time; the same people and links are not done twice.

    Signals:
        found: places from 0 to 1 by id.
    """

    found = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told = _Told()
        self._told.found.connect(self._take)
        self._wanted: Key | None = None
        self._places: Mapping[int, tuple[float, float]] = {}
        self._known: Key | None = None

    def ask(self, people: Sequence[Stakeholder], links: Sequence[Link]) -> None:
        """Asks for places; beyond `MOST` people there are none by links."""
        if not 1 < len(people) <= MOST:
            return
        key = question(people, links)
        if key == self._known:
            self.found.emit(self._places)
        elif key != self._wanted:
            self._wanted = key
            QThreadPool.globalInstance().start(_Work(key, self._told))

    def _take(self, key: Key, places: Mapping[int, tuple[float, float]]) -> None:
        self._known, self._places = key, places
        if key == self._wanted:
            self._wanted = None
            self.found.emit(places)
