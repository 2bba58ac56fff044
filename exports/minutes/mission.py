"""The mission on a page, as the room wrote it, and what stands behind its words."""

from __future__ import annotations

from collections.abc import Sequence

from exports.minutes.blocks import empty, gap, note
from exports.minutes.headings import heading, section
from exports.minutes.mission_agreed import agreed, changed
from exports.minutes.pages import MEASURE
from exports.minutes.paper import Paper, Story, date_words, said
from exports.minutes.tables import Column, table
from exports.minutes.words import para
from workshop.mission import queries
from workshop.mission.gaps import lever_counts, technology_warning
from workshop.mission.model import FIELDS, LEVERS, Line
from workshop.mission.washing import washing_test
from workshop.sentences import Sentence

LABEL = 120


def mission(paper: Paper) -> Story:
    """Every box that says something, its test, its lines, evidence, hands and versions."""
    now = queries.mission(paper.reader)
    head = section(Sentence("minutes.section.mission"))
    filled = [field for field in FIELDS if now.lines(field)]
    if not filled:
        story = [*head, empty(Sentence("minutes.mission.none"))]
    else:
        columns = [Column(width=LABEL, muted=True), Column()]
        rows = [
            [said(f"mission.box.{field}"), [para(line) for line in now.lines(field)]]
            for field in filled
        ]
        story = [*head, table(columns, rows, MEASURE, head=False)]
    if now.statement.strip():
        story += _tested(paper)
    story += [*_levers(paper), *_measures(paper), *_unknowns(paper)]
    return [*story, *_evidence(paper), *agreed(paper), *changed(paper)]


def _tested(paper: Paper) -> Story:
    """The washing test: found or not, and the reason; never a score."""
    lines = queries.lines(paper.reader)
    found = washing_test(
        queries.mission(paper.reader),
        [_unnamed(one) for one in lines] if paper.is_public else lines,
        owners=queries.names_of_owners(paper.reader),
        said=queries.reflections(paper.reader, "washing"),
    )
    columns = [Column(width=LABEL, muted=True), Column()]
    rows = [[said(f"mission.test.{one.check}"), one.reason] for one in found]
    head = heading(Sentence("minutes.mission.tested"))
    return [
        *head,
        note(said("minutes.mission.tested_how")),
        table(columns, rows, MEASURE, head=False),
    ]


def _unnamed(line: Line) -> Line:
    """A line whose owner, who may be a person, is there and not named."""
    if not line.owner.strip():
        return line
    return line.model_copy(update={"owner": said("minutes.mission.an_owner")})


def _levers(paper: Paper) -> Story:
    counted = lever_counts(queries.lines(paper.reader, "levers"))
    if not any(counted[lever] for lever in LEVERS):
        return []
    told = [
        said(
            "mission.lines.count", lever=said(f"mission.lever.{lever or 'none'}"), n=counted[lever]
        )
        for lever in (*LEVERS, "")
        if counted[lever]
    ]
    story = [*heading(Sentence("minutes.mission.levers")), para(", ".join(told) + ".")]
    warned = technology_warning(queries.lines(paper.reader, "levers"))
    return [*story, para(warned)] if warned else story


def _measures(paper: Paper) -> Story:
    """Each success measure with its baseline, source, owner and day; what is open is told.

    A public edition leaves the owner out, who may be a person.
    """
    found = queries.lines(paper.reader, "success_measures")
    if not any(one.baseline or one.source or one.owner or one.day for one in found):
        return []
    whole = ("baseline", "source", "owner", "day")
    names = [name for name in whole if name != "owner" or not paper.is_public]
    columns = [Column(said("minutes.mission.measure"))]
    columns += [Column(said(f"mission.detail.{name}"), 86, role="caption") for name in names]
    rows = [[one.line, *(_told(one, name) for name in names)] for one in found]
    return [*heading(Sentence("minutes.mission.measures")), table(columns, rows, MEASURE)]


def _unknowns(paper: Paper) -> Story:
    found = queries.lines(paper.reader, "uncertainty")
    if not any(one.how or one.day or one.confidence for one in found):
        return []
    columns = [
        Column(said("mission.box.uncertainty")),
        Column(said("mission.detail.how"), 140, role="caption"),
        Column(said("mission.detail.day"), 76, role="caption"),
        Column(said("mission.detail.confidence"), 70, role="caption"),
    ]
    rows = [
        [one.line, *(_told(one, name) for name in ("how", "day", "confidence"))] for one in found
    ]
    return [*heading(Sentence("minutes.mission.unknowns")), table(columns, rows, MEASURE)]


def _told(line: Line, name: str) -> str:
    text = str(getattr(line, name)).strip()
    if not text:
        return said("minutes.mission.open")
    if name == "confidence":
        return said(f"mission.confidence.{text}")
    return date_words(text, short=True) if name == "day" else text


def _evidence(paper: Paper) -> Story:
    """Data and lived experience side by side, then what stopped people and what came of it."""
    cards, stopped = queries.evidence(paper.reader), queries.barriers(paper.reader)
    issues = {one.id: one.line for one in queries.issues(paper.reader)}
    story: Story = []
    if cards:
        columns = [
            Column(said("minutes.mission.card")),
            Column(said("mission.evidence.source"), 130, role="caption"),
            Column(said("mission.detail.confidence"), 70, role="caption"),
            Column(said("mission.evidence.issue"), 110, role="caption"),
        ]
        rows: list[Sequence[str]] = [
            [
                f"{said(f'mission.evidence.{one.kind}')}: {one.said}",
                one.source.strip()
                or said(f"minutes.mission.{'no_source' if one.unsourced else 'open'}"),
                said(f"mission.confidence.{one.confidence or 'none'}"),
                issues.get(one.issue_id or 0, "–"),
            ]
            for one in cards
        ]
        story += [*heading(Sentence("minutes.mission.evidence")), table(columns, rows, MEASURE)]
    if stopped:
        story += heading(Sentence("mission.evidence.barrier"))
        for one in stopped:
            became = issues.get(one.issue_id or 0)
            key = "became" if became else "stopped"
            who = said(f"widgets.sector.{one.sector}")
            story.append(
                para(said(f"minutes.mission.{key}", words=one.text, who=who, issue=became))
            )
        story.append(gap(4))
    return story
