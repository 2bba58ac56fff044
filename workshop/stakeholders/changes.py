"""What people do on the stakeholder map."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import TypeAdapter

from workshop.document import Change, Refused, Tables
from workshop.document.text import Line, Name, Paragraph
from workshop.sentences import Sentence
from workshop.stakeholders.model import (
    Basis,
    Engagement,
    Kind,
    Layer,
    LinkKind,
    Presence,
    Rating,
    Sector,
    Support,
    Unit,
    Weight,
)
from workshop.stakeholders.ties import let_go

_EMPTY: dict[str, Any] = {
    "power": None,
    "interest": None,
    "legitimacy": None,
    "urgency": None,
    "support": None,
    "represented_by": None,
    "organisation_id": None,
    "unusual": 0,
    "bird": 0,
    "supporter": "no",
    "engagement_now": "",
    "engagement_target": "",
    "can_offer": "",
    "needs": "",
    "equity": "",
    "sources": "[]",
}


_NAME: TypeAdapter[str] = TypeAdapter(Name)


class AddStakeholder(Change):
    """Put somebody on the map, not rated yet."""

    name: Name
    short_name: Name = ""
    kind: Kind = "organisation"
    sector: Sector = "not_stated"
    layer: Layer = ""
    present: Presence = "absent"
    organisation: int | None = None

    def apply(self, tables: Tables) -> None:
        if not self.name.strip():
            raise Refused(Sentence("stakeholders.no-name"))
        if self.present == "represented_by":
            raise Refused(Sentence("stakeholders.by-whom"))
        row = self.model_dump(exclude={"operation", "organisation"})
        position = tables.next_position("stakeholder")
        extra = {"position": position, "organisation_id": self.organisation}
        tables.insert("stakeholder", **{**_EMPTY, **row, **extra})


class WriteStakeholder(Change):
    """Type in one of the texts of a stakeholder."""

    stakeholder: int
    field: Literal["name", "short_name", "can_offer", "needs", "equity", "reason"]
    text: Paragraph

    @property
    def typing(self) -> str:
        return f"stakeholder.{self.stakeholder}.{self.field}"

    def apply(self, tables: Tables) -> None:
        if self.field == "name" and not self.text.strip():
            raise Refused(Sentence("stakeholders.no-name"))
        if self.field in ("name", "short_name"):
            _NAME.validate_python(self.text)
        tables.update("stakeholder", self.stakeholder, **{self.field: self.text})


class EditStakeholder(Change):
    """Set what a stakeholder is; what is not named stays as it is."""

    stakeholder: int
    name: Name | None = None
    short_name: Name | None = None
    kind: Kind | None = None
    sector: Sector | None = None
    layer: Layer | None = None
    present: Presence | None = None
    represented_by: int | None = None
    unusual: bool | None = None
    bird: bool | None = None
    supporter: Literal["no", "applied", "confirmed"] | None = None
    engagement_now: Engagement | None = None
    engagement_target: Engagement | None = None
    power: Rating | None = None
    interest: Rating | None = None
    legitimacy: Rating | None = None
    urgency: Rating | None = None
    support: Support | None = None
    decides: bool | None = None
    field: Name | None = None
    issue_id: int | None = None

    def apply(self, tables: Tables) -> None:
        set_now = self.model_fields_set - {"operation", "stakeholder"}
        columns = self.model_dump(include=set(set_now))
        if self.name is not None and not self.name.strip():
            raise Refused(Sentence("stakeholders.no-name"))
        if "present" in columns:
            self._check_presence()
            columns["represented_by"] = self.represented_by
        rated = {name for name in ("power", "interest") if columns.get(name) is not None}
        if rated and _kind(tables, self.stakeholder, self.kind) == "force":
            raise Refused(Sentence("stakeholders.force-not-rated"))
        if self.kind == "force":
            columns |= {"power": None, "interest": None}
        if columns:
            tables.update("stakeholder", self.stakeholder, **columns)

    def _check_presence(self) -> None:
        spoken_for = self.present == "represented_by"
        if spoken_for and self.represented_by is None:
            raise Refused(Sentence("stakeholders.by-whom"))
        if spoken_for and self.represented_by == self.stakeholder:
            raise Refused(Sentence("stakeholders.by-itself"))
        if not spoken_for and self.represented_by is not None:
            raise Refused(Sentence("stakeholders.not-spoken-for"))


class RateStakeholder(Change):
    """Rate power and interest from 1 to 5; None is not rated, never the middle."""

    stakeholder: int
    power: Rating | None
    interest: Rating | None

    def apply(self, tables: Tables) -> None:
        if _kind(tables, self.stakeholder) == "force" and (self.power, self.interest) != (
            None,
            None,
        ):
            raise Refused(Sentence("stakeholders.force-not-rated"))
        tables.update("stakeholder", self.stakeholder, power=self.power, interest=self.interest)


class RemoveStakeholder(Change):
    """Take somebody off the map, with all links; whoever they spoke for is absent again."""

    stakeholder: int

    def apply(self, tables: Tables) -> None:
        let_go(tables, self.stakeholder)
        tables.delete("stakeholder", self.stakeholder)


class AddLink(Change):
    """Draw a link from one stakeholder to another."""

    source: int
    target: int
    kind: LinkKind
    weight: Weight | None = None
    note: Line = ""
    legal_basis: Basis = ""

    def apply(self, tables: Tables) -> None:
        if self.source == self.target:
            raise Refused(Sentence("stakeholders.link.itself"))
        known = tables.value(
            "SELECT 1 FROM link WHERE source_id = :s AND target_id = :t AND kind = :kind",
            s=self.source,
            t=self.target,
            kind=self.kind,
        )
        if known:
            raise Refused(Sentence("stakeholders.link.known"))
        tables.insert(
            "link",
            source_id=self.source,
            target_id=self.target,
            kind=self.kind,
            weight=self.weight,
            note=self.note,
            sources="[]",
            legal_basis=self.legal_basis,
        )


class EditLink(Change):
    """Set the weight of a link, its note, or whether its data may flow; the rest stays."""

    link: int
    weight: Weight | None = None
    note: Line | None = None
    legal_basis: Basis | None = None

    def apply(self, tables: Tables) -> None:
        columns = self.model_dump(include=self.model_fields_set - {"operation", "link"})
        kind = tables.value("SELECT kind FROM link WHERE id = :id", id=self.link)
        if self.legal_basis and kind != "data":
            raise Refused(Sentence("coverage.refused.no-data"))
        if columns:
            tables.update("link", self.link, **columns)


class RemoveLink(Change):
    """Take a link away."""

    link: int

    def apply(self, tables: Tables) -> None:
        tables.delete("link", self.link)


class PlaceFreely(Change):
    """Keep where a card was put in a view without axes; `x` and `y` go from 0 to 1."""

    view: Literal["network"]
    stakeholder: int
    x: Unit
    y: Unit

    def apply(self, tables: Tables) -> None:
        sql = "SELECT id FROM map_position WHERE view = :view AND stakeholder_id = :one"
        known = tables.value(sql, view=self.view, one=self.stakeholder)
        if known is None:
            row = {"view": self.view, "stakeholder_id": self.stakeholder, "x": self.x, "y": self.y}
            tables.insert("map_position", **row)
        else:
            tables.update("map_position", known, x=self.x, y=self.y)


class ForgetPlaces(Change):
    """Let a view without axes be laid out afresh."""

    view: Literal["network"]

    def apply(self, tables: Tables) -> None:
        for row in tables.all("SELECT id FROM map_position WHERE view = :view", view=self.view):
            tables.delete("map_position", row["id"])


def _kind(tables: Tables, stakeholder: int, new: str | None = None) -> object:
    """What a stakeholder is after a change."""
    return new or tables.value("SELECT kind FROM stakeholder WHERE id = :id", id=stakeholder)
