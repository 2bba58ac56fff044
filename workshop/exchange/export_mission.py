"""What stands beside the boxes of the mission, read as JSON parts."""

from __future__ import annotations

from typing import Any

from workshop.document import Reader
from workshop.mission import queries
from workshop.mission.learning import PROMPTS

_LINE = ("box", "line", "lever", "baseline", "source", "owner", "day", "how", "confidence")


def mission_parts(reader: Reader) -> dict[str, Any]:
    """Lines, evidence, barriers, versions, hands, lessons, reflections; never the pulse."""
    line_uids = {one.id: one.uid for one in queries.lines(reader)}
    version_uids = {one.id: one.uid for one in queries.versions(reader)}
    return {
        "lines": [
            {"id": one.uid, **one.model_dump(include=set(_LINE))} for one in queries.lines(reader)
        ],
        "evidence": [
            {
                "id": one.uid,
                **one.model_dump(include={"kind", "text", "number", "source", "confidence"}),
                "issue": line_uids.get(one.issue_id or 0),
            }
            for one in queries.evidence(reader)
        ],
        "barriers": [
            {
                "id": one.uid,
                "text": one.text,
                "sector": one.sector,
                "issue": line_uids.get(one.issue_id or 0),
            }
            for one in queries.barriers(reader)
        ],
        "versions": [
            {
                "id": one.uid,
                **one.model_dump(include={"number", "reason", "kept_at"}),
                "page": one.page.model_dump(),
                "lines": [row.model_dump() for row in one.lines],
            }
            for one in queries.versions(reader)
        ],
        "fists_to_five": [
            {
                "id": one.uid,
                "version": version_uids[one.version_id],
                "hands": list(one.hands),
                "asked_at": one.asked_at,
                "dissent": [
                    {"id": said.uid, "words": said.words, "sector": said.sector}
                    for said in queries.dissents(reader, one.id)
                ],
            }
            for one in queries.fists(reader)
        ],
        "lessons": [
            {"id": one.uid, "kind": one.kind, "text": one.text} for one in queries.lessons(reader)
        ],
        "reflections": [
            {"frame": frame, "prompt": prompt, "text": text}
            for frame, prompts in PROMPTS.items()
            for prompt, text in sorted(
                queries.reflections(reader, frame).items(), key=lambda one: prompts.index(one[0])
            )
        ],
    }
