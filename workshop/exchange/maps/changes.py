"""Bringing a map into an open workshop."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel, Field

from workshop.document import Change, Refused, Tables
from workshop.exchange.maps.model import Card, MapData, Tie
from workshop.sentences import Sentence

_WRITTEN_APART = {"id", "represented_by", "equity", "sources"}
_EMPTY = {"organisation_id": None, "issue_id": None, "represented_by": None}


class ImportMap(Change):
    """Bring a map in, as one step: new cards are added, known ones take what the file says.

    A card is known by its uid; a card of a file without ids of ours is known by its exact name,
    and then stays as it is. Nothing that is on the map is taken off.
    """

    whole: MapData = Field(repr=False)

    def apply(self, tables: Tables) -> None:
        rows = tables.all("SELECT id, uid, name FROM stakeholder ORDER BY position, id")
        ids = {row["uid"]: row["id"] for row in rows}
        by_name: dict[str, int] = {}
        for row in rows:
            by_name.setdefault(same(row["name"]), row["id"])
        for card in self.whole.cards:
            here = by_name.get(same(card.name)) if card.id in self.whole.here_by_name else None
            ids[card.id] = here or _write_card(tables, card, ids.get(card.id))
        _write_speakers(tables, self.whole.cards, ids)
        for tie in self.whole.ties:
            _write_tie(tables, tie, ids[tie.source], ids[tie.target])


def same(name: str) -> str:
    """A name for comparing: case and spaces aside."""
    return " ".join(name.casefold().split())


def _write_card(tables: Tables, card: Card, known: int | None) -> int:
    if known is not None:
        columns = _columns(card, card.model_fields_set)
        if columns:
            tables.update("stakeholder", known, **columns)
        return known
    columns = {**_EMPTY, **_columns(card, Card.model_fields)}
    if columns["present"] == "represented_by":
        columns["present"] = "absent"  # until who speaks for them is there
    position = tables.next_position("stakeholder")
    return tables.insert("stakeholder", uid=card.id, position=position, **columns)


def _columns(card: Card, fields: Iterable[str]) -> dict[str, Any]:
    wanted = set(fields)
    found = {
        name: int(value) if isinstance(value, bool) else value
        for name, value in card.model_dump(include=wanted - _WRITTEN_APART).items()
    }
    if "equity" in wanted:
        found["equity"] = "\n".join(card.equity)
    if "sources" in wanted:
        found["sources"] = _sources(card)
    return found


def _sources(of: Card | Tie) -> str:
    return json.dumps([one.model_dump() for one in of.sources], ensure_ascii=False)


def _write_speakers(tables: Tables, cards: tuple[Card, ...], ids: dict[str, int]) -> None:
    for card in cards:
        if not card.model_fields_set & {"present", "represented_by"}:
            continue
        speaker = None if card.represented_by is None else ids.get(card.represented_by)
        if card.represented_by is not None and speaker is None:
            raise Refused(Sentence("exchange.map.nobody", name=card.represented_by))
        tables.update("stakeholder", ids[card.id], represented_by=speaker, present=card.present)


def _write_tie(tables: Tables, tie: Tie, source: int, target: int) -> None:
    if source == target:
        return
    known = tables.value("SELECT id FROM link WHERE uid = :uid", uid=tie.id) or tables.value(
        "SELECT id FROM link WHERE source_id = :source AND target_id = :target AND kind = :kind",
        source=source,
        target=target,
        kind=tie.kind,
    )
    said = tie.model_fields_set if known is not None else set(Tie.model_fields)
    columns = _of_tie(tie, said & {"kind", "weight", "note", "legal_basis"})
    if "sources" in said:
        columns["sources"] = _sources(tie)
    if known is None:
        tables.insert("link", uid=tie.id, source_id=source, target_id=target, **columns)
    else:
        tables.update("link", known, source_id=source, target_id=target, **columns)


def _of_tie(tie: BaseModel, fields: set[str]) -> dict[str, Any]:
    return tie.model_dump(include=fields)
