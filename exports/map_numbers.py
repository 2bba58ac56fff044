"""Everybody on the map with one number in all figures and lists: by sector, then by name."""

from __future__ import annotations

from exports.figures.map_items import Force, MapData, MapItem, Tie
from exports.figures.marks import Presence
from exports.minutes.names import NumberedName
from workshop.document import Reader
from workshop.people.marks import SECTORS
from workshop.stakeholders.coverage.queries import findings
from workshop.stakeholders.model import Stakeholder
from workshop.stakeholders.queries import links, stakeholders

PRESENCE: dict[str, Presence] = {"in_room": "here", "represented_by": "spoken_for"}
ENGAGEMENTS = ("inform", "consult", "involve", "collaborate", "empower")


def numbered(reader: Reader) -> dict[int, Stakeholder]:
    """Every stakeholder by number, forces left out; placed or not."""
    found = sorted(stakeholders(reader), key=_order)
    return dict(enumerate(found, start=1))


def map_data(reader: Reader) -> MapData:
    """What the figures are drawn from; hatched are those the room rated while they were away."""
    everybody = numbered(reader)
    by_others = {who for one in findings(reader) if one.check == "C12" for who in one.subjects}
    number_of = {one.id: number for number, one in everybody.items()}
    forces = [one for one in stakeholders(reader, forces=True) if one.is_force]
    ties = [
        Tie(number_of[link.source_id], number_of[link.target_id], link.kind)
        for link in links(reader)
        if link.source_id in number_of and link.target_id in number_of
    ]
    return MapData(
        [_item(number, one, hatched=one.id in by_others) for number, one in everybody.items()],
        [Force(one.name, one.layer) for one in forces],
        ties,
    )


def names(reader: Reader) -> list[NumberedName]:
    """The list that belongs to the figures; bold is in the room."""
    return [
        NumberedName(number, one.name, one.present == "in_room")
        for number, one in numbered(reader).items()
    ]


def _item(number: int, one: Stakeholder, *, hatched: bool) -> MapItem:
    return MapItem(
        number,
        one.sector,
        one.power,
        one.interest,
        PRESENCE.get(one.present, "not_here"),
        layer=one.layer,
        engagement=one.engagement_now if one.engagement_now in ENGAGEMENTS else "",
        bird=one.bird,
        hatched=hatched,
    )


def _order(one: Stakeholder) -> tuple[int, str, int]:
    place = SECTORS.index(one.sector) if one.sector in SECTORS else len(SECTORS)
    return place, one.name.casefold(), one.id
