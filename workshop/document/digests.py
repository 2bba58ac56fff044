"""A digest per row, written in the row's own transaction: finds changed bits SQLite misses."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable


class Digests:
    """The digests of the recorded tables of one connection."""

    def __init__(self, connection: sqlite3.Connection, recorded: Iterable[str]) -> None:
        self._connection = connection
        self._recorded = frozenset(recorded)

    def renew(self, rows: Iterable[tuple[str, int]]) -> None:
        """Writes the digests of rows that were just written, inside the same transaction."""
        for table, row_id in rows:
            if table not in self._recorded:
                continue
            row = self._connection.execute(
                f'SELECT * FROM "{table}" WHERE id = ?', (row_id,)
            ).fetchone()
            if row is None:
                self._connection.execute(
                    "DELETE FROM digest WHERE table_name = ? AND row_id = ?", (table, row_id)
                )
            else:
                self._connection.execute(
                    "INSERT INTO digest VALUES (?, ?, ?) ON CONFLICT (table_name, row_id) "
                    "DO UPDATE SET digest = excluded.digest",
                    (table, row_id, digest_of(tuple(row))),
                )

    def renew_all(self) -> None:
        """Writes every digest anew, after the columns of a table changed."""
        self._connection.execute("DELETE FROM digest")
        for table in sorted(self._recorded):
            ids = [row[0] for row in self._connection.execute(f'SELECT id FROM "{table}"')]
            self.renew((table, row_id) for row_id in ids)

    def damaged(self) -> list[tuple[str, int]]:
        """Rows that differ from their digest, and digests whose row is gone."""
        known = {
            (row[0], row[1]): row[2]
            for row in self._connection.execute("SELECT table_name, row_id, digest FROM digest")
        }
        wrong = [
            (table, int(row["id"]))
            for table in sorted(self._recorded)
            for row in self._connection.execute(f'SELECT * FROM "{table}"')
            if known.pop((table, row["id"]), None) != digest_of(tuple(row))
        ]
        return wrong + sorted(known)


def digest_of(values: tuple[object, ...]) -> bytes:
    """16 bytes over the length-prefixed values, types included."""
    whole = hashlib.blake2b(digest_size=16)
    for value in values:
        part = f"{type(value).__name__}:{value!r}".encode("utf-8", "surrogatepass")
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.digest()
