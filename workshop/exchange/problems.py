"""What is wrong with a JSON, each problem with its path; all are told at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from workshop.document import WorkshopError
from workshop.sentences import Sentence


class Problem(NamedTuple):
    """One problem: where it is, and what."""

    path: str
    what: Sentence

    @property
    def sentence(self) -> Sentence:
        """The problem as one sentence."""
        return Sentence("exchange.problem", path=self.path, what=self.what)


class Unimportable(WorkshopError):
    """A JSON that is not taken; nothing was written."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        first = self.problems[0]
        super().__init__(
            Sentence("exchange.not-taken", n=len(self.problems), path=first.path, what=first.what)
        )


def path_of(places: Iterable[str | int]) -> str:
    """A place in a JSON as people write it: `options[2].title`."""
    path = ""
    for place in places:
        path += f"[{place}]" if isinstance(place, int) else f".{place}" if path else place
    return path
