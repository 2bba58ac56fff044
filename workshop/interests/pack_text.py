"""The text of a policy pack before it is understood: size, JSON, and the line of every key."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from workshop.document.refused import Refused
from workshop.sentences import Sentence

LIMIT = 256 * 1024
"""The largest pack that is read, in bytes; those that come with Plenary have about 10 kB."""
DEPTH = 32
"""How deep brackets may stand in each other; a pack needs six."""
Path = tuple[str | int, ...]
"""The keys and places in lists that lead to a value."""
_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\],:]|[^\s{}\[\],:"]+')


class PackRefused(Refused):
    """A policy pack that is not read; the sentence names what to mend, and where."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The line in the text of each key and list element."""

    of: Mapping[Path, int]

    def nearest(self, path: Iterable[str | int]) -> Path:
        """The longest beginning of a path that is in the text."""
        there = tuple(path)
        while there not in self.of:
            there = there[:-1]
        return there

    def line(self, path: Iterable[str | int]) -> int:
        """The line of a path, or of what should have held it."""
        return self.of[self.nearest(path)]


@dataclass(slots=True)
class _Open:
    """A bracket that is not closed yet, and the place reached in it."""

    path: Path
    is_list: bool
    place: str | int = 0
    key_next: bool = field(init=False)

    def __post_init__(self) -> None:
        self.key_next = not self.is_list


def lines_of(text: str) -> Lines:
    """The lines of a pack's text.

    Raises:
        PackRefused: it is too large, not JSON, nested too deep, or has a key twice.
    """
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > LIMIT:
        raise PackRefused(
            Sentence("interest_packs.large", size=-(-size // 1024), limit=LIMIT // 1024)
        )
    _require_json(text)
    return Lines(_walk(text))


def _require_json(text: str) -> None:
    try:
        json.loads(text, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise PackRefused(Sentence("interest_packs.not_json", line=error.lineno)) from error
    except (ValueError, RecursionError) as error:
        raise PackRefused(Sentence("interest_packs.not_json", line=1)) from error


def _no_constant(word: str) -> None:
    raise ValueError(word)


def _walk(text: str) -> dict[Path, int]:
    lines: dict[Path, int] = {(): 1}
    brackets: list[_Open] = []
    line, seen = 1, 0
    for token in _TOKEN.finditer(text):
        line += text.count("\n", seen, token.start())
        seen = token.start()
        word = token.group()
        if word in ("}", "]"):
            brackets.pop()
            continue
        top = brackets[-1] if brackets else None
        if top is not None:
            _step(top, word, line, lines)
        if word in ("{", "["):
            if len(brackets) >= DEPTH:
                raise PackRefused(Sentence("interest_packs.deep", line=line))
            brackets.append(_Open((*top.path, top.place) if top else (), word == "["))
    return lines


def _step(top: _Open, word: str, line: int, lines: dict[Path, int]) -> None:
    """Take one word inside an open bracket: a comma, a colon, a key or the start of a value."""
    if word == ",":
        if isinstance(top.place, int):
            top.place += 1
        top.key_next = not top.is_list
    elif word == ":":
        top.key_next = False
    elif top.key_next:
        top.place = json.loads(word)
        path = (*top.path, top.place)
        if path in lines:
            raise PackRefused(Sentence("interest_packs.key_twice", word=top.place, line=line))
        lines[path] = line
    elif top.is_list:
        lines[(*top.path, top.place)] = line
