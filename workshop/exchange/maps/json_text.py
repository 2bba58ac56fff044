"""JSON of other programs, read with limits."""

from __future__ import annotations

import json
from typing import Any

from workshop.exchange.maps.bad import bad

LARGEST = 16_000_000  # bytes
MOST = 100_000  # objects of a list: more than cards, links and frames together


def parsed(content: bytes, name: str) -> dict[str, Any]:
    """The object a JSON file holds.

    Raises:
        BadMap: it is too large, no JSON, or no object.
    """
    if len(content) > LARGEST:
        raise bad(name, "exchange.map.large", most=LARGEST // 1_000_000)
    try:
        data = json.loads(content.decode("utf-8-sig"), parse_constant=_refuse)
    except (UnicodeDecodeError, RecursionError) as error:
        raise bad(name, "exchange.map.not-json", line=1) from error
    except json.JSONDecodeError as error:
        raise bad(name, "exchange.map.not-json", line=error.lineno) from error
    except ValueError as error:
        raise bad(name, "exchange.map.not-json", line=1) from error
    if not isinstance(data, dict):
        raise bad(name, "exchange.map.no-object")
    return data


def objects(data: dict[str, Any], part: str) -> list[dict[str, Any]]:
    """The objects of a list.

    Raises:
        BadMap: it is no list of objects, or a longer one than any map has.
    """
    found = data.get(part, [])
    if not isinstance(found, list):
        raise bad(part, "exchange.map.no-list")
    if len(found) > MOST:
        raise bad(part, "exchange.map.too-many", n=len(found), most=MOST)
    for place, one in enumerate(found):
        if not isinstance(one, dict):
            raise bad(f"{part}[{place}]", "exchange.map.no-object")
    return found


def _refuse(constant: str) -> float:
    raise ValueError(constant)


def written(data: dict[str, Any]) -> bytes:
    """JSON as a file."""
    return json.dumps(data, ensure_ascii=False, indent=1).encode()
