"""What other features' verbs may write here: organisations belong to people."""

from __future__ import annotations

from workshop.document import Tables


def organisation_named(tables: Tables, name: str, sector: str = "not_stated") -> int | None:
    """The organisation of this name (case and outer space aside), made if there is none yet."""
    wanted = name.strip().casefold()
    if not wanted:
        return None
    for row in tables.all("SELECT id, name FROM organisation"):
        if row["name"].strip().casefold() == wanted:
            return int(row["id"])
    return tables.insert("organisation", name=name.strip(), short_name="", sector=sector)
