"""Measures of a large map, counted beside the window's thread on values that never change."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, QTimer, Signal

from workshop.stakeholders.measures import IN_A_WORKER, MapValues, Measures, measure

POLL_MS = 30
_POOL = ThreadPoolExecutor(max_workers=1, thread_name_prefix="measures")


class Counting(QObject):
    """Counts at once up to sixty stakeholders, and beside the window's thread above.

    Signals:
        counted: the `Measures` of the newest map that was asked for.
    """

    counted = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._future: Future[Measures] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        """Whether a count is under way."""
        return self._future is not None

    def count(self, values: MapValues) -> None:
        """Counts a map; an earlier count that is not done is let go."""
        if self._future is not None:
            self._future.cancel()
        if len(values.cards) <= IN_A_WORKER:
            self._future = None
            self._timer.stop()
            self.counted.emit(measure(values))
            return
        self._future = _POOL.submit(measure, values)
        self._timer.start()

    def _look(self) -> None:
        future = self._future
        if future is None or not future.done():
            return
        self._future = None
        self._timer.stop()
        if not future.cancelled():
            self.counted.emit(future.result())
