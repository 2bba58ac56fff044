"""What was said about the map, checked and written into an empty file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from workshop.exchange.problems import Problem
from workshop.exchange.schema import Link, Stakeholder, Workshop
from workshop.exchange.written import Written, plain
from workshop.sentences import Sentence

HEAVIEST = 4
_ONCE = {
    "finding_answers": ("finding", "subject"),
    "seat_support": ("stakeholder", "item"),
    "stances": ("option", "stakeholder"),
}


def problems(whole: Workshop) -> Iterator[Problem]:
    """Answers without a reason, what is said twice, forces with a seat, issues of no mission."""
    for part, fields in _ONCE.items():
        yield from _twice(part, getattr(whole, part), fields)
    for place, answer in enumerate(whole.finding_answers):
        if answer.answer != "invite" and not answer.reason.strip():
            path = f"finding_answers[{place}].reason"
            yield Problem(path, Sentence("coverage.refused.reason"))
    forces = {row.id for row in whole.stakeholders if row.kind == "force"}
    for part in ("seat_support", "stances"):
        for place, row in enumerate(getattr(whole, part)):
            if row.stakeholder in forces:
                path = f"{part}[{place}].stakeholder"
                yield Problem(path, Sentence("coverage.refused.force"))
    lines = {line.id for line in whole.mission.lines if line.box == "issues"}
    for place, one in enumerate(whole.stakeholders):
        if one.issue is not None and one.issue not in lines:
            what = Sentence("exchange.unknown", value=one.issue, part="mission")
            yield Problem(f"stakeholders[{place}].issue", what)
        if one.seats is not None and (one.patient_seats or 0) > one.seats:
            path = f"stakeholders[{place}].patient_seats"
            yield Problem(path, Sentence("coverage.refused.seats"))


def issue_of(written: Written, row: Stakeholder) -> int | None:
    """The row of the issue a stakeholder is on the map for; the mission is written before."""
    return written.id("mission_line", row.issue)


def weight_of(link: Link) -> int | None:
    """The weight of a link, 1 to 4; files of the older shape go up to 5, which is 4 now."""
    return None if link.weight is None else min(link.weight, HEAVIEST)


def write_map(written: Written, whole: Workshop) -> None:
    """Writes the helix, the answers, the support and the stances; options are there already."""
    if whole.helix is not None:
        written.tables.insert("map_setting", helix=whole.helix)
    for answer in whole.finding_answers:
        written.add("finding_answer", answer.id, **plain(answer))
    for support in whole.seat_support:
        written.tables.insert(
            "seat_support",
            **plain(support, "stakeholder"),
            stakeholder_id=written.here("stakeholder", support.stakeholder),
        )
    for stance in whole.stances:
        written.tables.insert(
            "stance",
            **plain(stance, "option", "stakeholder"),
            option_id=written.here("option", stance.option),
            stakeholder_id=written.here("stakeholder", stance.stakeholder),
        )


def _twice(part: str, rows: Sequence[Any], fields: Sequence[str]) -> Iterator[Problem]:
    seen: set[tuple[Any, ...]] = set()
    for place, row in enumerate(rows):
        key = tuple(getattr(row, field) for field in fields)
        if key in seen:
            what = Sentence("exchange.twice", value=" ".join(map(str, key)))
            yield Problem(f"{part}[{place}].{fields[-1]}", what)
        seen.add(key)
