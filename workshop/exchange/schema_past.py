"""The last workshop in a workshop's JSON: what was kept of it to compare with."""

from __future__ import annotations

import json
from typing import Annotated, Any

from pydantic import AfterValidator, ValidationError

from workshop.document import Reader
from workshop.exchange.export_people import Names, Rows
from workshop.exchange.fields import Line, Moment, Part, Uid
from workshop.exchange.written import Written


def _is_kept(body: dict[str, Any]) -> dict[str, Any]:
    from workshop.exchange.past.model import Snapshot  # it knows the schema of a map, not ours

    try:
        kept = Snapshot.model_validate_json(json.dumps(body))
    except ValidationError as error:
        found = error.errors(include_url=False)[0]
        where = ".".join(str(place) for place in found["loc"])
        raise ValueError(f"{where}: {found['msg']}") from error
    whole: dict[str, Any] = json.loads(kept.body)
    return whole


class PastWorkshop(Part):
    """A workshop before this one; `body` holds its map, people, words, actions and decisions."""

    id: Uid
    title: Line
    date: Line = ""
    taken_at: Moment = ""
    body: Annotated[dict[str, Any], AfterValidator(_is_kept)]


def past_workshops(reader: Reader, _names: Names) -> Rows:
    """The workshops kept to compare with; never in the public edition."""
    return [
        {
            "id": row["uid"],
            "title": row["title"],
            "date": row["date"],
            "taken_at": row["taken_at"],
            "body": json.loads(row["body"]),
        }
        for row in reader.all("SELECT * FROM past_workshop ORDER BY id")
    ]


def write_past(written: Written, kept: list[PastWorkshop]) -> None:
    """Writes them into an empty file."""
    for one in kept:
        body = json.dumps(one.body, ensure_ascii=False)
        row = one.model_dump(include={"title", "date", "taken_at"})
        written.add("past_workshop", one.id, **row, body=body)
