"""The linear list of formats: one SQL file a version, never edited once released."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import cache
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from workshop.document.connection import APPLICATION_ID

SOURCES = sorted(Path(__file__).parent.glob("[0-9]*.sql"))
VERSION = len(SOURCES)


def migrate(database: Database, *, version: int = VERSION) -> None:
    """Brings a file to a version and stamps it; foreign keys are checked before it is trusted.

    Raises:
        sqlite3.IntegrityError: a migration left a row that points to nothing.
    """
    connection = database.conn
    connection.execute("PRAGMA foreign_keys=OFF")
    _steps(version).apply(database)
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version={version}")
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise sqlite3.IntegrityError("a row points to nothing")
    connection.execute("PRAGMA foreign_keys=ON")


@cache
def expected_schema(version: int) -> frozenset[str]:
    """Every statement a file of this version holds, no more and no less."""
    memory = Database(memory=True, execute_plugins=False)
    migrate(memory, version=version)
    return schema_of(memory.conn)


def schema_of(connection: sqlite3.Connection) -> frozenset[str]:
    """The statements a file holds, automatic indexes aside."""
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
    return frozenset("|".join(map(str, tuple(row))) for row in rows if row[3] is not None)


def _steps(version: int) -> Migrations:
    steps = Migrations("plenary")
    for source in SOURCES[:version]:
        steps(name=source.stem)(_runner(source))
    return steps


def _runner(source: Path) -> Callable[[Database], None]:
    def run(database: Database, /) -> None:
        for statement in _statements(source.read_text(encoding="utf-8")):
            database.conn.execute(statement)

    return run


def _statements(sql: str) -> list[str]:
    lines = [line for line in sql.splitlines() if not line.startswith("--")]
    return [part.strip() for part in "\n".join(lines).split(";\n") if part.strip()]
