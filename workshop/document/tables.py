"""Reading and writing rows: what a query asks with, and what a Change writes with."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Callable
from typing import Any, Protocol

Row = sqlite3.Row


class Reader(Protocol):
    """Anything a query can ask: an open Document, or the Tables of a transaction."""

    def all(self, sql: str, **values: Any) -> list[Row]:
        """All rows of a SELECT; values fill the `:name` places."""
        ...

    def one(self, sql: str, **values: Any) -> Row | None:
        """The first row, or None."""
        ...

    def value(self, sql: str, **values: Any) -> Any:
        """The first column of the first row, or None."""
        ...


class Selecting:
    """Plain SELECTs on one connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def all(self, sql: str, **values: Any) -> list[Row]:
        """All rows of a SELECT."""
        return self._connection.execute(sql, values).fetchall()

    def one(self, sql: str, **values: Any) -> Row | None:
        """The first row, or None."""
        row: Row | None = self._connection.execute(sql, values).fetchone()
        return row

    def value(self, sql: str, **values: Any) -> Any:
        """The first column of the first row, or None."""
        row = self.one(sql, **values)
        return None if row is None else row[0]


class Tables(Selecting):
    """What a Change writes with; remembers the rows it touched.

    Names of tables and columns come from our own code, values always travel as parameters.
    `before` is told each table before a row of it is written.
    """

    def __init__(self, connection: sqlite3.Connection, before: Callable[[str], None]) -> None:
        super().__init__(connection)
        self._before = before
        self.touched: set[tuple[str, int]] = set()

    def insert(self, table: str, **columns: Any) -> int:
        """Adds a row and gives its id; makes a `uid` where the table has one and none is given."""
        if "uid" not in columns and "uid" in self._columns(table):
            columns["uid"] = new_uid()
        self._before(table)
        names = ", ".join(f'"{name}"' for name in columns)
        places = ", ".join(f":{name}" for name in columns)
        cursor = self._connection.execute(
            f'INSERT INTO "{table}" ({names}) VALUES ({places})', columns
        )
        row_id = int(cursor.lastrowid or 0)
        self.touched.add((table, row_id))
        return row_id

    def update(self, table: str, row_id: int, **columns: Any) -> None:
        """Sets columns of one row.

        Raises:
            KeyError: there is no such row.
        """
        self._before(table)
        sets = ", ".join(f'"{name}" = :{name}' for name in columns)
        cursor = self._connection.execute(
            f'UPDATE "{table}" SET {sets} WHERE id = :_row', {**columns, "_row": row_id}
        )
        if cursor.rowcount != 1:
            raise KeyError((table, row_id))
        self.touched.add((table, row_id))

    def delete(self, table: str, row_id: int) -> None:
        """Removes one row."""
        self._before(table)
        self._connection.execute(f'DELETE FROM "{table}" WHERE id = :id', {"id": row_id})
        self.touched.add((table, row_id))

    def write(self, sql: str, table: str, row_id: int = 0, **values: Any) -> int:
        """Runs one statement on an unrecorded table; gives the number of rows it changed."""
        self._before(table)
        self.touched.add((table, row_id))
        return self._connection.execute(sql, values).rowcount

    def next_position(self, table: str) -> int:
        """The place after the last row of a list."""
        return int(self.value(f'SELECT coalesce(max(position), 0) + 1 FROM "{table}"'))

    def take_number(self, name: str) -> int:
        """The next D, A or V number; a number once taken is never given again, even after undo."""
        self._connection.execute(
            "INSERT INTO counter (name, value) VALUES (:name, 1) "
            "ON CONFLICT (name) DO UPDATE SET value = value + 1",
            {"name": name},
        )
        return int(self.value("SELECT value FROM counter WHERE name = :name", name=name))

    def _columns(self, table: str) -> set[str]:
        return {row["name"] for row in self.all(f'PRAGMA table_info("{table}")')}


_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"


def new_uid() -> str:
    """26 random base32 characters: the name of a row outside the file."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(26))
