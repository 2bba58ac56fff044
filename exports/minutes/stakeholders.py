"""The map as a figure with numbers, the names beside it, and who is not in the room."""

from __future__ import annotations

from exports.figures.map_figure import MapFigure, MapItem
from exports.figures.marks import Presence
from exports.minutes.blocks import empty, gap, note
from exports.minutes.headings import heading, section
from exports.minutes.names import NameList, NumberedName
from exports.minutes.paper import Paper, Story, said
from exports.minutes.words import para
from workshop.sentences import Sentence
from workshop.stakeholders.model import Stakeholder
from workshop.stakeholders.queries import absent, placed, tray
from workshop.stakeholders.queries import stakeholders as everybody

_PRESENCE: dict[str, Presence] = {"in_room": "here", "represented_by": "spoken_for"}


def stakeholders(paper: Paper) -> Story:
    """Figure, names, those not placed, those not in the room."""
    head = section(Sentence("minutes.section.map"))
    if not everybody(paper.reader):
        return [*head, empty(Sentence("minutes.map.none"))]
    found = placed(paper.reader)
    items = [_item(number, one) for number, one in enumerate(found, start=1)]
    names = [
        NumberedName(number, one.name, one.present == "in_room")
        for number, one in enumerate(found, start=1)
    ]
    story: Story = [*head, MapFigure(items), gap(), NameList(names)]
    unplaced = [one.name for one in tray(paper.reader)]
    if unplaced:
        story += [gap(), note(said("minutes.map.unplaced", names=", ".join(unplaced)))]
    missing = [one.name for one in absent(paper.reader)]
    words = ", ".join(missing) if missing else said("minutes.map.nobody-missing")
    return [*story, *heading(Sentence("minutes.map.missing")), para(words)]


def _item(number: int, one: Stakeholder) -> MapItem:
    presence = _PRESENCE.get(one.present, "not_here")
    return MapItem(number, one.sector, one.power or 1, one.interest or 1, presence)
