"""How far the room stood behind the statement, and how the page changed."""

from __future__ import annotations

from exports.minutes.blocks import note
from exports.minutes.headings import heading
from exports.minutes.paper import Paper, Story, clock, said
from exports.minutes.words import Run, para, strong
from workshop.mission import queries
from workshop.mission.diff import Piece, pages
from workshop.mission.fists import sentence
from workshop.mission.model import Fists, Version
from workshop.sentences import Sentence


def agreed(paper: Paper) -> Story:
    """Every fist to five: on which words, how many of each, and dissent word for word."""
    found = queries.fists(paper.reader)
    if not found:
        return []
    story = heading(Sentence("minutes.mission.agreed"))
    for one in found:
        story += _count(paper, one)
    return story


def changed(paper: Paper) -> Story:
    """What changed from each version to the next, and to the page as it is."""
    found = queries.versions(paper.reader)
    if not found:
        return []
    story = [*heading(Sentence("minutes.mission.versions")), note(said("minutes.mission.marks"))]
    ends = [*(one.page for one in found[1:]), queries.mission(paper.reader)]
    for place, (version, after) in enumerate(zip(found, ends, strict=True)):
        story.append(para(strong(_named(version))))
        differing = pages(version.page, after)
        following = place + 1 < len(found)
        key = "to_version" if following else "to_now"
        number = found[place + 1].number if following else 0
        if not differing:
            story.append(note(said(f"minutes.mission.same_{key}", number=number)))
        for field, pieces in differing:
            label = said(f"minutes.mission.{key}", box=said(f"mission.box.{field}"), number=number)
            story.append(para([f"{label} ", *_marked(pieces)]))
    return story


def _count(paper: Paper, one: Fists) -> Story:
    version = queries.version(paper.reader, one.version_id)
    number = version.number if version else 0
    statement = version.page.statement.strip() if version else ""
    hands = [
        said("mission.spread.row", answer=said("mission.agree.fingers", n=n), n=count)
        for n, count in enumerate(one.hands)
    ]
    story = [
        para(said("minutes.mission.asked", time=clock(one.asked_at), number=number)),
        para(f"“{statement}”"),
        para(strong(sentence(one.hands))),
        note("; ".join(hands)),
    ]
    for dissent in queries.dissents(paper.reader, one.id):
        who = said(f"widgets.sector.{dissent.sector}")
        hidden = paper.is_public or dissent.sector == "not_stated"
        key = "dissent" if hidden else "dissent_of"
        story.append(para(said(f"minutes.mission.{key}", words=dissent.words, who=who)))
    return story


def _named(version: Version) -> str:
    return said(
        "minutes.mission.version",
        number=version.number,
        time=clock(version.kept_at),
        reason=said(f"mission.versions.reason.{version.reason}"),
    )


def _marked(pieces: tuple[Piece, ...]) -> list[Run | str]:
    """New words strong, words that went in brackets: it reads without colour and when copied."""
    found: list[Run | str] = []
    for one in pieces:
        if one.kind == "new":
            found.append(strong(one.text))
        else:
            found.append(
                f"[– {one.text}] " if one.kind == "gone" and one.text.strip() else one.text
            )
    return found
