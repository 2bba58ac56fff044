"""Undo and redo by TEMP triggers that write the inverse of each row change into the file.

The triggers of a table are made from its real columns before it is first written after an open,
so a new verb is undoable by construction and the file carries no hidden code (after
sqlite.org/undoredo.html). No foreign key of the file cascades, so a write changes rows of its own
table only. A step keeps only the first inverse of each updated row.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

STEPS_KEPT, BYTES_KEPT = 500, 8_000_000


class History:
    """The undo log of one connection."""

    def __init__(self, connection: sqlite3.Connection, recorded: Iterable[str]) -> None:
        self._connection = connection
        self._recorded = frozenset(recorded)
        self._watched: set[str] = set()
        connection.execute("CREATE TEMP TABLE current_step (step INTEGER)")
        connection.execute("INSERT INTO current_step VALUES (NULL)")

    def begin(self, step: int | None) -> None:
        """Row changes from here on belong to this step; None records nothing."""
        self._connection.execute("UPDATE temp.current_step SET step = ?", (step,))

    def watch(self, table: str) -> None:
        """Comes before each write to a table: its row changes are recorded from now on."""
        if table in self._recorded and table not in self._watched:
            self._make_triggers(table)
            self._watched.add(table)

    def rolled_back(self) -> None:
        """A transaction was taken back, and the triggers made in it with it."""
        self._watched.clear()

    def rows(self, step: int) -> set[tuple[str, int]]:
        """The rows a step touched."""
        found = self._connection.execute(
            "SELECT DISTINCT table_name, row_id FROM undolog WHERE step = ?", (step,)
        )
        return {(row[0], row[1]) for row in found}

    def turn(self, step: int) -> set[tuple[str, int]]:
        """Plays a step's inverse, newest first, recording the way back under the same step."""
        rows = self.rows(step)
        inverse = [
            row[0]
            for row in self._connection.execute(
                "SELECT sql FROM undolog WHERE step = ? ORDER BY seq DESC", (step,)
            )
        ]
        self._connection.execute("PRAGMA defer_foreign_keys=ON")
        self._connection.execute("DELETE FROM undolog WHERE step = ?", (step,))
        self.begin(step)
        for table in {table for table, _ in rows}:
            self.watch(table)
        for sql in inverse:
            self._connection.execute(sql)
        self.begin(None)
        return rows

    def forget_redo(self) -> None:
        """A new act: what was undone can no longer be redone."""
        self._connection.execute(
            "DELETE FROM undolog WHERE step IN (SELECT step FROM journal WHERE state = 'undone')"
        )
        self._connection.execute("UPDATE journal SET state='dropped' WHERE state='undone'")

    def end_here(self) -> None:
        """A barrier: nothing before this point can be undone, nothing undone can be redone."""
        self._connection.execute("DELETE FROM undolog")
        self._connection.execute("UPDATE journal SET state='kept' WHERE state='done'")
        self._connection.execute("UPDATE journal SET state='dropped' WHERE state='undone'")

    def trim(self) -> None:
        """Keeps the last 500 steps, or 8 MB."""
        steps = [
            (row[0], row[1])
            for row in self._connection.execute(
                "SELECT step, sum(length(sql)) FROM undolog GROUP BY step ORDER BY step DESC"
            )
        ]
        size = 0
        for count, (step, length) in enumerate(steps):
            size += length
            if count >= STEPS_KEPT or size > BYTES_KEPT:
                self._connection.execute("DELETE FROM undolog WHERE step <= ?", (step,))
                self._connection.execute(
                    "UPDATE journal SET state='kept' WHERE state='done' AND step <= ?", (step,)
                )
                return

    def _make_triggers(self, table: str) -> None:
        columns = [row[1] for row in self._connection.execute(f'PRAGMA table_info("{table}")')]
        sets = " || ', ' || ".join(f'\'"{c}" = \' || quote(OLD."{c}")' for c in columns)
        values = " || ', ' || ".join(f'quote(OLD."{c}")' for c in columns)
        names = ", ".join(f'"{c}"' for c in columns)
        step = "(SELECT step FROM temp.current_step)"
        log = "INSERT INTO undolog (step, table_name, row_id, sql) VALUES"
        known = (
            f"NOT EXISTS (SELECT 1 FROM undolog WHERE step = {step} "
            f"AND table_name = '{table}' AND row_id = OLD.id)"
        )
        differs = " OR ".join(f'OLD."{c}" IS NOT NEW."{c}"' for c in columns)
        on = f"{step} IS NOT NULL"
        for trigger in (
            f"""CREATE TEMP TRIGGER IF NOT EXISTS "{table}_added"
            AFTER INSERT ON main."{table}" WHEN {on} BEGIN
              {log} ({step}, '{table}', NEW.id, 'DELETE FROM "{table}" WHERE id = ' || NEW.id);
            END""",
            f"""CREATE TEMP TRIGGER IF NOT EXISTS "{table}_changed"
            AFTER UPDATE ON main."{table}" WHEN {on} AND {known} AND ({differs}) BEGIN
              {log} ({step}, '{table}', OLD.id,
                'UPDATE "{table}" SET ' || {sets} || ' WHERE id = ' || OLD.id);
            END""",
            f"""CREATE TEMP TRIGGER IF NOT EXISTS "{table}_removed"
            AFTER DELETE ON main."{table}" WHEN {on} BEGIN
              {log} ({step}, '{table}', OLD.id,
                'INSERT INTO "{table}" ({names}) VALUES (' || {values} || ')');
            END""",
        ):
            self._connection.execute(trigger)
