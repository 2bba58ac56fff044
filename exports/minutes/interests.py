"""What was declared and what it changed; the words of a declaration are never printed."""

from __future__ import annotations

from exports.minutes.blocks import empty, gap
from exports.minutes.headings import section
from exports.minutes.pages import MEASURE
from exports.minutes.paper import Paper, Story, said
from exports.minutes.tables import Column, table
from exports.minutes.words import para
from workshop.interests.queries import measures, standings
from workshop.options.queries import option
from workshop.people.queries import participant
from workshop.sentences import Sentence


def interests(paper: Paper) -> Story:
    """How many declared, had nothing to declare, declined, were not asked; and the measures."""
    story = section(Sentence("minutes.section.interests"))
    counted = standings(paper.reader)
    if not counted.get("declared"):
        story.append(empty(Sentence("minutes.interests.none")))
    lines = [said(f"minutes.standing.{name}", n=count) for name, count in counted.items() if count]
    story.append(para(" ".join(lines)))
    found = measures(paper.reader)
    if found and not paper.is_public:
        heads = (("person", 120.0), ("option", 0.0), ("measure", 120.0), ("decided", 80.0))
        columns = [Column(said(f"minutes.interests.{name}"), width) for name, width in heads]
        rows = [
            [
                _name(paper, one.participant_id),
                _option(paper, one.option_id),
                said(f"minutes.measure.{one.measure}"),
                _name(paper, one.decided_by),
            ]
            for one in found
        ]
        story += [gap(), table(columns, rows, MEASURE)]
    return story


def _name(paper: Paper, participant_id: int | None) -> str:
    found = participant(paper.reader, participant_id) if participant_id is not None else None
    return found.name if found else ""


def _option(paper: Paper, option_id: int) -> str:
    found = option(paper.reader, option_id)
    return f"{found.letter} {found.shown}" if found else ""
