"""An open workshop file: the one writer, its undo, and the one notification."""

from __future__ import annotations

import contextlib
import datetime
import errno
import json
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Self

from sqlite_utils import Database

from workshop.document import backups
from workshop.document.change import Change, Changed
from workshop.document.connection import connect
from workshop.document.declared import Table
from workshop.document.digests import Digests
from workshop.document.fresh import fill
from workshop.document.gate import inspect
from workshop.document.history import History
from workshop.document.lock import Lock
from workshop.document.migrations import VERSION, migrate
from workshop.document.refused import DiskTrouble, Refused, Unreadable
from workshop.document.tables import Selecting, Tables
from workshop.sentences import Sentence

Listener = Callable[[Changed], None]


class Document(Selecting):
    """One open `.plenary` file. Made by `create` or `open`, never directly."""

    def __init__(self, path: Path, connection: sqlite3.Connection, lock: Lock) -> None:
        from workshop.features import TABLES  # features know the document, not the reverse

        super().__init__(connection)
        self.path = path
        self.saved_at: datetime.datetime | None = None
        self.is_open = True
        self._lock = lock
        self._declared: tuple[Table, ...] = TABLES
        recorded = [table.name for table in TABLES if table.recorded]
        self._history = History(connection, recorded)
        self._digests = Digests(connection, recorded)
        self._listeners: list[Listener] = []
        self._announcing = False
        self._typing: str | None = None

    # -- opening and closing ------------------------------------------------------------

    @classmethod
    def create(cls, path: Path) -> Self:
        """A new workshop file.

        Raises:
            Refused: there is a file (or a journal of one) at that place already.
            DiskTrouble: the folder cannot be written.
        """
        if path.exists() or path.with_name(path.name + "-journal").exists():
            raise Refused(Sentence("document.create.exists", name=path.name))
        lock = Lock(path)
        try:
            connection = connect(path)
            fill(connection)
        except (OSError, sqlite3.Error) as error:
            lock.release()
            raise _trouble(error, path) from error
        return cls(path, connection, lock)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Opens a workshop: checked read-only first, locked, backed up before a migration.

        Raises:
            Unreadable: not a whole workshop file of ours (TooNew, InUse among them).
            DiskTrouble: the file or its folder cannot be written.
        """
        version = inspect(path)
        lock = Lock(path)
        try:
            connection = connect(path)
            if version < VERSION:
                _bring_up(connection, path, version)
            document = cls(path, connection, lock)
            document.check_digests()
            document.check_contents()
        except (OSError, sqlite3.Error) as error:
            lock.release()
            raise _trouble(error, path) from error
        except Unreadable:
            connection.close()
            lock.release()
            raise
        return document

    def check_digests(self) -> None:
        """Compares every row with the digest written beside it: finds what SQLite's check misses.

        Raises:
            Unreadable: a row differs; the sentence names the kind of thing.
        """
        damaged = self._digests.damaged()
        if damaged:
            table, row_id = damaged[0]
            raise Unreadable(
                Sentence("document.open.row-damaged", table=table, row=row_id, name=self.path.name)
            )

    def check_contents(self) -> None:
        """Reads what every screen needs, such as the rules of interests.

        Raises:
            Unreadable: a part of the file breaks a rule of ours; the sentence says which.
        """
        from workshop.features import READS  # features know the document, not the reverse

        for read in READS:
            try:
                read(self)
            except Refused as refused:
                sentence = Sentence(
                    "document.open.part", name=self.path.name, what=refused.sentence
                )
                raise Unreadable(sentence) from refused

    def close(self) -> None:
        """Closes the file and leaves nothing beside it."""
        self.is_open = False
        self._listeners.clear()
        with contextlib.suppress(sqlite3.Error):
            self._connection.execute("PRAGMA journal_mode=DELETE")
        self._connection.close()
        self._lock.release()

    def back_up(self) -> Path | None:
        """Makes a verified backup in the app's data folder; never while secrets are gathered.

        Raises:
            DiskTrouble: no backup was made; the workshop itself is whole.
        """
        if self.value(_SECRETS_ARE_GATHERED):
            return None
        try:
            return backups.make(self._connection, self.path)
        except (OSError, sqlite3.Error) as error:
            raise DiskTrouble(Sentence("document.backup.failed")) from error

    def forget_backups(self) -> Path:
        """Makes a fresh backup and deletes all earlier ones, once something was forgotten.

        Raises:
            DiskTrouble: no fresh backup was made; the earlier ones are still there.
        """
        try:
            return backups.start_over(self._connection, self.path)
        except (OSError, sqlite3.Error) as error:
            raise DiskTrouble(Sentence("document.backup.failed")) from error

    # -- writing ------------------------------------------------------------------------

    def listen(self, listener: Listener) -> None:
        """Calls `listener` after each durable change."""
        self._listeners.append(listener)

    def stop_telling(self, listener: Listener) -> None:
        """Calls `listener` no more."""
        self._listeners.remove(listener)

    def commit(self, change: Change, origin: object = None) -> Changed:
        """Writes one change in one transaction, and announces it once it is durable.

        Raises:
            Refused: a rule of the room says no; nothing was written.
            DiskTrouble: the disk refused; nothing was written.
        """
        if self._announcing:
            raise RuntimeError("a listener may not write")
        if self._is_written(change):
            return Changed(change.label, frozenset(), origin)
        tables = Tables(self._connection, self._history.watch)
        try:
            with self._transaction():
                rows = self._write(change, tables)
        except sqlite3.Error as error:
            if not self._is_written(change):
                raise _trouble(error, self.path) from error
            rows = tables.touched
        self._typing = change.typing
        return self._announce(Changed(change.label, frozenset(rows), origin))

    def cast(self, write: Callable[[Tables], tuple[str, int]]) -> None:
        """The one write that is not a Change: no journal row, no undo row, and no row named."""
        tables = Tables(self._connection, self._history.watch)
        try:
            with self._transaction():
                table, round_id = write(tables)
        except sqlite3.Error as error:
            raise _trouble(error, self.path) from error
        self._announce(Changed(Sentence("voting.cast"), frozenset({(table, round_id)})))

    def end_typing(self) -> None:
        """Focus left the field: the next commit in it is an undo step of its own."""
        self._typing = None

    # -- undo ---------------------------------------------------------------------------

    @property
    def undo_label(self) -> Sentence | None:
        """The label of the step that undo would take back, or None."""
        return self._label("SELECT kind FROM journal WHERE state='done' ORDER BY step DESC")

    @property
    def redo_label(self) -> Sentence | None:
        """The label of the step that redo would bring again, or None."""
        return self._label("SELECT kind FROM journal WHERE state='undone' ORDER BY step")

    def undo(self) -> Changed | None:
        """Takes back the newest step; None where a barrier or the start is reached."""
        return self._turn(
            "SELECT step FROM journal WHERE state='done' ORDER BY step DESC", "undone"
        )

    def redo(self) -> Changed | None:
        """Brings the last undone step again; None if there is none."""
        return self._turn("SELECT step FROM journal WHERE state='undone' ORDER BY step", "done")

    # -- inside -------------------------------------------------------------------------

    def _write(self, change: Change, tables: Tables) -> set[tuple[str, int]]:
        if not change.undoable and not change.barrier:
            change.apply(tables)
            self._digests.renew(tables.touched)
            return tables.touched
        self._history.forget_redo()
        step = self._open_step(change)
        self._history.begin(step)
        change.apply(tables)
        self._history.begin(None)
        rows = self._history.rows(step) | tables.touched
        self._digests.renew(rows)
        if not rows:
            self._connection.execute("DELETE FROM journal WHERE step = ?", (step,))
        self._connection.execute(
            "UPDATE journal SET rows = ? WHERE step = ?",
            (json.dumps(sorted(f"{table}:{row}" for table, row in rows)), step),
        )
        if change.barrier:
            self._history.end_here()
        elif step % 50 == 0:
            self._history.trim()
        return rows

    def _open_step(self, change: Change) -> int:
        kind = type(change).__name__
        newest = self.one("SELECT step, kind, state FROM journal ORDER BY step DESC LIMIT 1")
        goes_on = change.typing is not None and change.typing == self._typing
        if goes_on and newest and (newest["kind"], newest["state"]) == (kind, "done"):
            self._connection.execute(
                "UPDATE journal SET operation = ? WHERE step = ?",
                (change.operation, newest["step"]),
            )
            return int(newest["step"])
        now = datetime.datetime.now().astimezone().isoformat(timespec="seconds")
        cursor = self._connection.execute(
            "INSERT INTO journal (operation, at, kind, rows, state) VALUES (?, ?, ?, '[]', 'done')",
            (change.operation, now, kind),
        )
        return int(cursor.lastrowid or 0)

    def _turn(self, which: str, state: str) -> Changed | None:
        found = self.one(which + " LIMIT 1")
        if found is None:
            return None
        step = int(found[0])
        label = self._label(f"SELECT kind FROM journal WHERE step = {step}")
        try:
            with self._transaction():
                rows = self._history.turn(step)
                self._digests.renew(rows)
                self._connection.execute(
                    "UPDATE journal SET state = ? WHERE step = ?", (state, step)
                )
        except sqlite3.Error as error:
            raise _trouble(error, self.path) from error
        self._typing = None
        return self._announce(Changed(label or Sentence("undo"), frozenset(rows)))

    def _label(self, sql: str) -> Sentence | None:
        kind = self.value(sql + " LIMIT 1")
        return None if kind is None else Sentence(f"undo.{kind}")

    def _is_written(self, change: Change) -> bool:
        sql = "SELECT 1 FROM journal WHERE operation = :operation"
        return self.value(sql, operation=change.operation) is not None

    def _announce(self, changed: Changed) -> Changed:
        self.saved_at = datetime.datetime.now().astimezone()
        self._announcing = True
        try:
            for listener in tuple(self._listeners):
                listener(changed)
        finally:
            self._announcing = False
        return changed

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            self._history.rolled_back()
            raise


_SECRETS_ARE_GATHERED = (
    "SELECT 1 FROM round WHERE secret AND status IN ('open', 'stopped') "
    "UNION SELECT 1 FROM rating_pass WHERE status = 'open' AND form = 'kiosk' "
    "UNION SELECT 1 FROM pulse_moment WHERE status = 'open'"
)


def _trouble(error: Exception, path: Path) -> DiskTrouble | Unreadable:
    """The sentence for a failure of the disk or of the file."""
    text = str(error)
    values: dict[str, Any] = {"name": path.name}
    full = getattr(error, "errno", None) == errno.ENOSPC or "full" in text
    if full:
        return DiskTrouble(Sentence("document.disk.full", **values))
    if "readonly" in text or "unable to open" in text or isinstance(error, PermissionError):
        return DiskTrouble(Sentence("document.open.read-only", **values))
    if "malformed" in text or "not a database" in text:
        return Unreadable(Sentence("document.open.damaged", **values))
    return DiskTrouble(Sentence("document.disk.trouble", **values))


def _bring_up(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Brings an older file to this format: checked first, backed up, then all in one transaction.

    A digest is over all columns of a row, so new columns need new ones; a kill in between leaves
    the file as it was.

    Raises:
        Unreadable: a row differs from its digest; the file is not touched.
    """
    from workshop.features import TABLES  # features know the document, not the reverse

    recorded = [table.name for table in TABLES if table.recorded]
    there = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema")}
    kept = {row[0] for row in connection.execute("SELECT DISTINCT table_name FROM digest")}
    before = Digests(connection, there.intersection(kept.union(recorded))).damaged()
    if before:
        table, row_id = before[0]
        raise Unreadable(
            Sentence("document.open.row-damaged", table=table, row=row_id, name=path.name)
        )
    backups.beside(connection, path, version)
    connection.execute("BEGIN IMMEDIATE")
    try:
        migrate(Database(connection, execute_plugins=False))
        connection.execute("DELETE FROM undolog")
        Digests(connection, recorded).renew_all()
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("VACUUM")
