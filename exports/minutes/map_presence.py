"""Who is here: by layer of presence, and the balance of the room by sector."""

from __future__ import annotations

from reportlab.platypus import CondPageBreak

from exports.minutes.blocks import gap, note
from exports.minutes.headings import heading
from exports.minutes.pages import MEASURE
from exports.minutes.paper import Paper, Story, said
from exports.minutes.styles import leading_of
from exports.minutes.tables import WHOLE_ROW, Column, table
from workshop.sentences import Sentence
from workshop.stakeholders.balance import Balance, Segment
from workshop.stakeholders.coverage.facts import sector_name
from workshop.stakeholders.measures import Measures
from workshop.stakeholders.model import Stakeholder
from workshop.stakeholders.queries import stakeholders

HEADING = 90.0  # points that the heading and the head of the table take
SIGNS_A_LINE = 62  # about so many characters stand in a line of names
LAYERS = ("in_room", "represented_by", "invited", "absent")


def presence(paper: Paper) -> Story:
    """Names by whether they are in the room, spoken for, invited or not here."""
    everybody = stakeholders(paper.reader)
    names = {one.id: one.name for one in everybody}
    columns = [
        Column(said("minutes.map.presence"), 110, strong=True),
        Column(said("minutes.map.number"), 44, right=True),
        Column(said("minutes.map.who")),
    ]
    rows = []
    for layer in LAYERS:
        here = [one for one in everybody if one.present == layer]
        told = [_name(one, names) for one in here] or [said("minutes.map.none-of-them")]
        rows.append([said(f"minutes.map.presence.{layer}"), str(len(here)), "; ".join(told)])
    longest = max(len(row[-1]) for row in rows)
    room = HEADING + min(longest / SIGNS_A_LINE * leading_of("body"), WHOLE_ROW)
    head = heading(Sentence("minutes.map.here"))
    return [CondPageBreak(room), *head, table(columns, rows, MEASURE)]


def room_balance(found: Measures) -> Story:
    """Seats by sector of the helix, and what stands out; a list, never one number."""
    seats = found.balance
    columns = [
        Column(said("minutes.map.sector")),
        Column(said("minutes.map.seats"), 90, right=True),
        Column(said("minutes.map.remark"), 220, muted=True),
    ]
    rows = [[said_sector(one.sector), str(one.seats), _remark(one)] for one in seats.segments]
    return [
        *heading(Sentence("minutes.map.balance", helix=seats.helix.title)),
        table(columns, rows, MEASURE),
        *_not_stated(seats),
    ]


def said_sector(sector: str) -> str:
    """A sector with a capital letter, as a row of a table begins."""
    name = said(sector_name(sector).key)
    return name[:1].upper() + name[1:]


def _remark(one: Segment) -> str:
    if one.empty:
        return said("minutes.map.no-seat")
    if one.heavy:
        return said("minutes.map.heavy")
    return "" if one.in_helix else said("minutes.map.outside-helix")


def _not_stated(seats: Balance) -> Story:
    if not seats.not_stated:
        return []
    return [gap(8), note(said("minutes.map.not-stated", n=seats.not_stated))]


def _name(one: Stakeholder, names: dict[int, str]) -> str:
    by = names.get(one.represented_by or 0)
    if one.present == "represented_by" and by:
        return said("minutes.map.spoken-by", name=one.name, by=by)
    return one.name
