"""The mission from a workshop's JSON, written into an empty file; and what is wrong with it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence

from workshop.exchange.problems import Problem
from workshop.exchange.schema_mission import MissionParts
from workshop.exchange.written import Written, plain
from workshop.mission.learning import PROMPTS
from workshop.mission.model import LINED, Field, lines_of
from workshop.mission.queries import lines
from workshop.mission.writes import write_boxes
from workshop.sentences import Sentence

PARTS = tuple(MissionParts.model_fields)
"""The fields of the mission that are no boxes."""


def write_mission(written: Written, parts: MissionParts, boxes: dict[Field, str]) -> None:
    """Writes the boxes, then what is known of their lines and what stands beside them."""
    write_boxes(written.tables, boxes)
    _lines(written, parts)
    for place, card in enumerate(parts.evidence, start=1):
        issue = written.id("mission_line", card.issue)
        written.add("evidence", card.id, **plain(card, "issue"), position=place, issue_id=issue)
    for place, barrier in enumerate(parts.barriers, start=1):
        issue = written.id("mission_line", barrier.issue)
        written.add(
            "barrier", barrier.id, **plain(barrier, "issue"), position=place, issue_id=issue
        )
    for version in parts.versions:
        body = {
            **version.page.model_dump(),
            "lines": [one.model_dump() for one in version.lines],
        }
        text = json.dumps(body, ensure_ascii=False, sort_keys=True)
        written.add("mission_version", version.id, **plain(version, "page", "lines"), body=text)
    _fists(written, parts)
    for place, lesson in enumerate(parts.lessons, start=1):
        written.add("lesson", lesson.id, **plain(lesson), position=place)
    for one in parts.reflections:
        written.tables.insert("reflection", **plain(one))


def problems(parts: MissionParts, boxes: dict[Field, list[str]]) -> Iterator[Problem]:
    """Names twice, lines that stand in no box, references to nothing."""
    for part in PARTS:
        rows = getattr(parts, part)
        yield from _twice(f"mission.{part}", [getattr(row, "id", None) for row in rows])
    for place, fists in enumerate(parts.fists_to_five):
        yield from _twice(
            f"mission.fists_to_five[{place}].dissent", [said.id for said in fists.dissent]
        )
    yield from _strange_lines(parts, boxes)
    issues = {one.id for one in parts.lines if one.box == "issues"}
    for part in ("evidence", "barriers"):
        for place, row in enumerate(getattr(parts, part)):
            if row.issue is not None and row.issue not in issues:
                what = Sentence("exchange.unknown", value=row.issue, part="mission.lines")
                yield Problem(f"mission.{part}[{place}].issue", what)
    versions = {one.id for one in parts.versions}
    for place, fists in enumerate(parts.fists_to_five):
        if fists.version not in versions:
            what = Sentence("exchange.unknown", value=fists.version, part="mission.versions")
            yield Problem(f"mission.fists_to_five[{place}].version", what)
    yield from _prompts(parts)


def _lines(written: Written, parts: MissionParts) -> None:
    """Each line is found in its box, and takes the name it had."""
    waiting = {box: lines(written.tables, box) for box in LINED}
    for row in parts.lines:
        here = next(one for one in waiting[row.box] if one.line == row.line.strip())
        waiting[row.box].remove(here)
        written.tables.delete("mission_line", here.id)
        told = plain(row, "line")
        written.add("mission_line", row.id, **told, line=here.line, position=here.position)


def _fists(written: Written, parts: MissionParts) -> None:
    position = 0
    for fists in parts.fists_to_five:
        fists_id = written.add(
            "fist_to_five",
            fists.id,
            version_id=written.here("mission_version", fists.version),
            hands=json.dumps(fists.hands),
            asked_at=fists.asked_at,
        )
        for said in fists.dissent:
            position += 1
            written.add(
                "dissent", said.id, **plain(said), position=position, fist_to_five_id=fists_id
            )


def _twice(path: str, names: Sequence[str | None]) -> Iterator[Problem]:
    for place, name in enumerate(names):
        if name is not None and name in names[:place]:
            yield Problem(f"{path}[{place}].id", Sentence("exchange.twice", value=name))


def _strange_lines(parts: MissionParts, boxes: dict[Field, list[str]]) -> Iterator[Problem]:
    left = {box: Counter(lines_of("\n".join(boxes[box]))) for box in LINED}
    for place, row in enumerate(parts.lines):
        line = row.line.strip()
        if not left[row.box][line]:
            yield Problem(f"mission.lines[{place}].line", Sentence("exchange.no_line", box=row.box))
        left[row.box][line] -= 1


def _prompts(parts: MissionParts) -> Iterator[Problem]:
    seen: set[tuple[str, str]] = set()
    for place, row in enumerate(parts.reflections):
        path = f"mission.reflections[{place}].prompt"
        if row.prompt not in PROMPTS[row.frame]:
            yield Problem(path, Sentence("exchange.unknown", value=row.prompt, part=row.frame))
        if (row.frame, row.prompt) in seen:
            yield Problem(path, Sentence("exchange.twice", value=row.prompt))
        seen.add((row.frame, row.prompt))
