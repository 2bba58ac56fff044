"""The cells of a row as values of a card or a link: in our spelling, each wrong one a problem."""

from __future__ import annotations

from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from workshop.exchange.maps.columns import (
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
from workshop.exchange.maps.reading import RawCard, Reading, short
from workshop.exchange.maps.types import kind_named, sector_named, sector_of_type
from workshop.stakeholders.coverage_changes import Asked
from workshop.stakeholders.model import Basis, Engagement, Layer, Presence

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


def heads_of(cells: dict[str, Raw], columns: tuple[Column, ...]) -> dict[str, str]:
    """The heading in this file of each of our columns."""
    found: dict[str, str] = {}
    for head in cells:
        column = column_of(head, columns)
        if column is not None:
            found.setdefault(column.key, head)
    return found


def values_of(
    now: Reading, place: str, cells: dict[str, Raw], columns: tuple[Column, ...]
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
                    value=short(str(raw)),
                )
    return found


def spell(values: dict[str, Any]) -> None:
    """Words of a closed list in our spelling; an empty cell says nothing, not even the default."""
    for key, words in _WORDS.items():
        if key in values:
            values[key] = word_of(values[key], words)
            if values[key] == "" and "" not in words:
                del values[key]
    if "sector" in values:
        values["sector"] = sector_named(values["sector"]) or values["sector"].strip()
    for key in ("kind", "sector"):
        if values.get(key) == "":
            del values[key]


def word_of(text: str, words: tuple[str, ...]) -> str:
    """A word of a closed list in our spelling, or the text as it is."""
    spelled = plain_head(text).replace(" ", "_")
    return spelled if spelled in words else text


def take_type(now: Reading, values: dict[str, Any]) -> None:
    """Takes the type of a foreign card as its kind or its sector, where we know the word."""
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


def take_tags(now: Reading, row: RawCard, values: dict[str, Any]) -> None:
    """Takes the tags that are marks of ours; the others stay behind."""
    raw = next((raw for head, raw in row.cells.items() if plain_head(head) == "tags"), None)
    tags = [as_text(tag) for tag in raw] if isinstance(raw, list) else parts_of(as_text(raw))
    for tag in tags:
        if plain_head(tag) in FLAGS:
            values.setdefault(plain_head(tag), True)
        else:
            now.leave("tag", tag)


def own_weight(now: Reading, cells: dict[str, Raw]) -> dict[str, Raw]:
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


def model_from(
    now: Reading,
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
                value = short(str(found["input"]))
                now.wrong(where, "exchange.map.one-of", value=value, words=words)
            else:
                message = found["msg"].removeprefix("Value error, ")
                now.wrong(where, "exchange.shape", message=message)
        return None


def _choices(model: type[BaseModel], key: str) -> list[str]:
    return [word for word in get_args(model.model_fields[key].annotation) if word]
