"""Writing the boxes of the mission, with what is known of their lines following the words."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping, Sequence

from workshop.document import Tables
from workshop.mission.lines import realign
from workshop.mission.model import DETAILS, FIELDS, LINED, Details, Field, lines_of
from workshop.mission.queries import details, lines, mission
from workshop.stakeholders.reasons import let_go_of_issue

NOTHING = dict.fromkeys(DETAILS, "")
"""A line of which nothing is known yet."""


def now() -> str:
    """This moment with its offset, as the file keeps it."""
    return datetime.datetime.now().astimezone().isoformat(timespec="seconds")


def write_boxes(tables: Tables, texts: Mapping[Field, str]) -> None:
    """Puts texts into boxes; details of a line follow it where it went."""
    known = tables.value("SELECT id FROM mission ORDER BY id")
    columns: dict[str, str] = {field: texts[field] for field in texts}
    if known is None:
        row: dict[str, str] = {field: texts.get(field, "") for field in FIELDS}
        tables.insert("mission", **row)
    else:
        tables.update("mission", known, **columns)
    for field, text in texts.items():
        if field in LINED:
            _realign(tables, field, lines_of(text))


def add_line(tables: Tables, box: Field, line: str) -> int:
    """Adds a line at the end of a box; gives the row that stands for it."""
    text = mission(tables).text(box)
    joined = f"{text.rstrip()}\n{line}" if text.strip() else line
    write_boxes(tables, {box: joined})
    return lines(tables, box)[-1].id


def keep_version(tables: Tables, reason: str, at: str) -> int:
    """Keeps the page as it stands; gives the row of the version."""
    number = int(tables.value("SELECT coalesce(max(number), 0) + 1 FROM mission_version"))
    body = {**mission(tables).model_dump(), "lines": [d.model_dump() for d in details(tables)]}
    text = json.dumps(body, ensure_ascii=False, sort_keys=True)
    return tables.insert("mission_version", number=number, reason=reason, kept_at=at, body=text)


def bring_details(tables: Tables, kept: Sequence[Details]) -> None:
    """Says of the lines what was said of them in a version."""
    waiting = lines(tables)
    for one in kept:
        here = next((row for row in waiting if (row.box, row.line) == (one.box, one.line)), None)
        if here is not None:
            waiting.remove(here)
            if here.known != one.known:
                tables.update("mission_line", here.id, **{**NOTHING, **one.known})


def _realign(tables: Tables, box: Field, after: list[str]) -> None:
    before = lines(tables, box)
    went = realign([one.line for one in before], after)
    stay = {before[place].id for place in went if place is not None}
    for one in before:
        if one.id not in stay:
            _remove(tables, one.id)
    for position, (line, place) in enumerate(zip(after, went, strict=True), start=1):
        if place is None:
            tables.insert("mission_line", box=box, position=position, line=line, **NOTHING)
        elif (before[place].position, before[place].line) != (position, line):
            tables.update("mission_line", before[place].id, position=position, line=line)


def _remove(tables: Tables, line: int) -> None:
    for table in ("evidence", "barrier"):
        for row in tables.all(f'SELECT id FROM "{table}" WHERE issue_id = :line', line=line):
            tables.update(table, row["id"], issue_id=None)
    let_go_of_issue(tables, line)
    tables.delete("mission_line", line)
