"""How a feature declares its tables: every column's privacy, and whether a seal covers it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

Rewrite = Callable[[str], str]


class Privacy(Enum):
    """Who may ever see a column."""

    SHARED = "shared"
    """In every copy, edition and export that holds the row."""
    PERSONAL = "personal"
    """Names and what tells who somebody is: organiser edition only, erased on request."""
    PRIVATE = "private"
    """Facilitator and secretary only: never in a shared copy or an edition."""
    SECRET = "secret"
    """Ballots and codes: never shown, exported or logged."""


@dataclass(frozen=True)
class Column:
    """One column: its privacy, and whether the seal holds a commitment to it.

    `copied` says what a shared copy holds of a text that is shared but for a part of it.
    """

    privacy: Privacy
    sealed: bool = True
    copied: Rewrite | None = None


@dataclass(frozen=True)
class Table:
    """One table of the file; `recorded` tables are undoable and have an integer id.

    `in_copy` are statements run on a shared copy once its rows are there: what whole rows would
    tell is evened out in it.
    """

    name: str
    columns: dict[str, Column]
    recorded: bool = True
    in_copy: tuple[str, ...] = ()


def table(
    name: str,
    *,
    recorded: bool = True,
    sealed: bool = True,
    copied: Mapping[str, Rewrite] | None = None,
    in_copy: tuple[str, ...] = (),
    **privacies: str,
) -> Table:
    """Declares a table: one keyword a privacy, naming its columns in one text.

    `id` and `uid` are shared in every table and need not be named. `copied` names the columns of
    which a shared copy holds less than the file.
    """
    rewritten = copied or {}
    columns: dict[str, Column] = {}
    for privacy, names in privacies.items():
        for column in names.split():
            columns[column] = Column(Privacy(privacy), sealed, rewritten.get(column))
    return Table(name, columns, recorded, in_copy)
