"""Who is here, who is missing: figure and names, presence, findings, what the map says."""

from __future__ import annotations

from reportlab.platypus import CondPageBreak, Flowable

from exports.figures.map_figure import MapFigure
from exports.figures.map_items import MapData, View
from exports.map_numbers import map_data, names
from exports.minutes.blocks import empty, gap, note, together
from exports.minutes.headings import heading, section
from exports.minutes.map_findings import missing
from exports.minutes.map_measures import holding, salience
from exports.minutes.map_presence import presence, room_balance
from exports.minutes.map_ratings import ratings
from exports.minutes.map_stances import stances
from exports.minutes.names import NameList
from exports.minutes.paper import Paper, Story, said
from exports.minutes.words import para
from workshop.sentences import Sentence
from workshop.stakeholders.measures import measures
from workshop.stakeholders.queries import presence as counted
from workshop.stakeholders.queries import stakeholders as everybody

ROOM_FOR_FIGURE = 430.0  # points: title and figure begin on one page
BESIDE: tuple[View, ...] = ("lanes", "onion")
"""The views that follow the grid where anybody has a place in them."""


def stakeholders(paper: Paper) -> Story:
    """The whole section; the public edition names who is missing and nobody's place on the map."""
    head: Story = section(Sentence("minutes.section.map"))
    known = everybody(paper.reader)
    if not known:
        return [*head, empty(Sentence("minutes.map.none"))]
    found = measures(paper.reader)
    if paper.is_public:
        return [*head, _counts(paper), *presence(paper), *room_balance(found), *missing(paper)]
    return [
        CondPageBreak(ROOM_FOR_FIGURE),
        *head,
        *_figure(paper),
        *presence(paper),
        *room_balance(found),
        *missing(paper),
        *_beside(paper),
        *ratings(paper, known),
        *salience(found, known),
        *holding(found, known),
        *stances(paper, known),
    ]


def _counts(paper: Paper) -> Flowable:
    now = counted(paper.reader)
    return para(
        Sentence(
            "minutes.map.counts",
            n=now.total,
            here=now.in_room,
            spoken=now.represented_by,
            away=now.invited + now.absent,
        )
    )


def _figure(paper: Paper) -> Story:
    data = map_data(paper.reader)
    if not data.inside("grid"):
        story: Story = [_counts(paper), gap(), note(said("minutes.map.none"))]
    else:
        story = [
            _counts(paper),
            note(said("minutes.map.scores")),
            gap(20),
            MapFigure(data),
            *outside(data, "grid"),
        ]
    return [*story, gap(), NameList(names(paper.reader))]


def outside(data: MapData, view: View) -> Story:
    """The numbers that a view cannot place, in one line; nothing when it places all."""
    numbers = data.outside(view)
    if not numbers:
        return []
    told = ", ".join(str(number) for number in sorted(numbers))
    return [gap(8), note(said("paper.map.outside", numbers=told))]


def _beside(paper: Paper) -> Story:
    data = map_data(paper.reader)
    story: Story = []
    for view in BESIDE:
        if data.inside(view):
            about = note(said(f"paper.map.about.{view}"))
            figure = MapFigure(data, view, small=True, key=False)
            head = heading(Sentence(f"paper.map.view.{view}"))
            story.append(together(*head, about, gap(8), figure, *outside(data, view)))
    return story
