"""When backups are made: at opening, every few minutes while something changes, at closing."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QTimer

from ui.document.live import LiveDocument
from workshop.document import Changed, DiskTrouble

EVERY_MS = 5 * 60 * 1000


class BackupClock(QObject):
    """Makes verified backups beside the work; one that fails stops nothing."""

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self._document = live.document
        self._changed = True
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.back_up)
        self._timer.start()
        self._first = QTimer(self, interval=0, singleShot=True)
        self._first.timeout.connect(self.back_up)
        self._first.start()
        live.changed.connect(self._note)

    def back_up(self) -> None:
        """Makes a backup if something changed since the last one; never in an open secret round."""
        if not self._changed:
            return
        try:
            self._changed = self._document.back_up() is None
        except DiskTrouble as trouble:
            logging.getLogger(__name__).info("%s", trouble.sentence.key)

    def _note(self, _changed: Changed) -> None:
        self._changed = True
