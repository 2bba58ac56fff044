"""One stakeholder that stood on the map twice, and two that only sound alike."""

from __future__ import annotations

from typing import Any

from workshop.document import Change, Refused, Row, Tables
from workshop.sentences import Sentence
from workshop.stakeholders.alike import pair
from workshop.stakeholders.rating.writes import refuse_while_rated
from workshop.stakeholders.ties import move

_RATINGS = ("power", "interest", "legitimacy", "urgency", "support", "seats", "patient_seats")
_TEXTS = ("short_name", "layer", "engagement_now", "engagement_target", "can_offer", "needs")
_MORE_TEXTS = ("field", "reason", "asked")
_PRESENCE = ("absent", "invited", "represented_by", "in_room")
_SUPPORTER = ("no", "applied", "confirmed")


class MergeStakeholders(Change):
    """Make one of two: `keep` takes the links, ties and seats of `absorb`, and fills its blanks.

    What both say stays as `keep` says it. A link from one of the two to the other goes; of two
    links alike the heavier weight stays.
    """

    keep: int
    absorb: int

    def apply(self, tables: Tables) -> None:
        if self.keep == self.absorb:
            raise Refused(Sentence("stakeholders.merge.itself"))
        refuse_while_rated(tables, self.absorb)
        kept, gone = (_row(tables, one) for one in (self.keep, self.absorb))
        if (kept["kind"] == "force") != (gone["kind"] == "force"):
            raise Refused(Sentence("stakeholders.merge.force"))
        move(tables, self.keep, self.absorb)
        kept = _row(tables, self.keep)
        tables.update("stakeholder", self.keep, **_filled(kept, gone, self.keep))
        tables.delete("stakeholder", self.absorb)


class KeepStakeholdersApart(Change):
    """Say that two stakeholders with names alike are two; they are not asked about again."""

    first: int
    second: int

    def apply(self, tables: Tables) -> None:
        first, second = pair(self.first, self.second)
        if first == second:
            raise Refused(Sentence("stakeholders.merge.itself"))
        sql = "SELECT 1 FROM stakeholder_apart WHERE first_id = :first AND second_id = :second"
        if not tables.value(sql, first=first, second=second):
            tables.insert("stakeholder_apart", first_id=first, second_id=second)


def _row(tables: Tables, stakeholder: int) -> Row:
    row = tables.one("SELECT * FROM stakeholder WHERE id = :id", id=stakeholder)
    if row is None:
        raise Refused(Sentence("stakeholders.gone"))
    return row


def _filled(kept: Row, gone: Row, keep: int) -> dict[str, Any]:
    """What `keep` says after the merge."""
    filled: dict[str, Any] = {}
    for column in (*_RATINGS, "organisation_id", "issue_id"):
        filled[column] = gone[column] if kept[column] is None else kept[column]
    for column in (*_TEXTS, *_MORE_TEXTS):
        filled[column] = kept[column] or gone[column]
    if kept["sector"] == "not_stated":
        filled["sector"] = gone["sector"]
    keys = [*kept["equity"].splitlines(), *gone["equity"].splitlines()]
    filled["equity"] = "\n".join(dict.fromkeys(keys))
    for column in ("unusual", "bird", "decides"):
        filled[column] = max(kept[column], gone[column])
    filled["supporter"] = max(kept["supporter"], gone["supporter"], key=_SUPPORTER.index)
    filled |= _presence(kept, gone, keep)
    return filled


def _presence(kept: Row, gone: Row, keep: int) -> dict[str, Any]:
    """The fuller presence of the two; nobody comes to speak for themselves."""
    fuller = max(kept, gone, key=lambda row: _PRESENCE.index(row["present"]))
    if fuller["present"] == "represented_by" and fuller["represented_by"] == keep:
        return {"present": "absent", "represented_by": None}
    return {"present": fuller["present"], "represented_by": fuller["represented_by"]}
