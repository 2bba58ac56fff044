"""The parts of an option in a workshop's JSON beyond its words: needs, who pays and gains."""

from __future__ import annotations

from workshop.exchange.fields import Line, Moment, Name, Paragraph, Part, Uid
from workshop.options.gates import GateKind
from workshop.options.money import Side


class Gate(Part):
    """Something to be settled before the vote, and the answer, or the role that waived it."""

    id: Uid | None = None
    kind: GateKind = "other"
    need: Line = ""
    answer: Paragraph = ""
    waived_by: Name = ""
    waived_because: Paragraph = ""
    settled_at: Moment = ""


class Party(Part):
    """Somebody who pays for an option or gains from it: on the map, or by name."""

    side: Side
    stakeholder: Uid | None = None
    name: Name = ""
