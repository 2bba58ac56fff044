"""The rows of an import as they are written, found again by the names the JSON gives them."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from workshop.document import Tables, new_uid


class Written:
    """The rows written so far, by table and uid."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self._ids: dict[tuple[str, str], int] = {}

    def add(self, table: str, uid: str | None, **columns: Any) -> int:
        """Writes a row under its name, a new one if it has none."""
        uid = uid or new_uid()
        row_id = self.tables.insert(table, uid=uid, **columns)
        self._ids[table, uid] = row_id
        return row_id

    def id(self, table: str, uid: str | None) -> int | None:
        """The row with this name; None for no name."""
        return None if uid is None else self._ids[table, uid]

    def here(self, table: str, uid: str) -> int:
        """The row with this name, which is written already."""
        return self._ids[table, uid]

    def ids(self, table: str, uids: list[str]) -> list[int]:
        """The rows with these names."""
        return [self._ids[table, uid] for uid in uids]


def plain(row: BaseModel, *left_out: str) -> dict[str, Any]:
    """The fields that are columns as they stand."""
    return row.model_dump(exclude={"id", *left_out})
