"""A map that is not taken: every problem with its place, and nothing was written."""

from __future__ import annotations

from collections.abc import Iterable

from workshop.document import WorkshopError
from workshop.exchange.problems import Problem, Unimportable
from workshop.sentences import Sentence


class BadMap(Unimportable):
    """A file of a map with problems; each names its line or field."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        first = self.problems[0]
        sentence = Sentence(
            "exchange.map.not-taken", n=len(self.problems), path=first.path, what=first.what
        )
        WorkshopError.__init__(self, sentence)


def bad(place: str | Sentence, key: str, **values: object) -> BadMap:
    """A map with one problem."""
    return BadMap([Problem(str(place), Sentence(key, **values))])
