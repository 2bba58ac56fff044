"""Share a copy: a whole new file without private and secret columns, history and old bytes.

What is left out follows the declarations of the features, nothing is listed here twice.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from pathlib import Path
from typing import Any

from workshop.document.connection import connect
from workshop.document.declared import Column, Privacy, Table
from workshop.document.digests import Digests
from workshop.document.document import Document
from workshop.document.fresh import fill
from workshop.document.refused import DiskTrouble, Refused
from workshop.document.tables import Row
from workshop.sentences import Sentence

_LEFT_OUT = (Privacy.PRIVATE, Privacy.SECRET)
_EMPTY = {"TEXT": "", "INTEGER": 0, "BLOB": b"", "REAL": 0.0}


def share_a_copy(document: Document, target: Path) -> None:
    """Writes a copy for others: no declaration details, private notes, codes, PIN or history.

    Raises:
        Refused: a round is open, or the target exists.
        DiskTrouble: the target cannot be written; nothing half-made stays.
    """
    from workshop.features import TABLES

    if document.value("SELECT 1 FROM round WHERE status IN ('open', 'stopped')"):
        raise Refused(Sentence("document.share.round-open"))
    if document.value("SELECT 1 FROM rating_pass WHERE status = 'open'"):
        raise Refused(Sentence("rating.refused.being-gathered"))
    if target.exists():
        raise Refused(Sentence("document.create.exists", name=target.name))
    temporary = target.with_name(target.name + ".part")
    temporary.unlink(missing_ok=True)
    try:
        _write(document, temporary, TABLES)
        temporary.replace(target)
    except (OSError, sqlite3.Error) as error:
        raise DiskTrouble(Sentence("document.share.failed", name=target.name)) from error
    finally:
        for leftover in (temporary, temporary.with_name(temporary.name + "-journal")):
            leftover.unlink(missing_ok=True)


def _write(document: Document, target: Path, tables: tuple[Table, ...]) -> None:
    with contextlib.closing(connect(target)) as connection:
        fill(connection)
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("BEGIN IMMEDIATE")
        for table in tables:
            if _travels(table):
                _copy_table(document, connection, table)
        for statement in (one for table in tables for one in table.in_copy):
            connection.execute(statement)
        for row in document.all("SELECT name, value FROM counter"):
            connection.execute("INSERT INTO counter VALUES (?, ?)", tuple(row))
        recorded = [table for table in tables if table.recorded]
        digests = Digests(connection, [table.name for table in recorded])
        for table in recorded:
            ids = [r["id"] for r in connection.execute(f'SELECT id FROM "{table.name}"')]
            digests.renew((table.name, row_id) for row_id in ids)
        connection.execute("COMMIT")
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise sqlite3.IntegrityError("a row of the copy points to nothing")
        connection.execute("VACUUM")
        connection.execute("PRAGMA journal_mode=DELETE")
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def _travels(table: Table) -> bool:
    """A table goes along if any column of its own does."""
    return any(column.privacy not in _LEFT_OUT for column in table.columns.values())


def _copied(value: Any, declared: Column | None, info: Row) -> Any:
    """What the copy holds of one cell: all of it, nothing, or what its feature leaves of it."""
    if declared is None:
        return value
    if declared.privacy in _LEFT_OUT:
        return _EMPTY[info["type"]] if info["notnull"] else None
    return value if declared.copied is None else declared.copied(value)


def _copy_table(document: Document, connection: sqlite3.Connection, table: Table) -> None:
    columns = {row["name"]: row for row in document.all(f'PRAGMA table_info("{table.name}")')}
    names = ", ".join(f'"{name}"' for name in columns)
    places = ", ".join("?" for _ in columns)
    for row in document.all(f'SELECT * FROM "{table.name}"'):
        values = [
            _copied(row[name], table.columns.get(name), info) for name, info in columns.items()
        ]
        connection.execute(f'INSERT INTO "{table.name}" ({names}) VALUES ({places})', values)
