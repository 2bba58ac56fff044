"""Rows of a file, as a format found them, made into a map: all of it, or every problem."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple, get_args

from workshop.document import new_uid
from workshop.exchange.maps.bad import BadMap
from workshop.exchange.maps.columns import (
    CARD_COLUMNS,
    TIE_COLUMNS,
    Column,
    Raw,
    as_text,
    plain_head,
)
from workshop.exchange.maps.model import MOST_CARDS, MOST_TIES, Card, MapData, Tie
from workshop.exchange.maps.reading import RawCard, RawTie, Reading, short
from workshop.exchange.maps.types import link_kind_named
from workshop.exchange.maps.values import (
    heads_of,
    model_from,
    own_weight,
    spell,
    take_tags,
    take_type,
    values_of,
    word_of,
)
from workshop.sentences import Sentence
from workshop.stakeholders.model import Kind, LinkKind


class Read(NamedTuple):
    """A map that was read whole, and remarks about what a foreign file had beside it."""

    map: MapData
    remarks: tuple[Sentence, ...] = ()


def assemble(
    cards: Iterable[RawCard],
    ties: Iterable[RawTie],
    *,
    link_kind: LinkKind = "influence",
    fresh: Callable[[], str] = new_uid,
) -> Read:
    """Makes a map of the rows of a file.

    Rows with a Plenary ID are ours and must hold what ours hold. Other rows get new ids, a type is
    taken as kind or sector where we know the word, and a link of unknown kind is a `link_kind`.

    Raises:
        BadMap: with every problem and its place.
    """
    rows, edges = list(cards), list(ties)
    now = Reading(link_kind, fresh)
    for what, found, most in (("cards", rows, MOST_CARDS), ("links", edges, MOST_TIES)):
        if len(found) > most:
            now.wrong(what, "exchange.map.too-many", n=len(found), most=most)
    if now.problems:
        raise BadMap(now.problems)
    uids = _name_all(now, rows)
    made = [_card(now, row, uid) for row, uid in zip(rows, uids, strict=True)]
    read = [card for card in made if card is not None]
    links = [tie for edge in edges if (tie := _tie(now, edge)) is not None]
    if len(read) == len(rows):
        _check(now, rows, read, links)
    if now.problems:
        raise BadMap(now.problems)
    names = frozenset(now.foreign)
    return Read(MapData(cards=tuple(read), ties=tuple(links), here_by_name=names), now.remarks())


def _own_id(cells: dict[str, Raw], columns: tuple[Column, ...]) -> str:
    head = heads_of(cells, columns).get("plenary_id")
    return as_text(cells[head]).strip() if head else ""


def _name_all(now: Reading, rows: list[RawCard]) -> list[str]:
    """Gives every row its id, so that links and speakers can be found in any order."""
    uids: list[str] = []
    for row in rows:
        own = _own_id(row.cells, CARD_COLUMNS)
        uid = own or now.fresh()
        for name in {own, row.ref} - {""}:
            if name in now.ids:
                now.wrong(row.place, "exchange.twice", value=short(name))
            now.ids[name] = uid
        if not own:
            now.foreign.add(uid)
        label = heads_of(row.cells, CARD_COLUMNS).get("name")
        now.labels[plain_head(as_text(row.cells[label]) if label else row.ref)].append(uid)
        uids.append(uid)
    return uids


def _found(now: Reading, ref: str, place: str) -> str | None:
    if ref in now.ids:
        return now.ids[ref]
    named = now.labels.get(plain_head(ref), [])
    if len(named) == 1:
        return named[0]
    key = "exchange.map.which" if named else "exchange.map.nobody"
    now.wrong(place, key, name=short(ref))
    return None


def _card(now: Reading, row: RawCard, uid: str) -> Card | None:
    values = values_of(now, row.place, row.cells, CARD_COLUMNS)
    values.pop("plenary_id", None)
    values["id"] = uid
    if uid in now.foreign:
        values["name"] = str(values.get("name") or row.ref).strip()
        take_type(now, values)
    elif "kind" in values:
        values["kind"] = word_of(values["kind"], get_args(Kind))
    take_tags(now, row, values)
    spell(values)
    if values.get("represented_by"):
        values["represented_by"] = _found(now, values["represented_by"], row.place)
    elif "represented_by" in values:
        values["represented_by"] = None
    return model_from(now, Card, values, row.place, heads_of(row.cells, CARD_COLUMNS))


def _tie(now: Reading, edge: RawTie) -> Tie | None:
    cells = dict(edge.cells)
    own = _own_id(cells, TIE_COLUMNS)
    if not own:
        cells = own_weight(now, cells)
    values = values_of(now, edge.place, cells, TIE_COLUMNS)
    values.pop("plenary_id", None)
    source, target = (_found(now, ref, edge.place) for ref in (edge.source, edge.target))
    if source is None or target is None:
        return None
    if source == target:
        if own:
            now.wrong(edge.place, "stakeholders.link.itself")
        else:
            now.leave("loop", edge.source)
        return None
    if not edge.directed:
        now.leave("direction", edge.source)
    word = str(values.get("kind", ""))
    kind = link_kind_named(word)
    if not kind and not own:
        if word.strip():
            now.leave("link", word)
            if not values.get("note") and len(word) <= 500:
                values["note"] = word
        kind = now.link_kind
    spell(values)
    values |= {
        "id": own or now.fresh(),
        "source": source,
        "target": target,
        "kind": kind or word,
    }
    return model_from(now, Tie, values, edge.place, heads_of(cells, TIE_COLUMNS))


def _check(now: Reading, rows: list[RawCard], cards: list[Card], ties: list[Tie]) -> None:
    """What goes across the rows: who speaks for whom, links listed twice."""
    for row, card in zip(rows, cards, strict=False):
        spoken_for = card.present == "represented_by"
        if spoken_for != (card.represented_by is not None):
            now.wrong(row.place, "stakeholders.by-whom")
        if card.represented_by == card.id:
            now.wrong(row.place, "stakeholders.by-itself")
    for uid, count in Counter(tie.id for tie in ties).items():
        if count > 1:
            now.wrong("links", "exchange.twice", value=uid)
