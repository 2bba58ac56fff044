"""Rows of a file, as a format found them, made into a map: all of it, or every problem."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from workshop.document import new_uid
from workshop.exchange.maps.bad import BadMap
from workshop.exchange.maps.columns import (
    CARD_COLUMNS,
    FLAGS,
    TIE_COLUMNS,
    Column,
    Raw,
    Unread,
    as_text,
    column_of,
    parts_of,
    plain_head,
    value_of,
)
from workshop.exchange.maps.model import MOST_CARDS, MOST_TIES, Card, MapData, Tie
from workshop.exchange.maps.types import kind_named, link_kind_named, sector_named, sector_of_type
from workshop.exchange.problems import Problem
from workshop.sentences import Sentence
from workshop.stakeholders.coverage_changes import Asked
from workshop.stakeholders.model import Basis, Engagement, Kind, Layer, LinkKind, Presence

_WORDS: dict[str, tuple[str, ...]] = {
    "layer": get_args(Layer),
    "present": get_args(Presence),
    "supporter": ("no", "applied", "confirmed"),
    "asked": get_args(Asked),
    "legal_basis": get_args(Basis),
    "engagement_now": get_args(Engagement),
    "engagement_target": get_args(Engagement),
}
_Made = TypeVar("_Made", bound=BaseModel)
_SHOWN = 60  # letters of a wrong value that a sentence repeats


class RawCard(NamedTuple):
    """A node of a file: where it stands, its id there, and its cells by heading."""

    place: str
    ref: str
    cells: dict[str, Raw]


class RawTie(NamedTuple):
    """An edge of a file, between ids or names of that file."""

    place: str
    source: str
    target: str
    cells: dict[str, Raw]
    directed: bool = True


class Read(NamedTuple):
    """A map that was read whole, and remarks about what a foreign file had beside it."""

    map: MapData
    remarks: tuple[Sentence, ...] = ()


class _Reading:
    """What is found while the rows of one file are read."""

    def __init__(self, link_kind: LinkKind, fresh: Callable[[], str]) -> None:
        self.link_kind, self.fresh = link_kind, fresh
        self.problems: list[Problem] = []
        self.left: dict[str, Counter[str]] = defaultdict(Counter)
        self.foreign: set[str] = set()
        self.ids: dict[str, str] = {}
        self.labels: dict[str, list[str]] = defaultdict(list)

    def wrong(self, place: str, key: str, **values: object) -> None:
        self.problems.append(Problem(place, Sentence(key, **values)))

    def leave(self, what: str, value: str) -> None:
        self.left[what][_short(value)] += 1

    def remarks(self) -> tuple[Sentence, ...]:
        return tuple(
            Sentence(f"exchange.map.left.{what}", n=counts.total(), values=list(counts)[:5])
            for what, counts in self.left.items()
        )


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
    now = _Reading(link_kind, fresh)
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


def _short(value: str) -> str:
    return value if len(value) <= _SHOWN else value[: _SHOWN - 1] + "…"


def _own_id(cells: dict[str, Raw], columns: tuple[Column, ...]) -> str:
    head = _heads(cells, columns).get("plenary_id")
    return as_text(cells[head]).strip() if head else ""


def _name_all(now: _Reading, rows: list[RawCard]) -> list[str]:
    """Gives every row its id, so that links and speakers can be found in any order."""
    uids: list[str] = []
    for row in rows:
        own = _own_id(row.cells, CARD_COLUMNS)
        uid = own or now.fresh()
        for name in {own, row.ref} - {""}:
            if name in now.ids:
                now.wrong(row.place, "exchange.twice", value=_short(name))
            now.ids[name] = uid
        if not own:
            now.foreign.add(uid)
        label = _heads(row.cells, CARD_COLUMNS).get("name")
        now.labels[plain_head(as_text(row.cells[label]) if label else row.ref)].append(uid)
        uids.append(uid)
    return uids


def _found(now: _Reading, ref: str, place: str) -> str | None:
    if ref in now.ids:
        return now.ids[ref]
    named = now.labels.get(plain_head(ref), [])
    if len(named) == 1:
        return named[0]
    key = "exchange.map.which" if named else "exchange.map.nobody"
    now.wrong(place, key, name=_short(ref))
    return None


def _values(
    now: _Reading, place: str, cells: dict[str, Raw], columns: tuple[Column, ...]
) -> dict[str, Any]:
    """What the cells say, by the keys of the columns they belong to; the first heading wins."""
    found: dict[str, Any] = {}
    for head, raw in cells.items():
        column = column_of(head, columns)
        if column is None:
            if plain_head(head) not in ("tags", "id") and as_text(raw).strip():
                now.leave("column", head)
        elif column.key not in found:
            try:
                found[column.key] = value_of(column, raw)
            except Unread:
                now.wrong(
                    f"{place}, {head}",
                    f"exchange.map.value.{column.shape}",
                    value=_short(str(raw)),
                )
    return found


def _card(now: _Reading, row: RawCard, uid: str) -> Card | None:
    values = _values(now, row.place, row.cells, CARD_COLUMNS)
    values.pop("plenary_id", None)
    values["id"] = uid
    if uid in now.foreign:
        values["name"] = str(values.get("name") or row.ref).strip()
        _take_type(now, values)
    elif "kind" in values:
        values["kind"] = _word(values["kind"], get_args(Kind))
    _take_tags(now, row, values)
    _spell(values)
    if values.get("represented_by"):
        values["represented_by"] = _found(now, values["represented_by"], row.place)
    elif "represented_by" in values:
        values["represented_by"] = None
    return _made(now, Card, values, row.place, _heads(row.cells, CARD_COLUMNS))


def _take_type(now: _Reading, values: dict[str, Any]) -> None:
    word = str(values.pop("kind", ""))
    if not word.strip():
        return
    kind, sector = kind_named(word), sector_of_type(word)
    if kind:
        values["kind"] = kind
    if sector and not values.get("sector"):
        values["sector"] = sector
    if not kind and not sector:
        now.leave("type", word)


def _take_tags(now: _Reading, row: RawCard, values: dict[str, Any]) -> None:
    raw = next((raw for head, raw in row.cells.items() if plain_head(head) == "tags"), None)
    tags = [as_text(tag) for tag in raw] if isinstance(raw, list) else parts_of(as_text(raw))
    for tag in tags:
        if plain_head(tag) in FLAGS:
            values.setdefault(plain_head(tag), True)
        else:
            now.leave("tag", tag)


def _spell(values: dict[str, Any]) -> None:
    """Words of a closed list in our spelling; an empty cell says nothing, not even the default."""
    for key, words in _WORDS.items():
        if key in values:
            values[key] = _word(values[key], words)
            if values[key] == "" and "" not in words:
                del values[key]
    if "sector" in values:
        values["sector"] = sector_named(values["sector"]) or values["sector"].strip()
    for key in ("kind", "sector"):
        if values.get(key) == "":
            del values[key]


def _word(text: str, words: tuple[str, ...]) -> str:
    spelled = plain_head(text).replace(" ", "_")
    return spelled if spelled in words else text


def _tie(now: _Reading, edge: RawTie) -> Tie | None:
    cells = dict(edge.cells)
    own = _own_id(cells, TIE_COLUMNS)
    if not own:
        cells = _foreign_weight(now, cells)
    values = _values(now, edge.place, cells, TIE_COLUMNS)
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
    _spell(values)
    values |= {
        "id": own or now.fresh(),
        "source": source,
        "target": target,
        "kind": kind or word,
    }
    return _made(now, Tie, values, edge.place, _heads(cells, TIE_COLUMNS))


def _foreign_weight(now: _Reading, cells: dict[str, Raw]) -> dict[str, Raw]:
    """The cells without a weight that is on another scale than 1 to 4."""
    kept = dict(cells)
    for head, raw in cells.items():
        column = column_of(head, TIE_COLUMNS)
        if column is None or column.key != "weight":
            continue
        try:
            weight = value_of(column, raw)
        except Unread:
            weight = 0
        if weight is not None and not 1 <= weight <= 4:
            now.leave("weight", as_text(raw))
            del kept[head]
    return kept


def _made(
    now: _Reading,
    model: type[_Made],
    values: dict[str, Any],
    place: str,
    heads: dict[str, str],
) -> _Made | None:
    """The card or link of these values, or None with a problem for each value that is wrong."""
    try:
        return model.model_validate(values)
    except ValidationError as error:
        for found in error.errors(include_url=False):
            key = str(found["loc"][0])
            where = f"{place}, {heads.get(key, key)}"
            if found["type"] == "literal_error":
                words = [word.strip("'") for word in _choices(model, key)]
                value = _short(str(found["input"]))
                now.wrong(where, "exchange.map.one-of", value=value, words=words)
            else:
                message = found["msg"].removeprefix("Value error, ")
                now.wrong(where, "exchange.shape", message=message)
        return None


def _choices(model: type[BaseModel], key: str) -> list[str]:
    return [word for word in get_args(model.model_fields[key].annotation) if word]


def _heads(cells: dict[str, Raw], columns: tuple[Column, ...]) -> dict[str, str]:
    """The heading in this file of each of our columns."""
    found: dict[str, str] = {}
    for head in cells:
        column = column_of(head, columns)
        if column is not None:
            found.setdefault(column.key, head)
    return found


def _check(now: _Reading, rows: list[RawCard], cards: list[Card], ties: list[Tie]) -> None:
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
