"""Reads policy packs; what is wrong with one is told with the line to mend."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple, get_args

from pydantic import ValidationError

from workshop.document.refused import Refused
from workshop.interests.closure import closure
from workshop.interests.pack_model import Pack
from workshop.interests.pack_rules import Level
from workshop.interests.pack_text import Lines, PackRefused, lines_of
from workshop.interests.terms import DecisionClass, MeasureName
from workshop.people.model import Role
from workshop.sentences import Sentence

__all__ = [
    "DEFAULT",
    "NAMES",
    "Pack",
    "PackRefused",
    "lifts",
    "read_pack",
    "shipped",
    "shipped_pack",
]

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "policies"
DEFAULT = "workshop-light"
NAMES = (
    DEFAULT,
    "nice-like",
    "who-like",
    "awmf-like",
    "acp-like",
    "oecd-public-servant-like",
    "sv-jav-like",
)
"""The packs that come with Plenary, the default first."""
REQUIRED = (("title", "en"), ("lookback_months", "*"), ("consequences", "member"))
"""Keys of tables that a pack must have although the table is open."""
_LEVELS: tuple[Level, ...] = get_args(Level)
_ON_ONE_LINE = 60


class Lifted(NamedTuple):
    """A measure that a lower severity asks and the next higher one does not."""

    role: Role
    decision_class: DecisionClass
    severity: Level
    lower: Level
    measure: MeasureName


def read_pack(text: str) -> Pack:
    """The pack that a text says.

    Raises:
        PackRefused: it is not a lawful pack; the sentence names the key and the line.
    """
    text = text.removeprefix("\ufeff")
    lines = lines_of(text)
    try:
        pack = Pack.model_validate_json(text, strict=True)
    except ValidationError as error:
        raise PackRefused(_first(error, lines)) from error
    except Refused as refused:
        raise PackRefused(refused.sentence) from refused
    _require_keys(lines)
    _require_rules_once(pack, lines)
    for lifted in lifts(pack):
        told = lifted._asdict()
        line = lines.line(("consequences", lifted.role, lifted.decision_class, lifted.severity))
        raise PackRefused(Sentence("interest_packs.lifts", line=line, **told))
    return pack


def lifts(pack: Pack) -> Iterator[Lifted]:
    """Every measure a higher severity would lift; only `disclose` may drop out.

    Closures are compared: leaving the room looks stricter than not drafting, but does not bring it.
    """
    for role, said in pack.consequences.items():
        for decision_class in said.listed:
            for lower, higher in pairwise(_LEVELS):
                asked = closure(pack.measures(role, decision_class, lower)) - {"disclose"}
                kept = closure(pack.measures(role, decision_class, higher))
                for measure in sorted(asked - kept):
                    yield Lifted(role, decision_class, higher, lower, measure)


@cache
def shipped() -> tuple[Pack, ...]:
    """The packs that come with Plenary, the default first."""
    return tuple(read_pack((FOLDER / f"{name}.json").read_text("utf-8")) for name in NAMES)


def shipped_pack(name: str) -> Pack:
    """The pack that comes with Plenary under this id.

    Raises:
        PackRefused: none has this id.
    """
    for pack in shipped():
        if pack.id == name:
            return pack
    raise PackRefused(Sentence("interest_packs.no_pack", name=name, names=list(NAMES)))


def _require_keys(lines: Lines) -> None:
    for path in REQUIRED:
        if path not in lines.of:
            raise PackRefused(_missing(path, lines))


def _require_rules_once(pack: Pack, lines: Lines) -> None:
    seen = set()
    for place, rule in enumerate(pack.rules):
        if rule.id in seen:
            line = lines.line(("rules", place, "id"))
            raise PackRefused(Sentence("interest_packs.rule_twice", rule=rule.id, line=line))
        seen.add(rule.id)


def _first(error: ValidationError, lines: Lines) -> Sentence:
    """The problem to mend first: a misspelt key before the one that is missing because of it."""
    problems = error.errors(include_url=False)
    unknown = [problem for problem in problems if _is_unknown_key(problem)]
    missing = [problem for problem in problems if problem["type"] == "missing"]
    first = min(unknown or missing or problems, key=lambda problem: lines.line(problem["loc"]))
    path = lines.nearest(first["loc"])
    if not first["loc"]:
        return Sentence("interest_packs.not_object")
    if unknown:
        return Sentence("interest_packs.unknown_key", word=path[-1], line=lines.line(path))
    if missing:
        return _missing(first["loc"], lines)
    value = json.dumps(first.get("ctx", {}).get("value", first["input"]), ensure_ascii=False)
    return Sentence(
        "interest_packs.value",
        word=_word(path),
        line=lines.line(path),
        value=value if len(value) <= _ON_ONE_LINE else f"{value[:_ON_ONE_LINE]}…",
    )


def _is_unknown_key(problem: Any) -> bool:
    return problem["type"] == "extra_forbidden" or "[key]" in problem["loc"]


def _missing(path: tuple[str | int, ...], lines: Lines) -> Sentence:
    there = lines.nearest(path)
    if not there:
        return Sentence("interest_packs.missing", word=path[-1])
    return Sentence(
        "interest_packs.missing_in", word=path[-1], part=_word(there), line=lines.line(there)
    )


def _word(path: tuple[str | int, ...]) -> str:
    """The last key of a path: a place in a list has no name of its own."""
    return next((part for part in reversed(path) if isinstance(part, str)), "")
