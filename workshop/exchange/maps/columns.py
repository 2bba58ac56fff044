"""The columns of cards and links: their names in files, how a value is written, how it is read."""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple

Shape = Literal["text", "whole", "yes", "list", "sources"]
Raw = str | int | float | bool | list[Any] | None


class Column(NamedTuple):
    """A field of a card or link, its heading in a sheet, and what kind of value it holds."""

    key: str
    head: str
    shape: Shape = "text"
    other_heads: tuple[str, ...] = ()


CARD_COLUMNS = (
    Column("name", "Label", other_heads=("name", "title")),
    Column("kind", "Type", other_heads=("kind", "element type")),
    Column("reason", "Description", other_heads=("reason",)),
    Column("short_name", "Short name"),
    Column("sector", "Sector"),
    Column("layer", "Layer"),
    Column("power", "Power", "whole"),
    Column("interest", "Interest", "whole"),
    Column("legitimacy", "Legitimacy", "whole"),
    Column("urgency", "Urgency", "whole"),
    Column("support", "Support", "whole"),
    Column("present", "Present", other_heads=("presence",)),
    Column("represented_by", "Represented by"),
    Column("asked", "Asked"),
    Column("unusual", "Unusual partner", "yes", ("unusual",)),
    Column("bird", "Bird", "yes"),
    Column("decides", "Decides", "yes"),
    Column("supporter", "Supporter"),
    Column("engagement_now", "Engagement now"),
    Column("engagement_target", "Engagement target"),
    Column("can_offer", "Can offer"),
    Column("needs", "Needs"),
    Column("field", "Field"),
    Column("seats", "Seats", "whole"),
    Column("patient_seats", "Patient seats", "whole"),
    Column("equity", "Equity", "list"),
    Column("sources", "Sources", "sources"),
    Column("plenary_id", "Plenary ID"),
)
TIE_COLUMNS = (
    Column("kind", "Type", other_heads=("kind", "connection type", "label", "relationship")),
    Column("weight", "Weight", "whole", ("strength", "value")),
    Column("note", "Note", other_heads=("description",)),
    Column("legal_basis", "Legal basis"),
    Column("sources", "Sources", "sources"),
    Column("plenary_id", "Plenary ID"),
)
_SHORT = 200  # letters of a text worth remembering
FLAGS = ("unusual", "bird", "decides")


def plain_head(head: str) -> str:
    """A heading for comparing: small letters, one space between words."""
    return _plain(head) if len(head) <= _SHORT else _plain.__wrapped__(head)


@lru_cache(maxsize=4096)
def _plain(head: str) -> str:
    return " ".join(re.split(r"[\s_\-]+", head.strip().casefold()))


def column_of(head: str, columns: tuple[Column, ...]) -> Column | None:
    """The column that a heading names, or None."""
    return _by_head(columns).get(plain_head(head))


@cache
def _by_head(columns: tuple[Column, ...]) -> dict[str, Column]:
    return {
        plain_head(name): column
        for column in reversed(columns)
        for name in (column.key, column.head, *column.other_heads)
    }


def as_text(value: Any, *, yes: str = "yes", no: str = "no") -> str:
    """A value as text; None is an empty text, `|` stands between the items of a list."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return yes if value else no
    if isinstance(value, (list, tuple)):
        if all(isinstance(item, str) for item in value):
            return "|".join(item.replace("\\", "\\\\").replace("|", "\\|") for item in value)
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def parts_of(text: str) -> list[str]:
    """The items of a list that is written in one text."""
    found = [""]
    letters = iter(text)
    for letter in letters:
        if letter == "\\":
            following = next(letters, "")
            found[-1] += following if following in ("\\", "|") else letter + following
        elif letter == "|":
            found.append("")
        else:
            found[-1] += letter
    return [part for part in found if part.strip()]


class Unread(ValueError):
    """A value that its column does not take."""


def value_of(column: Column, raw: Raw) -> Any:
    """The value that stands in a cell.

    Raises:
        Unread: it is of another kind.
    """
    read = {"whole": _whole, "yes": _yes, "list": _list, "sources": _sources}.get(column.shape)
    if read is not None:
        return read(raw)
    if raw is None:
        return ""
    if isinstance(raw, bool) or not isinstance(raw, (str, int, float)):
        raise Unread(raw)
    return str(raw)


def _whole(raw: Raw) -> int | None:
    if raw is None or (isinstance(raw, str) and not raw.strip()):
        return None
    if isinstance(raw, bool) or not isinstance(raw, (str, int, float)):
        raise Unread(raw)
    try:
        number = float(raw)
    except (ValueError, OverflowError) as error:
        raise Unread(raw) from error
    if not number.is_integer() or abs(number) > 1_000_000:
        raise Unread(raw)
    return int(number)


def _yes(raw: Raw) -> bool:
    if isinstance(raw, bool):
        return raw
    word = as_text(raw).strip().casefold()
    if word in ("yes", "true", "1", "1.0", "x"):
        return True
    if word in ("no", "false", "0", "0.0", ""):
        return False
    raise Unread(raw)


def _list(raw: Raw) -> tuple[str, ...]:
    if raw is None:
        return ()
    if isinstance(raw, list):
        if not all(isinstance(item, str) for item in raw):
            raise Unread(raw)
        return tuple(item for item in raw if item.strip())
    if not isinstance(raw, str):
        raise Unread(raw)
    return tuple(parts_of(raw))


def _sources(raw: Raw) -> tuple[dict[str, str], ...]:
    if raw is None or raw == "":
        return ()
    found = raw
    if isinstance(raw, str):
        try:
            found = json.loads(raw)
        except (ValueError, RecursionError):
            return tuple({"doc": part, "note": ""} for part in parts_of(raw))
    good = isinstance(found, list) and all(
        isinstance(one, dict)
        and set(one) <= {"doc", "note"}
        and all(isinstance(text, str) for text in one.values())
        and "doc" in one
        for one in found
    )
    if not good or not isinstance(found, list):
        raise Unread(raw)
    return tuple({"doc": one["doc"], "note": one.get("note", "")} for one in found)
