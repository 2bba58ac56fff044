"""Pausing the timer of the live step, and going on."""

from __future__ import annotations

import datetime

from workshop.document import Change, Tables


class PauseStep(Change):
    """Stop the clock of a step; what it has taken so far is kept."""

    step: int

    def apply(self, tables: Tables) -> None:
        """Writes the seconds spent and takes the start away."""
        row = tables.one("SELECT spent, started_at FROM step WHERE id = :id", id=self.step)
        if row is None or not row["started_at"]:
            return
        since = datetime.datetime.fromisoformat(row["started_at"])
        ran = datetime.datetime.now().astimezone() - since
        spent = row["spent"] + max(0, int(ran.total_seconds()))
        tables.update("step", self.step, spent=spent, started_at=None)


class GoOnWithStep(Change):
    """Let the clock of a step run again."""

    step: int

    def apply(self, tables: Tables) -> None:
        """Writes the new start."""
        now = datetime.datetime.now().astimezone().isoformat(timespec="seconds")
        tables.update("step", self.step, started_at=now)
