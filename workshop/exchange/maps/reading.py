"""The rows of a file as they stand there, and what is found while they are read."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from typing import NamedTuple

from workshop.exchange.maps.columns import Raw
from workshop.exchange.problems import Problem
from workshop.sentences import Sentence
from workshop.stakeholders.model import LinkKind

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


def short(value: str) -> str:
    """A value as a sentence repeats it, cut where it is long."""
    return value if len(value) <= _SHOWN else value[: _SHOWN - 1] + "…"


class Reading:
    """What is found while the rows of one file are read."""

    def __init__(self, link_kind: LinkKind, fresh: Callable[[], str]) -> None:
        self.link_kind, self.fresh = link_kind, fresh
        self.problems: list[Problem] = []
        self.left: dict[str, Counter[str]] = defaultdict(Counter)
        self.foreign: set[str] = set()
        self.ids: dict[str, str] = {}
        self.labels: dict[str, list[str]] = defaultdict(list)

    def wrong(self, place: str, key: str, **values: object) -> None:
        """Remembers a problem at a place."""
        self.problems.append(Problem(place, Sentence(key, **values)))

    def leave(self, what: str, value: str) -> None:
        """Remembers what of a foreign file stays behind."""
        self.left[what][short(value)] += 1

    def remarks(self) -> tuple[Sentence, ...]:
        """What stays behind, in sentences."""
        return tuple(
            Sentence(f"exchange.map.left.{what}", n=counts.total(), values=list(counts)[:5])
            for what, counts in self.left.items()
        )
