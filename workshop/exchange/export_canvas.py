"""The map as it was drawn, read from the file as JSON parts."""

from __future__ import annotations

from workshop.document import Reader
from workshop.exchange.export_people import Names, Rows, taken


def map_places(reader: Reader, names: Names) -> Rows:
    """Where cards were put in a view without axes."""
    rows = reader.all(
        "SELECT place.* FROM map_position AS place JOIN stakeholder AS one "
        "ON one.id = place.stakeholder_id ORDER BY view, one.position, one.id"
    )
    return [
        {
            "stakeholder": names.of("stakeholder", row["stakeholder_id"]),
            **taken(row, ["view", "x", "y"]),
        }
        for row in rows
    ]


def kept_apart(reader: Reader, names: Names) -> Rows:
    """Names alike that are two, in the order of the cards: ids are not those of another file."""
    place = {
        row["id"]: place
        for place, row in enumerate(reader.all("SELECT id FROM stakeholder ORDER BY position, id"))
    }
    rows = reader.all("SELECT first_id, second_id FROM stakeholder_apart")
    pairs = [sorted((row["first_id"], row["second_id"]), key=place.__getitem__) for row in rows]
    pairs.sort(key=lambda pair: [place[one] for one in pair])
    return [
        {
            "first": names.of("stakeholder", first),
            "second": names.of("stakeholder", second),
        }
        for first, second in pairs
    ]
